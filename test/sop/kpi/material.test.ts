/** KPI of activity 1. Source: docs/rules/reports.md, "KPI of the nine activities". */
import { materialKpi } from "../../../src/sop/kpi/materialKpi";
import { isInForceWithin } from "../../../src/sop/preparation/inForce";
import type { Material } from "../../../src/sop/types";
import { day } from "../support/rows";

const KINDS = ["Informasi", "Permintaan", "Komplain"];
const material = (kind: string, parts: Partial<Material> = {}): Material => ({
  code: "M-01",
  kind,
  answered: true,
  validFrom: undefined,
  validTo: undefined,
  ...parts,
});
const ALL = KINDS.map((kind) => material(kind));
const july = (materials: readonly Material[], rule: "all" | "any" = "all", kinds = KINDS) =>
  materialKpi(kinds, materials, "2026-07", rule);

describe("activity 1", () => {
  it("is reached with material of all kinds, and missed with one kind missing", () => {
    expect(july(ALL)).toEqual({ state: "reached", rule: "all", covered: KINDS, missing: [] });
    expect(july(ALL.slice(1))).toEqual({
      state: "missed",
      rule: "all",
      covered: ["Permintaan", "Komplain"],
      missing: ["Informasi"],
    });
  });

  it("is reached with any one kind where the setting says so, and missed with none", () => {
    expect(july([material("Komplain")], "any")).toMatchObject({ state: "reached", rule: "any" });
    expect(july([], "any")).toMatchObject({ state: "missed", covered: [], missing: KINDS });
  });

  it("compares kinds as Excel does, and tells them in the list's spelling", () => {
    expect(july([material("KOMPLAIN"), material(" Informasi")], "any").covered).toEqual(["Komplain"]);
  });

  it("does not count material without its right answer", () => {
    expect(july([material("Komplain", { answered: false })], "any").state).toBe("missed");
  });

  it.each([
    ["ends on the day before the month", undefined, "2026-06-30", false],
    ["ends on the month's first day", undefined, "2026-07-01", true],
    ["begins on the month's last day", "2026-07-31", undefined, true],
    ["begins on the day after the month", "2026-08-01", undefined, false],
    ["holds within the month", "2026-07-10", "2026-07-12", true],
    ["holds from before to after it", "2026-01-01", "2026-12-31", true],
  ])("counts material that is in force on some day of the month: %s", (_, from, to, counts) => {
    const validFrom = from === undefined ? undefined : day(from);
    const validTo = to === undefined ? undefined : day(to);
    expect(july([material("Komplain", { validFrom, validTo })], "any").state).toBe(
      counts ? "reached" : "missed",
    );
    expect(isInForceWithin({ validFrom, validTo }, day("2026-07-01"), day("2026-07-31"))).toBe(counts);
  });

  it("cannot be judged where the list has no kinds", () => {
    expect(july(ALL, "all", [])).toMatchObject({ state: "open", covered: [], missing: [] });
  });
});
