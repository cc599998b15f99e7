/** Parts too large to be held whole are packed as they are written, and read back the same. */
import { strFromU8, unzipSync } from "fflate";
import { zipEntries } from "zip-guard";
import { createEmptyBook } from "../../book/empty-book";
import { openXlsx, writeXlsx } from "../../xlsx";
import { PackageWriter } from "../../xlsx/package/writer";

jest.setTimeout(120_000);

const NO_LIMITS = { entry: 1e9, all: 1e9 };

/** Some 30 million characters, none of them asked for before the one before it is taken. */
function* pieces(): Generator<string> {
  for (let row = 0; row < 300_000; row += 1)
    yield `<row r="${row}">${"é".repeat(row % 7)}${"😀".repeat(row % 5)}${"x".repeat(88)}</row>`;
}

/** As in a browser, which has no zlib to ask for. */
function withoutZlib<Answer>(work: () => Answer): Answer {
  const getBuiltinModule: unknown = Reflect.get(process, "getBuiltinModule");
  Object.assign(process, { getBuiltinModule: undefined });
  try {
    return work();
  } finally {
    Object.assign(process, { getBuiltinModule });
  }
}

it.each([
  ["Node's zlib", <Answer>(work: () => Answer) => work()],
  ["JavaScript", withoutZlib],
])(
  "a part of many pieces that %s packs is one entry with its right size and checksum, beside entries that are held whole",
  (_by, run) => {
    run(packedWhole);
  },
);

function packedWhole(): void {
  const file = new PackageWriter();
  file.add("xl/large.xml", pieces(), "application/xml");
  file.add("xl/small.xml", "<small/>", "application/xml");
  const bytes = file.bytes();
  const expected = [...pieces()].join("");
  expect(strFromU8(unzipSync(bytes)["xl/large.xml"] ?? new Uint8Array()) === expected).toBe(true);
  // Reads by the directory, and compares checksums.
  const read = new Map(zipEntries(bytes, NO_LIMITS).map((entry) => [entry.name, entry.read()]));
  expect(new TextDecoder().decode(read.get("xl/large.xml")) === expected).toBe(true);
  expect(new TextDecoder().decode(read.get("xl/small.xml"))).toBe("<small/>");
}

it("a sheet whose XML is longer than is held whole opens as it was saved, also into a file that was opened", async () => {
  const book = createEmptyBook("Besar");
  const [sheet] = book.sheets;
  if (!sheet) throw new Error("no sheet");
  for (let row = 0; row < 6_000; row += 1)
    sheet.rows[row] = [
      { value: row },
      { value: row * 2, formula: `=A${row + 1}*2+LEN("${"panjang".repeat(420)}")*0` },
    ];
  const opened = await openXlsx(writeXlsx(book).bytes);
  expect(opened.sheets[0]?.rows.length).toBe(6_000);
  const cells = opened.sheets[0]?.rows[5_999];
  expect([cells?.[0]?.value, cells?.[1]?.value, cells?.[1]?.formula?.length]).toEqual([
    5_999,
    11_998,
    sheet.rows[5_999]?.[1]?.formula?.length,
  ]);
  const first = opened.sheets[0]?.rows[0];
  if (first?.[0]) first[0] = { ...first[0], value: 7 };
  const again = await openXlsx(writeXlsx(opened).bytes);
  expect(again.sheets[0]?.rows[0]?.[0]?.value).toBe(7);
  expect(again.sheets[0]?.rows[5_999]?.[1]?.value).toBe(11_998);
});
