/** What a plan is made of besides its draw: numbers, reserves, services, labels, and what tells one making from another. */
import { createHash } from "node:crypto";
import { allocate } from "../../../src/sop/plan/allocate";
import { dealLabels, labelTotals } from "../../../src/sop/plan/dealLabels";
import { drawAgents, isSurprise } from "../../../src/sop/plan/drawAgents";
import { makePlan } from "../../../src/sop/plan/makePlan";
import { planFingerprint, rosterFingerprint } from "../../../src/sop/plan/planFingerprint";
import { reservesFor } from "../../../src/sop/plan/reservesFor";
import type { MonthPlan, PlanInput, PlannedCall, Stratum } from "../../../src/sop/plan/types";
import { agentsOf, inputOf, stratumOf } from "./support";

const planOf = (changed: Partial<PlanInput>, kept?: readonly PlannedCall[]): MonthPlan => {
  const plan = makePlan(inputOf(changed), kept);
  if (plan.kind === "error") throw new Error(plan.code);
  return plan;
};
const callsOf = ({ calls }: MonthPlan) => calls.filter(({ reserve }) => reserve === 0);
const reservesOf = ({ calls }: MonthPlan) => calls.filter(({ reserve }) => reserve > 0);
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");

describe("a target shared out", () => {
  it("freezes both who was raised and who was cut, where the one makes up for the other", () => {
    // Alike they would have 4 each: the first needs two more, the second holds two fewer.
    const shared = allocate(12, [{ weight: 1, min: 6 }, { weight: 1, max: 2 }, { weight: 1 }]);
    expect(shared).toMatchObject({ kind: "allocation", counts: [6, 2, 4], quotas: ["6", "2", "4"] });
  });

  it("gives the greater weight the call that is left over, wherever it stands", () => {
    expect(allocate(10, [{ weight: 5 }, { weight: 15 }])).toMatchObject({ counts: [2, 8] });
  });

  it("keeps to a maximum below the minimum, and gives the rest to who has none", () => {
    expect(allocate(5, [{ weight: 1, min: 3, max: 1 }, { weight: 1 }])).toMatchObject({ counts: [1, 4] });
  });

  it("is refused with by how much the minimums are too great, or the maximums too small", () => {
    expect(
      allocate(5, [
        { weight: 1, min: 4 },
        { weight: 1, min: 3 },
      ]),
    ).toEqual({
      kind: "error",
      code: "minimumsExceedTarget",
      params: { target: 5, minimums: 7, excess: 2 },
    });
    expect(
      allocate(5, [
        { weight: 1, max: 1 },
        { weight: 1, max: 2 },
      ]),
    ).toEqual({
      kind: "error",
      code: "capacityBelowTarget",
      params: { target: 5, capacity: 3, shortfall: 2 },
    });
  });

  it("is what the minimums ask for, where that is just the target", () => {
    expect(
      allocate(5, [
        { weight: 9, min: 2 },
        { weight: 1, min: 3 },
      ]),
    ).toMatchObject({ counts: [2, 3] });
  });

  it("has no end where none is set, also where that is told as infinity", () => {
    expect(allocate(3, [{ weight: 1, max: Number.POSITIVE_INFINITY }])).toMatchObject({ counts: [3] });
  });
});

describe("reserves", () => {
  it.each([
    [60, 15, 100, 11],
    // 80 ÷ 0.8 is 100 and no call more.
    [80, 20, 100, 20],
    [1, 1, 100, 1],
    [60, 0, 100, 0],
    [60, 100, 100, 0],
    [60, 101, 100, 0],
    [60, 99, 100, 5940],
    [0, 15, 100, 0],
    [60, -15, 100, 0],
  ])("for %d calls, where %d of %d attempts failed, are %d", (calls, failed, attempts, reserves) => {
    expect(reservesFor(calls, failed, attempts)).toBe(reserves);
  });

  it("are as many as the strata still hold, which is said where that is fewer than wanted", () => {
    // Of 5 agents 10 calls at most; 9 calls ÷ 0.85 is 10.6: two reserves.
    const short = planOf({ strata: [stratumOf("DPS", 5)], target: 9 });
    expect(reservesOf(short)).toHaveLength(1);
    expect(short.notes).toContainEqual({ kind: "reservesShort", wanted: 2, planned: 1 });
    // 8 ÷ 0.85 is 9.4: two, and just as many there is room for.
    const enough = planOf({ strata: [stratumOf("DPS", 5)], target: 8 });
    expect(reservesOf(enough)).toHaveLength(2);
    expect(enough.notes.filter(({ kind }) => kind === "reservesShort")).toEqual([]);
  });

  it("go to the strata in proportion to their calls, are counted from 1 in each, and have nothing of a day yet", () => {
    const plan = planOf({ strata: [stratumOf("JKT", 40), stratumOf("BDG", 20)] });
    // 40 and 20 calls; eleven reserves in proportion are 7⅓ and 3⅔.
    expect(plan.strata.map(({ calls, reserves }) => [calls, reserves])).toEqual([
      [40, 7],
      [20, 4],
    ]);
    for (const [area, count] of [
      ["JKT", 7],
      ["BDG", 4],
    ] as const)
      expect(reservesOf(plan).flatMap((one) => (one.area === area ? [one.reserve] : []))).toEqual(
        Array.from({ length: count }, (_, index) => index + 1),
      );
    for (const one of reservesOf(plan))
      expect(one).toMatchObject({ day: undefined, block: "", material: "", scenario: "", executor: "" });
  });
});

describe("numbers", () => {
  it("run from 1: the calls area by area, then the reserves", () => {
    const plan = planOf({ strata: [stratumOf("JKT", 4), stratumOf("BDG", 2)], target: 6, failed: 30 });
    expect(plan.calls.map(({ no }) => no)).toEqual(plan.calls.map((_, index) => index + 1));
    expect(plan.calls.slice(0, 6).map(({ area }) => area)).toEqual([
      "JKT",
      "JKT",
      "JKT",
      "JKT",
      "BDG",
      "BDG",
    ]);
    expect(plan.calls.slice(6).every(({ reserve }) => reserve > 0)).toBe(true);
  });

  it("are never those of a call made again, nor of a row that is kept", () => {
    const kept = callsOf(planOf({ strata: [stratumOf("JKT", 4)], target: 2 }));
    expect(kept.map(({ no }) => no)).toEqual([1, 2]);
    const plan = planOf({ strata: [stratumOf("JKT", 4)], target: 4, failed: 0, taken: [3, 5] }, kept);
    expect(plan.calls.map(({ no }) => no)).toEqual([1, 2, 4, 6]);
  });
});

describe("rows that are kept", () => {
  it("count towards the target also where their stratum is no more", () => {
    const kept = callsOf(planOf({ strata: [stratumOf("LAMA", 3)], target: 2 }));
    const plan = planOf({ strata: [stratumOf("JKT", 10)], target: 5, failed: 0 }, kept);
    expect(callsOf(plan)).toHaveLength(5);
    expect(plan.strata.map(({ name, calls }) => [name, calls])).toEqual([["JKT", 3]]);
  });

  it("that are reserves go on being counted behind, and no reserve is held twice", () => {
    const few = planOf({ strata: [stratumOf("JKT", 40)], target: 20 });
    const more = planOf({ strata: [stratumOf("JKT", 40)], target: 40 }, few.calls);
    // 20 ÷ 0.85 is 23.5, 40 ÷ 0.85 is 47.06: four, then eight.
    expect(reservesOf(few).map(({ reserve }) => reserve)).toEqual([1, 2, 3, 4]);
    expect(
      reservesOf(more)
        .map(({ reserve }) => reserve)
        .sort((a, b) => a - b),
    ).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("give their material and block to the shares: what is added makes up for it", () => {
    const plan = planOf({ target: 20, failed: 0 });
    const informasi = callsOf(plan).filter(({ material }) => material === "Informasi");
    const raised = planOf({ target: 21, failed: 0 }, informasi);
    expect(raised.materials).toEqual({ Informasi: 7, Permintaan: 7, Komplain: 7 });
  });

  it("that have more of a material than its share keep it", () => {
    const kept = callsOf(planOf({ target: 20, failed: 0, materials: [{ name: "Komplain", share: 1 }] }));
    const plan = planOf({ target: 24, failed: 0 }, kept);
    expect(plan.materials).toEqual({ Informasi: 2, Permintaan: 2, Komplain: 20 });
  });
});

describe("a stratum of the plan", () => {
  it("tells its quota exactly, its limits, and how many agents it has", () => {
    const plan = planOf({
      strata: [{ ...stratumOf("JKT", 15), min: 2 }, stratumOf("BDG", 5)],
      target: 10,
    });
    expect(plan.strata).toMatchObject([
      { name: "JKT", quota: "15/2", calls: 8, min: 2, max: 30, agents: 15, weight: 15 },
      { name: "BDG", quota: "5/2", calls: 2, min: 0, max: 10, agents: 5, weight: 5 },
    ]);
  });

  it("has its calls dealt to its services as its agents are spread, where agents are not named", () => {
    const spread = (order: (agents: Stratum["agents"]) => Stratum["agents"]) => {
      const agents = agentsOf("JKT", 9).map((agent, place) => ({
        ...agent,
        service: place % 3 === 0 ? "Chat" : "147",
      }));
      return planOf({
        strata: [{ ...stratumOf("JKT", 9), agents: order(agents) }],
        target: 9,
        failed: 0,
        selectable: false,
      }).calls.map(({ service }) => service);
    };
    const services = spread((agents) => agents);
    expect(services.filter((service) => service === "147")).toHaveLength(6);
    expect(services.filter((service) => service === "Chat")).toHaveLength(3);
    expect(spread((agents) => [...agents].reverse())).toEqual(services);
  });

  it("that is a service keeps it, and one without agents names none", () => {
    const named = (changed: Partial<Stratum>) =>
      planOf({ strata: [{ ...stratumOf("JKT", 3), ...changed }], target: 3, failed: 0, selectable: false })
        .calls;
    expect(named({ service: "Chat" }).map(({ service }) => service)).toEqual(["Chat", "Chat", "Chat"]);
    expect(named({ agents: [] }).map(({ service, agent }) => [service, agent])).toEqual([
      ["", ""],
      ["", ""],
      ["", ""],
    ]);
    expect(named({}).map(({ round }) => round)).toEqual([1, 2, 3]);
  });
});

describe("the draw", () => {
  const draw = { seed: "benih", month: "2026-07", stratum: "JKT", count: 3 };

  it("of nobody, or of barred agents alone, is empty", () => {
    expect(drawAgents([], { ...draw, surprise: 0.1 })).toEqual([]);
    const barred = agentsOf("JKT", 3).map((agent) => ({ ...agent, barred: true as const }));
    expect(drawAgents(barred, { ...draw, surprise: 0.1 })).toEqual([]);
  });

  it("never goes by lot alone at a share of 0, always at 1, and by its own number of 13 hex digits between", () => {
    for (let place = 1; place <= 200; place += 1) {
      expect(isSurprise({ ...draw, surprise: 0 }, place)).toBe(false);
      expect(isSurprise({ ...draw, surprise: 1 }, place)).toBe(true);
      const lot = Number.parseInt(sha256(`benih|2026-07|JKT|#${place}|0`).slice(0, 13), 16) / 16 ** 13;
      expect(isSurprise({ ...draw, surprise: 0.1 }, place)).toBe(lot < 0.1);
    }
  });

  it("asks the lot of each place from 1, and goes on counting behind those drawn before", () => {
    const drawn = drawAgents(agentsOf("JKT", 30), { ...draw, surprise: 0.3, count: 30 });
    expect(drawn.map(({ surprise }) => surprise)).toEqual(
      drawn.map((_, index) => isSurprise({ ...draw, surprise: 0.3 }, index + 1)),
    );
  });
});

describe("labels", () => {
  it("are dealt to whose share lags most, the first of equal ones", () => {
    expect(dealLabels(["a", "b"], [2, 1])).toEqual(["a", "b", "a"]);
    expect(dealLabels(["a", "b", "c"], [2, 2, 2])).toEqual(["a", "b", "c", "a", "b", "c"]);
    expect(dealLabels(["a", "b"], [0, 2])).toEqual(["b", "b"]);
    expect(dealLabels([], [])).toEqual([]);
  });

  it("have totals in their shares, at least what stands; none where there are no labels", () => {
    const labels = [
      { name: "a", share: 3 },
      { name: "b", share: 1 },
    ];
    expect(labelTotals(labels, 8)).toEqual([6, 2]);
    expect(labelTotals(labels, 8, { b: 5 })).toEqual([3, 5]);
    expect(labelTotals([], 8)).toEqual([]);
    // More stands than calls are left: nothing is dealt besides.
    expect(labelTotals(labels, 3, { b: 5 })).toEqual([0, 5]);
  });
});

describe("fingerprints of a making", () => {
  const record = { version: 1, input: inputOf(), keptAsPlanned: [1, 2], keptOther: [] };

  it("are SHA-256 of the JSON of all that it was made from, and of the strata with their agents", () => {
    expect(planFingerprint(record)).toBe(sha256(JSON.stringify(record)));
    const { strata } = record.input;
    expect(rosterFingerprint({ strata })).toBe(
      sha256(JSON.stringify(strata.map(({ name, agents }) => [name, agents]))),
    );
  });

  it("tell another roster from this one, and the roster's from another seed's nothing", () => {
    const { input } = record;
    const [first, ...others] = input.strata;
    if (!first) throw new Error("no stratum");
    const counted = { ...first, agents: first.agents.map((agent) => ({ ...agent, counted: 1 })) };
    const renamed = { ...first, name: "lain" };
    for (const other of [counted, renamed])
      expect(rosterFingerprint({ strata: [other, ...others] })).not.toBe(rosterFingerprint(input));
    expect(rosterFingerprint({ ...input, strata: [{ ...first, weight: 1 }, ...others] })).toBe(
      rosterFingerprint(input),
    );
    expect(planFingerprint({ ...record, input: inputOf({ seed: "lain" }) })).not.toBe(
      planFingerprint(record),
    );
  });
});
