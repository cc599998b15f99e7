/** A plan made again beside rows that stand: what they keep, what they count for, and what they do not. */
import { makePlan } from "../../../src/sop/plan/makePlan";
import type { MonthPlan, PlanInput, PlannedCall } from "../../../src/sop/plan/types";
import { inputOf, JULY, stratumOf } from "./support";

const planOf = (changed: Partial<PlanInput>, kept: readonly PlannedCall[]): MonthPlan => {
  const plan = makePlan(inputOf({ failed: 0, ...changed }), kept);
  if (plan.kind === "error") throw new Error(plan.code);
  return plan;
};
const [FIRST] = JULY;
const stands = (no: number, changed: Partial<PlannedCall> = {}): PlannedCall => ({
  no,
  stratum: "JKT",
  area: "JKT",
  service: "",
  agent: `JKT-${String(no).padStart(3, "0")}`,
  round: 1,
  ticket: `${no}`,
  surprise: false,
  reserve: 0,
  day: FIRST,
  block: "09:00–12:00",
  material: "Informasi",
  scenario: "S-I1",
  executor: "QCO Contoh 1",
  ...changed,
});
/** A reserve that nobody called on yet; `place` in its area's queue. */
const held = (no: number, place: number, changed: Partial<PlannedCall> = {}): PlannedCall =>
  stands(no, {
    reserve: place,
    day: undefined,
    block: "",
    material: "",
    scenario: "",
    executor: "",
    ...changed,
  });
const range = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);
const sizes = ({ strata }: MonthPlan) => strata.map(({ calls, reserves }) => [calls, reserves]);
const JKT = stratumOf("JKT", 10);
const BDG = stratumOf("BDG", 10);

describe("calls that stand", () => {
  const five = range(5).map((no) => stands(no));

  it("are their area's least, though its share be smaller, and its most, though its limit be lower", () => {
    // Of six calls JKT's share is 0.6.
    const plan = planOf(
      {
        target: 6,
        strata: [
          { ...JKT, weight: 1, max: 3 },
          { ...BDG, weight: 9 },
        ],
      },
      five,
    );
    expect(plan.strata).toMatchObject([
      { name: "JKT", calls: 5, min: 5, max: 5 },
      { name: "BDG", calls: 1, min: 0, max: 20 },
    ]);
  });

  it("raise no limit that is as they need it, nor a minimum that is greater", () => {
    const plan = planOf({ target: 12, strata: [{ ...JKT, min: 6, max: 7 }, BDG] }, five);
    expect(plan.strata).toMatchObject([
      { min: 6, max: 7 },
      { min: 0, max: 20 },
    ]);
  });

  it("have their blocks counted: what is added makes up for it", () => {
    expect(planOf({ target: 10, strata: [JKT] }, five).blocks).toEqual({
      "09:00–12:00": 5,
      "13:00–17:00": 5,
    });
  });

  it("count for their callers: who has none yet is next", () => {
    const executors = ["QCO Contoh 1", "QCO Contoh 2"];
    const plan = planOf({ target: 10, strata: [JKT], executors, gapDays: 0 }, five);
    // Five stand with the first; of five more the second has all.
    expect(plan.calls.slice(5).map(({ executor }) => executor)).toEqual(range(5).map(() => "QCO Contoh 2"));
  });
});

describe("reserves that stand", () => {
  const five = range(5, 50).map((no, index) => held(no, index + 1));

  it("stay where they are, and no other area is given any, where fewer are wanted", () => {
    // 20 ÷ 0.85 is 23.5: four are wanted, two and two.
    const plan = planOf({ target: 20, failed: 15, strata: [JKT, BDG] }, five);
    expect(sizes(plan)).toEqual([
      [10, 5],
      [10, 0],
    ]);
    expect(plan.notes).toEqual([]);
  });

  it("stay also where their area holds no more, and the others get what is wanted besides", () => {
    // 20 ÷ 0.7 is 28.6: nine are wanted. JKT has ten calls and holds eleven.
    const plan = planOf({ target: 20, failed: 30, strata: [{ ...JKT, max: 11 }, BDG] }, five);
    expect(sizes(plan)).toEqual([
      [10, 5],
      [10, 4],
    ]);
  });

  it("of one area push none of another's back: those are counted from 1, and drawn from the first round", () => {
    const calls = range(3).map((no) => stands(no));
    const kept = [...calls, ...five];
    const { calls: all } = planOf({ target: 20, failed: 30, strata: [{ ...JKT, max: 11 }, BDG] }, kept);
    const added = all.filter(({ area }) => area === "BDG");
    expect(added.flatMap(({ reserve }) => (reserve > 0 ? [reserve] : []))).toEqual([1, 2, 3, 4]);
    const unnamed = planOf({ target: 6, strata: [JKT, BDG], selectable: false }, calls);
    expect(unnamed.calls.map(({ area, round }) => [area, round]).slice(3)).toEqual([
      ["BDG", 1],
      ["BDG", 2],
      ["BDG", 3],
    ]);
  });

  it("of an area that is no more take nothing from the target", () => {
    const plan = planOf({ target: 4, strata: [BDG] }, five);
    expect(plan.strata.map(({ calls }) => calls)).toEqual([4]);
  });

  it("and were called on count neither for shares nor for callers: each stands in for a call that does", () => {
    const calledOn = stands(9, { reserve: 1, material: "Komplain", block: "13:00–17:00" });
    const given = { target: 4, strata: [JKT], executors: ["QCO Contoh 1", "QCO Contoh 2"], gapDays: 0 };
    const materials = [
      { name: "Informasi", share: 1 },
      { name: "Komplain", share: 1 },
    ];
    const plan = planOf({ ...given, materials }, [calledOn]);
    expect(plan.materials).toEqual({ Informasi: 2, Komplain: 2 });
    expect(plan.blocks).toEqual({ "09:00–12:00": 2, "13:00–17:00": 2 });
    const callers = plan.calls.flatMap(({ reserve, executor }) => (reserve === 0 ? [executor] : []));
    expect([...callers].sort()).toEqual(["QCO Contoh 1", "QCO Contoh 1", "QCO Contoh 2", "QCO Contoh 2"]);
    // The first on the list has the first call of the days.
    const one = planOf({ ...given, target: 1 }, [calledOn]);
    expect(one.calls.map(({ no, executor }) => [no, executor])).toEqual([
      [1, "QCO Contoh 1"],
      [9, "QCO Contoh 1"],
    ]);
  });
});
