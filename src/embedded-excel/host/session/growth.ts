/** AutoCorrect's table expansion: what is written right below or right beside a table joins it. */
import { area as areaOf, intersection, rowCount, subtractFromAll } from "../../book/area";
import { cellAt, eachCell, hasContent, makeCell, styleAt } from "../../book/cells";
import { bodyArea, totalArea } from "../../book/table-areas";
import { fullAddress } from "../../book/address";
import { uniqueHeader } from "../../book/naming";
import type { Area, Cell, Sheet, Table } from "../../book/types";
import { formulaReader, qualify } from "./formula-text";
import type { BookSession } from "./session";

/** Grows the tables of the sheet that the written area touches from below or from the right. */
export function growTables(session: BookSession, sheet: Sheet, written: Area): void {
  for (const table of sheet.tables) {
    growDown(session, sheet, table, written);
    growRight(session, sheet, table, written);
  }
}

/** The last written row below the table that holds anything; undefined where the first one is empty. */
function lastFilledRow(sheet: Sheet, table: Table, written: Area): number | undefined {
  const below = table.area.lastRow + 1;
  const strip = intersection(written, { ...table.area, row: below, lastRow: written.lastRow });
  if (strip === undefined || strip.row !== below || written.row > below) return undefined;
  if (!hasContent(sheet, { ...strip, lastRow: below })) return undefined;
  let last = strip.lastRow;
  while (last > below && !hasContent(sheet, { ...strip, row: last, lastRow: last })) last -= 1;
  return last;
}

function growDown(session: BookSession, sheet: Sheet, table: Table, written: Area): void {
  if (table.showTotals || written.lastRow <= table.area.lastRow) return;
  const lastRow = lastFilledRow(sheet, table, written);
  if (lastRow === undefined) return;
  const added: Area = { ...table.area, row: table.area.lastRow + 1, lastRow };
  if (sheet.tables.some((other) => other !== table && intersection(other.area, added) !== undefined)) return;
  // Something stood beside the written cells already: Excel does not swallow it.
  const beside = [
    { ...added, lastColumn: written.column - 1 },
    { ...added, column: written.lastColumn + 1 },
  ].filter((one) => one.column <= one.lastColumn);
  if (beside.some((one) => hasContent(sheet, one))) return;
  addRowsBelow(session, sheet, table, lastRow);
}

/** The table takes in the rows down to `lastRow`: formulas fill down, formats, validations and charts follow. */
export function addRowsBelow(session: BookSession, sheet: Sheet, table: Table, lastRow: number): void {
  session.journal.shape(sheet);
  const body = bodyArea(table);
  const added: Area = { ...table.area, row: table.area.lastRow + 1, lastRow };
  extendRules(sheet, body, lastRow);
  followCharts(session, sheet, body, lastRow);
  table.area = { ...table.area, lastRow };
  fillRows(session, sheet, table, added, body.lastRow);
  session.restructured(sheet, true);
}

/** Gives new body rows the table's calculated formulas and the format of the row above. */
export function fillRows(session: BookSession, sheet: Sheet, table: Table, added: Area, model: number): void {
  // A column's rows hold one formula, nearly always: it is read once.
  const read = new Map<string, string>();
  const inTable = (entered: string): string => {
    const formula = read.get(entered) ?? qualify(entered, table.name);
    read.set(entered, formula);
    return formula;
  };
  table.columns.forEach((column, index) => {
    const at = table.area.column + index;
    const modelStyle = styleAt(sheet, model, at);
    for (let row = added.row; row <= added.lastRow; row += 1) {
      const cell = cellAt(sheet, row, at);
      const own = cell?.style;
      const style =
        own === undefined || own === sheet.columnInfo.get(at)?.style
          ? modelStyle
          : bringStyle(own, modelStyle);
      const empty = cell === undefined || (cell.value === null && cell.formula === undefined);
      const entered = empty ? column.calculatedFormula : cell.formula;
      const formula = entered === undefined ? undefined : inTable(entered);
      if (empty && formula === undefined && style === own) continue;
      const value = empty && formula !== undefined ? null : (cell?.value ?? null);
      session.put(
        sheet,
        row,
        at,
        makeCell({ value, formula, quotePrefix: cell?.quotePrefix, rich: cell?.rich, style }),
      );
    }
  });
  session.touched(sheet, added, true);
}

/** A cell that got a number format by what was typed still takes the table's, as Excel's growth does. */
function bringStyle(
  own: NonNullable<ReturnType<typeof styleAt>>,
  model: ReturnType<typeof styleAt>,
): typeof own {
  return Object.keys(own).length === 1 && own.numberFormat !== undefined && model !== undefined ? model : own;
}

/**
 * Validations and conditional formats that end with the table's last row go on. A cell has one validation: the
 * table's goes over what its new rows had.
 */
export function extendRules(sheet: Sheet, body: Area, lastRow: number): void {
  const grows = (one: Area): boolean =>
    one.column >= body.column &&
    one.lastColumn <= body.lastColumn &&
    one.lastRow === body.lastRow &&
    one.row >= body.row;
  const extend = (areas: readonly Area[]): Area[] =>
    areas.map((one) => (grows(one) ? { ...one, lastRow } : one));
  const added = sheet.validations
    .flatMap(({ areas }) => areas.filter(grows))
    .map((one) => ({ ...one, row: body.lastRow + 1, lastRow }));
  const reachesNew = (one: Area): boolean => one.lastRow > body.lastRow && one.row <= lastRow;
  for (const validation of sheet.validations) {
    const { areas } = validation;
    validation.areas = extend(areas.some(reachesNew) ? added.reduce(subtractFromAll, areas) : areas);
  }
  sheet.validations = sheet.validations.filter((one) => one.areas.length > 0);
  for (const format of sheet.conditionalFormats) format.areas = extend(format.areas);
}

/** Charts and names that show a whole table column show the new rows too. */
function followCharts(session: BookSession, sheet: Sheet, body: Area, lastRow: number): void {
  const whole = fullAddress(sheet.name, body, true);
  const ofSheet = whole.slice(0, whole.lastIndexOf("!") + 1);
  // A long write comes in hundreds of pieces: columns are only gone through where something names the sheet.
  let replacements: ReadonlyMap<string, string> | undefined;
  const follow = (text: string): string => {
    if (!text.startsWith(ofSheet)) return text;
    replacements ??= columnsGrown(sheet, body, lastRow);
    return replacements.get(text) ?? text;
  };
  for (const owner of session.book.sheets) {
    for (const chart of owner.charts) {
      for (const series of chart.series) {
        const values = follow(series.values);
        const categories = series.categories === undefined ? undefined : follow(series.categories);
        if (values === series.values && categories === series.categories) continue;
        session.journal.shape(owner);
        series.values = values;
        if (categories !== undefined) series.categories = categories;
      }
    }
  }
  for (const name of session.book.names) {
    const followed = follow(name.formula.slice(1));
    if (followed !== name.formula.slice(1)) name.formula = `=${followed}`;
  }
}

/** The addresses of a body's columns, each with what it is down to `lastRow`. */
function columnsGrown(sheet: Sheet, body: Area, lastRow: number): ReadonlyMap<string, string> {
  const grown = new Map<string, string>();
  for (let column = body.column; column <= body.lastColumn; column += 1) {
    const old = { ...body, column, lastColumn: column };
    grown.set(fullAddress(sheet.name, old, true), fullAddress(sheet.name, { ...old, lastRow }, true));
  }
  return grown;
}

function growRight(session: BookSession, sheet: Sheet, table: Table, written: Area): void {
  const beside = table.area.lastColumn + 1;
  if (
    written.column > beside ||
    written.lastColumn < beside ||
    intersection(written, { ...table.area, lastColumn: beside, column: beside }) === undefined
  )
    return;
  if (written.row < table.area.row || written.lastRow > table.area.lastRow) return;
  if (!hasContent(sheet, { ...written, column: beside, lastColumn: beside })) return;
  let lastColumn = beside;
  while (
    lastColumn < written.lastColumn &&
    hasContent(sheet, { ...written, column: lastColumn + 1, lastColumn: lastColumn + 1 })
  )
    lastColumn += 1;
  const added: Area = { ...table.area, column: beside, lastColumn };
  if (sheet.tables.some((other) => other !== table && intersection(other.area, added) !== undefined)) return;
  const outside = [
    { ...added, lastRow: written.row - 1 },
    { ...added, row: written.lastRow + 1 },
  ].filter((one) => rowCount(one) > 0);
  if (outside.some((one) => hasContent(sheet, one))) return;
  addColumnsBeside(session, sheet, table, lastColumn);
}

/** The table takes in the columns up to `lastColumn`; headers are made where there are none. */
export function addColumnsBeside(session: BookSession, sheet: Sheet, table: Table, lastColumn: number): void {
  session.journal.shape(sheet);
  let nextId = Math.max(0, ...table.columns.map((column) => column.id)) + 1;
  for (let at = table.area.lastColumn + 1; at <= lastColumn; at += 1) {
    const cell = table.showHeaders ? cellAt(sheet, table.area.row, at) : undefined;
    const shown =
      cell?.value === null || cell?.value === undefined
        ? ""
        : typeof cell.value === "object"
          ? cell.value.error
          : String(cell.value);
    const name = uniqueHeader(
      table.columns.map((column) => column.name),
      shown,
    );
    table.columns.push({ id: nextId, name });
    nextId += 1;
    if (!table.showHeaders) continue;
    const style = cell?.style ?? styleAt(sheet, table.area.row, at - 1);
    session.put(sheet, table.area.row, at, style === undefined ? { value: name } : { value: name, style });
  }
  const added = areaOf(table.area.row, table.area.lastColumn + 1, table.area.lastRow, lastColumn);
  table.area = { ...table.area, lastColumn };
  qualifyFormulas(session, sheet, table, added);
  session.touched(sheet, added, true);
  session.restructured(sheet, true);
}

/** `[@Column]` in what was written beside the table means the table from now on. */
function qualifyFormulas(session: BookSession, sheet: Sheet, table: Table, added: Area): void {
  const found: [number, number, Cell, string][] = [];
  eachCell(sheet, added, (cell, row, column) => {
    const formula = cell.formula === undefined ? undefined : qualify(cell.formula, table.name);
    if (formula !== undefined && formula !== cell.formula) found.push([row, column, cell, formula]);
  });
  for (const [row, column, cell, formula] of found) session.put(sheet, row, column, { ...cell, formula });
}

/**
 * A person typed a formula into one cell of a table column that is otherwise empty (or holds that formula):
 * Excel makes it a calculated column.
 */
export function fillCalculatedColumn(session: BookSession, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tables.find((one) => intersection(bodyArea(one), areaOf(row, column)) !== undefined);
  const formula = cellAt(sheet, row, column)?.formula;
  const info = table?.columns[column - table.area.column];
  if (table === undefined || info === undefined || formula === undefined || totalArea(table)?.row === row)
    return;
  const body = { ...bodyArea(table), column, lastColumn: column };
  for (let at = body.row; at <= body.lastRow; at += 1)
    if (at !== row && hasContent(sheet, areaOf(at, column))) return;
  session.journal.shape(sheet);
  info.calculatedFormula = formula;
  for (let at = body.row; at <= body.lastRow; at += 1) {
    if (at === row) continue;
    const style = styleAt(sheet, at, column);
    const entered = formulaReader(session, sheet, { row: at, column })(formula) ?? formula;
    session.put(
      sheet,
      at,
      column,
      style === undefined ? { value: null, formula: entered } : { value: null, formula: entered, style },
    );
  }
  session.touched(sheet, body, true);
}
