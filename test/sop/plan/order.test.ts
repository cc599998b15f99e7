/** What the calls of a plan get by their tickets and in turn: days, blocks and callers, each worked out beside the code. */
import { createHash } from "node:crypto";
import { makePlan } from "../../../src/sop/plan/makePlan";
import type { MonthPlan, PlanInput, PlannedCall } from "../../../src/sop/plan/types";
import { agentsOf, inputOf, JULY, stratumOf } from "./support";

const planOf = (changed: Partial<PlanInput>): MonthPlan => {
  const plan = makePlan(inputOf(changed));
  if (plan.kind === "error") throw new Error(plan.code);
  return plan;
};
const callsOf = ({ calls }: MonthPlan) => calls.filter(({ reserve }) => reserve === 0);
const sha256 = (text: string) => createHash("sha256").update(text, "utf8").digest("hex");
/** By a text of each, as Unicode orders it. */
const inOrderOf = <One>(all: readonly One[], textOf: (one: One) => string): readonly One[] => {
  const texts = all.map(textOf).sort();
  return texts.flatMap((text) => all.filter((one) => textOf(one) === text));
};

describe("the calls of a month, area by area", () => {
  const plan = planOf({});
  const calls = callsOf(plan);
  /** Of an area, by number. */
  const here = (area: string) => calls.filter((call) => call.area === area);

  it("are on the day ⌊i·D/N⌋ of the free days, i being their place by ticket over all areas", () => {
    const byTicket = inOrderOf(calls, ({ ticket }) => ticket);
    expect(byTicket.map(({ day }) => day)).toEqual(
      byTicket.map((_, index) => JULY[Math.floor((index * 21) / 60)]),
    );
  });

  it("have the blocks that were dealt to their area, given out by the lot of ticket and block", () => {
    // Two blocks of 30 calls each, dealt in turn over all 60: call 1 has the first, call 2 the second …
    const dealt = (no: number) => (no % 2 === 1 ? "09:00–12:00" : "13:00–17:00");
    for (const { name } of plan.strata) {
      const byLot = inOrderOf(here(name), ({ ticket }) => sha256(`${ticket}|block`));
      expect(byLot.map(({ block }) => block)).toEqual(here(name).map(({ no }) => dealt(no)));
    }
  });

  it("are told with nothing to say where nothing was wanting", () => {
    expect(planOf({ target: 7 }).notes).toEqual([]);
  });
});

describe("the caller of a call", () => {
  const executors = ["Supervisor Contoh JKT", "QCO Contoh 1", "Supervisor Contoh BDG"];

  it("is nobody's own supervisor, whichever area and whichever agent it is", () => {
    const calls = callsOf(planOf({ executors, strata: [stratumOf("JKT", 20), stratumOf("BDG", 20)] }));
    for (const area of ["JKT", "BDG"]) {
      const callers = new Set(calls.flatMap((call) => (call.area === area ? [call.executor] : [])));
      expect(callers).toEqual(new Set(executors.filter((one) => one !== `Supervisor Contoh ${area}`)));
    }
  });

  it("is told apart by area and agent where two agents have one ID, or one area two supervisors", () => {
    const agents = agentsOf("JKT", 20).map((agent, place) => ({
      ...agent,
      supervisor: executors[place % 2] ?? "",
    }));
    const turned = agents.map((agent, place) => ({ ...agent, supervisor: executors[(place + 1) % 2] ?? "" }));
    const supervisorOf = ({ area, agent }: PlannedCall) =>
      (area === "JKT" ? agents : turned).find(({ id }) => id === agent)?.supervisor;
    const calls = callsOf(
      planOf({
        executors,
        strata: [
          { ...stratumOf("JKT", 20), agents },
          { ...stratumOf("BDG", 20), agents: turned },
        ],
      }),
    );
    expect(calls.filter((call) => call.executor === supervisorOf(call))).toEqual([]);
    expect(new Set(calls.map(({ executor }) => executor))).toEqual(new Set(executors));
  });
});

describe("a plan that names no agents", () => {
  const unnamed = (changed: Partial<PlanInput>) => planOf({ selectable: false, failed: 0, ...changed });
  /** Calls for agents of these services, in this order. */
  const servicesFor = (target: number, services: readonly string[]) =>
    unnamed({
      target,
      strata: [
        {
          ...stratumOf("JKT", services.length),
          agents: agentsOf("JKT", services.length).map((agent, place) => ({
            ...agent,
            service: services[place] ?? "",
          })),
        },
      ],
    }).calls.map(({ service }) => service);

  it("has the ticket of an empty ID with the call's place in its area, and no call by lot alone", () => {
    const { calls } = unnamed({ target: 6, strata: [stratumOf("JKT", 4), stratumOf("BDG", 2)] });
    expect(calls.map(({ ticket }) => ticket)).toEqual(
      ["JKT||1", "JKT||2", "JKT||3", "JKT||4", "BDG||1", "BDG||2"].map((end) =>
        sha256(`7f3a-2026-07|2026-07|${end}`),
      ),
    );
    expect(calls.map(({ surprise }) => surprise)).toEqual(calls.map(() => false));
  });

  it.each([
    ["Chat", "147", "Chat", "147"],
    ["147", "147", "Chat", "Chat"],
    ["Chat", "Chat", "147", "147"],
  ])("deals services that have as many agents in the order of their names: %s, %s, %s, %s", (...services) => {
    expect(servicesFor(4, services)).toEqual(["147", "Chat", "147", "Chat"]);
  });

  it("gives the call that is left over to the service of more agents", () => {
    // Of two calls 147 is due one and a half, Chat half of one.
    expect(servicesFor(2, ["Chat", "147", "147", "147"])).toEqual(["147", "147"]);
  });
});

it("calls have no material and no block where none are to be had", () => {
  const plan = planOf({ target: 7, materials: [], blocks: [] });
  expect(callsOf(plan).map(({ material, block }) => [material, block])).toEqual(
    callsOf(plan).map(() => ["", ""]),
  );
  expect([plan.materials, plan.blocks]).toEqual([{}, {}]);
});
