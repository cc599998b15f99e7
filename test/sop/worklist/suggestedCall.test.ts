/** The call that a month lacks most: each case counted by hand. */
import { suggestedCall } from "../../../src/sop/worklist/suggestedCall";
import type { Agent, SampleCount } from "../../../src/sop";

const agent = (id: string, area: string, active = true): Agent => ({
  id,
  name: `Agen Contoh ${id}`,
  area,
  service: "147",
  supervisor: "",
  active,
});
const agents = [agent("A1", "JKT"), agent("A2", "JKT"), agent("B1", "BDG"), agent("B2", "BDG", false)];
const counted = (byArea: Record<string, number>, byMaterial: Record<string, number> = {}): SampleCount => ({
  target: 60,
  counted: 0,
  reached: false,
  excluded: { callDate: 0, cancelled: 0, status: 0, agent: 0, unscored: 0, duplicate: 0 },
  byArea,
  byMaterial,
  byExecutor: {},
});
const plan = { areas: {}, people: {}, agents: {}, materials: ["Informasi", "Permintaan", "Komplain"] };
const scenarios = [
  { code: "S1", kind: "Informasi" },
  { code: "S2", kind: "Komplain" },
];

it("is of the area with the fewest samples, and there the active agent with the fewest", () => {
  expect(suggestedCall(counted({ JKT: 2, BDG: 5 }), plan, { A1: 2 }, agents, scenarios).agent?.id).toBe("A2");
  expect(suggestedCall(counted({ JKT: 2, BDG: 1 }), plan, { B1: 1 }, agents, scenarios).agent?.id).toBe("B1");
});

it("goes by the quota that lacks most where there is one, and by an agent's own before that", () => {
  const quotas = { ...plan, areas: { JKT: 10, BDG: 20 } };
  // JKT lacks 8, BDG 15.
  expect(suggestedCall(counted({ JKT: 2, BDG: 5 }), quotas, {}, agents, scenarios).agent?.id).toBe("B1");
  const own = { ...quotas, agents: { a1: 2 } };
  expect(suggestedCall(counted({ JKT: 2, BDG: 5 }), own, { A1: 1 }, agents, scenarios).agent?.id).toBe("A1");
});

it("takes the material with the fewest samples for which there is a scenario, with that scenario", () => {
  const { material, scenario } = suggestedCall(
    counted({}, { Informasi: 3, Permintaan: 0, Komplain: 1 }),
    plan,
    {},
    agents,
    scenarios,
  );
  // Of Permintaan nobody has written a scenario.
  expect([material, scenario?.code]).toEqual(["Komplain", "S2"]);
});

it("is nothing where there is nobody to call", () => {
  expect(suggestedCall(counted({}), plan, {}, [agent("A1", "JKT", false)], [])).toEqual({
    agent: undefined,
    material: "Informasi",
    scenario: undefined,
  });
});
