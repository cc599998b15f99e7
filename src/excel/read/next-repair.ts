/** The next step of a repair: what can be planned from one reading. Steps follow one another until none has an edit. */
import { send } from "../apply/send";
import { groupsToRead, readDetails, readSheet } from "./column-details";
import { columnsIn, sameFormula, scorecardInFormulas } from "../../sheets/damage/formula-text";
import { type Step, planAllColumns, standingTable } from "../../sheets/damage/plan-all-columns";
import { planCells } from "../../sheets/damage/plan-cells";
import {
  hasItsColumns,
  missingTables,
  planMissingSheets,
  planMissingTables,
  planNames,
} from "../../sheets/damage/plan-fixed";
import { planJoins, planStray, repairableStrays } from "../../sheets/damage/plan-months";
import { roomBesideTables } from "./room-beside-tables";
import { missingRecords, planRecord } from "../../sheets/damage/plan-record";
import { monthShape, fixedShapes } from "../../sheets/damage/shapes";
import { callInTotals, callsBelowTotals, planOutOfTotals } from "../../sheets/damage/totals";
import { lostViews, planViews } from "../../sheets/damage/views";
import type { Edit } from "../../sheets/edits/edit";
import type { TableLayout } from "../../sheets/layout/column";
import { HOME_HIDDEN } from "../../sheets/layout/home";
import { HOME_SHEET, SYSTEM_SHEET } from "../../sheets/layout/names";
import { SYSTEM_FIRST_ROW } from "../../sheets/layout/system-cells";
import { SYSTEM_BLOCKS, SYSTEM_CELLS } from "../../sheets/layout/system-formulas";
import { frameOfTable } from "../../sheets/plan/frame";
import { belowSettings } from "./below-settings";
import { planHomeFormulas } from "../../sheets/plan/home-formulas";
import { planMissingSettings } from "../../sheets/plan/new-settings";
import { missingSettings } from "../../sheets/snapshot/missing-settings";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { scorecardOfMonth } from "../../sheets/snapshot/settings";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import type { Answers, ColumnQuestion } from "../../sheets/types";

const only = (edits: readonly Edit[]): Step => ({ edits, questions: [], replaced: [] });

/** Sheets and tables, then names, then records, then columns, then cells: each rests on those before it. */
export async function nextStep(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  answers: Answers,
): Promise<Step> {
  const plans: readonly (() => readonly Edit[] | Promise<readonly Edit[]>)[] = [
    () => planMissingSheets(snapshot),
    () => planTables(context, snapshot),
    () => planJoins(snapshot, answers),
    () => planTotals(context, snapshot),
    // A name of a column that is missing waits for it: Excel refuses a formula that names one.
    () => planNames(snapshot).filter((edit) => hasItsColumns(edit, snapshot)),
    () => planMissingRecords(context, snapshot),
    () => planLostSettings(context, snapshot),
  ];
  for (const plan of plans) {
    const edits = await plan();
    if (edits.length > 0) return only(edits);
  }
  const columns = planAllColumns(snapshot, answers, await roomBesideTables(context, snapshot));
  return columns.edits.length > 0 ? columns : planAllCells(context, snapshot, columns.questions);
}

async function planTables(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
): Promise<readonly Edit[]> {
  const edits: Edit[] = [];
  const missing = new Map<string, TableLayout[]>();
  for (const { sheet, table } of missingTables(snapshot))
    missing.set(sheet, [...(missing.get(sheet) ?? []), table]);
  // Few sheets, each some values: a sync for each, since there is seldom more than one.
  for (const [sheet, tables] of missing)
    edits.push(...planMissingTables(snapshot, sheet, tables, await readSheet(context, sheet)));
  for (const stray of repairableStrays(snapshot))
    edits.push(...planStray(stray, snapshot, await readSheet(context, stray.sheet)));
  return edits;
}

/** One month at a time: the rows that are added move what stands below. */
async function planTotals(
  context: Excel.RequestContext,
  { layout }: WorkbookSnapshot,
): Promise<readonly Edit[]> {
  const month = layout.months.find((one) => callInTotals(one) || callsBelowTotals(one) > 0);
  if (!month) return [];
  const row = context.workbook.tables.getItem(month.table).getTotalRowRange();
  row.load("formulas");
  await send(context);
  return planOutOfTotals(month, (row.formulas as RawCell[][])[0] ?? []);
}

async function planMissingRecords(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
): Promise<readonly Edit[]> {
  const { foundation, layout } = snapshot;
  const [month] = layout.months.filter(({ month }) => missingRecords(foundation, month).length > 0);
  if (!month) return [];
  const known = scorecardOfMonth(foundation.fixed, month.month);
  const cells = ["Nilai", "Hasil"].map((header) => {
    const column = context.workbook.tables.getItem(month.table).columns.getItemOrNullObject(header);
    const cell = column.getDataBodyRange().getRow(0);
    cell.load("formulas");
    return { column, cell };
  });
  await send(context);
  const [score = "", result = ""] = cells.map(({ column, cell }) =>
    column.isNullObject ? "" : String((cell.formulas as RawCell[][])[0]?.[0] ?? ""),
  );
  const scorecard = scorecardInFormulas(score, result, month.headers, known.criteria) ?? known;
  return missingRecords(foundation, month.month).flatMap(
    (table) => planRecord(table, frameOfTable(table), month.month, scorecard).edits,
  );
}

async function planLostSettings(
  context: Excel.RequestContext,
  { foundation: { fixed } }: WorkbookSnapshot,
): Promise<readonly Edit[]> {
  if (missingSettings(fixed).length === 0) return [];
  const below = belowSettings(context, fixed);
  await send(context);
  return planMissingSettings(fixed, (below?.values ?? []) as RawCell[][]);
}

async function planAllCells(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  questions: readonly ColumnQuestion[],
): Promise<Step> {
  const edits: Edit[] = [
    ...planViews(snapshot),
    ...(await planSystemCells(context, snapshot)),
    ...(await planHomeCells(context, snapshot)),
  ];
  const replaced: string[] = [];
  const unstyled = new Set(lostViews(snapshot.foundation, snapshot.layout).styles.map(({ table }) => table));
  const shapes = [
    ...fixedShapes(snapshot),
    ...snapshot.layout.months.map((one) => monthShape(one, snapshot)),
  ];
  for (const group of groupsToRead(shapes)) {
    const details = await readDetails(context, group.map(standingTable));
    group.forEach((shape, index) => {
      const refills = unstyled.has(shape.table);
      const plan = planCells(standingTable(shape), details[index] ?? [], { refills });
      edits.push(...plan.edits);
      replaced.push(...plan.replaced);
    });
  }
  return { edits, questions, replaced };
}

/** The settings as formulas use them; their cells may have lost what they refer to. */
async function planSystemCells(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
): Promise<readonly Edit[]> {
  if (!snapshot.foundation.sheets.includes(SYSTEM_SHEET)) return [];
  const sheet = context.workbook.worksheets.getItem(SYSTEM_SHEET);
  const cells = sheet.getRangeByIndexes(SYSTEM_FIRST_ROW, 0, SYSTEM_CELLS.length, 2);
  cells.load("formulas");
  const besides = SYSTEM_BLOCKS.map(({ column, formulas }) => {
    const range = sheet.getRangeByIndexes(
      SYSTEM_FIRST_ROW,
      column,
      formulas.length,
      Math.max(...formulas.map((line) => line.length)),
    );
    range.load("formulas");
    return { column, formulas, range };
  });
  await send(context);
  const lines = SYSTEM_CELLS.map(({ label: own, formula }, index) => {
    const [label = "", standing = ""] = ((cells.formulas as RawCell[][])[index] ?? []).map(String);
    return { own, formula, label, standing };
  });
  // Programs mix up which sheet is which: one with none of our labels, and something else in their place, is another.
  const isEmpty = lines.every(({ label, standing }) => label === "" && standing === "");
  if (!isEmpty && !lines.some(({ own, label }) => label === own)) return [];
  const mended = (index: number, column: number, formula: string): Edit => ({
    kind: "cells",
    sheet: SYSTEM_SHEET,
    row: SYSTEM_FIRST_ROW + index,
    column,
    values: [[formula]],
  });
  return [
    ...lines.flatMap(({ formula, standing }, index) =>
      sameFormula(standing, formula) || !refersToWhatStands([formula], snapshot)
        ? []
        : [mended(index, 1, formula)],
    ),
    ...besides.flatMap(({ column, formulas, range }) =>
      formulas.flatMap((line, index) =>
        line.flatMap((formula, right) => {
          const standing = String((range.formulas as RawCell[][])[index]?.[right] ?? "");
          if (formula === "" || sameFormula(standing, formula)) return [];
          return refersToWhatStands([formula], snapshot) ? [mended(index, column + right, formula)] : [];
        }),
      ),
    ),
  ];
}

/** The figures of Beranda's months. */
async function planHomeCells(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
): Promise<readonly Edit[]> {
  const { foundation } = snapshot;
  const { homeLines, months, sheets } = foundation;
  if (!sheets.includes(HOME_SHEET) || months.length === 0) return [];
  const cells = context.workbook.worksheets
    .getItem(HOME_SHEET)
    .getRangeByIndexes(0, 0, homeLines.length, HOME_HIDDEN.column + HOME_HIDDEN.columns);
  cells.load("formulas");
  await send(context);
  return planHomeFormulas(foundation, cells.formulas as RawCell[][], (formula) =>
    refersToWhatStands([formula], snapshot),
  );
}

/** Excel takes no formula over a table or column that is not there: those wait until that is repaired. */
function refersToWhatStands(contents: readonly unknown[], { cells, foundation }: WorkbookSnapshot): boolean {
  const standing = new Set(
    [
      ...cells.map(({ name, headers }) => ({ name, headers })),
      ...Object.entries(foundation.fixed).map(([name, table]) => ({ name, headers: table?.headers ?? [] })),
    ].flatMap(({ name, headers }) => headers.map((header) => `${name}[${header}]`.toLowerCase())),
  );
  return contents.every((content) =>
    columnsIn(String(content)).every(({ table, header }) =>
      standing.has(`${table}[${header}]`.toLowerCase()),
    ),
  );
}
