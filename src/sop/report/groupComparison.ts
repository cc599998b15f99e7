/** Whether callers, kinds of material, scenarios and parts of the day differ from the others of their kind. */
import { groupLabels, type GroupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { fisherExact } from "../statistics/fisherExact";
import { holm } from "../statistics/holm";
import { gathered, shiftOf, SHIFTS } from "./groups";

/** Under so many counted samples nothing is said of a name, nor of an hour. */
export const LEAST_IN_GROUP = 10;

/** The samples under one name against those under all other names of its kind. */
export interface GroupDifference {
  readonly label: string;
  readonly counted: number;
  readonly passed: number;
  /** Fisher's exact two-sided p; null under ten samples, and with nobody to compare. */
  readonly p: number | null;
  /** The same, by Holm over all names that have one. */
  readonly pHolm: number | null;
  /** pHolm under 0.05. */
  readonly differs: boolean;
}

export interface CallerDifference extends GroupDifference {
  /** How many agents the caller called, and how many of them other callers called too. */
  readonly agents: number;
  readonly sharedAgents: number;
}

const SIGNIFICANT = 0.05;

type NameOf = (row: JudgedRow) => string | undefined;
type Groups = ReadonlyMap<string, readonly JudgedRow[]>;

/** Those with a name, in the order given. */
const namedGroups = (
  samples: readonly JudgedRow[],
  nameOf: NameOf,
  inOrder: (names: readonly string[]) => readonly string[],
): Groups => {
  const groups = gathered(samples, nameOf);
  const names = inOrder([...groups.keys()].filter((name) => name !== ""));
  return new Map(names.map((name) => [name, groups.get(name) ?? []]));
};

const differencesOf = (groups: Groups): readonly GroupDifference[] => {
  const counts = [...groups].map(([label, own]) => {
    let passed = 0;
    for (const { result } of own) if (result === "passed") passed += 1;
    return { label, counted: own.length, passed };
  });
  const all = counts.reduce((sum, { counted }) => sum + counted, 0);
  const allPassed = counts.reduce((sum, { passed }) => sum + passed, 0);
  const tested = counts.map(({ counted, passed }) =>
    counted >= LEAST_IN_GROUP && all > counted
      ? fisherExact(passed, counted, allPassed - passed, all - counted)
      : null,
  );
  const adjusted = holm(tested.filter((p) => p !== null));
  let place = 0;
  return counts.map((one, index) => {
    const p = tested[index] ?? null;
    const pHolm = p === null ? null : (adjusted[place++] ?? null);
    return { ...one, p, pHolm, differs: pHolm !== null && pHolm < SIGNIFICANT };
  });
};

const byLabels =
  (labels: GroupLabels) =>
  (names: readonly string[]): readonly string[] =>
    Object.keys(labels.inOrder(new Map(names.map((name) => [name, 1]))));

/** By a list's order and spelling; samples that name nothing are compared with nobody. */
export const groupDifferences = (
  samples: readonly JudgedRow[],
  column: "material" | "scenario",
  list: readonly string[],
): readonly GroupDifference[] => {
  const labels = groupLabels(list);
  return differencesOf(namedGroups(samples, ({ row }) => labels.labelOf(row.text[column]), byLabels(labels)));
};

/** By Pelaksana, with the agents on both sides: they may be the cause of a difference. */
export const callerDifferences = (
  samples: readonly JudgedRow[],
  people: readonly string[],
): readonly CallerDifference[] => {
  const labels = groupLabels(people);
  const groups = namedGroups(samples, ({ row }) => labels.labelOf(row.text.executor), byLabels(labels));
  const agentLabels = groupLabels([]);
  const agentsOf = new Map<string, ReadonlySet<string>>();
  const callers = new Map<string, number>();
  for (const [label, own] of groups) {
    const agents = new Set<string>();
    for (const { row } of own) {
      const agent = agentLabels.labelOf(row.text.agentId);
      if (agent !== undefined) agents.add(agent);
    }
    agentsOf.set(label, agents);
    for (const agent of agents) callers.set(agent, (callers.get(agent) ?? 0) + 1);
  }
  return differencesOf(groups).map((one) => {
    const agents = [...(agentsOf.get(one.label) ?? [])];
    const sharedAgents = agents.filter((agent) => (callers.get(agent) ?? 0) > 1).length;
    return { ...one, agents: agents.length, sharedAgents };
  });
};

/** By the hour in Jam Mulai; calls without one are compared with nobody. */
export const shiftDifferences = (samples: readonly JudgedRow[]): readonly GroupDifference[] => {
  const groups = namedGroups(samples, shiftOf, (names) => SHIFTS.filter((shift) => names.includes(shift)));
  return differencesOf(groups);
};
