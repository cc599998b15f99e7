import { findingsOf } from "../../src/sop/findings/findingsOf";
import { fixesOf, isSameFix, soleFixOf } from "../../src/sop/fixes/fixesOf";
import type { Finding, Row } from "../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, nonconformingRow, snapshotOf } from "./support/rows";

const find = (...rows: readonly Row[]): readonly Finding[] =>
  findingsOf(snapshotOf([monthSheet(rows)], {}, { sheetAsOf: AS_OF }), AS_OF);
const remedies = (...rows: readonly Row[]) =>
  find(...rows).flatMap((finding) => fixesOf(finding, AS_OF).map(({ remedy }) => remedy));

describe("the fixes of a finding", () => {
  it("are a new number for a row without No. Sampel, or with another's", () => {
    expect(remedies(goodRow({ text: { sampleNumber: "" } }))).toEqual([{ kind: "giveNumber" }]);
    expect(remedies(goodRow(), goodRow())).toEqual([{ kind: "giveNumber" }]);
  });

  it("are none for other required cells", () => {
    expect(remedies(goodRow({ text: { area: "" } }))).toEqual([]);
  });

  it.each([
    ["15.07.2026", ["2026-07-15"]],
    ["03/04/2026", ["2026-04-03", "2026-03-04"]],
    ["04/04/2026", ["2026-04-04"]],
    ["kemarin", []],
  ])("are each day that %s can mean, and never one guessed", (shown, days) => {
    const [finding] = find(goodRow({ date: { targetDate: shown } }));
    const fixes = finding ? fixesOf(finding, AS_OF) : [];
    expect(fixes.map(({ remedy }) => remedy)).toEqual(
      days.map((iso) => ({ kind: "chooseReading", day: day(iso) })),
    );
    expect(finding && soleFixOf(finding, AS_OF)).toEqual(days.length === 1 ? fixes[0] : undefined);
  });

  it("are the list's spelling where there is one", () => {
    expect(remedies(goodRow({ text: { area: " jkt" } }))).toEqual([{ kind: "useListValue", value: "JKT" }]);
    expect(remedies(goodRow({ text: { area: "Antah" } }))).toEqual([]);
  });

  it("are a move to the call's month, but to none that has not come", () => {
    expect(remedies(goodRow({ date: { callDate: "2026-06-30" } }))).toEqual([
      { kind: "moveRow", month: "2026-06" },
    ]);
    expect(remedies(goodRow({ date: { callDate: "2026-08-01" } }))).toEqual([]);
  });

  it("are the formula again where it was typed over", () => {
    const row = nonconformingRow({ formulas: { score: { shown: 100, constant: true } } });
    expect(remedies(row)).toEqual([{ kind: "restoreFormula" }]);
  });

  it("are none where no cell is named", () => {
    const [finding] = find(goodRow({ text: { sampleNumber: "" } }));
    expect(finding && fixesOf({ ...finding, cell: "" }, AS_OF)).toEqual([]);
  });
});

describe("formulaInText", () => {
  const withFormula = (value: string): Row => ({
    ...goodRow({ text: { note: value } }),
    formulasInText: ["note"],
  });

  it("is told at the text cell with what it shows, and offers to keep that", () => {
    expect(find(withFormula("Uji"))).toMatchObject([
      { code: "formulaInText", severity: "warning", column: "note", params: { value: "Uji" } },
    ]);
    expect(remedies(withFormula("Uji"))).toEqual([{ kind: "keepValue", value: "Uji" }]);
    expect(remedies(withFormula(""))).toEqual([{ kind: "keepValue", value: "" }]);
  });

  it("offers nothing where the formula shows an error", () => {
    const row = withFormula("");
    const broken: Row = { ...row, text: { ...row.text, note: { kind: "unreadable", shown: "#N/A" } } };
    expect(find(broken)).toHaveLength(1);
    expect(remedies(broken)).toEqual([]);
  });
});

describe("two fixes", () => {
  it("are the same where they would write the same", () => {
    expect(isSameFix({ kind: "giveNumber" }, { kind: "giveNumber" })).toBe(true);
    expect(isSameFix({ kind: "giveNumber" }, { kind: "restoreFormula" })).toBe(false);
    expect(isSameFix({ kind: "chooseReading", day: 1 }, { kind: "chooseReading", day: 2 })).toBe(false);
    expect(isSameFix({ kind: "useListValue", value: "A" }, { kind: "keepValue", value: "A" })).toBe(false);
    expect(isSameFix({ kind: "moveRow", month: "2026-06" }, { kind: "moveRow", month: "2026-06" })).toBe(
      true,
    );
  });
});
