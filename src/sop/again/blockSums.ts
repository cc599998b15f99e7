/** The sums of some rows' figures, by which months are put together from blocks of rows. */
import type { SampleLabels } from "../counting/countSamples";
import type { JudgedRow } from "../counting/judgeRows";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { deadlineRows, linkCounts, withCompliance, type LinkCounts } from "../figures/deadlineFigures";
import { isCleanFor, meanOfScores, scoreFiguresOf } from "../figures/scoreFigures";
import type {
  CriticalTo,
  DeadlineRow,
  ExclusionReason,
  Link,
  LinkFigures,
  Month,
  MonthFigures,
} from "../types";

/** How many samples stand under a value, in the spelling seen first; by the value as Excel compares it. */
type Named = Map<string, { readonly spelling: string; count: number }>;

type NamedColumn = keyof SampleLabels;

/** Of the rows of one block that belong to one month. */
export interface Sums {
  readonly counted: number;
  readonly excluded: Readonly<Record<ExclusionReason, number>>;
  readonly named: Readonly<Record<NamedColumn, Named>>;
  /** How many samples have each score. */
  readonly scores: ReadonlyMap<number, number>;
  readonly passed: number;
  readonly clean: Readonly<Record<CriticalTo, number>>;
  readonly links: Readonly<Record<Link, LinkCounts>>;
  readonly deadlines: readonly DeadlineRow[];
}

const namedBy = (samples: readonly JudgedRow[], column: NamedColumn): Named => {
  const named: Named = new Map();
  for (const { row } of samples) {
    const entry = row.text[column];
    if (entry.kind !== "value") continue;
    const key = foldAsExcel(entry.value);
    const known = named.get(key);
    if (known) known.count += 1;
    else named.set(key, { spelling: entry.value, count: 1 });
  }
  return named;
};

const countInto = <Key>(counts: Map<Key, number>, key: Key, count: number): void => {
  counts.set(key, (counts.get(key) ?? 0) + count);
};

export const sumsOf = (rows: readonly JudgedRow[]): Sums => {
  const samples = rows.filter(({ reason }) => reason === undefined);
  const excluded = { callDate: 0, cancelled: 0, status: 0, agent: 0, unscored: 0, duplicate: 0 };
  for (const { reason } of rows) if (reason !== undefined) excluded[reason] += 1;
  const scores = new Map<number, number>();
  for (const { score } of samples) if (score !== undefined) countInto(scores, score, 1);
  const clean = (to: CriticalTo): number => samples.filter(isCleanFor(to)).length;
  const deadlines = deadlineRows(rows);
  return {
    counted: samples.length,
    excluded,
    named: {
      area: namedBy(samples, "area"),
      material: namedBy(samples, "material"),
      executor: namedBy(samples, "executor"),
    },
    scores,
    passed: samples.filter(({ result }) => result === "passed").length,
    clean: { customer: clean("customer"), business: clean("business"), compliance: clean("compliance") },
    links: {
      qcoToQa: linkCounts(deadlines, "qcoToQa"),
      qaToSupervisor: linkCounts(deadlines, "qaToSupervisor"),
      supervisorToQa: linkCounts(deadlines, "supervisorToQa"),
    },
    deadlines,
  };
};

/** Adds up records of numbers with the same keys; `zeros` where there is none. */
const added = <Counts extends Readonly<Record<string, number>>>(
  zeros: Counts,
  all: readonly Counts[],
): Counts => {
  const sum: Record<string, number> = { ...zeros };
  const records: readonly Readonly<Record<string, number>>[] = all;
  for (const one of records) for (const key in one) sum[key] = (sum[key] ?? 0) + (one[key] ?? 0);
  return sum as Counts;
};

const NOTHING = sumsOf([]);

/** The figures of a month from the sums of its rows, which follow each other as the rows do. */
export const figuresOfSums = (
  month: Month,
  sums: readonly Sums[],
  target: number,
  labels: SampleLabels,
): MonthFigures => {
  const counted = sums.reduce((sum, one) => sum + one.counted, 0);
  const passed = sums.reduce((sum, one) => sum + one.passed, 0);
  const scores = new Map<number, number>();
  for (const one of sums) for (const [score, count] of one.scores) countInto(scores, score, count);
  const breakDown = (column: NamedColumn): Readonly<Record<string, number>> => {
    const together: Named = new Map();
    for (const { named } of sums)
      for (const [key, { spelling, count }] of named[column]) {
        const known = together.get(key);
        if (known) known.count += count;
        else together.set(key, { spelling, count });
      }
    const counts = new Map<string, number>();
    for (const { spelling, count } of together.values())
      countInto(counts, labels[column].labelOf({ kind: "value", value: spelling }) ?? spelling, count);
    return labels[column].inOrder(counts);
  };
  const link = (one: Link): LinkFigures =>
    withCompliance(
      added(
        NOTHING.links[one],
        sums.map(({ links }) => links[one]),
      ),
    );
  return {
    month,
    samples: {
      target,
      counted,
      reached: counted >= target,
      excluded: added(
        NOTHING.excluded,
        sums.map(({ excluded }) => excluded),
      ),
      byArea: breakDown("area"),
      byMaterial: breakDown("material"),
      byExecutor: breakDown("executor"),
    },
    score: scoreFiguresOf(
      counted,
      meanOfScores(scores),
      passed,
      added(
        NOTHING.clean,
        sums.map(({ clean }) => clean),
      ),
    ),
    deadlines: {
      qcoToQa: link("qcoToQa"),
      qaToSupervisor: link("qaToSupervisor"),
      supervisorToQa: link("supervisorToQa"),
      // Several times as quick as flatMap().
      rows: new Array<DeadlineRow>().concat(...sums.map(({ deadlines }) => deadlines)),
    },
  };
};
