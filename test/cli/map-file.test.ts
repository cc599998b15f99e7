/** `--map`: what a foreign export's headers and values stand for, guessed into a file, taken from it, and remembered. */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Failure } from "../../src/cli/failure";
import { openXlsx } from "embedded-excel/xlsx";
import { caseFile, inFolder, mc, newFile } from "./support";

jest.setTimeout(120_000);

const EXPORT = caseFile("field", "vrs-export.csv");
/** 15 July 2026. */
const DAY = 46_218;

async function under(path: string, headers: readonly string[]): Promise<readonly (readonly unknown[])[]> {
  const book = await openXlsx(readFileSync(path));
  return book.sheets
    .filter(({ name }) => name.startsWith("F-22"))
    .flatMap((sheet) => {
      const [table] = sheet.tables;
      if (!table) return [];
      const places = headers.map((header) => table.columns.findIndex(({ name }) => name === header));
      const rows = sheet.rows.slice(table.area.row + 1, table.area.lastRow + 1);
      return rows.map((cells) => places.map((place) => cells[table.area.column + place]?.value ?? null));
    });
}

const HEADERS = [
  "Tanggal Panggilan",
  "Durasi (detik)",
  "Area",
  "Peran",
  "Jenis Materi",
  "Status Panggilan",
  "P01 Salam Pembuka",
  "P02 Verifikasi Pelanggan",
  "Ketidaksesuaian",
];
const ROWS = [
  [DAY, 252, "JKT", "QCO", "Informasi", "Terhubung", "Ya", "Ya", "Tidak"],
  [DAY + 1, 65, "JKT", "QCO", "Komplain", "Terhubung", "Ya", "Tidak", "Ya"],
  [DAY + 2, 65, "BDG", "TL", "Permintaan", "Tidak Terjawab", "N/A", "N/A", "Tidak"],
  [DAY + 3, 65, "BDG", "TL", "Permintaan", "Sibuk", null, null, null],
  [DAY + 35, 120, "SBY", "QCO", "Komplain", "Terhubung", "Ya", "Ya", "Tidak"],
];

it("a map that does not exist yet is written with the guess, which is taken the next time and remembered from then on", async () => {
  await inFolder(async (path) => {
    await newFile(path("book.xlsx"));
    const first = ["import", path("book.xlsx"), EXPORT, "--map", path("map.json"), "--out", path("one.xlsx")];
    const refused: unknown = await mc(...first).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(Failure);
    expect(existsSync(path("one.xlsx"))).toBe(false);
    await mc(...first);
    expect(await under(path("one.xlsx"), HEADERS)).toEqual(ROWS);
    await mc("import", path("one.xlsx"), EXPORT, "--skip-duplicates", "--out", path("two.xlsx"));
    expect(await under(path("two.xlsx"), HEADERS)).toEqual(ROWS);
    await mc("import", path("one.xlsx"), EXPORT, "--out", path("three.xlsx"));
    const twice = [...ROWS.slice(0, 4), ...ROWS.slice(0, 4), ...ROWS.slice(4), ...ROWS.slice(4)];
    expect(await under(path("three.xlsx"), HEADERS)).toEqual(twice);
  });
});

describe("a map", () => {
  const refusal = async (map: unknown): Promise<string> => {
    let told = "";
    await inFolder(async (path) => {
      await newFile(path("book.xlsx"));
      writeFileSync(path("map.json"), JSON.stringify(map));
      const run = mc(
        "import",
        path("book.xlsx"),
        EXPORT,
        "--map",
        path("map.json"),
        "--out",
        path("out.xlsx"),
      );
      told = String(await run.catch((error: unknown) => error));
    });
    return told;
  };
  it.each([
    [{ "Call Date": 3 }, /must contain one object/],
    [{ "Call Date": { column: "Tanggal Panggilan", valuess: {} } }, /must contain one object/],
    [{ "Call Date": { column: "Tanggal Panggilan", values: { a: "b" } } }, /has no list/],
    [
      {
        "Call Date": "Tanggal Panggilan",
        "Call Result": { column: "Status Panggilan", values: { Connected: "Tersambung" } },
      },
      /list of Status Panggilan does not have \(Terhubung, /,
    ],
    [{ "Talk Time": { column: "Durasi (detik)", clock: "ss" } }, /must contain one object/],
  ])("that says what cannot be is refused by what it says: %j", async (map, words) => {
    expect(await refusal(map)).toMatch(words);
  });
});

it("a duration of two parts is kept as text and told, until the map says what it counts", async () => {
  await inFolder(async (path) => {
    await newFile(path("book.xlsx"));
    writeFileSync(path("rows.csv"), "Tanggal Panggilan,Durasi (detik)\n15/07/2026,4:12\n");
    const run = ["import", path("book.xlsx"), path("rows.csv")];
    const { messages } = await mc(...run, "--out", path("text.xlsx"));
    expect(messages).toEqual([expect.stringMatching(/^1 durasi seperti 4:12 dapat berarti /)]);
    expect(await under(path("text.xlsx"), ["Durasi (detik)"])).toEqual([["4:12"]]);
    writeFileSync(path("map.json"), '{"Durasi (detik)": {"column": "Durasi (detik)", "clock": "mm:ss"}}');
    await mc(...run, "--map", path("map.json"), "--out", path("seconds.xlsx"));
    expect(await under(path("seconds.xlsx"), ["Durasi (detik)"])).toEqual([[252]]);
  });
});
