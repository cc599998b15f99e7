/** Repairing a workbook on paper: the steps of `src/excel/read/next-repair.ts`, each from a reading of its own. */
import type { ColumnDetails, StandingTable } from "../../../src/sheets/damage/column-details";
import { planAllColumns, standingTable, type Step } from "../../../src/sheets/damage/plan-all-columns";
import { planCells } from "../../../src/sheets/damage/plan-cells";
import {
  hasItsColumns,
  missingTables,
  planMissingSheets,
  planMissingTables,
  planNames,
} from "../../../src/sheets/damage/plan-fixed";
import { planJoins, planStray, repairableStrays } from "../../../src/sheets/damage/plan-months";
import { missingRecords, planRecord } from "../../../src/sheets/damage/plan-record";
import { scorecardInFormulas } from "../../../src/sheets/damage/formula-text";
import { fixedShapes, monthShape } from "../../../src/sheets/damage/shapes";
import type { Edit, ValidationEdit } from "../../../src/sheets/edits/edit";
import { frameOfTable } from "../../../src/sheets/plan/frame";
import { planMissingSettings } from "../../../src/sheets/plan/new-settings";
import { scorecardOfMonth } from "../../../src/sheets/snapshot/settings";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import type { Answers } from "../../../src/sheets/types";
import { bodyOf, enteredAt, gridOf, sheetOf, tableOf, type PaperBook, type PaperCell } from "./paper-book";
import { carryOut } from "./paper-edits";
import { snapshotOf } from "./paper-snapshot";

const TYPES: Readonly<Record<ValidationEdit["type"], string>> = {
  list: "List",
  words: "List",
  suggested: "List",
  wholeNumber: "WholeNumber",
  date: "Date",
  time: "Time",
  formula: "Custom",
};

/** What all cells of the column share, as office.js tells it. */
function detailsOf(book: PaperBook, { sheet: name, body, columns }: StandingTable): readonly ColumnDetails[] {
  const sheet = sheetOf(book, name);
  return columns.map(({ column, index }): ColumnDetails => {
    const rows = Array.from({ length: body.rows }, (_, down) => body.row + down);
    const cells = rows.map((row): PaperCell | undefined => sheet.rows[row]?.[body.column + index]);
    const shared = <Value>(of: (cell: PaperCell | undefined) => Value): Value | undefined => {
      const [first, ...others] = cells.map(of);
      return others.every((one) => JSON.stringify(one) === JSON.stringify(first)) ? first : undefined;
    };
    const rule = shared((cell) => cell?.rule?.rule);
    return {
      column,
      index,
      formats: new Set(cells.map((cell) => cell?.look.numberFormat ?? "General")),
      formulas:
        column.formula === undefined ? [] : rows.map((row) => enteredAt(sheet, row, body.column + index)),
      rule: rule && { type: TYPES[rule.type], source: rule.type === "list" ? `=${rule.name}` : "" },
      prompt: shared((cell) => cell?.prompt?.message),
    };
  });
}

function nextStep(book: PaperBook, snapshot: WorkbookSnapshot, answers: Answers): Step {
  const tables = (): readonly Edit[] => {
    const missing = missingTables(snapshot);
    return [
      ...[...new Set(missing.map(({ sheet }) => sheet))].flatMap((sheet) =>
        planMissingTables(
          snapshot,
          sheet,
          missing.filter((one) => one.sheet === sheet).map(({ table }) => table),
          gridOf(sheetOf(book, sheet)),
        ),
      ),
      ...repairableStrays(snapshot).flatMap((stray) =>
        planStray(stray, snapshot, gridOf(sheetOf(book, stray.sheet))),
      ),
    ];
  };
  const plans: readonly (() => readonly Edit[])[] = [
    () => planMissingSheets(snapshot),
    tables,
    () => planJoins(snapshot, answers),
    () => planNames(snapshot).filter((edit) => hasItsColumns(edit, snapshot)),
    () => records(book, snapshot),
    () => planMissingSettings(snapshot.foundation.fixed, belowSettings(book)),
  ];
  for (const plan of plans) {
    const edits = plan();
    if (edits.length > 0) return { edits, questions: [], replaced: [] };
  }
  const columns = planAllColumns(snapshot, answers, new Map());
  if (columns.edits.length > 0) return columns;
  const cells = [
    ...fixedShapes(snapshot),
    ...snapshot.layout.months.map((one) => monthShape(one, snapshot)),
  ].map((shape) => {
    const table = standingTable(shape);
    // Each setting's value has a format and a rule of its own.
    return planCells(table, detailsOf(book, table));
  });
  return {
    edits: cells.flatMap(({ edits }) => edits),
    questions: columns.questions,
    replaced: cells.flatMap(({ replaced }) => replaced),
  };
}

function records(book: PaperBook, { foundation, layout }: WorkbookSnapshot): readonly Edit[] {
  const month = layout.months.find((one) => missingRecords(foundation, one.month).length > 0);
  if (!month) return [];
  const known = scorecardOfMonth(foundation.fixed, month.month);
  const { sheet } = tableOf(book, month.table);
  const [score = "", result = ""] = ["Nilai", "Hasil"].map((header) => {
    const index = month.headers.indexOf(header);
    return index < 0 ? "" : String(enteredAt(sheet, month.body.row, month.body.column + index));
  });
  const scorecard = scorecardInFormulas(score, result, month.headers, known.criteria) ?? known;
  return missingRecords(foundation, month.month).flatMap(
    (table) => planRecord(table, frameOfTable(table), month.month, scorecard).edits,
  );
}

function belowSettings(book: PaperBook): ReturnType<typeof gridOf> {
  const table = book.tables.find(({ name }) => name === "TabelSetelan");
  if (!table) return [];
  const { row, rows, column, columns } = bodyOf(table);
  return gridOf(table.sheet)
    .slice(row + rows)
    .map((line) => line.slice(column, column + columns));
}

/** Until no step has an edit any more; gives how many edits there were, and what was asked and replaced. */
export function repair(
  book: PaperBook,
  answers: Answers = {},
): Pick<Step, "questions" | "replaced"> & { readonly edits: number } {
  const replaced: string[] = [];
  let edits = 0;
  for (let steps = 0; steps < 20; steps += 1) {
    const step = nextStep(book, snapshotOf(book), answers);
    if (step.edits.length === 0) return { edits, questions: step.questions, replaced };
    carryOut(book, step.edits);
    edits += step.edits.length;
    replaced.push(...step.replaced);
  }
  throw new Error("Repairing comes to no end.");
}
