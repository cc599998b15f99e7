/** Why nonconformities come about, by Kategori Akar. Source: docs/rules/reports.md, "Causes". */
import { groupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { shownText } from "../entries/valueOf";
import { paretoOf } from "../report/criteria";
import { shareWith95 } from "../report/groups";
import { UNNAMED } from "../report/nonconformities";
import { markOf } from "../scorecard/scoreOf";
import type { Lists } from "../types";
import { against, type SamplesCompared } from "./causeLines";
import type { AgainstBefore, CauseLine } from "./types";

/** How often a criterion was missed in nonconformities of one root. */
export interface RootCriterion {
  readonly root: string;
  readonly criterion: string;
  readonly amount: number;
}

/** What was found out and done about one nonconformity. */
export interface RootAction {
  readonly id: string;
  /** "" where it is not determined. */
  readonly root: string;
  readonly rootCause: string;
  readonly correction: string;
  readonly correctiveAction: string;
  readonly effectivenessCheck: string;
}

export interface RootCauses {
  /** Greatest first, each with its share of all nonconformities; behind them those of earlier months alone. */
  readonly lines: readonly CauseLine[];
  /** Nonconformities whose root nobody has determined: a line of its own. */
  readonly undetermined: AgainstBefore & { readonly amount: number };
  /** Most often first, at most twelve. */
  readonly criteria: readonly RootCriterion[];
  /** How many more pairs there are. */
  readonly moreCriteria: number;
  /** At most ten, those of the most frequent root first. */
  readonly actions: readonly RootAction[];
}

const MOST_CRITERIA = 12;
const MOST_ACTIONS = 10;
const UNDETERMINED = "";

/** How many samples have a nonconformity of each root; "" where it is not determined. */
export const rootCounts = (samples: readonly JudgedRow[], lists: Lists): ReadonlyMap<string, number> => {
  const labels = groupLabels(lists.rootCategories);
  return tally(
    samples
      .filter(({ row }) => hasDeadlines(row))
      .map(({ row }) => labels.labelOf(row.text.rootCategory) ?? UNDETERMINED),
  );
};

/** `rows` = the month's nonconformities. */
export const rootCauses = (
  rows: readonly JudgedRow[],
  { now, before, past }: SamplesCompared,
  lists: Lists,
): RootCauses => {
  const labels = groupLabels(lists.rootCategories);
  const rootOf = ({ row }: JudgedRow): string => labels.labelOf(row.text.rootCategory) ?? UNDETERMINED;
  const amounts = tally(rows.map(rootOf));
  const nowOf = tally(now.filter(({ row }) => hasDeadlines(row)).map(rootOf));
  const beforeOf = tally(before.filter(({ row }) => hasDeadlines(row)).map(rootOf));
  for (const { label, hits } of past.flatMap(({ causes }) => causes.root)) {
    const root =
      label === UNNAMED ? UNDETERMINED : (labels.labelOf({ kind: "value", value: label }) ?? UNDETERMINED);
    beforeOf.set(root, (beforeOf.get(root) ?? 0) + hits);
  }
  const allBefore = before.length + past.reduce((sum, { counted }) => sum + counted, 0);
  const compared = (root: string): AgainstBefore =>
    against(shareWith95(nowOf.get(root) ?? 0, now.length), shareWith95(beforeOf.get(root) ?? 0, allBefore));
  const undetermined = amounts.get(UNDETERMINED) ?? 0;
  amounts.delete(UNDETERMINED);
  const pareto = paretoOf(amounts);
  const ofAll = (share: number): number => (share * (rows.length - undetermined)) / rows.length;
  const gone = [...beforeOf.keys()].filter((root) => root !== UNDETERMINED && !amounts.has(root)).sort();
  const pairs = pairsOf(rows, rootOf);
  return {
    lines: [
      ...pareto.map(({ label, amount, share, cumulative }) => ({
        label,
        amount,
        share: ofAll(share),
        cumulative: ofAll(cumulative),
        ...compared(label),
      })),
      ...gone.map((label) => ({ label, amount: 0, share: null, cumulative: null, ...compared(label) })),
    ],
    undetermined: { amount: undetermined, ...compared(UNDETERMINED) },
    criteria: pairs.slice(0, MOST_CRITERIA),
    moreCriteria: Math.max(0, pairs.length - MOST_CRITERIA),
    actions: actionsOf(
      rows,
      rootOf,
      pareto.map(({ label }) => label),
    ),
  };
};

const tally = (names: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
};

type RootOf = (row: JudgedRow) => string;

/** Of the nonconformities whose root is determined; equal ones by root, then by criterion. */
const pairsOf = (rows: readonly JudgedRow[], rootOf: RootOf): readonly RootCriterion[] => {
  const pairs = rows.flatMap((judged) => {
    const root = rootOf(judged);
    const { row, sheet } = judged;
    if (root === UNDETERMINED) return [];
    return sheet.scorecard.criteria
      .filter((_, index) => markOf(row.marks[index]) === "no")
      .map(({ code, name }) => JSON.stringify([root, `${code} ${name}`]));
  });
  return [...tally(pairs)]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([pair, amount]) => {
      const [root = "", criterion = ""] = JSON.parse(pair) as string[];
      return { root, criterion, amount };
    });
};

/** Those of which anything is written. */
const actionsOf = (
  rows: readonly JudgedRow[],
  rootOf: RootOf,
  order: readonly string[],
): readonly RootAction[] => {
  const placeOf = ({ root }: RootAction): number =>
    root === UNDETERMINED ? order.length : order.indexOf(root);
  return rows
    .map((judged): RootAction => {
      const { sampleNumber, rootCause, correction, correctiveAction, effectivenessCheck } = judged.row.text;
      return {
        id: shownText(sampleNumber).trim(),
        root: rootOf(judged),
        rootCause: shownText(rootCause),
        correction: shownText(correction),
        correctiveAction: shownText(correctiveAction),
        effectivenessCheck: shownText(effectivenessCheck),
      };
    })
    .filter(
      ({ rootCause, correction, correctiveAction, effectivenessCheck }) =>
        `${rootCause}${correction}${correctiveAction}${effectivenessCheck}` !== "",
    )
    .sort((a, b) => placeOf(a) - placeOf(b))
    .slice(0, MOST_ACTIONS);
};
