/** When two remedies do the same, and which months a row may move to. */
import { fixesOf, isSameFix, soleFixOf } from "../../../src/sop/fixes/fixesOf";
import type { Remedy } from "../../../src/sop/fixes/types";
import type { Finding, FindingCode } from "../../../src/sop/types";
import { AS_OF } from "../support/rows";

const REMEDIES: readonly Remedy[] = [
  { kind: "giveNumber" },
  { kind: "restoreFormula" },
  { kind: "chooseReading", day: 46_220 },
  { kind: "chooseReading", day: 46_221 },
  { kind: "useListValue", value: "JKT" },
  { kind: "useListValue", value: "BDG" },
  { kind: "keepValue", value: "JKT" },
  { kind: "keepValue", value: "BDG" },
  { kind: "moveRow", month: "2026-06" },
  { kind: "moveRow", month: "2026-05" },
];
const finding = (
  code: FindingCode,
  params: Finding["params"] = {},
  more: Partial<Finding> = {},
): Finding => ({
  code,
  severity: "error",
  id: "S-1",
  sheet: "F-22 2026-07",
  cell: "A5",
  header: "",
  params,
  ...more,
});
const remedies = (one: Finding): readonly Remedy[] => fixesOf(one, AS_OF).map(({ remedy }) => remedy);

describe("two remedies", () => {
  it("do the same where kind, day, value and month are the same, and never otherwise", () => {
    for (const [index, a] of REMEDIES.entries())
      for (const [other, b] of REMEDIES.entries()) expect(isSameFix(a, { ...b })).toBe(index === other);
  });
});

describe("a row", () => {
  it.each([
    ["2026-06", true],
    ["2026-07", true],
    ["2026-08", false],
    ["2027-01", false],
  ])("may move to %s as of July 2026: %p", (month, may) => {
    expect(remedies(finding("wrongSheet", { month }))).toEqual(may ? [{ kind: "moveRow", month }] : []);
  });
});

describe("a finding", () => {
  it("of a required number alone is mended by giving one", () => {
    expect(remedies(finding("required", {}, { column: "sampleNumber" }))).toEqual([{ kind: "giveNumber" }]);
    expect(remedies(finding("required", {}, { column: "area" }))).toEqual([]);
    expect(remedies(finding("required"))).toEqual([]);
  });

  it("is mended by its suggestion, the empty one too, where there is one", () => {
    expect(remedies(finding("listValue", {}, { suggestion: "JKT" }))).toEqual([
      { kind: "useListValue", value: "JKT" },
    ]);
    expect(remedies(finding("formulaInText", {}, { suggestion: "" }))).toEqual([
      { kind: "keepValue", value: "" },
    ]);
    expect(remedies(finding("listValue"))).toEqual([]);
  });

  it("of a formula or a repeated number has its one remedy, with the finding that it mends", () => {
    const overwritten = finding("formulaOverwritten");
    expect(fixesOf(overwritten, AS_OF)).toEqual([
      { finding: overwritten, remedy: { kind: "restoreFormula" } },
    ]);
    expect(soleFixOf(overwritten, AS_OF)).toEqual({
      finding: overwritten,
      remedy: { kind: "restoreFormula" },
    });
    expect(remedies(finding("duplicateSampleNumber"))).toEqual([{ kind: "giveNumber" }]);
  });

  it("that a person must look at has none", () => {
    expect(remedies(finding("duplicateRecording"))).toEqual([]);
    expect(soleFixOf(finding("unknownAgent"), AS_OF)).toBeUndefined();
  });

  it("with several readings has no sole fix", () => {
    expect(soleFixOf(finding("dateInvalid", { value: "03/04/2026" }), AS_OF)).toBeUndefined();
    expect(soleFixOf(finding("dateInvalid", { value: "04/04/2026" }), AS_OF)).toMatchObject({
      remedy: { kind: "chooseReading" },
    });
  });
});
