/** Formula text of the book: how it is entered, and how it follows renamed sheets, tables, columns and moved cells. */
import { quoteSheet } from "../../book/address";
import { eachCell } from "../../book/cells";
import { tableAt } from "../../book/table-areas";
import { SHEET_COLUMNS, SHEET_ROWS, WHOLE_SHEET } from "../../book/area";
import { parseA1Ref, stringifyA1Ref, tokenTypes } from "@borgar/fx/xlsx";
import { shiftArea, type Shift } from "../../book/shift";
import {
  kept,
  loseSheet,
  qualifyThisRow,
  renameColumn,
  renameSheet,
  renameTable,
  shortenThisRow,
  tokensOf,
  translateFormula,
  upperCaseFormula,
} from "../../calculator/index";
import type { Area, ConditionalRule, ScaleBound, Sheet } from "../../book/types";
import type { BookSession } from "./session";

interface Position {
  row: number;
  column: number;
}

const PLAIN_CALL = /\b_xlfn\.(?:_xlws\.)?/g;

/**
 * Reads formula text into the stored form: fully qualified structured references. Undefined where Excel would
 * refuse it. `at` may change between calls: it says where the formula is entered.
 */
export function formulaReader(
  session: BookSession,
  sheet: Sheet,
  at: Position,
): (text: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (text) => {
    const table = tableAt(sheet, at.row, at.column)?.name;
    const key = `${table ?? ""}\u0000${text}`;
    if (known.has(key)) return known.get(key);
    const clean = text.replace(PLAIN_CALL, "");
    const qualified = upperCaseFormula(qualify(clean, table));
    const formula =
      session.calculation.calculator.syntaxError(qualified) === undefined ? qualified : undefined;
    known.set(key, formula);
    return formula;
  };
}

/** The formula as the formula bar shows it, to a cell of that table or of none: `[@Column]`, `Table[@Column]`. */
export function shownFormula(formula: string, table: string | undefined): string {
  if (!formula.includes("[#This Row]")) return formula;
  const key = `${table ?? ""}\u0000${formula}`;
  let text = shown.get(key);
  if (text === undefined) {
    text = shortenThisRow(formula, table ?? "");
    if (shown.size > 2_000) shown.clear();
    shown.set(key, text);
  }
  return text;
}

const shown = new Map<string, string>();

/** So many are kept: office.js sends a long write in pieces, and each brings a table's formulas again. */
const MOST_QUALIFIED = 500;

/** By the table's name and, in the next line, the formula. */
const qualified = kept((key) => {
  const end = key.indexOf("\n");
  return qualifyThisRow(key.slice(end + 1), key.slice(0, end));
}, MOST_QUALIFIED);

/** `[@Column]` as files store it; `table` is the one around the cell. */
export function qualify(formula: string, table: string | undefined): string {
  return formula.includes("[") ? qualified(`${table ?? ""}\n${formula}`) : formula;
}

const mentions = (formula: string, word: string): boolean =>
  formula.toLowerCase().includes(word.toLowerCase());

/** What a formula writes with an apostrophe before it in a column's name. */
const ESCAPED = /['#[\]@]/;

export function renameColumnIn(formula: string, table: string, from: string, to: string): string {
  const mayName = mentions(formula, table) && (ESCAPED.test(from) || mentions(formula, from));
  return mayName ? renameColumn(formula, table, from, to) : formula;
}

export function renameTableIn(formula: string, from: string, to: string): string {
  return mentions(formula, from) ? renameTable(formula, from, to) : formula;
}

export function renameSheetIn(formula: string, from: string, to: string): string {
  return mentions(formula, from.replaceAll("'", "''")) ? renameSheet(formula, from, to) : formula;
}

/** The formula after the sheet of that name was deleted: what referred to it is #REF!. */
export function loseSheetIn(formula: string, name: string): string {
  return mentions(formula, name.replaceAll("'", "''")) ? loseSheet(formula, name) : formula;
}

/** The formula filled that many rows down and columns right. */
export function translateRelative(formula: string, down: number, right: number): string {
  return translateFormula(formula, down, right);
}

const A1_LIKE = /\$?[A-Za-z]{1,3}\$?\d|\$?\d+:\$?\d|[A-Za-z]:\$?[A-Za-z]/;

const RANGES: ReadonlySet<string> = new Set([tokenTypes.REF_RANGE, tokenTypes.REF_BEAM]);

/** The formula after cells of `sheetName` moved; `own` is the sheet that the formula stands on. */
export function shiftIn(formula: string, own: string, sheetName: string, shift: Shift): string {
  const moved = sheetName.toLowerCase();
  // Most formulas of a workbook stand on another sheet and name this one nowhere: they are not read at all.
  if (own.toLowerCase() !== moved && !mentions(formula, moved.replaceAll("'", "''"))) return formula;
  return rewriteReferences(formula, (named, before) => {
    const on = named === "" ? own : named;
    if (on.toLowerCase() !== moved) return undefined;
    const after = shiftArea(before, shift);
    if (after === before) return undefined;
    return after === undefined ? null : { sheet: named, area: after };
  });
}

interface SheetArea {
  /** "" where no sheet is named. */
  readonly sheet: string;
  readonly area: Area;
}

/** Each reference by address as `change` gives it; null makes it #REF!, undefined leaves it as it is. */
export function rewriteReferences(
  formula: string,
  change: (sheet: string, area: Area) => SheetArea | null | undefined,
): string {
  if (!A1_LIKE.test(formula)) return formula;
  return tokensOf(formula)
    .map((token) => (RANGES.has(token.type) ? changedReference(token.value, change) : token.value))
    .join("");
}

function changedReference(
  text: string,
  change: (sheet: string, area: Area) => SheetArea | null | undefined,
): string {
  const reference = parseA1Ref(text);
  if (reference === undefined || !("range" in reference) || (reference.workbookName ?? "") !== "")
    return text;
  const { top, left, bottom, right } = reference.range;
  const sheet = reference.sheetName ?? "";
  const after = change(sheet, {
    row: top ?? 0,
    column: left ?? 0,
    lastRow: bottom ?? SHEET_ROWS - 1,
    lastColumn: right ?? SHEET_COLUMNS - 1,
  });
  if (after === undefined) return text;
  const named = text.slice(0, text.lastIndexOf("!") + 1);
  const prefix = after === null || after.sheet === sheet ? named : `${quoteSheet(after.sheet)}!`;
  if (after === null) return `${prefix}#REF!`;
  const range = { ...reference.range };
  if (top !== null) range.top = after.area.row;
  if (bottom !== null) range.bottom = after.area.lastRow;
  if (left !== null) range.left = after.area.column;
  if (right !== null) range.right = after.area.lastColumn;
  return `${prefix}${stringifyA1Ref({ ...reference, sheetName: "", range })}`;
}

/** Applies a rewriting to every formula of the book: cells, columns, names, validations, formats, charts. */
export function rewriteFormulas(
  session: BookSession,
  rewrite: (formula: string, sheet: Sheet | undefined) => string,
): void {
  for (const sheet of session.book.sheets) {
    rewriteCells(session, sheet, rewrite);
    rewriteRules(sheet, (formula) => rewrite(formula, sheet));
    for (const table of sheet.tables) {
      for (const column of table.columns) {
        if (column.calculatedFormula !== undefined)
          column.calculatedFormula = rewrite(column.calculatedFormula, sheet);
      }
    }
    rewriteCharts(sheet, (formula) => rewrite(formula, sheet));
    rewritePivots(sheet, (formula) => rewrite(formula, sheet));
  }
  const changed: string[] = [];
  for (const name of session.book.names) {
    const formula = rewrite(
      name.formula,
      session.book.sheets.find((sheet) => sheet.id === name.sheetId),
    );
    if (formula === name.formula) continue;
    name.formula = formula;
    changed.push(name.name);
  }
  if (changed.length > 0) calculateReaders(session, changed);
}

/** Formulas that use the names read as before, but mean something else: they are calculated again. */
function calculateReaders(session: BookSession, names: readonly string[]): void {
  const meant = new Set(names.map((name) => name.toLowerCase()));
  const uses = (formula: string): boolean => {
    const text = formula.toLowerCase();
    return [...meant].some((name) => text.includes(name));
  };
  for (let size = -1; size !== meant.size;) {
    size = meant.size;
    for (const name of session.book.names) if (uses(name.formula)) meant.add(name.name.toLowerCase());
  }
  const known = new Map<string, boolean>();
  for (const sheet of session.book.sheets) {
    eachCell(sheet, WHOLE_SHEET, (cell) => {
      if (cell.formula === undefined) return;
      const reads = known.get(cell.formula) ?? uses(cell.formula);
      known.set(cell.formula, reads);
      if (reads) session.calculation.mustCalculate(cell);
    });
  }
}

function rewriteCells(
  session: BookSession,
  sheet: Sheet,
  rewrite: (formula: string, sheet: Sheet) => string,
): void {
  const known = new Map<string, string>();
  const changed: { row: number; column: number; formula: string }[] = [];
  eachCell(sheet, WHOLE_SHEET, (cell, row, column) => {
    if (cell.formula === undefined) return;
    let formula = known.get(cell.formula);
    if (formula === undefined) {
      formula = rewrite(cell.formula, sheet);
      known.set(cell.formula, formula);
    }
    if (formula !== cell.formula) changed.push({ row, column, formula });
  });
  for (const { row, column, formula } of changed) {
    const cell = sheet.rows[row]?.[column];
    if (cell !== undefined) session.put(sheet, row, column, { ...cell, formula });
  }
}

export function rewriteRules(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const validation of sheet.validations) {
    const { rule } = validation;
    if (rule.kind === "list") {
      if (rule.source.startsWith("=")) validation.rule = { ...rule, source: rewrite(rule.source) };
    } else if (rule.kind === "custom") validation.rule = { ...rule, formula: rewrite(rule.formula) };
    else validation.rule = { ...rule, ...rewritePair(rule, rewrite) };
  }
  for (const format of sheet.conditionalFormats) {
    if (format.rule.kind === "custom")
      format.rule = { ...format.rule, formula: rewrite(format.rule.formula) };
    else if (format.rule.kind === "cellValue")
      format.rule = { ...format.rule, ...rewritePair(format.rule, rewrite) };
    else format.rule = rewriteBounds(format.rule, rewrite);
  }
}

/** A scale, bar or icon set whose bounds are formulas. */
function rewriteBounds(rule: ConditionalRule, rewrite: (formula: string) => string): ConditionalRule {
  const one = <B extends ScaleBound>(bound: B): B =>
    bound.formula?.startsWith("=") === true ? { ...bound, formula: rewrite(bound.formula) } : bound;
  if (rule.kind === "colorScale") return { ...rule, points: rule.points.map(one) };
  if (rule.kind === "dataBar") return { ...rule, low: one(rule.low), high: one(rule.high) };
  return rule.kind === "iconSet" ? { ...rule, criteria: rule.criteria.map(one) } : rule;
}

function rewritePair(
  rule: { readonly formula1: string; readonly formula2?: string },
  rewrite: (formula: string) => string,
): { formula1: string; formula2?: string } {
  const one = (text: string): string => (text.startsWith("=") ? rewrite(text) : text);
  return rule.formula2 === undefined
    ? { formula1: one(rule.formula1) }
    : { formula1: one(rule.formula1), formula2: one(rule.formula2) };
}

/** What the sheet's PivotTables have their data from. */
function rewritePivots(sheet: Sheet, rewrite: (formula: string) => string): void {
  for (const pivot of sheet.pivotTables ?? []) {
    const { source } = pivot;
    if (source.kind === "range") source.formula = rewrite(source.formula);
    else {
      const table = rewrite(`=${source.table}`).slice(1);
      // A table that is gone leaves its name: what is refreshed then says so.
      if (/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(table)) pivot.source = { kind: "table", table };
    }
  }
}

/** References of the sheet's charts. */
export function rewriteCharts(sheet: Sheet, rewrite: (formula: string) => string): void {
  const one = (text: string): string => rewrite(`=${text}`).slice(1);
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      if (series.values !== "") series.values = one(series.values);
      if (series.categories !== undefined) series.categories = one(series.categories);
      if (series.nameReference !== undefined) series.nameReference = one(series.nameReference);
    }
  }
}
