/** Rows of a plan that stay when it is made again: as they were planned, as people changed them, or made again for one. */
import { keptForPlan } from "../../../src/sheets/plan/kept-plan";
import type { PlanLine } from "../../../src/sheets/snapshot/plan-rows";
import type { PlannedCall, PlanRecord, PlanRow } from "../../../src/sop";
import { day } from "../../sop/support/rows";
import { inputOf, planRow, reserveRow, stratumOf } from "../../sop/plan/support";
import { omit } from "../support/omit";

const line = (row: PlanRow, index: number): PlanLine => ({ month: "2026-07", row, index, hasOwn: false });

/** The call that gives the row as it stands. */
const planned = (row: PlanRow): PlannedCall => ({
  ...omit(omit(omit(row, "replaces"), "reason"), "sample"),
  stratum: row.area,
  round: 1,
  ticket: "x",
  surprise: true,
});

const record = (
  ...strata: readonly (readonly [name: string, area: string, service: string])[]
): PlanRecord => ({
  version: 1,
  input: inputOf({
    strata: strata.map(([name, area, service]) => ({ ...stratumOf(area, 3), name, service })),
  }),
  keptAsPlanned: [],
  keptOther: [],
});

const kept = (rows: readonly PlanRow[], calls: readonly PlannedCall[], last?: PlanRecord) =>
  keptForPlan(rows.map(line), calls, last);

describe("rows that stay", () => {
  const rows = [planRow(1), planRow(2, { sample: "MC-1", reason: "Diminta" }), reserveRow(3, 1)];

  it("as they were planned are known by their number, whatever people filled in of their own", () => {
    expect(kept(rows, rows.map(planned))).toEqual({ asPlanned: [1, 2, 3], other: [], taken: [] });
  });

  it("are no others where a planned row is gone", () => {
    expect(kept(rows.slice(1), rows.map(planned))).toEqual({ asPlanned: [2, 3], other: [], taken: [] });
  });

  it("that were changed, or that nobody planned, stay as they stand, without a draw of their own", () => {
    const own = planRow(9, { area: "BDG", service: "147", agent: "B9", day: undefined, block: "siang" });
    const changed = planRow(1, {
      agent: "A77",
      day: day("2026-07-13"),
      material: "Komplain",
      scenario: "S-2",
    });
    const drawn = { round: 0, ticket: "", surprise: false };
    expect(kept([changed, planRow(2), own], [planRow(1), planRow(2)].map(planned))).toEqual({
      asPlanned: [2],
      taken: [],
      other: [
        {
          no: 1,
          stratum: "JKT",
          area: "JKT",
          service: "",
          agent: "A77",
          reserve: 0,
          day: day("2026-07-13"),
          block: "pagi",
          material: "Komplain",
          scenario: "S-2",
          executor: "QCO Contoh 1",
          ...drawn,
        },
        {
          no: 9,
          stratum: "BDG",
          area: "BDG",
          service: "147",
          agent: "B9",
          reserve: 0,
          day: undefined,
          block: "siang",
          material: "Informasi",
          scenario: "S-01",
          executor: "QCO Contoh 1",
          ...drawn,
        },
      ],
    });
  });

  it("of a call made again for the same agent stand in for it and are no plan's", () => {
    const again = planRow(4, { agent: "A1", replaces: 1 });
    const calledOn = reserveRow(3, 1, { replaces: 2 });
    expect(
      kept(
        [planRow(1), planRow(2), calledOn, again],
        [planRow(1), planRow(2), reserveRow(3, 1)].map(planned),
      ),
    ).toEqual({
      asPlanned: [1, 2, 3],
      other: [],
      taken: [4],
    });
  });
});

describe("the stratum of a row that nobody planned so", () => {
  const stratum = (row: Partial<PlanRow>, last?: PlanRecord): string | undefined =>
    kept([planRow(9, row)], [], last).other[0]?.stratum;
  const byService = record(
    ["JKT/147", "JKT", "147"],
    ["BDG/147", "BDG", "147"],
    ["BDG/148", "BDG", "148"],
    ["SMG semua", "SMG", ""],
  );

  it("is that of the last making with its area and service", () => {
    expect(stratum({ area: "BDG", service: "148" }, byService)).toBe("BDG/148");
    expect(stratum({ area: "BDG", service: "147" }, byService)).toBe("BDG/147");
  });

  it("is known by area and service as Excel compares texts", () => {
    const lettered = record(["DPS lain", "DPS", "Email"], ["DPS suara", "DPS", "Suara"]);
    expect(stratum({ area: "dps", service: "SUARA" }, lettered)).toBe("DPS suara");
  });

  it("is the whole area's where that is one stratum", () => {
    expect(stratum({ area: "SMG", service: "148" }, byService)).toBe("SMG semua");
  });

  it("is called as its area where the last making had none such, or there was none", () => {
    expect(stratum({ area: "JKT", service: "148" }, byService)).toBe("JKT");
    expect(stratum({ area: "DPS", service: "147" }, byService)).toBe("DPS");
    expect(stratum({ area: "SMG", service: "147" })).toBe("SMG");
  });
});
