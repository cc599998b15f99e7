/** unknownMaterial, materialNotInForce, materialMismatch. Source: docs/rules/f22.md, "Findings". */
import { findingsOf } from "../../../src/sop/findings/findingsOf";
import { soleFixOf } from "../../../src/sop/fixes/fixesOf";
import type { Material, Row, Scenario } from "../../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, snapshotOf } from "../support/rows";

const OPEN = { validFrom: undefined, validTo: undefined };
const SCENARIO: Scenario = { code: "S-01", version: "1", material: "M-01", ...OPEN };
const MATERIAL: Material = { code: "M-01", kind: "Informasi", answered: true, ...OPEN };

const find = (
  row: Row,
  materials: readonly Material[] = [MATERIAL],
  scenarios: readonly Scenario[] = [SCENARIO],
) => findingsOf(snapshotOf([monthSheet([row])], {}, { materials, scenarios }), AS_OF);
const told = (...given: Parameters<typeof find>) =>
  find(...given).map(({ code, header }) => `${code} ${header}`);

describe("a scenario's material", () => {
  it("has nothing to report where the scenario names none, or Materi has it in force and of the row's kind", () => {
    expect(told(goodRow())).toEqual([]);
    expect(told(goodRow(), [], [{ ...SCENARIO, material: "" }])).toEqual([]);
    expect(told(goodRow(), [], [{ code: "S-01", version: "1", ...OPEN }])).toEqual([]);
    expect(told(goodRow({ text: { material: "informasi" } }), [{ ...MATERIAL, code: "m-01" }])).toEqual([]);
  });

  it("is unknown where Materi does not have it: an error at Kode Skenario with both codes", () => {
    expect(find(goodRow(), [{ ...MATERIAL, code: "M-02" }])).toMatchObject([
      {
        code: "unknownMaterial",
        severity: "error",
        header: "scenario",
        params: { value: "S-01", material: "M-01" },
      },
    ]);
  });

  it("is not in force on the day before its first, and on the day after its last", () => {
    const on = (validFrom: string, validTo: string) => [
      { ...MATERIAL, validFrom: day(validFrom), validTo: day(validTo) },
    ];
    expect(told(goodRow(), on("2026-07-15", "2026-07-15"))).toEqual([]);
    expect(find(goodRow(), on("2026-07-16", "2026-07-31"))).toMatchObject([
      {
        code: "materialNotInForce",
        severity: "warning",
        header: "scenario",
        params: { value: "S-01", material: "M-01", date: "15/07/2026" },
      },
    ]);
    expect(told(goodRow(), on("2026-07-01", "2026-07-14"))).toEqual(["materialNotInForce scenario"]);
    expect(told(goodRow(), [...on("2026-07-01", "2026-07-14"), ...on("2026-07-15", "2026-07-31")])).toEqual(
      [],
    );
  });

  it("has another kind than the row: a warning at Jenis Materi, and its kind to use", () => {
    const [finding, ...others] = find(goodRow({ text: { material: "Komplain" } }));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      code: "materialMismatch",
      severity: "warning",
      header: "material",
      params: { value: "Komplain", material: "M-01", kind: "Informasi" },
    });
    expect(finding && soleFixOf(finding, AS_OF)?.remedy).toEqual({
      kind: "useListValue",
      value: "Informasi",
    });
  });

  it("is not compared where the row or Materi names no kind", () => {
    expect(told(goodRow({ text: { material: "" } }))).toEqual(["required material"]);
    expect(told(goodRow({ text: { material: "Komplain" } }), [{ ...MATERIAL, kind: "" }])).toEqual([]);
  });

  it("is that of the version in force on the call date, of scenario and material alike", () => {
    const later = { validFrom: day("2026-07-16"), validTo: undefined };
    const versions = [
      { ...SCENARIO, material: "M-99", ...later },
      { ...SCENARIO, version: "2" },
    ];
    expect(told(goodRow(), [MATERIAL], versions)).toEqual([]);
    const kinds = [{ ...MATERIAL, kind: "Komplain", ...later }, MATERIAL];
    expect(told(goodRow(), kinds)).toEqual([]);
  });

  it("is not looked for without a scenario that can be read, or a call date", () => {
    expect(told(goodRow({ text: { scenario: "S-99" } }), [])).toEqual(["unknownScenario scenario"]);
    expect(told(goodRow({ date: { callDate: "besok" } }), [])).toEqual(["dateInvalid callDate"]);
    const row = goodRow();
    const broken: Row = { ...row, text: { ...row.text, scenario: { kind: "unreadable", shown: "#N/A" } } };
    expect(told(broken, [])).toEqual(["unknownScenario scenario"]);
  });
});
