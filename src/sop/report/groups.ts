/** Samples gathered under names: areas, materials, executors, scenarios, hours and agents. */
import { groupLabels, type GroupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { meanScore } from "../figures/scoreFigures";
import { shareOf } from "../figures/shareOf";
import { wilsonInterval } from "../figures/wilsonInterval";
import { funnelPlace } from "../statistics/funnel";
import type { Agent, NumberEntry, TextColumn } from "../types";
import type { AgentFigures, GroupFigures, Share } from "./types";

export const shareWith95 = (hits: number, total: number): Share => ({
  hits,
  total,
  share: shareOf(hits, total),
  interval95: wilsonInterval(hits, total),
});

export const passedOf = (samples: readonly JudgedRow[]): Share => {
  let passed = 0;
  for (const { result } of samples) if (result === "passed") passed += 1;
  return shareWith95(passed, samples.length);
};

/** What the samples under one name are judged against. */
export interface Whole {
  /** Of all samples. */
  readonly passed: Share;
  /** Under so many samples a name has no place among the others. */
  readonly least: number;
}

const figuresOf = (label: string | undefined, samples: readonly JudgedRow[], whole: Whole): GroupFigures => {
  const passed = passedOf(samples);
  const { hits, total } = passed;
  return {
    label,
    passed,
    mean: meanScore(samples),
    place: total >= whole.least ? funnelPlace(hits, total, whole.passed.share ?? 0) : undefined,
  };
};

/** The rows under each name, "" for those that have none. */
export const gathered = (
  rows: readonly JudgedRow[],
  nameOf: (row: JudgedRow) => string | undefined,
): ReadonlyMap<string, readonly JudgedRow[]> => {
  const groups = new Map<string, JudgedRow[]>();
  for (const row of rows) {
    const name = nameOf(row) ?? "";
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return groups;
};

/** By a list's order and spelling; the samples that name nothing come last, so that the lines add up to all. */
export const groupsBy = (
  samples: readonly JudgedRow[],
  column: TextColumn,
  labels: GroupLabels,
  whole: Whole,
): readonly GroupFigures[] => {
  const groups = gathered(samples, ({ row }) => labels.labelOf(row.text[column]));
  const named = [...groups.keys()].filter((name) => name !== "");
  const order = Object.keys(labels.inOrder(new Map(named.map((name) => [name, 1]))));
  const lines = order.map((name) => figuresOf(name, groups.get(name) ?? [], whole));
  const unnamed = groups.get("");
  return unnamed ? [...lines, figuresOf(undefined, unnamed, whole)] : lines;
};

/** The hour of a time of day, to the second; undefined where the cell holds none. */
export const hourOf = (entry: NumberEntry): number | undefined => {
  if (entry.kind !== "value" || !(entry.value >= 0)) return undefined;
  const seconds = Math.round((entry.value % 1) * 86400) % 86400;
  return Math.floor(seconds / 3600);
};

/** By the hour in Jam Mulai, which is the area's local time. */
export const groupsByHour = (samples: readonly JudgedRow[], whole: Whole): readonly GroupFigures[] => {
  const groups = gathered(samples, ({ row }) => {
    const hour = hourOf(row.number.startTime);
    return hour === undefined ? undefined : String(hour).padStart(2, "0");
  });
  const hours = [...groups.keys()].filter((hour) => hour !== "").sort();
  const lines = hours.map((hour) => figuresOf(`${hour}.00–${hour}.59`, groups.get(hour) ?? [], whole));
  const unnamed = groups.get("");
  return unnamed ? [...lines, figuresOf(undefined, unnamed, whole)] : lines;
};

/** The three parts of the day that calls are compared by: from 6, from 14 and from 22 o'clock, local time of the area. */
export const SHIFTS = ["morning", "afternoon", "night"] as const;
export type Shift = (typeof SHIFTS)[number];

const MORNING = 6;
const AFTERNOON = 14;
const NIGHT = 22;

/** By the hour in Jam Mulai; undefined without one. */
export const shiftOf = ({ row }: JudgedRow): Shift | undefined => {
  const hour = hourOf(row.number.startTime);
  if (hour === undefined) return undefined;
  if (hour < MORNING || hour >= NIGHT) return "night";
  return hour < AFTERNOON ? "morning" : "afternoon";
};

/** In the day's order; the label is the shift's. */
export const groupsByShift = (samples: readonly JudgedRow[], whole: Whole): readonly GroupFigures[] => {
  const groups = gathered(samples, shiftOf);
  const lines = SHIFTS.flatMap((shift) => {
    const own = groups.get(shift);
    return own ? [figuresOf(shift, own, whole)] : [];
  });
  const unnamed = groups.get("");
  return unnamed ? [...lines, figuresOf(undefined, unnamed, whole)] : lines;
};

/** Agents by ID, never by how well they did. Under the least samples they have no place and no rate is told. */
export const agentFigures = (
  samples: readonly JudgedRow[],
  agents: readonly Agent[],
  whole: Whole,
): readonly AgentFigures[] => {
  const labels = groupLabels(agents.map(({ id }) => id));
  const names = new Map<string | undefined, string>();
  for (const { id, name } of agents) {
    const label = labels.labelOf({ kind: "value", value: id });
    // Of two lines with one ID the upper one, as check has it.
    if (!names.has(label)) names.set(label, name);
  }
  return [...gathered(samples, ({ row }) => labels.labelOf(row.text.agentId))]
    .filter(([id]) => id !== "")
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, own]) => ({
      ...figuresOf(id, own, whole),
      label: id,
      name: names.get(id) ?? typedName(own),
    }));
};

/** Of an agent whom the roster does not have: the first by the alphabet, whatever the order of the rows. */
const typedName = (rows: readonly JudgedRow[]): string =>
  rows
    .flatMap(({ row: { text } }) => (text.agentName.kind === "value" ? [text.agentName.value] : []))
    .sort()[0] ?? "";
