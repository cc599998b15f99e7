/** The F-22 sheet, column by column: the one place that says what a month's table holds (f22.md, "The F-22 row"). */
import type { Criterion, Scorecard } from "../../sop";
import { CALL_COLUMNS } from "./f22-call";
import type { F22Column } from "./f22-column";
import { CORRECTION_COLUMNS, FINDING_COLUMNS } from "./f22-follow-up";
import { f22Formulas } from "./f22-formulas";
import { CRITICAL_WORDS } from "./words";

export { GROUP_LABELS, type ColumnGroup, type F22Column } from "./f22-column";

export const criterionHeader = (criterion: { code: string; name: string }): string =>
  `${criterion.code} ${criterion.name}`;

/** What a header of so few points cannot show: the weight, and what a Tidak means. */
function criterionPrompt({ weight, criticalTo, fatal }: Criterion): string {
  const critical = criticalTo === undefined ? "" : `, kritis ${CRITICAL_WORDS[criticalTo]}`;
  const deadly = fatal ? " Fatal: satu Tidak membuat Hasil Tidak Lulus." : "";
  return `Ya, Tidak, atau N/A bila tidak dapat dinilai. Bobot ${weight}${critical}.${deadly}`;
}

/** The columns of one month's table, in their declared order; its formulas hold that month's weights and pass mark. */
export function f22Columns(table: string, scorecard: Scorecard): readonly F22Column[] {
  const formulas = f22Formulas(table, scorecard);
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
    prompt: criterionPrompt(criterion),
  }));
  const due = (key: "qcoDue" | "qaDue" | "supervisorDue", header: string): F22Column => ({
    key,
    header,
    kind: "formula",
    width: 70,
    group: "feedback",
    folds: true,
    prompt: "Rumus: hari terakhir langkah ini. Jangan diketik.",
    numberFormat: "dd/mm/yyyy",
    formula: formulas[key],
  });
  const verdict = (key: "qcoVerdict" | "qaVerdict" | "supervisorVerdict", header: string): F22Column => ({
    key,
    header,
    kind: "formula",
    width: 104,
    group: "feedback",
    prompt: "Rumus: putusan H+2 langkah ini. Jangan diketik.",
    formula: formulas[key],
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
      prompt: "Rumus: 0–100 dari kriteria yang dinilai; kosong selama belum lengkap. Jangan diketik.",
      numberFormat: "0.00",
      formula: formulas.score,
    },
    {
      key: "result",
      header: "Hasil",
      kind: "formula",
      width: 66,
      group: "scorecard",
      prompt: "Rumus: Tidak Lulus bila Nilai di bawah nilai lulus atau kriteria fatal Tidak. Jangan diketik.",
      formula: formulas.result,
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
  f22Columns("T", { criteria: [], passMark: 0 }).map((column) => [column.key, column.header]),
);
