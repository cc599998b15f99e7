/** Everything that a month's analysis tells (activity 9), from the judged rows of the workbook. */
import { differencesFromLast } from "../comparison/measure";
import type { JudgedRow } from "../counting/judgeRows";
import { rowsByMonth } from "../counting/rowsByMonth";
import { withoutPast } from "../history/earlierMonth";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import { causesOf, nonconformitiesOf } from "../report/nonconformities";
import type { Nonconformities } from "../report/types";
import type { Day, Month, PastMonth, Snapshot } from "../types";
import { against, causeLines, nonconformingBefore, nonconformingShare } from "./causeLines";
import { recurrenceOf } from "./recurrenceOf";
import type { AnalysisFigures, CauseKind, CauseLine, CorrectionStatus } from "./types";

/** With the month itself a year, as in the report's trend. */
const MONTHS_BEFORE = 11;

const samplesOf = (rows: readonly JudgedRow[]): readonly JudgedRow[] =>
  rows.filter(({ reason }) => reason === undefined);

const statusOf = ({ rows, states, pastTarget }: Nonconformities): CorrectionStatus => ({
  total: rows.length,
  states,
  pastTarget,
});

type MonthRows = readonly [month: Month, rows: readonly JudgedRow[]];

/** A month before, by its rows or by its line of Riwayat. */
type Earlier =
  | { readonly month: Month; readonly rows: readonly JudgedRow[]; readonly past?: undefined }
  | { readonly month: Month; readonly past: PastMonth };

/** The earlier months that are measured as the month is: others say nothing about it (docs/rules/reports.md). */
const measuredAlike = (earlier: readonly Earlier[], own: MonthRows): readonly Earlier[] => {
  const [month, rows] = own;
  const differences = differencesFromLast([
    ...earlier.map((one) =>
      one.past
        ? { month: one.month, measures: one.past.measures }
        : { month: one.month, samples: samplesOf(one.rows) },
    ),
    { month, samples: samplesOf(rows) },
  ]);
  return earlier.filter((one) => differences.get(one.month) === undefined);
};

const takenTogether = (
  months: readonly Earlier[],
): { readonly before: readonly JudgedRow[]; readonly past: readonly PastMonth[] } => ({
  before: samplesOf(months.flatMap((one) => (one.past ? [] : one.rows))),
  past: months.flatMap(({ past }) => past ?? []),
});

/** At most eleven, ascending. */
const monthsBefore = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
  history: readonly PastMonth[],
): readonly Earlier[] =>
  [
    ...history.filter((one) => one.month < month).map((past): Earlier => ({ month: past.month, past })),
    ...withoutPast(byMonth, month, history)
      .filter(([one]) => one < month)
      .map(([one, rows]): Earlier => ({ month: one, rows })),
  ]
    .sort((a, b) => (a.month < b.month ? -1 : 1))
    .slice(-MONTHS_BEFORE);

/** The samples before that the month's are compared with, of this workbook and of Riwayat. */
export const comparedBefore = (
  byMonth: ReadonlyMap<Month, readonly JudgedRow[]>,
  month: Month,
  history: readonly PastMonth[] = [],
): ReturnType<typeof takenTogether> =>
  takenTogether(measuredAlike(monthsBefore(byMonth, month, history), [month, byMonth.get(month) ?? []]));

/**
 * Compared with the months before taken together, at most eleven: under one area or category a month alone has too few
 * samples to show anything (docs/rules/reports.md, "What n can see").
 */
export const analysisFigures = (
  snapshot: Snapshot,
  month: Month,
  asOf: Day,
  judged: readonly JudgedRow[],
): AnalysisFigures => {
  const { lists, history = [] } = snapshot;
  const byMonth = rowsByMonth(snapshot, judged);
  const rows = byMonth.get(month) ?? [];
  const samples = samplesOf(rows);
  const earlier = monthsBefore(byMonth, month, history);
  const earlierRows = earlier.flatMap((one) => (one.past ? [] : one.rows));
  const compared = measuredAlike(earlier, [month, rows]);
  const before = takenTogether(compared);
  const last = monthOfDay(firstDayOfMonth(month) - 1);
  const now = nonconformingShare(samples);
  const found = nonconformitiesOf(rows, asOf);
  const foundEarlier = nonconformitiesOf(earlierRows, asOf);
  const paretos = causesOf(found.rows, lists);
  const linesOf = (kind: CauseKind): readonly CauseLine[] =>
    causeLines(kind, paretos[kind], { now: samples, ...before }, lists);
  return {
    months: compared.map((one) => one.month),
    otherwise: earlier.filter((one) => !compared.includes(one)).map((one) => one.month),
    all: against(now, nonconformingBefore(before)),
    lastMonth: {
      month: last,
      ...against(now, nonconformingBefore(takenTogether(compared.filter((one) => one.month === last)))),
    },
    causes: {
      category: linesOf("category"),
      criterion: linesOf("criterion"),
      area: linesOf("area"),
      material: linesOf("material"),
    },
    corrections: { month: statusOf(found), earlier: statusOf(foundEarlier) },
    recurrence: recurrenceOf(foundEarlier.rows, samples, lists, asOf),
  };
};
