/** Whether a plan is still what was planned; the weighted rate. */
import { auditPlan } from "../../../src/sop/plan/auditPlan";
import { keptOf, replayPlan } from "../../../src/sop/plan/replayPlan";
import type { PlannedCall, PlanRow } from "../../../src/sop/plan/types";
import { weightedShare } from "../../../src/sop/plan/weightedShare";
import { day } from "../support/rows";
import { inputOf, planRow, stratumOf } from "./support";

const standing = (no: number, cells: Partial<PlanRow>): PlanRow => planRow(no, { agent: "", ...cells });

describe("the audit", () => {
  const planned = replayPlan([
    {
      version: 1,
      input: inputOf({ strata: [stratumOf("JKT", 10)], target: 6 }),
      keptAsPlanned: [],
      keptOther: [],
    },
  ]);
  const rows = planned.map((call): PlanRow => ({ ...call, replaces: undefined, reason: "", sample: "" }));
  const held = rows.find((one) => one.reserve > 0);
  if (!held) throw new Error("no reserve");

  it("lets a reserve that was called on have its day, block, material, scenario and caller, and nothing else", () => {
    const filled = { day: day("2026-07-10"), block: "x", material: "x", scenario: "x", executor: "x" };
    const with_ = (cells: Partial<PlanRow>) =>
      auditPlan(
        planned,
        rows.map((one) => (one === held ? { ...one, ...cells } : one)),
      );
    expect(with_({ ...filled, replaces: 1 })).toEqual([]);
    expect(with_({ ...filled, replaces: 1, service: "Chat" })).toMatchObject([{ column: "service" }]);
    expect(with_(filled)).toEqual(
      (["day", "block", "material", "scenario", "executor"] as const).map((column) => ({
        kind: "changed",
        no: held.no,
        column,
        planned: "",
        found: filled[column],
      })),
    );
  });

  it("does not mind blanks around what stands, and agents are one where their tickets are", () => {
    const [first] = planned;
    if (!first) throw new Error("no call");
    const call = { ...first, agent: "groß-1", block: " pagi", material: "groß" };
    const row: PlanRow = { ...call, replaces: undefined, reason: "", sample: "" };
    const told = (cells: Partial<PlanRow>) => auditPlan([call], [{ ...row, ...cells }]);
    // Capitals as tickets take IDs make two letters of one; names are compared as Excel does.
    expect(told({ agent: " GROSS-1 ", block: "PAGI " })).toEqual([]);
    expect(told({ material: "GROSS" })).toMatchObject([{ column: "material" }]);
    const again = { ...row, no: 99, replaces: call.no, agent: "GROSS-1" };
    expect(auditPlan([call], [row, again])).toEqual([]);
  });

  it("lets a call that is none of the reserves keep what was planned, also where it stands in for another", () => {
    const [first, ...others] = rows;
    if (!first) throw new Error("no row");
    const moved = { ...first, replaces: 2, block: "lain" };
    expect(auditPlan(planned, [moved, ...others])).toMatchObject([{ no: first.no, column: "block" }]);
  });

  it("passes over a making that gave no plan, and of none expects nothing", () => {
    const record = (changed: Parameters<typeof inputOf>[0]) => ({
      version: 1,
      input: inputOf({ strata: [stratumOf("JKT", 10)], target: 6, ...changed }),
      keptAsPlanned: [],
      keptOther: [],
    });
    expect(replayPlan([record({}), record({ days: [] })])).toEqual(replayPlan([record({})]));
    expect(replayPlan([])).toEqual([]);
    const keeps = { ...record({}), keptAsPlanned: [1] };
    expect(replayPlan([keeps])).toEqual(replayPlan([record({})]));
  });

  it("tells of a day that was taken away that nothing stands there", () => {
    const [first] = rows;
    expect(
      auditPlan(
        planned,
        rows.map((one) => (one === first ? { ...one, day: undefined } : one)),
      ),
    ).toEqual([{ kind: "changed", no: 1, column: "day", planned: first?.day, found: "" }]);
  });

  it("tells differences by number; of two rows with one number the second was added", () => {
    const [first, second, ...others] = rows;
    if (!first || !second) throw new Error("no rows");
    expect(
      auditPlan(planned, [
        ...others,
        { ...second, block: "lain" },
        first,
        { ...first, agent: "JKT-009" },
      ]).map(({ kind, no }) => [kind, no]),
    ).toEqual([
      ["added", 1],
      ["changed", 2],
    ]);
    expect(auditPlan(planned, others).map(({ kind, no }) => [kind, no])).toEqual([
      ["missing", 1],
      ["missing", 2],
    ]);
  });

  it("is not deceived by a row that stands in for itself, or for one that is not there, or in another area", () => {
    const own = standing(90, { agent: "JKT-001", replaces: 90 });
    const nobody = standing(91, { agent: "JKT-001", replaces: 999 });
    const away = { ...standing(92, { replaces: 1, area: "BDG" }), agent: rows[0]?.agent ?? "" };
    for (const one of [own, nobody, away])
      expect(auditPlan(planned, [...rows, one])).toEqual([{ kind: "added", no: one.no }]);
  });

  it("follows what a making kept: by number of what was planned before, and as it stands of the others", () => {
    const [a, b, c] = planned as readonly [PlannedCall, PlannedCall, PlannedCall];
    const other = { ...a, no: 2.5, block: "lain" };
    expect(keptOf({ keptAsPlanned: [3, 1], keptOther: [other] }, [a, b, c])).toEqual([a, other, c]);
  });
});

describe("the weighted rate", () => {
  it("is Σ W·x/n over the areas with samples, with its standard error worked by hand", () => {
    const made = weightedShare([
      { stratum: "JKT", weight: 3, samples: 4, passed: 3 },
      { stratum: "BDG", weight: 1, samples: 2, passed: 1 },
      { stratum: "SMG", weight: 2, samples: 0, passed: 0 },
    ]);
    // ¾ · 0.75 + ¼ · 0.5; variance ¾² · 0.1875 ÷ 3 + ¼² · 0.25 ÷ 1.
    expect(made.share).toBeCloseTo(0.6875, 12);
    expect(made.standardError).toBeCloseTo(Math.sqrt(0.03515625 + 0.015625), 12);
    expect(made.unweighted).toBeCloseTo(4 / 6, 12);
    expect(made.missing).toEqual(["SMG"]);
  });

  it("has no standard error with an area of one sample, and no rate without any", () => {
    expect(
      weightedShare([
        { stratum: "JKT", weight: 3, samples: 4, passed: 3 },
        { stratum: "BDG", weight: 1, samples: 1, passed: 1 },
      ]),
    ).toMatchObject({ standardError: null, share: 0.8125 });
    expect(weightedShare([{ stratum: "JKT", weight: 3, samples: 0, passed: 0 }])).toEqual({
      share: null,
      standardError: null,
      unweighted: null,
      missing: ["JKT"],
    });
    // Nor does it hide the others' spread by a single sample: ¼ · ¾ of four, and its root.
    const weighty = { stratum: "JKT", weight: 3, samples: 4, passed: 3 };
    const { share, standardError, missing } = weightedShare([
      weighty,
      { stratum: "BDG", weight: 0, samples: 1, passed: 0 },
      { stratum: "SMG", weight: 0, samples: 0, passed: 0 },
    ]);
    expect([share, standardError, missing]).toEqual([0.75, 0.25, []]);
    // An area without weight says nothing, but is no missing one.
    expect(weightedShare([{ stratum: "JKT", weight: 0, samples: 2, passed: 1 }])).toEqual({
      share: null,
      standardError: null,
      unweighted: 0.5,
      missing: [],
    });
  });
});
