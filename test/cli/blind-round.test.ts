/** A blind round by files: a form for each rater that shows nobody else's marks, read back whole and unaltered or not at all. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { startOfficeSession } from "embedded-excel";
import { inLentWindows } from "embedded-excel/testing";
import { openCalibration } from "../../src/excel/actions/open-calibration";
import { saveRating } from "../../src/excel/actions/save-rating";
import { openBook, saveBook } from "../../src/cli/files";
import { dayFromIso } from "../../src/sop";
import { bookOf } from "./several-books";
import { rowsOf } from "./several-rows";
import { inFolder, mc } from "./support";

jest.setTimeout(600_000);

type Path = (name: string) => string;

const TODAY = dayFromIso("2026-07-24") ?? 0;
const SESSION = "K-2607-1";
const RECORDINGS = ["0001", "JKT-2026-07-2", "JKT-2026-07-3"];
const FIRST_ROW = 8;
const CRITERIA = 11;

async function changedBook(file: string, change: () => Promise<unknown>): Promise<void> {
  await inLentWindows(async () => {
    const { excel } = startOfficeSession(await openBook(file));
    await change();
    await saveBook(excel.book, file);
  });
}

/** A workbook with a session in which one rater has rated already. */
async function withSession(path: Path): Promise<string> {
  const rows = rowsOf("JKT", "2026-07", 3).map((row, index) => [RECORDINGS[index] ?? "", ...row.slice(1)]);
  const book = await bookOf(path, "JKT", rows);
  await changedBook(book, async () => {
    const recordings = RECORDINGS.map((sampleNumber) => ({ sampleNumber, recordingId: "" }));
    await openCalibration({ session: SESSION, recordings, seed: "uji", today: TODAY });
    await saveRating({
      session: SESSION,
      recording: { sampleNumber: "0001", recordingId: "" },
      rater: "Penilai Lain",
      standard: false,
      fields: { marks: { P01: "no" }, note: "RAHASIA" },
      before: undefined,
      today: TODAY,
    });
  });
  return book;
}

/** Somebody opens a form, types into it and saves it; the lock has no password. */
const typedInto = (file: string, cells: Readonly<Record<string, string>>): Promise<void> =>
  changedBook(file, () =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.protection.unprotect();
      for (const [cell, text] of Object.entries(cells)) sheet.getRange(cell).values = [[text]];
      await context.sync();
    }),
  );

const MARKS = ["Ya", "Tidak", "n/a"];
const letter = (column: number): string => String.fromCharCode(65 + column);

/** Every mark of a form, in turns, begun at another one by each rater. */
const filled = (from: number): Readonly<Record<string, string>> =>
  Object.fromEntries(
    RECORDINGS.flatMap((_, row) =>
      Array.from({ length: CRITERIA }, (__, place) => [
        `${letter(2 + place)}${FIRST_ROW + row}`,
        MARKS[(from + row + place) % MARKS.length] ?? "",
      ]),
    ),
  );

const refused = (...argv: readonly string[]): Promise<string> =>
  mc("calibration", ...argv).then(
    () => "",
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );

/** What stands on Kalibrasi: of each row rater, recording and marks. */
const ratings = (file: string): Promise<readonly string[]> =>
  inLentWindows(async () => {
    startOfficeSession(await openBook(file));
    return Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("TabelKalibrasi").getRange();
      range.load("values");
      await context.sync();
      const [headers = [], ...lines] = range.values as readonly (readonly unknown[])[];
      const at = (line: readonly unknown[], header: string): string => String(line[headers.indexOf(header)]);
      const codes = headers.map(String).filter((header) => /^P\d\d$/.test(header));
      return lines.map((line) =>
        [at(line, "Penilai"), at(line, "No. Sampel"), ...codes.map((code) => at(line, code))].join(" "),
      );
    });
  });

it("each rater has a form of their own without anybody's marks, and what they fill in stands in the workbook under their name", async () => {
  await inFolder(async (path) => {
    const book = await withSession(path);
    const asked = [book, "--session", SESSION] as const;
    await mc("calibration", ...asked, "--forms", path("forms"), "--raters", "Penilai A; Penilai B;penilai a");
    expect(readdirSync(path("forms")).sort()).toEqual([
      `${SESSION} Penilai A.xlsx`,
      `${SESSION} Penilai B.xlsx`,
    ]);
    const before = readFileSync(book);
    for (const [index, name] of ["Penilai A", "Penilai B"].entries()) {
      const form = path(`forms/${SESSION} ${name}.xlsx`);
      await inLentWindows(async () => {
        const cells = (await openBook(form)).sheets.flatMap(({ rows }) =>
          rows.flatMap((line) => line.map((cell) => (typeof cell?.value === "string" ? cell.value : ""))),
        );
        expect(cells.filter((cell) => /RAHASIA|Penilai Lain/.test(cell) || MARKS.includes(cell))).toEqual([]);
      });
      await typedInto(form, { ...filled(index), [`${letter(2 + CRITERIA)}${FIRST_ROW}`]: "'=1+1 contoh" });
    }
    const stood = await ratings(book);
    const { output } = await mc(
      "calibration",
      ...asked,
      "--read",
      path("forms"),
      "--out",
      path("out.xlsx"),
      "--json",
    );
    expect(JSON.parse(output)).toEqual({ session: SESSION, read: ["Penilai A", "Penilai B"], raters: 3 });
    const words = ["Ya", "Tidak", "N/A"];
    const wanted = ["Penilai A", "Penilai B"].flatMap((name, index) =>
      RECORDINGS.map((recording, row) =>
        [
          name,
          recording,
          ...Array.from({ length: CRITERIA }, (_, place) => words[(index + row + place) % 3]),
        ].join(" "),
      ),
    );
    expect(await ratings(path("out.xlsx"))).toEqual([...stood, ...wanted]);
    expect(readFileSync(book).equals(before)).toBe(true);
    // Read once more it is the same: nothing stands twice.
    await mc(
      "calibration",
      path("out.xlsx"),
      "--session",
      SESSION,
      "--read",
      path("forms"),
      "--out",
      path("again.xlsx"),
    );
    expect(await ratings(path("again.xlsx"))).toEqual([...stood, ...wanted]);
    // A form that may be filled in is not replaced by an empty one.
    const form = readFileSync(path(`forms/${SESSION} Penilai A.xlsx`));
    expect(await refused(...asked, "--forms", path("forms"), "--raters", "Penilai A")).toMatch(
      /exists already/,
    );
    expect(readFileSync(path(`forms/${SESSION} Penilai A.xlsx`)).equals(form)).toBe(true);
  });
});

it("a form that is not complete, that was altered, of another rater or session, or no form, is refused, and nothing is written", async () => {
  await inFolder(async (path) => {
    const book = await withSession(path);
    const asked = [book, "--session", SESSION] as const;
    const out = path("out.xlsx");
    await mc("calibration", ...asked, "--forms", path("forms"), "--raters", "Penilai A;Penilai B");
    const [a, b] = ["Penilai A", "Penilai B"].map((name) => path(`forms/${SESSION} ${name}.xlsx`));
    if (a === undefined || b === undefined) throw new Error("two forms");
    await typedInto(a, filled(0));
    const whole = readFileSync(a);
    const read = (at = path("forms")): Promise<string> => refused(...asked, "--read", at, "--out", out);
    expect(await read()).toMatch(
      /Penilai B\.xlsx is not complete: cells with none of Ya, Tidak, N\/A: 33 \(0001 P01, .*, …\)/,
    );
    rmSync(b);
    const altered: readonly (readonly [cells: Readonly<Record<string, string>>, why: RegExp])[] = [
      [{ C8: "mungkin" }, /is not complete: cells with none of .*: 1 \(0001 P01\)/],
      [{ C8: " Ya" }, /is not complete: cells with none of .*: 1 \(0001 P01\)/],
      [{ B3: "Penilai Lain" }, /was changed outside its yellow cells/],
      [{ A9: "JKT-2026-07-9" }, /was changed outside its yellow cells/],
      [{ D7: "P02 Lain" }, /was changed outside its yellow cells/],
      [{ B4: "0000000000000000" }, /was changed outside its yellow cells/],
      [{ A11: "JKT-2026-07-4" }, /was changed outside its yellow cells/],
      [{ B2: "K-2606-1" }, /is a form of K-2606-1, not of K-2607-1/],
    ];
    for (const [cells, why] of altered) {
      writeFileSync(a, whole);
      await typedInto(a, cells);
      expect(await read(a)).toMatch(why);
    }
    writeFileSync(a, whole);
    mkdirSync(path("two"));
    for (const name of ["1", "2"]) writeFileSync(path(`two/${SESSION} ${name}.xlsx`), whole);
    expect(await read(path("two"))).toMatch(/are both by Penilai A/);
    expect(await read(book)).toMatch(/is not a form of a calibration session/);
    expect(await read(path("none"))).toMatch(/does not exist/);
    // The rater rated otherwise in the workbook meanwhile.
    await mc("calibration", ...asked, "--read", a, "--out", out);
    await typedInto(a, { C8: "Tidak" });
    expect(await refused(out, "--session", SESSION, "--read", a, "--out", path("x.xlsx"))).toMatch(
      /Penilai A has rated 0001 differently in the workbook/,
    );
    expect(existsSync(path("x.xlsx"))).toBe(false);
    expect(await refused(...asked, "--read", a)).toMatch(/needs --out/);
    expect(await refused(book, "--forms", path("f"))).toMatch(/needs --session/);
  });
});
