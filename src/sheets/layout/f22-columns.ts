/** The F-22 sheet, column by column: the one place that says what a month's table holds (docs/rules/f22.md, "The F-22 row"). */
import type { Scorecard } from "../../sop";
import { CALL_COLUMNS } from "./f22-call";
import type { F22Column } from "./f22-column";
import { CORRECTION_COLUMNS, FINDING_COLUMNS } from "./f22-follow-up";

export { GROUP_LABELS, type ColumnGroup, type F22Column } from "./f22-column";

export const criterionHeader = (criterion: { code: string; name: string }): string =>
  `${criterion.code} ${criterion.name}`;

/** The columns of one month's table, in their declared order. What they are made with besides is in f22-made.ts. */
export function f22Columns(scorecard: Scorecard): readonly F22Column[] {
  const criteria = scorecard.criteria.map((criterion, index): F22Column => ({
    key: `criterion${index}`,
    header: criterionHeader(criterion),
    kind: "list",
    list: "PilihanTanda",
    width: 58,
    group: "scorecard",
    required: "connected",
    criterion: index,
    folds: true,
  }));
  const due = (key: "qcoDue" | "qaDue" | "supervisorDue", header: string): F22Column => ({
    key,
    header,
    kind: "formula",
    width: 70,
    group: "feedback",
    folds: true,
    numberFormat: "dd/mm/yyyy",
  });
  const verdict = (key: "qcoVerdict" | "qaVerdict" | "supervisorVerdict", header: string): F22Column => ({
    key,
    header,
    kind: "formula",
    width: 104,
    group: "feedback",
  });
  return [
    ...CALL_COLUMNS,
    ...criteria,
    {
      key: "score",
      header: "Nilai",
      kind: "formula",
      width: 50,
      group: "scorecard",
      numberFormat: "0.00",
    },
    {
      key: "result",
      header: "Hasil",
      kind: "formula",
      width: 66,
      group: "scorecard",
    },
    ...FINDING_COLUMNS,
    due("qcoDue", "Batas QCO"),
    due("qaDue", "Batas QA"),
    due("supervisorDue", "Batas SPV"),
    verdict("qcoVerdict", "Status QCO"),
    verdict("qaVerdict", "Status QA"),
    verdict("supervisorVerdict", "Status SPV"),
    ...CORRECTION_COLUMNS,
  ];
}

/** Headers of the columns whose words never depend on a scorecard, by key. */
export const FIXED_HEADERS: ReadonlyMap<string, string> = new Map(
  f22Columns({ criteria: [], passMark: 0 }).map((column) => [column.key, column.header]),
);
