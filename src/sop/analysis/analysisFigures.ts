/** Everything that a month's analysis tells (activity 9), from the judged rows of the workbook. */
import { differencesFromLast } from "../comparison/measure";
import type { JudgedRow } from "../counting/judgeRows";
import { rowsByMonth } from "../counting/rowsByMonth";
import { firstDayOfMonth, monthOfDay } from "../days/months";
import { causesOf, nonconformitiesOf } from "../report/nonconformities";
import type { Nonconformities } from "../report/types";
import type { Day, Month, Snapshot } from "../types";
import { against, causeLines, nonconformingShare } from "./causeLines";
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

/** The earlier months that are measured as the month is: others say nothing about it (docs/rules/reports.md). */
const measuredAlike = (earlier: readonly MonthRows[], own: MonthRows): readonly MonthRows[] => {
  const differences = differencesFromLast(
    [...earlier, own].map(([month, rows]) => ({ month, samples: samplesOf(rows) })),
  );
  return earlier.filter(([month]) => differences.get(month) === undefined);
};

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
  const { lists } = snapshot;
  const byMonth = rowsByMonth(snapshot, judged);
  const rows = byMonth.get(month) ?? [];
  const samples = samplesOf(rows);
  const earlier = [...byMonth].filter(([one]) => one < month).slice(-MONTHS_BEFORE);
  const earlierRows = earlier.flatMap(([, own]) => own);
  const compared = measuredAlike(earlier, [month, rows]);
  const before = samplesOf(compared.flatMap(([, own]) => own));
  const last = monthOfDay(firstDayOfMonth(month) - 1);
  const now = nonconformingShare(samples);
  const found = nonconformitiesOf(rows, asOf);
  const foundEarlier = nonconformitiesOf(earlierRows, asOf);
  const paretos = causesOf(found.rows, lists);
  const linesOf = (kind: CauseKind): readonly CauseLine[] =>
    causeLines(kind, paretos[kind], { now: samples, before }, lists);
  return {
    months: compared.map(([one]) => one),
    otherwise: earlier.map(([one]) => one).filter((one) => !compared.some(([other]) => other === one)),
    all: against(now, nonconformingShare(before)),
    lastMonth: {
      month: last,
      ...against(now, nonconformingShare(samplesOf(compared.find(([one]) => one === last)?.[1] ?? []))),
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
