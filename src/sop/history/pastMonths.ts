/** The months of a workbook as the next one will know them: a line of Riwayat each. Source: docs/rules/next-year.md. */
import { causeCounts, nonconformingShare } from "../analysis/causeLines";
import { rootCounts } from "../analysis/rootCauses";
import { measuresOf } from "../comparison/measure";
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { rowsByMonth } from "../counting/rowsByMonth";
import { deadlineFigures } from "../figures/deadlineFigures";
import { meanScore } from "../figures/scoreFigures";
import { passedOf } from "../report/groups";
import { nonconformitiesOf, UNNAMED } from "../report/nonconformities";
import type {
  Day,
  LinkFigures,
  Lists,
  Measure,
  Month,
  PastCauses,
  PastLink,
  PastMonth,
  Snapshot,
} from "../types";

const decidedOf = ({ onTime, late, overdue }: LinkFigures): PastLink => ({
  onTime,
  decided: onTime + late + overdue,
});

const causesOf = (samples: readonly JudgedRow[], lists: Lists): PastCauses => {
  const { hits, total } = nonconformingShare(samples);
  const found = (kind: Parameters<typeof causeCounts>[0]): PastCauses["all"] =>
    causeCounts(kind, samples, lists);
  return {
    all: [{ label: "", hits, total }],
    category: found("category"),
    criterion: found("criterion"),
    area: found("area"),
    material: found("material"),
    root: [...rootCounts(samples, lists)].map(([root, own]) => ({
      label: root === "" ? UNNAMED : root,
      hits: own,
      total: samples.length,
    })),
  };
};

/** Each measure once, whatever sheets it was used on. */
const uniqueMeasures = (measures: readonly Measure[]): readonly Measure[] => [
  ...new Map(measures.map((one) => [`${one.criteria} ${one.passMark}`, one])).values(),
];

/** The figures of one month's rows, by the rules in force as they were judged. */
export const pastMonthOf = (
  month: Month,
  rows: readonly JudgedRow[],
  { asOf, lists, dataCode }: { readonly asOf: Day; readonly lists: Lists; readonly dataCode: string },
): PastMonth => {
  const samples = rows.filter(({ reason }) => reason === undefined);
  const deadlines = deadlineFigures(rows);
  return {
    month,
    counted: samples.length,
    passed: passedOf(samples).hits,
    mean: meanScore(samples),
    nonconformities: nonconformitiesOf(rows, asOf).rows.length,
    links: {
      qcoToQa: decidedOf(deadlines.qcoToQa),
      qaToSupervisor: decidedOf(deadlines.qaToSupervisor),
      supervisorToQa: decidedOf(deadlines.supervisorToQa),
    },
    measures: uniqueMeasures(measuresOf(samples)),
    dataCode,
    causes: causesOf(samples, lists),
  };
};

/**
 * What the workbook of a year hands on: the lines that it was given itself, and one for each month up to the end of `year`
 * that has a row. A month that it was given and has rows of besides stays as it was given.
 */
export const pastMonths = (
  snapshot: Snapshot,
  year: number,
  asOf: Day,
  dataCodeOf: (month: Month) => string = () => "",
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): readonly PastMonth[] => {
  const { lists, history = [] } = snapshot;
  const given = new Set(history.map(({ month }) => month));
  const own = [...rowsByMonth(snapshot, judged)]
    .filter(([month, rows]) => rows.length > 0 && !given.has(month) && month <= `${year}-12`)
    .map(([month, rows]) => pastMonthOf(month, rows, { asOf, lists, dataCode: dataCodeOf(month) }));
  return [...history, ...own].sort((a, b) => (a.month < b.month ? -1 : 1));
};
