/**
 * Each cause against the months before. Hits are always part of what they are of: of all samples for a category, of the
 * area's or material's own samples, of the samples with Ya or Tidak for a criterion. What is no sample is in the Pareto
 * alone.
 */
import { groupLabels } from "../counting/groupLabels";
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { shareWith95 } from "../report/groups";
import { UNNAMED } from "../report/nonconformities";
import type { ParetoLine, Share } from "../report/types";
import { markOf } from "../scorecard/scoreOf";
import { compareShares } from "../statistics/compareShares";
import type { Lists, PastCount, PastMonth, TextColumn } from "../types";
import type { AgainstBefore, CauseKind, CauseLine } from "./types";

export const against = (now: Share, before: Share): AgainstBefore => ({
  now,
  before,
  comparison: compareShares(now.hits, now.total, before.hits, before.total),
});

interface Count {
  readonly label: string;
  hits: number;
  total: number;
}
type Counts = ReadonlyMap<string, Count>;

/** Samples with a nonconformity: those that H+2 runs for. */
export const nonconformingShare = (samples: readonly JudgedRow[]): Share =>
  shareWith95(samples.filter(({ row }) => hasDeadlines(row)).length, samples.length);

function counter(): { readonly counts: Counts; readonly at: (label: string) => Count } {
  const counts = new Map<string, Count>();
  return {
    counts,
    at: (label) => {
      const key = foldAsExcel(label);
      const count = counts.get(key) ?? { label, hits: 0, total: 0 };
      counts.set(key, count);
      return count;
    },
  };
}

/** With what Riwayat tells of months that are not in this workbook. */
const withPast = (counts: Counts, past: readonly PastCount[]): Counts => {
  const all = new Map([...counts].map(([key, count]) => [key, { ...count }]));
  for (const { label, hits, total } of past) {
    const key = foldAsExcel(label);
    const count = all.get(key) ?? { label, hits: 0, total: 0 };
    count.hits += hits;
    count.total += total;
    all.set(key, count);
  }
  return all;
};

type LabelOf = (row: JudgedRow) => string;

/** Of the samples under the same name. */
const countsOfGroups = (samples: readonly JudgedRow[], labelOf: LabelOf): Counts => {
  const { counts, at } = counter();
  for (const sample of samples) {
    const count = at(labelOf(sample));
    count.total += 1;
    if (hasDeadlines(sample.row)) count.hits += 1;
  }
  return counts;
};

/** Of all samples. */
const countsOfKinds = (samples: readonly JudgedRow[], labelOf: LabelOf): Counts => {
  const { counts, at } = counter();
  for (const sample of samples) if (hasDeadlines(sample.row)) at(labelOf(sample)).hits += 1;
  for (const count of counts.values()) count.total = samples.length;
  return counts;
};

/** Of the samples where the criterion could be met; by code and name, whatever its weight in that month. */
const countsOfCriteria = (samples: readonly JudgedRow[]): Counts => {
  const { counts, at } = counter();
  for (const { row, sheet } of samples)
    sheet.scorecard.criteria.forEach(({ code, name }, index) => {
      const mark = markOf(row.marks[index]);
      if (mark !== "yes" && mark !== "no") return;
      const count = at(`${code} ${name}`);
      count.total += 1;
      if (mark === "no") count.hits += 1;
    });
  return counts;
};

const labelling = (column: TextColumn, list: readonly string[]): LabelOf => {
  const labels = groupLabels(list);
  return ({ row }) => labels.labelOf(row.text[column]) ?? UNNAMED;
};

const countsBy = (kind: CauseKind, lists: Lists): ((samples: readonly JudgedRow[]) => Counts) => {
  switch (kind) {
    case "category": {
      const labelOf = labelling("findingCategory", lists.categories);
      return (samples) => countsOfKinds(samples, labelOf);
    }
    case "criterion":
      return countsOfCriteria;
    case "area": {
      const labelOf = labelling("area", lists.areas);
      return (samples) => countsOfGroups(samples, labelOf);
    }
    case "material": {
      const labelOf = labelling("material", lists.materials);
      return (samples) => countsOfGroups(samples, labelOf);
    }
  }
};

/** Counted samples, of the month and of the months before that are measured alike; `past` = those that Riwayat tells of. */
export interface SamplesCompared {
  readonly now: readonly JudgedRow[];
  readonly before: readonly JudgedRow[];
  readonly past: readonly PastMonth[];
}

/** What samples show under each name: of all samples, of the name's own, or of those that could meet the criterion. */
export const causeCounts = (
  kind: CauseKind,
  samples: readonly JudgedRow[],
  lists: Lists,
): readonly PastCount[] => [...countsBy(kind, lists)(samples).values()];

/** Nonconforming samples, those of Riwayat with them. */
export const nonconformingBefore = ({ before, past }: Omit<SamplesCompared, "now">): Share => {
  const own = nonconformingShare(before);
  const told = past.flatMap(({ causes }) => causes.all);
  return shareWith95(
    told.reduce((sum, { hits }) => sum + hits, own.hits),
    told.reduce((sum, { total }) => sum + total, own.total),
  );
};

/** The Pareto's lines first; behind them, by name, what earlier months' samples had and this month has not. */
export const causeLines = (
  kind: CauseKind,
  pareto: readonly ParetoLine[],
  samples: SamplesCompared,
  lists: Lists,
): readonly CauseLine[] => {
  const { past } = samples;
  const count = countsBy(kind, lists);
  const now = count(samples.now);
  const before = withPast(
    count(samples.before),
    past.flatMap(({ causes }) => causes[kind]),
  );
  // A category is a share of all samples, also in a month where nobody had it.
  const isOfAll = kind === "category";
  const allBefore = samples.before.length + past.reduce((sum, { counted }) => sum + counted, 0);
  const shareOf = (counts: Counts, label: string, all: number): Share => {
    const found = counts.get(foldAsExcel(label));
    return shareWith95(found?.hits ?? 0, isOfAll ? all : (found?.total ?? 0));
  };
  const compared = (label: string): AgainstBefore =>
    against(shareOf(now, label, samples.now.length), shareOf(before, label, allBefore));
  const listed = new Set(pareto.map(({ label }) => foldAsExcel(label)));
  const gone = [...before]
    .filter(([key, { hits }]) => hits > 0 && !listed.has(key))
    .map(([, { label }]) => label)
    .sort();
  return [
    ...pareto.map((line) => ({ ...line, ...compared(line.label) })),
    ...gone.map((label) => ({ label, amount: 0, share: null, cumulative: null, ...compared(label) })),
  ];
};
