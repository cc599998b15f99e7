/**
 * Array formulas that fill several cells: what they fill stands in the book as values that are marked, so that whoever
 * reads cells finds it. Before cells move it is all taken away, and filled anew after.
 */
import { area as areaOf, holdsCell, intersection, SHEET_COLUMNS, SHEET_ROWS } from "../../book/area";
import { cellAt, putCell } from "../../book/cells";
import { tableAt } from "../../book/table-areas";
import type { Area, Cell, CellValue, Sheet } from "../../book/types";
import { without } from "../../book/without";
import type { ArrayResult, CalculatedCell } from "../../calculator/types";

const BLOCKED: CellValue = { error: "#SPILL!" };

interface Filled {
  readonly sheet: Sheet;
  /** From the formula's cell on; that cell alone where something is in the way. */
  area: Area;
  blocked: boolean;
}

/** The cell without what a formula elsewhere put into it. */
export function withoutSpilled(cell: Cell | undefined): Cell | undefined {
  if (cell?.spilled !== true) return cell;
  return cell.style === undefined ? undefined : { value: null, style: cell.style };
}

/** Notes on the formula's cell how much it fills. */
export function markArray(sheet: Sheet, row: number, column: number, rows: number, columns: number): void {
  const held = cellAt(sheet, row, column);
  if (held?.array?.fixed === true) return;
  if (held?.formula === undefined || (held.array?.rows === rows && held.array.columns === columns)) return;
  putCell(sheet, row, column, { ...held, array: { rows, columns } });
}

const MISSING: CellValue = { error: "#N/A" };

/** Of a formula that fills always the same cells, the values for them: one row or column repeats, beyond is #N/A. */
function fitted(result: ArrayResult, array: Cell["array"]): ArrayResult {
  if (array?.fixed !== true) return result;
  const { rows, columns } = array;
  const values = (): CellValue[] => {
    const given = result.values();
    return Array.from({ length: rows * columns }, (_one, index) => {
      const row = result.rows === 1 ? 0 : Math.floor(index / columns);
      const column = result.columns === 1 ? 0 : index % columns;
      if (row >= result.rows || column >= result.columns) return MISSING;
      return given[row * result.columns + column] ?? 0;
    });
  };
  return { rows, columns, values };
}

export class Spills {
  private readonly filled = new Map<string, Map<number, Filled>>();
  /** What was filled or emptied since the last `take`. */
  private changed: { sheetId: string; area: Area; cells: CalculatedCell[] }[] = [];

  private of(sheet: Sheet): Map<number, Filled> {
    const found = this.filled.get(sheet.id) ?? new Map<number, Filled>();
    this.filled.set(sheet.id, found);
    return found;
  }

  /** The area that the formula of that cell fills. */
  public from(sheet: Sheet, row: number, column: number): Area | undefined {
    const found = this.filled.get(sheet.id)?.get(row * SHEET_COLUMNS + column);
    return found === undefined || found.blocked ? undefined : found.area;
  }

  /** The filled area that holds the cell. */
  public at(sheet: Sheet, row: number, column: number): Area | undefined {
    for (const { area, blocked } of this.filled.get(sheet.id)?.values() ?? [])
      if (!blocked && holdsCell(area, row, column)) return area;
    return undefined;
  }

  /** What formulas' arrays fill of the sheet, each with the cell of its formula. */
  public areas(sheet: Sheet): readonly Area[] {
    return [...(this.filled.get(sheet.id)?.values() ?? [])].flatMap(({ area, blocked }) =>
      blocked ? [] : [area],
    );
  }

  /** Formulas' cells whose area something was in the way of. */
  public *blocked(): Generator<{ readonly sheet: Sheet; readonly row: number; readonly column: number }> {
    for (const bySheet of this.filled.values())
      for (const { sheet, area, blocked } of bySheet.values())
        if (blocked) yield { sheet, row: area.row, column: area.column };
  }

  /** What the formula of that cell filled already when the book was opened. */
  public restore(sheet: Sheet, row: number, column: number, rows: number, columns: number): void {
    const area = areaOf(row, column, row + rows - 1, column + columns - 1);
    this.of(sheet).set(row * SHEET_COLUMNS + column, { sheet, area, blocked: false });
  }

  /** A formula gave an array: fills its area, and gives what the formula's own cell shows. */
  public fill(sheet: Sheet, row: number, column: number, given: ArrayResult): CellValue {
    const result = fitted(given, cellAt(sheet, row, column)?.array);
    const key = row * SHEET_COLUMNS + column;
    const before = this.of(sheet).get(key);
    const lastRow = row + result.rows - 1;
    const lastColumn = column + result.columns - 1;
    const area = { row, column, lastRow, lastColumn };
    const blocked = this.isInTheWay(sheet, area, before?.area);
    if (blocked) {
      this.empty(sheet, row, column);
      this.of(sheet).set(key, { sheet, area: areaOf(row, column), blocked });
      return BLOCKED;
    }
    if (before !== undefined && (before.area.lastRow > lastRow || before.area.lastColumn > lastColumn))
      this.empty(sheet, row, column);
    this.of(sheet).set(key, { sheet, area, blocked });
    markArray(sheet, row, column, result.rows, result.columns);
    const cells: CalculatedCell[] = [];
    const values = result.values();
    for (let y = row; y <= lastRow; y += 1) {
      for (let x = column; x <= lastColumn; x += 1) {
        if (y === row && x === column) continue;
        const value = values[(y - row) * result.columns + x - column] ?? 0;
        const held = cellAt(sheet, y, x);
        if (held?.spilled === true && JSON.stringify(held.value) === JSON.stringify(value)) continue;
        const style = held?.style;
        putCell(sheet, y, x, { value, spilled: true, ...(style === undefined ? {} : { style }) });
        cells.push({ sheetId: sheet.id, row: y, column: x, value });
      }
    }
    const sameShape = before?.area.lastRow === lastRow && before.area.lastColumn === lastColumn;
    if (cells.length > 0 || !sameShape) this.changed.push({ sheetId: sheet.id, area, cells });
    return values[0] ?? 0;
  }

  private isInTheWay(sheet: Sheet, area: Area, own: Area | undefined): boolean {
    if (area.lastRow === area.row && area.lastColumn === area.column) return false;
    if (area.lastRow >= SHEET_ROWS || area.lastColumn >= SHEET_COLUMNS) return true;
    if (tableAt(sheet, area.row, area.column) !== undefined) return true;
    if (sheet.merges.some((merge) => intersection(merge, area) !== undefined)) return true;
    for (let row = area.row; row <= area.lastRow; row += 1) {
      const cells = sheet.rows[row];
      for (let column = area.column; column <= area.lastColumn; column += 1) {
        if (row === area.row && column === area.column) continue;
        const cell = cells?.[column];
        if (cell === undefined || (cell.value === null && cell.formula === undefined)) continue;
        if (cell.spilled !== true || own === undefined || !holdsCell(own, row, column)) return true;
      }
    }
    return false;
  }

  /** Takes away what the formula of that cell filled. */
  public empty(sheet: Sheet, row: number, column: number): void {
    const key = row * SHEET_COLUMNS + column;
    const found = this.filled.get(sheet.id)?.get(key);
    if (found === undefined) return;
    this.of(sheet).delete(key);
    const { area } = found;
    if (cellAt(sheet, row, column)?.array !== undefined) markArray(sheet, row, column, 1, 1);
    const cells: CalculatedCell[] = [];
    for (let y = area.row; y <= area.lastRow; y += 1) {
      for (let x = area.column; x <= area.lastColumn; x += 1) {
        const held = cellAt(sheet, y, x);
        if (held?.spilled !== true) continue;
        putCell(sheet, y, x, withoutSpilled(held));
        cells.push({ sheetId: sheet.id, row: y, column: x, value: null });
      }
    }
    if (cells.length > 0) this.changed.push({ sheetId: sheet.id, area, cells });
  }

  /** Takes everything away, and gives the cells of the formulas: they must be calculated again. */
  public emptyAll(): readonly { readonly sheet: Sheet; readonly row: number; readonly column: number }[] {
    const places = [...this.filled.values()].flatMap((bySheet) =>
      [...bySheet.values()].map(({ sheet, area }) => ({ sheet, row: area.row, column: area.column })),
    );
    for (const { sheet, row, column } of places) {
      this.empty(sheet, row, column);
      const held = cellAt(sheet, row, column);
      if (held?.formula !== undefined) putCell(sheet, row, column, { ...held, value: null });
    }
    this.filled.clear();
    return places;
  }

  public take(): readonly { sheetId: string; area: Area; cells: readonly CalculatedCell[] }[] {
    const taken = this.changed;
    this.changed = [];
    return taken;
  }
}

/** What is put in place of a cell: marked as filled by a formula only where it says no more than that cell did. */
export function asPut(before: Cell | undefined, cell: Cell | undefined): Cell | undefined {
  if (cell?.spilled !== true) return cell;
  return before?.spilled === true && before.value === cell.value ? cell : without(cell, "spilled");
}
