/** The columns that tables lack, in all of them. */
import type { StandingTable } from "./column-details";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { MonthAsIs } from "./as-is";
import { rowsToJoin } from "./below";
import { fitOfRowsBelow } from "./fit-below";
import { matchHeaders } from "./match-headers";
import { planColumns, type TableShape } from "./plan-columns";
import { planFixedColumns, planMonthColumns } from "./plan-new-columns";
import { monthShape, fixedShapes } from "./shapes";
import type { Edit } from "../edits/edit";
import type { ColumnLayout } from "../layout/column";
import type { F22Column } from "../layout/f22-columns";
import type { Answers, ColumnQuestion } from "../types";

export interface Step {
  readonly edits: readonly Edit[];
  readonly questions: readonly ColumnQuestion[];
  /** What stood typed where a formula belongs. */
  readonly replaced: readonly string[];
}

export function planAllColumns(
  snapshot: WorkbookSnapshot,
  answers: Answers,
  beside: ReadonlyMap<string, string>,
): Step {
  const edits: Edit[] = [];
  const questions: ColumnQuestion[] = [];
  for (const month of snapshot.layout.months) {
    const whole = monthShape(month, snapshot);
    const shape = { ...whole, columns: columnsFirst(month, whole.columns, answers) };
    const plan = planColumns(shape, answers);
    edits.push(...plan.edits, ...planMonthColumns(shape, plan));
    questions.push(...plan.questions);
  }
  for (const shape of fixedShapes(snapshot)) {
    const plan = planColumns(shape, answers);
    questions.push(...plan.questions);
    edits.push(...plan.edits);
    const added = planFixedColumns(shape, plan, beside.get(shape.table));
    // A new column of the sheet moves the tables beside it: those are read again first.
    if (added.length > 0) return { edits: [...edits, ...added], questions, replaced: [] };
  }
  return { edits, questions, replaced: [] };
}

/** Where rows below wait for some of the missing columns, those come first; the others once the rows have joined. */
function columnsFirst(
  month: MonthAsIs,
  columns: readonly F22Column[],
  answers: Answers,
): readonly F22Column[] {
  if (rowsToJoin(month) === 0) return columns;
  const fit = fitOfRowsBelow(month, columns, answers);
  if (!fit || fit.lost.length === 0) return columns;
  return columns.filter((column) => !fit.lostBoth.includes(column));
}

/** Formulas wait while a column is missing that they may speak of. */
export function standingTable({ sheet, body, headers, columns }: TableShape<ColumnLayout>): StandingTable {
  const { standing, missing } = matchHeaders(headers, columns);
  return {
    sheet,
    body,
    columns: standing.filter(({ column }) => missing.length === 0 || column.formula === undefined),
  };
}
