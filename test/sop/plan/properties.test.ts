/** What holds of every plan, whatever the workbook. */
import fc from "fast-check";
import { allocate } from "../../../src/sop/plan/allocate";
import { auditPlan } from "../../../src/sop/plan/auditPlan";
import { dealLabels, labelTotals } from "../../../src/sop/plan/dealLabels";
import { drawAgents } from "../../../src/sop/plan/drawAgents";
import { dayOfCall } from "../../../src/sop/plan/freeDays";
import { makePlan } from "../../../src/sop/plan/makePlan";
import { replayPlan } from "../../../src/sop/plan/replayPlan";
import { ticketOf } from "../../../src/sop/plan/ticketOf";
import type { MonthPlan, PlanInput, PlannedCall, PlanRow } from "../../../src/sop/plan/types";
import { agentsOf, inputOf, JULY, stratumOf } from "./support";

const planOf = (input: PlanInput, kept?: readonly PlannedCall[]): MonthPlan => {
  const plan = makePlan(input, kept);
  if (plan.kind === "error") throw new Error(plan.code);
  return plan;
};

const bounds = fc.array(
  fc
    .record({
      weight: fc.oneof(fc.nat(200), fc.constantFrom(0.5, 12.25, 1 / 3)),
      min: fc.nat(6),
      more: fc.nat(30),
    })
    .map(({ weight, min, more }) => ({ weight, min, max: min + more })),
  { minLength: 1, maxLength: 12 },
);

describe("allocation", () => {
  test("is exact, and no stratum gets less than its minimum or more than its maximum", () => {
    fc.assert(
      fc.property(bounds, fc.nat(200), (strata, target) => {
        const given = allocate(target, strata);
        const least = strata.reduce((all, { min }) => all + min, 0);
        const most = strata.reduce((all, { max }) => all + max, 0);
        if (target < least) return given.kind === "error" && given.code === "minimumsExceedTarget";
        if (target > most)
          return (
            given.kind === "error" &&
            given.code === "capacityBelowTarget" &&
            given.params["shortfall"] === target - most
          );
        return (
          given.kind === "allocation" &&
          given.counts.reduce((all, one) => all + one, 0) === target &&
          given.counts.every(
            (count, place) => count >= (strata[place]?.min ?? 0) && count <= (strata[place]?.max ?? 0),
          )
        );
      }),
    );
  });

  test("gives a free stratum its quota but for rounding, and a heavier one no less than a lighter", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 300 }), { minLength: 1, maxLength: 9 }),
        fc.nat(150),
        (weights, target) => {
          const given = allocate(
            target,
            weights.map((weight) => ({ weight })),
          );
          if (given.kind === "error") return false;
          const total = weights.reduce((all, one) => all + one, 0);
          return weights.every((weight, place) => {
            const count = given.counts[place] ?? -1;
            return (
              Math.abs(count - (target * weight) / total) < 1 &&
              weights.every((other, there) => other <= weight || (given.counts[there] ?? 0) >= count)
            );
          });
        },
      ),
    );
  });
});

const roster = fc
  .uniqueArray(fc.integer({ min: 1, max: 400 }), { minLength: 1, maxLength: 25 })
  .chain((ids) =>
    fc.tuple(...ids.map((id) => fc.nat(2).map((counted) => ({ id, counted })))).map((agents) =>
      agents.map(({ id, counted }) => ({
        id: `A${id}`,
        name: "",
        service: "",
        supervisor: "",
        counted,
      })),
    ),
  );
const draw = { seed: "benih", month: "2026-07", stratum: "JKT", surprise: 0.1 };

describe("the draw", () => {
  test("does not hang on the order of the roster", () => {
    fc.assert(
      fc.property(roster, fc.nat(40), fc.nat(), (agents, count, turn) => {
        const cut = turn % agents.length;
        const turned = [...agents.slice(cut), ...agents.slice(0, cut)].reverse();
        expect(drawAgents(turned, { ...draw, count })).toEqual(drawAgents(agents, { ...draw, count }));
      }),
    );
  });

  test("goes on where more are drawn", () => {
    fc.assert(
      fc.property(roster, fc.nat(30), fc.nat(20), (agents, count, more) => {
        const whole = drawAgents(agents, { ...draw, count: count + more });
        const first = drawAgents(agents, { ...draw, count });
        expect(whole.slice(0, count)).toEqual(first);
        const before = first.map(({ agent }) => agent.id);
        expect(drawAgents(agents, { ...draw, count: more, before })).toEqual(whole.slice(count));
      }),
    );
  });

  test("is disturbed by one agent more by that agent's place alone", () => {
    fc.assert(
      fc.property(roster, fc.nat(20), fc.nat(2), (agents, count, counted) => {
        const few = Math.min(count, agents.length);
        const added = { id: "Z999", name: "", service: "", supervisor: "", counted };
        const without = drawAgents(agents, { ...draw, count: few }).map(({ agent }) => agent.id);
        const drawn = drawAgents([...agents, added], { ...draw, count: few });
        const others = drawn.map(({ agent }) => agent.id).filter((id) => id !== "Z999");
        expect(others.filter((id) => !without.includes(id))).toEqual([]);
        expect(others.length).toBeGreaterThanOrEqual(few - 1);
        for (const { agent, ticket, round } of drawn)
          expect(ticket).toBe(ticketOf({ ...draw, agent: agent.id, round }));
      }),
    );
  });

  test("calls nobody twice before everybody was called once, and nobody who is barred", () => {
    fc.assert(
      fc.property(roster, fc.nat(60), (agents, count) => {
        const barred = agents.map((agent, place) =>
          place % 3 === 1 ? { ...agent, barred: true as const } : agent,
        );
        const open = barred.filter((agent) => !("barred" in agent)).length;
        const drawn = drawAgents(barred, { ...draw, count });
        drawn.forEach(({ round, agent }, place) => {
          expect(round).toBe(Math.floor(place / open) + 1);
          expect(agent.barred).toBeUndefined();
        });
      }),
    );
  });

  test("takes who was called least of late, but for the surprise share, from which nobody is safe", () => {
    const agents = agentsOf("JKT", 40).map((agent, place) => ({ ...agent, counted: place % 2 }));
    const surprised = new Set<string>();
    for (let seed = 0; seed < 300; seed += 1) {
      const drawn = drawAgents(agents, { ...draw, seed: `benih ${seed}`, count: 15 });
      for (const { agent, surprise } of drawn) {
        if (!surprise) expect(agent.counted).toBe(0);
        else if (agent.counted > 0) surprised.add(agent.id);
      }
    }
    // 4,500 draws at a tenth: 450, of which about half fall on the 20 who were called already.
    expect(surprised.size).toBe(20);
  });

  test("surprises about the share that is set, in strata of one call too", () => {
    const single = agentsOf("MKS", 2);
    let surprises = 0;
    for (let seed = 0; seed < 2000; seed += 1)
      if (drawAgents(single, { ...draw, stratum: "MKS", seed: `${seed}`, count: 1 })[0]?.surprise === true)
        surprises += 1;
    // Binomial(2000, 0.1): 200 ± 4 × 13.4.
    expect(Math.abs(surprises - 200)).toBeLessThan(54);
  });
});

test("labels are dealt exactly as often as their totals say, and never run ahead of their share by a call", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(12), { minLength: 1, maxLength: 5 }), (totals) => {
      const names = totals.map((_, place) => `${place}`);
      const all = totals.reduce((sum, one) => sum + one, 0);
      const dealt = dealLabels(names, totals);
      const given = names.map(() => 0);
      dealt.forEach((label, index) => {
        given[Number(label)] = (given[Number(label)] ?? 0) + 1;
        names.forEach((_, place) => {
          expect((given[place] ?? 0) - ((index + 1) * (totals[place] ?? 0)) / all).toBeLessThan(1);
        });
      });
      expect(given).toEqual(totals);
    }),
  );
});

test("shares that need no sum of 100 give totals whose sum is the calls", () => {
  expect(
    labelTotals(
      [
        { name: "a", share: 2 },
        { name: "b", share: 1 },
      ],
      60,
    ),
  ).toEqual([40, 20]);
  expect(labelTotals([], 60)).toEqual([]);
});

test("60 calls over 21 days are 18 days with three and 3 with two", () => {
  const days = Array.from({ length: 21 }, (_, index) => 100 + index);
  const perDay = new Map<number, number>();
  for (let index = 0; index < 60; index += 1) {
    const found = dayOfCall(days, index, 60) ?? 0;
    perDay.set(found, (perDay.get(found) ?? 0) + 1);
  }
  const counts = [...perDay.values()];
  expect(counts.filter((count) => count === 3)).toHaveLength(18);
  expect(counts.filter((count) => count === 2)).toHaveLength(3);
});

const asRow = (call: PlannedCall): PlanRow => ({ ...call, replaces: undefined, reason: "", sample: "" });

describe("a plan", () => {
  const input = inputOf();
  const plan = planOf(input);
  const calls = plan.calls.filter(({ reserve }) => reserve === 0);

  test("has the target's calls by area, the materials and blocks in their shares, and 11 reserves", () => {
    expect(Object.fromEntries(plan.strata.map((one) => [one.name, one.calls]))).toEqual({
      JKT: 24,
      BDG: 11,
      SMG: 8,
      SBY: 10,
      MDN: 4,
      DPS: 2,
      MKS: 1,
    });
    expect(plan.materials).toEqual({ Informasi: 20, Permintaan: 20, Komplain: 20 });
    expect(plan.blocks).toEqual({ "09:00–12:00": 30, "13:00–17:00": 30 });
    expect(plan.calls.length - calls.length).toBe(11);
    expect(JULY).toHaveLength(21);
  });

  test("is the same to the row when it is made twice", () => {
    expect(makePlan(inputOf())).toEqual(makePlan(inputOf()));
    expect(makePlan(JSON.parse(JSON.stringify(input)) as PlanInput)).toEqual(makePlan(input));
  });

  test("is another one with another seed", () => {
    const other = planOf(inputOf({ seed: "lain" }));
    expect(other.calls.map(({ agent }) => agent)).not.toEqual(plan.calls.map(({ agent }) => agent));
  });

  test("only adds where the target is raised, also where largest remainders alone would take a call away", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 2, maxLength: 6 }),
        fc.integer({ min: 2, max: 20 }),
        fc.integer({ min: 1, max: 10 }),
        (sizes, target, more) => {
          const strata = sizes.map((size, place) => stratumOf(`AREA${place}`, size));
          fc.pre(target + more <= sizes.reduce((all, one) => all + one, 0));
          const before = planOf(inputOf({ strata, target }));
          const after = planOf(inputOf({ strata, target: target + more }), before.calls);
          for (const call of before.calls) expect(after.calls).toContainEqual(call);
          expect(after.calls.filter(({ reserve }) => reserve === 0)).toHaveLength(target + more);
          expect(new Set(after.calls.map(({ no }) => no)).size).toBe(after.calls.length);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("lets nobody call their own team or themselves, and nobody the same scenario in an area within the gap", () => {
    const own = inputOf({
      executors: [
        "Supervisor Contoh DPS",
        "Agen Contoh MKS 1",
        "QCO Contoh 1",
        "QCO Contoh 2",
        "QCO Contoh 3",
      ],
    });
    const made = planOf(own);
    const noted = new Set(made.notes.flatMap((note) => (note.kind === "gapTooShort" ? [note.no] : [])));
    const named = made.calls.filter(({ reserve }) => reserve === 0);
    for (const call of named) {
      if (call.area === "DPS") expect(call.executor).not.toBe("Supervisor Contoh DPS");
      if (call.agent === "MKS-001") expect(call.executor).not.toBe("Agen Contoh MKS 1");
      const near = named.filter(
        (one) =>
          one !== call &&
          one.executor === call.executor &&
          one.scenario === call.scenario &&
          one.area === call.area &&
          Math.abs((one.day ?? 0) - (call.day ?? 0)) <= 7,
      );
      if (!noted.has(call.no)) expect(near.filter(({ no }) => !noted.has(no))).toEqual([]);
    }
    expect(noted.size).toBeLessThan(named.length / 4);
    for (const { material, scenario } of named) expect(scenario.slice(2, 3)).toBe(material.slice(0, 1));
  });

  test("shares the calls out evenly among who calls", () => {
    const perCaller = new Map<string, number>();
    for (const { executor } of calls) perCaller.set(executor, (perCaller.get(executor) ?? 0) + 1);
    expect([...perCaller.values()].every((count) => Math.abs(count - 15) <= 1)).toBe(true);
  });

  test("does not tie a kind of material to a time of the day", () => {
    const even = planOf(
      inputOf({
        materials: [
          { name: "Informasi", share: 1 },
          { name: "Komplain", share: 1 },
        ],
      }),
    );
    const morning = even.calls.filter(
      ({ material, block }) => material === "Informasi" && block.startsWith("09"),
    );
    // Of 30, dealt in step it would be 0 or 30.
    expect(morning.length).toBeGreaterThan(7);
    expect(morning.length).toBeLessThan(23);
  });

  test("names no agents where a queue decides, and is full all the same", () => {
    const made = planOf(inputOf({ selectable: false }));
    expect(made.calls.every(({ agent }) => agent === "")).toBe(true);
    expect(made.calls.filter(({ reserve }) => reserve === 0)).toHaveLength(60);
    expect(new Set(made.calls.map(({ ticket }) => ticket)).size).toBe(made.calls.length);
  });

  test.each([
    ["planNoRoster", { strata: [] }],
    ["planNoScenario", { scenarios: [] }],
    ["planNoFreeDay", { days: [] }],
    ["capacityBelowTarget", { strata: [stratumOf("DPS", 5)] }],
    ["minimumsExceedTarget", { strata: [{ ...stratumOf("JKT", 48), min: 61 }] }],
  ])("is %s where it cannot be", (code, changed) => {
    expect(makePlan(inputOf(changed))).toMatchObject({ kind: "error", code });
  });
});

describe("the audit", () => {
  const record = { version: 1, input: inputOf(), keptAsPlanned: [], keptOther: [] };
  const planned = replayPlan([record]);
  const rows = planned.map(asRow);
  const changed = (no: number, cells: Partial<PlanRow>): readonly PlanRow[] =>
    rows.map((row) => (row.no === no ? { ...row, ...cells } : row));

  test("finds nothing in a plan as it was made, in any order, with samples and reasons filled in", () => {
    const filled = rows.map((row) => ({ ...row, sample: `MC-${row.no}`, reason: "Alasan contoh" }));
    expect(auditPlan(planned, filled.reverse())).toEqual([]);
  });

  test.each<[string, Partial<PlanRow>]>([
    ["agent", { agent: "JKT-048" }],
    ["day", { day: 46_000 }],
    ["block", { block: "lain" }],
    ["area", { area: "BDG" }],
    ["material", { material: "Lain" }],
    ["scenario", { scenario: "S-X" }],
    ["executor", { executor: "Orang lain" }],
    ["reserve", { reserve: 9 }],
  ])("finds another %s", (column, cells) => {
    expect(auditPlan(planned, changed(3, cells))).toMatchObject([{ kind: "changed", no: 3, column }]);
  });

  test("finds a row that is gone and one that nobody planned", () => {
    expect(
      auditPlan(
        planned,
        rows.filter(({ no }) => no !== 5),
      ),
    ).toEqual([{ kind: "missing", no: 5 }]);
    const more = { ...(rows[0] ?? asRow(planned[0] as PlannedCall)), no: 99 };
    expect(auditPlan(planned, [...rows, more])).toEqual([{ kind: "added", no: 99 }]);
  });

  test("takes a call made again for the same agent as planned, and for another as altered", () => {
    const first = rows[0];
    if (!first) throw new Error("no row");
    const again = { ...first, no: 99, replaces: first.no };
    expect(auditPlan(planned, [...rows, again])).toEqual([]);
    expect(auditPlan(planned, [...rows, { ...again, agent: "JKT-048" }])).toEqual([
      { kind: "added", no: 99 },
    ]);
  });

  test("follows a plan through its makings: raised, and made again with rows kept", () => {
    const raised = {
      version: 2,
      input: inputOf({ target: 70 }),
      keptAsPlanned: planned.map(({ no }) => no),
      keptOther: [],
    };
    const again = { version: 3, input: inputOf({ seed: "kedua" }), keptAsPlanned: [1, 2, 3], keptOther: [] };
    const afterRaise = replayPlan([record, raised]);
    expect(afterRaise.filter(({ reserve }) => reserve === 0)).toHaveLength(70);
    for (const call of planned) expect(afterRaise).toContainEqual(call);
    const afterAll = replayPlan([record, raised, again]);
    expect(afterAll.slice(0, 3)).toEqual(planned.slice(0, 3));
    expect(afterAll.filter(({ reserve }) => reserve === 0)).toHaveLength(60);
    expect(auditPlan(afterAll, afterAll.map(asRow))).toEqual([]);
  });
});
