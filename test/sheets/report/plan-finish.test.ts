/** A report finished: stamp and words say so, and the sheet is locked. Source: docs/rules/reports.md, "Out of date, finished, copied". */
import { pageFoot } from "../../../src/sheets/report/identity";
import { recordText, type ReportStamp } from "../../../src/sheets/report/line-record";
import { finishedWords, planFinish } from "../../../src/sheets/report/plan-finish";
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
const MARK = { row: 0, column: 2 };
const LINE = { row: 1, column: 1 };
/** Its records stand in column 4; the mark's cell is C1, the line of the stamp stands in B2. */
const standing = (
  stamp: ReportStamp | undefined,
  {
    read = {},
    ...more
  }: Partial<Omit<StandingReport, "read">> & { readonly read?: Partial<ReadReport> } = {},
): StandingReport => ({
  name: SHEET,
  cells: [
    ["Laporan", "", "DRAF", "", recordText({ sum: "x", ...(stamp === undefined ? {} : { stamp }) })],
    ["", "Dibuat 01/08/2026", "Dibuat", "", ""],
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
    places: new Map(),
    recordColumn: 4,
    stampRecordRow: 0,
    told: { final: MARK, stamp: LINE },
    ...read,
  },
  ...more,
});
const plan = (report: StandingReport) => planFinish(SHEET, report, FINAL);
const kinds = (report: StandingReport) => plan(report).map(({ kind }) => kind);
const SAID = " · FINAL: ditandai final oleh Sari Contoh pada 04/08/2026";

describe("finishing a report", () => {
  it("marks the sheet, the words that people read and every page's foot, then the record, each where it stands and as it was read, and locks the sheet", () => {
    const edits = plan(standing(STAMP));
    expect(edits.map(({ kind }) => kind)).toEqual([
      "cells",
      "look",
      "cells",
      "look",
      "leftFooter",
      "cells",
      "protect",
    ]);
    const cell = ({ row, column }: typeof MARK, content: string, read: string) => ({
      kind: "cells",
      sheet: SHEET,
      row,
      column,
      values: [[content]],
      expect: [{ kind: "cell", sheet: SHEET, row, column, content: read }],
    });
    expect(edits.filter(({ kind }) => kind === "cells")).toEqual([
      cell(MARK, "'FINAL 04/08/2026", "DRAF"),
      cell(LINE, `'Dibuat 01/08/2026${SAID}`, "Dibuat 01/08/2026"),
      cell(
        { row: 0, column: 4 },
        `'${recordText({ sum: "x", stamp: { ...STAMP, final: FINAL } })}`,
        recordText({ sum: "x", stamp: STAMP }),
      ),
    ]);
    expect(edits.filter(({ kind }) => kind === "look")).toMatchObject([
      // The frame goes around the whole mark, which ends where the records begin.
      { sheet: SHEET, box: { row: 0, column: 2, rows: 1, columns: 2 } },
      // The line's is its own cell's, however much room there is.
      { sheet: SHEET, box: { row: 1, column: 1, rows: 1, columns: 1 }, look: { bold: true } },
    ]);
    expect(edits[4]).toEqual({ kind: "leftFooter", sheet: SHEET, text: pageFoot(STAMP, FINAL) });
  });

  it("lets a sheet go that somebody has locked, before it is written to", () => {
    expect(kinds(standing(STAMP, { protected: true }))[0]).toBe("unprotect");
    expect(kinds(standing(STAMP, { protected: true })).slice(1)).toEqual(kinds(standing(STAMP)));
  });

  it("says it once in the words, also where it was stopped between words and record", () => {
    const again = standing(STAMP, {
      cells: [
        ["", "", "FINAL 04/08/2026", "", recordText({ stamp: STAMP })],
        ["", `Dibuat${SAID}`, "", "", ""],
      ],
    });
    expect(plan(again)[2]).toMatchObject({ row: 1, column: 1, values: [[`'Dibuat${SAID}`]] });
  });

  it("marks of a report of an older version the stamp alone, and takes an empty cell for empty words", () => {
    expect(kinds(standing(STAMP, { read: { told: { stamp: LINE } } }))).toEqual([
      "cells",
      "look",
      "cells",
      "protect",
    ]);
    expect(kinds(standing(STAMP, { read: { told: {} } }))).toEqual(["cells", "protect"]);
    const bare = standing(STAMP, { cells: [["", "", "", "", recordText({ stamp: STAMP })]] });
    expect(plan(bare)[2]).toMatchObject({ values: [[`'${SAID}`]], expect: [{ content: "" }] });
  });

  it("does nothing once it is finished and locked, and locks it again where a person has unlocked it", () => {
    const finished = { ...STAMP, final: FINAL };
    expect(plan(standing(finished, { protected: true }))).toEqual([]);
    expect(kinds(standing(finished))).toEqual(["protect"]);
  });

  it("does nothing to a sheet without a stamp, or without records", () => {
    expect(kinds(standing(undefined))).toEqual([]);
    expect(plan({ ...standing(STAMP), read: undefined })).toEqual([]);
  });
});

it("the words name who finished it, the day, and the reason where errors were open", () => {
  expect(finishedWords({ by: "Sari Contoh", on: day("2026-08-04") })).toBe(
    "FINAL: ditandai final oleh Sari Contoh pada 04/08/2026",
  );
  expect(finishedWords({ by: "Sari Contoh", on: day("2026-12-31"), reason: "menunggu data HR" })).toBe(
    "FINAL: ditandai final oleh Sari Contoh pada 31/12/2026; dengan masalah data terbuka: menunggu data HR",
  );
});
