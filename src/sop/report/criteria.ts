/** How each criterion of the scorecard was met, which cost the most weight, and how the scores are spread. */
import type { JudgedRow } from "../counting/judgeRows";
import { shareOf } from "../figures/shareOf";
import { markOf } from "../scorecard/scoreOf";
import type { Criterion, Scorecard } from "../types";
import type { CriterionFigures, ParetoLine, ScoreBin } from "./types";

interface Tally {
  readonly criterion: Criterion;
  yes: number;
  no: number;
  notApplicable: number;
}

/** Ya, Tidak and N/A by criterion and weight: a row on another month's sheet was marked by that one's scorecard. */
export const criterionFigures = (samples: readonly JudgedRow[]): readonly CriterionFigures[] => {
  const tallies = new Map<string, Tally>();
  /** Of each scorecard, in its order: found once for all the rows that it marked. */
  const places = new Map<Scorecard, readonly Tally[]>();
  for (const { row, sheet } of samples) {
    let own = places.get(sheet.scorecard);
    if (!own) places.set(sheet.scorecard, (own = talliesOf(sheet.scorecard, tallies)));
    let index = 0;
    for (const tally of own) {
      const mark = markOf(row.marks[index]);
      index += 1;
      if (mark !== undefined) tally[mark] += 1;
    }
  }
  return [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([
        ,
        {
          criterion: { code, name, weight },
          yes,
          no,
          notApplicable,
        },
      ]) => ({
        code,
        name,
        weight,
        yes,
        no,
        notApplicable,
        rate: shareOf(yes, yes + no),
        lostWeight: no * weight,
      }),
    );
};

/** The scorecard's criteria among all that were found so far. */
const talliesOf = ({ criteria }: Scorecard, tallies: Map<string, Tally>): readonly Tally[] =>
  criteria.map((criterion) => {
    const key = JSON.stringify([criterion.code, criterion.name, criterion.weight]);
    const tally = tallies.get(key) ?? { criterion, yes: 0, no: 0, notApplicable: 0 };
    tallies.set(key, tally);
    return tally;
  });

/** Greatest first, equal ones by name, each with its share and the share of all down to it; what is 0 is left out. */
export const paretoOf = (amounts: ReadonlyMap<string, number>): readonly ParetoLine[] => {
  const lines = [...amounts].filter(([, amount]) => amount > 0);
  const whole = lines.reduce((sum, [, amount]) => sum + amount, 0);
  let sum = 0;
  return lines
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([label, amount]) => {
      sum += amount;
      return { label, amount, share: amount / whole, cumulative: sum / whole };
    });
};

export const lostWeightPareto = (criteria: readonly CriterionFigures[]): readonly ParetoLine[] => {
  const amounts = new Map<string, number>();
  for (const { code, name, lostWeight } of criteria) {
    const label = `${code} ${name}`;
    amounts.set(label, (amounts.get(label) ?? 0) + lostWeight);
  }
  return paretoOf(amounts);
};

const EDGES = [0, 50, 60, 70, 80, 90, 100];

/** Scores in bins of ten, all below 50 together; the last bin holds 100 too. */
export const scoreBins = (samples: readonly JudgedRow[]): readonly ScoreBin[] => {
  const last = EDGES.length - 2;
  const counts = EDGES.slice(0, -1).map(() => 0);
  for (const { score } of samples) {
    if (score === undefined) continue;
    const above = EDGES.findIndex((edge) => score < edge) - 1;
    const bin = above < 0 ? last : above;
    counts[bin] = (counts[bin] ?? 0) + 1;
  }
  return counts.map((count, index) => ({ from: EDGES[index] ?? 0, to: EDGES[index + 1] ?? 100, count }));
};
