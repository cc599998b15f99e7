/** `mc gather`: workbooks as one of pooled counts, the same bytes by a second run, and what is refused. */
import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { basename } from "node:path";
import { gatheredFile } from "../../src/book-files";
import { readInBackground } from "../../src/import";
import { digestOfFile } from "../../src/sheets/gather/digest-of-file";
import { dayFromIso, gatherBooks, type BookDigest } from "../../src/sop";
import { bookOf, tableIn } from "./several-books";
import { csvOf, rowsOf } from "./several-rows";
import { inFolder, mc, newFile } from "./support";

jest.setTimeout(600_000);

interface Score {
  readonly mean: number | null;
  readonly passed: number;
  readonly passRate: number | null;
  readonly criticalRates: Readonly<Record<string, number | null>>;
}
interface Pooled {
  readonly counted: number;
  readonly excluded: Readonly<Record<string, number>>;
  readonly figures: Score & { readonly compliance: Readonly<Record<string, number | null>> };
}
interface GatherJson {
  readonly changed: boolean;
  readonly books: readonly { readonly id: string; readonly file: string; readonly used: boolean }[];
  readonly months: Readonly<Record<string, Pooled>>;
  readonly problems: readonly { readonly kind: string }[];
}
interface CheckJson {
  readonly months: Readonly<
    Record<
      string,
      {
        readonly samples: { readonly counted: number; readonly excluded: Readonly<Record<string, number>> };
        readonly score: Score;
        readonly deadlines: Readonly<Record<string, { readonly compliance: number | null }>>;
      }
    >
  >;
}

const AS_OF = ["--as-of", "2026-09-30"] as const;
const gathered = async (...argv: readonly string[]): Promise<GatherJson> =>
  JSON.parse((await mc("gather", ...argv, ...AS_OF, "--json")).output) as GatherJson;

it("pooled figures are those of the rows put together, in the answer and in the workbook's own formulas", async () => {
  await inFolder(async (path) => {
    const parts = [
      ["JKT", [...rowsOf("JKT", "2026-07", 58), ...rowsOf("JKT", "2026-08", 30)]],
      ["SBY", rowsOf("SBY", "2026-07", 22)],
      ["MDN", rowsOf("MDN", "2026-08", 41)],
    ] as const;
    const files: string[] = [];
    for (const [id, rows] of parts) files.push(await bookOf(path, id, rows));
    const whole = await bookOf(
      path,
      "ALL",
      parts.flatMap(([, rows]) => rows),
    );
    const { months } = JSON.parse((await mc("check", whole, ...AS_OF, "--json")).output) as CheckJson;
    const answer = await gathered(...files, "--out", path("out.xlsx"));
    expect(Object.keys(answer.months)).toEqual(["2026-07", "2026-08"]);
    const table = await tableIn(path("out.xlsx"), "Gabungan", "Bulan");
    for (const [month, { counted, excluded, figures }] of Object.entries(answer.months)) {
      const together = months[month];
      const { compliance, ...score } = figures;
      expect({ month, counted, excluded, ...score }).toEqual({
        month,
        counted: together?.samples.counted,
        excluded: together?.samples.excluded,
        ...together?.score,
      });
      for (const link of ["qcoToQa", "qaToSupervisor", "supervisorToQa"])
        expect(compliance[link]).toBe(together?.deadlines[link]?.compliance);
      const line = table.find(({ Bulan }) => Bulan === month);
      expect(line).toMatchObject({ Sampel: counted, Lulus: score.passed, "Tingkat Lulus": score.passRate });
      expect(Number(line?.["Nilai Rata"])).toBeCloseTo(score.mean ?? Number.NaN, 10);
      expect(line?.["Tingkat Pelanggan"]).toBe(score.criticalRates["customer"]);
    }
    expect(table.map(({ Buku }) => Buku)).toEqual([2, 2]);
    const steps = await tableIn(path("out.xlsx"), "Langkah H+2", "Bulan");
    expect(steps).toHaveLength(4 * 3);
  });
});

it("a second run on equal files changes nothing: the file stays as it is, byte for byte and in its time", async () => {
  await inFolder(async (path) => {
    const files = [
      await bookOf(path, "JKT", rowsOf("JKT", "2026-07", 5)),
      await bookOf(path, "SBY", rowsOf("SBY", "2026-07", 5)),
    ];
    const out = path("out.xlsx");
    expect((await gathered(...files, "--out", out)).changed).toBe(true);
    const before = readFileSync(out);
    utimesSync(out, 1000, 1000);
    expect((await gathered(...files, "--out", out)).changed).toBe(false);
    expect(readFileSync(out).equals(before)).toBe(true);
    expect(statSync(out).mtimeMs).toBe(1_000_000);
    expect((await mc("gather", ...files, "--out", out, ...AS_OF)).output).toMatch(/tidak ada yang berubah/);
    // In another order too: which file is named first is nothing of the figures.
    expect((await gathered(...[...files].reverse(), "--out", out)).changed).toBe(false);
  });
});

it("read from the files alone, as the pane reads them, the same workbooks give the same file, byte for byte", async () => {
  await inFolder(async (path) => {
    const files = [
      await bookOf(path, "JKT", [...rowsOf("JKT", "2026-07", 12), ...rowsOf("JKT", "2026-08", 7)]),
      await bookOf(path, "SBY", rowsOf("SBY", "2026-07", 9)),
      await bookOf(path, "MDN", rowsOf("JKT", "2026-07", 3)),
    ];
    const out = path("out.xlsx");
    await gathered(...files, "--out", out);
    const asOf = dayFromIso("2026-09-30");
    if (asOf === undefined) throw new Error("no day");
    const digests: BookDigest[] = [];
    for (const file of files) {
      const source = await readInBackground(new Uint8Array(readFileSync(file)).buffer, { whole: true });
      const { mtimeMs: written } = statSync(file);
      digests.push(digestOfFile(source, { file: basename(file), written, asOf, today: asOf }));
    }
    const together = gatherBooks(digests);
    // One recording stands in two of them: it is told here too.
    expect(together.problems).toContainEqual(expect.objectContaining({ kind: "sameRecording" }));
    expect(Buffer.compare(gatheredFile(together, asOf), readFileSync(out))).toBe(0);
  });
});

it("of two states of one workbook the newer counts, by the setting's id and by that of Log alike", async () => {
  await inFolder(async (path) => {
    const old = path("old.xlsx");
    await newFile(old);
    writeFileSync(path("rows.csv"), csvOf(rowsOf("X", "2026-07", 4)));
    await mc("import", old, path("rows.csv"), "--out", old);
    const now = path("now.xlsx");
    await mc("set", old, "target=30", "--out", now);
    const answer = await gathered(now, old, "--out", path("out.xlsx"));
    expect(answer.books.map(({ file, used }) => [file, used])).toEqual([
      ["now.xlsx", true],
      ["old.xlsx", false],
    ]);
    expect(answer.books[0]?.id).toMatch(/^buku-/);
    expect(answer.months["2026-07"]?.counted).toBe(
      rowsOf("X", "2026-07", 4).filter((row) => row.includes("Terhubung")).length,
    );
    expect(answer.problems).toContainEqual(
      expect.objectContaining({ kind: "olderFile", file: "old.xlsx", newer: "now.xlsx", onlyThere: 0 }),
    );
    const told = await mc("gather", now, old, "--out", path("out.xlsx"), ...AS_OF);
    expect(told.messages.join("\n")).toMatch(/old\.xlsx tidak dipakai: now\.xlsx adalah buku yang sama/);
  });
});

it("an archive is taken as its workbook is: that its formulas are values is no data issue, what its rows lack is", async () => {
  await inFolder(async (path) => {
    const book = await bookOf(path, "JKT", rowsOf("JKT", "2026-07", 12));
    const archive = path("Arsip 2026.xlsx");
    await mc("archive", book, "--out", archive, "--force");
    const errorsOf = async (file: string): Promise<number> => {
      const { books } = await gathered(file, "--out", path("out.xlsx"));
      return Number(Reflect.get(books[0] ?? {}, "errors"));
    };
    const errors = await errorsOf(book);
    expect(errors).toBeGreaterThan(0);
    expect(await errorsOf(archive)).toBe(errors);
    const asOf = dayFromIso("2026-09-30") ?? 0;
    const source = await readInBackground(new Uint8Array(readFileSync(archive)).buffer, { whole: true });
    expect(digestOfFile(source, { file: "Arsip 2026.xlsx", written: 0, asOf, today: asOf }).errors).toBe(
      errors,
    );
    const told = await mc("gather", book, archive, "--out", path("out.xlsx"), ...AS_OF);
    expect(told.output).toMatch(/1 buku kerja dari 2 file/);
  });
});

it("one recording in two workbooks is told with both places", async () => {
  await inFolder(async (path) => {
    const rows = rowsOf("JKT", "2026-07", 2);
    const recording = rows[0]?.[9] ?? "";
    const others = rowsOf("SBY", "2026-07", 2).map((row, index) =>
      row.map((cell, place) => (index === 1 && place === 9 ? recording : cell)),
    );
    const files = [await bookOf(path, "JKT", rows), await bookOf(path, "SBY", others)];
    const { problems } = await gathered(...files, "--out", path("out.xlsx"));
    expect(problems).toContainEqual({
      kind: "sameRecording",
      recording,
      rows: [
        { id: "JKT", file: "JKT.xlsx", month: "2026-07", sampleNumber: "JKT-2026-07-1" },
        { id: "SBY", file: "SBY.xlsx", month: "2026-07", sampleNumber: "SBY-2026-07-2" },
      ],
    });
    const table = await tableIn(path("out.xlsx"), "Masalah", "Masalah");
    expect(table.filter((line) => line["ID Rekaman"] === recording).map((line) => line["ID Buku"])).toEqual([
      "JKT",
      "SBY",
    ]);
  });
});

describe("what cannot be gathered is refused in one line, and nothing is written", () => {
  const refused = async (...argv: readonly string[]): Promise<string> =>
    mc("gather", ...argv).then(
      () => "",
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    );

  it("more than twenty files, one of more than 25 MB, one that is missing, one named twice", async () => {
    await inFolder(async (path) => {
      const out = path("out.xlsx");
      const many = Array.from({ length: 21 }, (_, index) => path(`${index}.xlsx`));
      expect(await refused(...many, "--out", out)).toMatch(/^21 workbooks are more than 20/);
      writeFileSync(path("big.xlsx"), "");
      truncateSync(path("big.xlsx"), 25 * 1024 * 1024 + 1);
      expect(await refused(path("big.xlsx"), "--out", out)).toMatch(/big\.xlsx has 25 MB/);
      expect(await refused(path("none.xlsx"), "--out", out)).toMatch(/none\.xlsx does not exist/);
      await newFile(path("a.xlsx"));
      expect(await refused(path("a.xlsx"), path("a.xlsx"), "--out", out)).toMatch(/are the same file/);
      expect(await refused(path("a.xlsx"), "--out", path("a.xlsx"))).toMatch(/name the same file/);
      expect(existsSync(out)).toBe(false);
    });
  });

  it("two workbooks with one id and other rows: nobody could say which is left out", async () => {
    await inFolder(async (path) => {
      const one = await bookOf(path, "JKT", rowsOf("JKT", "2026-07", 4));
      copyFileSync(one, path("one.xlsx"));
      const other = await bookOf(path, "JKT", rowsOf("SBY", "2026-07", 4));
      expect(await refused(path("one.xlsx"), other, "--out", path("out.xlsx"))).toMatch(
        /have the same ID, JKT, but different rows.*workbook\.id=NAME/,
      );
      expect(existsSync(path("out.xlsx"))).toBe(false);
    });
  });

  it("a file that is no gathered workbook, or that somebody put a sheet into, is not written over", async () => {
    await inFolder(async (path) => {
      await newFile(path("a.xlsx"));
      await newFile(path("mine.xlsx"));
      const before = readFileSync(path("mine.xlsx"));
      expect(await refused(path("a.xlsx"), "--out", path("mine.xlsx"))).toMatch(
        /is not a workbook of gathered figures/,
      );
      expect(readFileSync(path("mine.xlsx")).equals(before)).toBe(true);
    });
  });
});
