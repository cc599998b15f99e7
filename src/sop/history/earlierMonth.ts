/** A month before the report's: its line of Riwayat where there is one, else its rows in this workbook. */
import { measuresOf } from "../comparison/measure";
import type { JudgedRow } from "../counting/judgeRows";
import { passedOf, shareWith95 } from "../report/groups";
import type { Share } from "../report/types";
import type { Measure, Month, PastMonth } from "../types";

type ByMonth = ReadonlyMap<Month, readonly JudgedRow[]>;

export interface EarlierMonth {
  readonly passed: Share;
  readonly measures: readonly Measure[];
  /** Undefined where Riwayat alone knows them. */
  readonly samples: readonly JudgedRow[] | undefined;
}

/**
 * Riwayat wins: what was added here of a month whose workbook is closed is told apart, and would make a month of its own
 * of a few late rows.
 */
export const earlierMonth = (byMonth: ByMonth, month: Month, history: readonly PastMonth[]): EarlierMonth => {
  const past = history.find((one) => one.month === month);
  if (past)
    return { passed: shareWith95(past.passed, past.counted), measures: past.measures, samples: undefined };
  const samples = (byMonth.get(month) ?? []).filter(({ reason }) => reason === undefined);
  return { passed: passedOf(samples), measures: measuresOf(samples), samples };
};

/** The months up to this one that their rows tell of, ascending: all but those before it that Riwayat has. */
export const withoutPast = (
  byMonth: ByMonth,
  month: Month,
  history: readonly PastMonth[],
): readonly (readonly [month: Month, rows: readonly JudgedRow[]])[] => {
  const past = new Set(history.map((one) => one.month));
  return [...byMonth]
    .filter(([one]) => one <= month && (one === month || !past.has(one)))
    .sort(([a], [b]) => (a < b ? -1 : 1));
};
