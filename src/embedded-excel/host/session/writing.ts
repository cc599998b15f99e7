/** Writing contents: values and formulas, as a client sends them or a person types them. */
import {
  area as areaOf,
  cellCount,
  columnCount,
  intersection,
  rowCount,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "../../book/area";
import { cellAddress } from "../../book/address";
import { blankCell, cellAt, eachCell, hasContent, makeCell, styleAt } from "../../book/cells";
import { bodyArea, columnOf, headerArea, totalArea } from "../../book/table-areas";
import type { Area, Cell, CellStyle, CellValue, Sheet } from "../../book/types";
import { invalidArgument, invalidOperation } from "../errors";
import { readEntry, type Entry, type TypingLanguage } from "./entry";
import { formulaReader } from "./formula-text";
import { demandEditable } from "./guard";
import { growTables } from "./growth";
import { settleHeaders } from "./headers";
import type { BookSession } from "./session";

/** What a client or a person puts into a cell; null leaves the cell as it is, and what was read already stands as it is. */
export type Input = CellValue | { readonly read: Entry };

/** Largest block that Excel takes at once, in cells. */
const MOST_CELLS = 5_000_000;

export function entryFor(
  input: Input,
  style: CellStyle | undefined,
  reader: (text: string) => string | undefined,
  language: TypingLanguage,
): Entry {
  if (typeof input === "string") return readEntry(input, style?.numberFormat === "@", reader, language);
  if (typeof input === "object" && input !== null && "read" in input) return input.read;
  if (typeof input === "number" && !Number.isFinite(input)) throw invalidArgument("a number that is none");
  return { value: input };
}

export function cellFor(entry: Entry, style: CellStyle | undefined): Cell | undefined {
  const format = entry.numberFormat;
  const brings =
    format !== undefined && (style?.numberFormat === undefined || style.numberFormat === "General");
  const dressed = brings ? { ...style, numberFormat: format } : style;
  if (entry.value === null && entry.formula === undefined)
    return dressed === undefined ? undefined : blankCell(dressed);
  const { value, formula, quotePrefix, rich } = entry;
  return makeCell({ value, formula, quotePrefix, rich, style: dressed });
}

/** Refuses a block whose shape is not the area's, as Excel does. */
export function checkShape(target: Area, block: readonly (readonly unknown[])[]): void {
  const rows = rowCount(target);
  const columns = columnCount(target);
  if (block.length !== rows || block.some((line) => !Array.isArray(line) || line.length !== columns)) {
    throw invalidArgument(
      "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
    );
  }
}

/**
 * Writes a block (or one input into every cell) and lets tables grow. All is read before anything is written,
 * so that a refused formula changes nothing.
 * @param language by which texts are read
 */
export function writeBlock(
  session: BookSession,
  sheet: Sheet,
  target: Area,
  block: readonly (readonly Input[])[] | Input,
  language: TypingLanguage = "en-US",
): void {
  if (Array.isArray(block)) checkShape(target, block);
  if (cellCount(target) > MOST_CELLS) throw invalidArgument("too many cells at once");
  demandEditable(sheet, target);
  refuseMergedParts(sheet, target);
  const inputs = block as readonly (readonly Input[])[];
  const inputAt = Array.isArray(block)
    ? (row: number, column: number): Input | undefined => inputs[row - target.row]?.[column - target.column]
    : (): Input => block as Input;
  const before = cellCount(target) === 1 ? session.value(sheet, target.row, target.column) : null;
  const formulas = session.registered.size === 0 ? undefined : formulasIn(sheet, target);
  const filled = fill(session, sheet, target, inputAt, language);
  session.touched(sheet, target, filled.grew);
  settleTables(session, sheet, target);
  if (session.autoExpandTables) growTables(session, sheet, target);
  announceWrite(session, sheet, target, before);
  if (formulas !== undefined) tellOfFormulas(session, sheet, target, formulas);
}

/** By address, what stands in the area's formula cells. */
function formulasIn(sheet: Sheet, target: Area): Map<string, string> {
  const found = new Map<string, string>();
  eachCell(sheet, target, ({ formula }, row, column) => {
    if (formula !== undefined) found.set(cellAddress(row, column), formula);
  });
  return found;
}

/** Tells of the cells whose formula is another now, or is none any more. */
function tellOfFormulas(
  session: BookSession,
  sheet: Sheet,
  target: Area,
  before: ReadonlyMap<string, string>,
): void {
  const after = formulasIn(sheet, target);
  const formulaDetails = [...new Set([...before.keys(), ...after.keys()])]
    .filter((address) => before.get(address) !== after.get(address))
    .map((address) => ({ cellAddress: address, previousFormula: before.get(address) ?? "" }));
  if (formulaDetails.length > 0) session.tellOfSheet("formulaChanged", sheet, { formulaDetails });
}

function announceWrite(session: BookSession, sheet: Sheet, target: Area, before: CellValue): void {
  if (cellCount(target) === 1) {
    // A formula's new value is told with the change.
    if (cellAt(sheet, target.row, target.column)?.formula !== undefined) session.calculateIfAutomatic();
    session.announce(sheet, target, "RangeEdited", {
      before,
      after: session.value(sheet, target.row, target.column),
    });
    return;
  }
  session.announce(sheet, target, "RangeEdited");
}

function fill(
  session: BookSession,
  sheet: Sheet,
  target: Area,
  inputAt: (row: number, column: number) => Input | undefined,
  language: TypingLanguage,
): { grew: boolean } {
  const pending: (Cell | undefined | "keep")[][] = [];
  const at = { row: target.row, column: target.column };
  const reader = formulaReader(session, sheet, at);
  let grew = true;
  for (let row = target.row; row <= target.lastRow; row += 1) {
    const line: (Cell | undefined | "keep")[] = [];
    for (let column = target.column; column <= target.lastColumn; column += 1) {
      const input = inputAt(row, column);
      if (input === null || input === undefined) {
        line.push("keep");
        continue;
      }
      const style = styleAt(sheet, row, column);
      at.row = row;
      at.column = column;
      const entry = entryFor(input, style, reader, language);
      if (entry.value === null && entry.formula === undefined) grew = false;
      line.push(cellFor(entry, style));
    }
    pending.push(line);
  }
  pending.forEach((line, y) => {
    line.forEach((cell, x) => {
      if (cell !== "keep") session.put(sheet, target.row + y, target.column + x, cell);
    });
  });
  return { grew };
}

function refuseMergedParts(sheet: Sheet, target: Area): void {
  const cut = sheet.merges.some((merge) => {
    const shared = intersection(merge, target);
    return shared !== undefined && (shared.row !== merge.row || shared.column !== merge.column);
  });
  if (cut) throw invalidOperation("a part of a merged cell cannot be changed");
}

/** Keeps header cells text and unique, and recognises calculated columns. */
function settleTables(session: BookSession, sheet: Sheet, target: Area): void {
  for (const table of sheet.tables) {
    if (intersection(table.area, target) === undefined) continue;
    const header = headerArea(table);
    if (header !== undefined && intersection(header, target) !== undefined)
      settleHeaders(session, sheet, table);
    const body = bodyArea(table);
    const written = intersection(body, target);
    if (written !== undefined && table.insertRow === true && hasContent(sheet, body)) {
      session.journal.shape(sheet);
      delete table.insertRow;
    }
    if (written === undefined || rowCount(written) < rowCount(body)) continue;
    for (let column = written.column; column <= written.lastColumn; column += 1) {
      const index = column - table.area.column;
      const info = table.columns[index];
      if (info === undefined) continue;
      const formula = commonFormula(sheet, columnOf(body, index));
      if (formula === info.calculatedFormula || formula === undefined) continue;
      session.journal.shape(sheet);
      info.calculatedFormula = formula;
    }
    const total = totalArea(table);
    if (total !== undefined && intersection(total, target) !== undefined) session.restructured(sheet);
  }
}

/** The one structured formula that all cells of the area hold. */
function commonFormula(sheet: Sheet, area: Area): string | undefined {
  const first = cellAt(sheet, area.row, area.column)?.formula;
  if (first === undefined) return undefined;
  for (let row = area.row + 1; row <= area.lastRow; row += 1) {
    if (cellAt(sheet, row, area.column)?.formula !== first) return undefined;
  }
  return first;
}

/** Empties cells; formats stay. */
export function clearContents(session: BookSession, sheet: Sheet, target: Area): void {
  demandEditable(sheet, target);
  const before = cellCount(target) === 1 ? session.value(sheet, target.row, target.column) : null;
  const found: [number, number, Cell][] = [];
  eachCell(sheet, target, (cell, row, column) => {
    if (cell.value !== null || cell.formula !== undefined) found.push([row, column, cell]);
  });
  for (const [row, column, cell] of found) {
    session.put(
      sheet,
      row,
      column,
      cell.style === undefined ? undefined : { value: null, style: cell.style },
    );
  }
  session.touched(sheet, target);
  for (const table of sheet.tables) {
    const header = headerArea(table);
    if (header !== undefined && intersection(header, target) !== undefined)
      settleHeaders(session, sheet, table);
  }
  announceWrite(session, sheet, target, before);
}

/** The area that a block of so many rows and columns fills from a cell. */
export function blockArea(row: number, column: number, rows: number, columns: number): Area {
  const target = areaOf(row, column, row + rows - 1, column + columns - 1);
  if (target.lastRow >= SHEET_ROWS || target.lastColumn >= SHEET_COLUMNS)
    throw invalidArgument("beyond the sheet's edge");
  return target;
}
