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

it("calls an agent whose ID has blanks around it as the one that is counted and has the quota", () => {
  const blank = [agent("A1", "JKT"), agent(" A2 ", "JKT")];
  expect(suggestedCall(counted({}), plan, { A1: 1, A2: 2 }, blank, []).agent?.id).toBe("A1");
  expect(suggestedCall(counted({}), plan, { " a1 ": 1 }, agents.slice(0, 2), []).agent?.id).toBe("A2");
  for (const quota of ["A2", " a2 "]) {
    const own = { ...plan, agents: { [quota]: 3 } };
    expect(suggestedCall(counted({}), own, {}, blank, []).agent?.id).toBe(" A2 ");
  }
});

it("takes the agent with the fewest samples of all where the area that lacks most has nobody to call", () => {
  const quotas = { ...plan, areas: { MDN: 10 } };
  expect(suggestedCall(counted({}), quotas, { A1: 2, A2: 1, B1: 2 }, agents, []).agent?.id).toBe("A2");
});

it("prefers nobody for an ID that is left empty", () => {
  expect(suggestedCall(counted({}), plan, {}, [...agents, agent("", "JKT")], []).agent?.id).toBe("A1");
});

describe("a scenario that names no kind of material", () => {
  const open = { code: "S0", kind: "" };
  it.each([
    ["serves a material that has none of its own", ["Komplain"], [scenarios[0], open], "Komplain", "S0"],
    ["stands back for one of the material's own kind", ["Komplain"], [open, scenarios[1]], "Komplain", "S2"],
    ["serves where the workbook names no material either", [], [open], undefined, "S0"],
    ["leaves the choice to one that names its kind", [], [open, scenarios[1]], "Komplain", "S2"],
  ])("%s", (_, materials, some, material, code) => {
    const offered = some.flatMap((one) => (one ? [one] : []));
    const told = suggestedCall(counted({}), { ...plan, materials }, {}, agents, offered);
    expect([told.material, told.scenario?.code]).toEqual([material, code]);
  });
});
