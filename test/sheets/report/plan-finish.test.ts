/** A report finished: stamp and words say so, and the sheet is locked. Source: docs/rules/reports.md, "Out of date, finished, copied". */
import { recordText, type ReportStamp } from "../../../src/sheets/report/line-record";
import { finalWords, planFinish } from "../../../src/sheets/report/plan-finish";
import type { StandingReport } from "../../../src/sheets/report/plan-report";
import type { ReadReport } from "../../../src/sheets/report/standing";
import { dayFromIso } from "../../../src/sop";

const day = (iso: string): number => dayFromIso(iso) ?? 0;
const STAMP: ReportStamp = {
  kind: "Laporan",
  month: "2026-07",
  asOf: day("2026-08-01"),
  made: day("2026-08-01"),
  version: "0.2.0",
  rows: 3,
  fingerprint: "2-abc",
};
const FINAL = { by: "Sari Contoh", on: day("2026-08-04"), version: 1 };
const SHEET = "Laporan 2026-07";
/** Its records stand in column 4; somebody has moved the stamp's words one column to the right, to 3. */
const standing = (
  stamp: ReportStamp | undefined,
  {
    read = {},
    ...more
  }: Partial<Omit<StandingReport, "read">> & { readonly read?: Partial<ReadReport> } = {},
): StandingReport => ({
  name: SHEET,
  cells: [
    ["Laporan", "", "", "", recordText({ sum: "x", ...(stamp === undefined ? {} : { stamp }) })],
    ["", "", "Dibuat", "Dibuat 01/08/2026", ""],
  ],
  charts: [],
  protected: false,
  read: {
    stamp,
    kept: new Map(),
    strays: [],
    lines: [],
    formulas: [],
    width: 4,
    places: new Map([
      [0, 0],
      [1, 2],
      [2, 3],
    ]),
    recordColumn: 4,
    stampRecordRow: 0,
    stampLineRow: 1,
    ...read,
  },
  ...more,
});
const kinds = (report: StandingReport) => planFinish(SHEET, report, FINAL).map(({ kind }) => kind);

describe("finishing a report", () => {
  it("marks the words that people read, then the record, each where it stands and as it was read, and locks the sheet", () => {
    const edits = planFinish(SHEET, standing(STAMP), FINAL);
    const words = "Dibuat 01/08/2026 · FINAL: diselesaikan Sari Contoh pada 04/08/2026";
    expect(edits).toEqual([
      {
        kind: "cells",
        sheet: SHEET,
        row: 1,
        column: 3,
        values: [[`'${words}`]],
        expect: [{ kind: "cell", sheet: SHEET, row: 1, column: 3, content: "Dibuat 01/08/2026" }],
      },
      { kind: "look", sheet: SHEET, box: { row: 1, column: 3, rows: 1, columns: 1 }, look: { bold: true } },
      {
        kind: "cells",
        sheet: SHEET,
        row: 0,
        column: 4,
        values: [[`'${recordText({ sum: "x", stamp: { ...STAMP, final: FINAL } })}`]],
        expect: [
          { kind: "cell", sheet: SHEET, row: 0, column: 4, content: recordText({ sum: "x", stamp: STAMP }) },
        ],
      },
      { kind: "protect", sheet: SHEET },
    ]);
  });

  it("lets a sheet go that somebody has locked, before it is written to", () => {
    expect(kinds(standing(STAMP, { protected: true }))).toEqual([
      "unprotect",
      "cells",
      "look",
      "cells",
      "protect",
    ]);
  });

  it("says it once in the words, also where it was stopped between words and record", () => {
    const words = ` · ${finalWords(FINAL)}`;
    const again = standing(STAMP, {
      cells: [
        ["", "", "", "", recordText({ stamp: STAMP })],
        ["", "", "", `Dibuat${words}`, ""],
      ],
    });
    expect(planFinish(SHEET, again, FINAL)[0]).toMatchObject({ values: [[`'Dibuat${words}`]] });
  });

  it("leaves the words alone where their line or column is gone, and takes an empty cell for empty words", () => {
    expect(kinds(standing(STAMP, { read: { stampLineRow: undefined } }))).toEqual(["cells", "protect"]);
    expect(kinds(standing(STAMP, { read: { places: new Map([[1, 2]]) } }))).toEqual(["cells", "protect"]);
    const bare = standing(STAMP, { cells: [["", "", "", "", recordText({ stamp: STAMP })]] });
    expect(planFinish(SHEET, bare, FINAL)[0]).toMatchObject({
      values: [[`' · ${finalWords(FINAL)}`]],
      expect: [{ content: "" }],
    });
  });

  it("does nothing once it is finished and locked, and locks it again where a person has unlocked it", () => {
    const finished = { ...STAMP, final: FINAL };
    expect(kinds(standing(finished, { protected: true }))).toEqual([]);
    expect(kinds(standing(finished))).toEqual(["protect"]);
  });

  it("does nothing to a sheet without a stamp, or without records", () => {
    expect(kinds(standing(undefined))).toEqual([]);
    expect(planFinish(SHEET, { ...standing(STAMP), read: undefined }, FINAL)).toEqual([]);
  });
});

it("the words name who finished it, the day, and the reason where errors were open", () => {
  expect(finalWords({ by: "Sari Contoh", on: day("2026-08-04") })).toBe(
    "FINAL: diselesaikan Sari Contoh pada 04/08/2026",
  );
  expect(finalWords({ by: "Sari Contoh", on: day("2026-12-31"), reason: "menunggu data HR" })).toBe(
    "FINAL: diselesaikan Sari Contoh pada 31/12/2026; dengan masalah data terbuka: menunggu data HR",
  );
});
