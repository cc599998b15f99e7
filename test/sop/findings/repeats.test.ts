/** A repeated No. Sampel or ID Rekaman, and the row that stands twice because its move was stopped half-way. Source: docs/rules/f22.md, "Findings". */
import { findingsOf } from "../../../src/sop/findings/findingsOf";
import { fixesOf } from "../../../src/sop/fixes/fixesOf";
import type { Row } from "../../../src/sop/types";
import { AS_OF, goodRow, monthSheet, snapshotOf, type RowParts } from "../support/rows";

/** A call of July, on the sheet that it is given. */
const row = (month: string, parts: RowParts = {}, sheetRow = 4): Row =>
  goodRow({ ...parts, text: { recordingId: "R-1", ...parts.text } }, `F-22 ${month}`, sheetRow);
const repeats = (...sheets: readonly (readonly [month: string, rows: readonly Row[]])[]) =>
  findingsOf(snapshotOf(sheets.map(([month, rows]) => monthSheet(rows, month))), AS_OF)
    .filter(({ code }) => code.startsWith("duplicate"))
    .map(({ code, sheet, params }) => [code, sheet, params["firstSheet"], params["moved"]]);
const NUMBER = "duplicateSampleNumber";
const RECORDING = "duplicateRecording";

describe("a number that an earlier row has", () => {
  it("is told with the earlier one's place, and as half moved where the same row stands on two months' sheets, on one of which it does not belong", () => {
    expect(repeats(["2026-06", [row("2026-06")]], ["2026-07", [row("2026-07")]])).toEqual([
      [NUMBER, "F-22 2026-07", "F-22 2026-06", 1],
      [RECORDING, "F-22 2026-07", "F-22 2026-06", undefined],
    ]);
    expect(repeats(["2026-07", [row("2026-07")]], ["2026-08", [row("2026-08")]])).toEqual([
      [NUMBER, "F-22 2026-08", "F-22 2026-07", 1],
      [RECORDING, "F-22 2026-08", "F-22 2026-07", undefined],
    ]);
  });

  it("offers a new number only where it is no half of a move: that is ended from the sheet where the row does not belong", () => {
    const fixes = (...sheets: readonly (readonly [month: string, rows: readonly Row[]])[]) =>
      findingsOf(snapshotOf(sheets.map(([month, rows]) => monthSheet(rows, month))), AS_OF).flatMap(
        (finding) => fixesOf(finding, AS_OF).map(({ remedy }) => [finding.code, remedy.kind]),
      );
    expect(fixes(["2026-06", [row("2026-06")]], ["2026-07", [row("2026-07")]])).toEqual([
      ["wrongSheet", "moveRow"],
    ]);
    expect(fixes(["2026-07", [row("2026-07"), row("2026-07", {}, 5)]])).toEqual([[NUMBER, "giveNumber"]]);
  });

  it.each<readonly [string, RowParts]>([
    ["a text", { text: { note: "lain" } }],
    ["a date", { date: { findingDate: "2026-07-16" } }],
    ["a number", { number: { duration: 90 } }],
    ["a mark", { marks: ["Tidak"] }],
  ])("is no move where the two differ in %s", (_what, parts) => {
    expect(repeats(["2026-06", [row("2026-06", parts)]], ["2026-07", [row("2026-07")]])[0]).toEqual([
      NUMBER,
      "F-22 2026-07",
      "F-22 2026-06",
      undefined,
    ]);
  });

  it("is a move whatever the formulas show, which nobody typed", () => {
    const shown: RowParts = { formulas: { score: { shown: 12, constant: false } } };
    expect(repeats(["2026-06", [row("2026-06", shown)]], ["2026-07", [row("2026-07")]])[0]?.[3]).toBe(1);
  });

  it("is no move within one sheet, nor between two sheets that are both another month's", () => {
    expect(repeats(["2026-07", [row("2026-07"), row("2026-07", {}, 5)]])[0]?.[3]).toBeUndefined();
    expect(repeats(["2026-06", [row("2026-06"), row("2026-06", {}, 5)]])[0]?.[3]).toBeUndefined();
    expect(repeats(["2026-05", [row("2026-05")]], ["2026-06", [row("2026-06")]])[0]).toEqual([
      NUMBER,
      "F-22 2026-06",
      "F-22 2026-05",
      undefined,
    ]);
  });
});
