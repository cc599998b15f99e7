// A small workbook for the calculator's tests: values by cell, tables, names; edits as the host makes them.
import { parseA1Ref } from "@borgar/fx/xlsx";
import {
  createCalculator,
  type CalculatedCell,
  type CalculationSource,
  type ReferenceCalculator,
} from "../../calculator/index";
import type { Area, CellValue } from "../../book/types";

/** 15 July 2026, a Wednesday, at noon. */
export const NOW = 46218.5;

export interface TestTable {
  readonly sheetId: string;
  area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columns: readonly string[];
}

interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export class TestWorkbook implements CalculationSource {
  readonly sheets = new Map<string, Map<number, CellValue>>();
  readonly tables = new Map<string, TestTable>();
  readonly names = new Map<string, string>();
  readonly hidden = new Map<number, "hidden" | "filtered">();
  readonly formulas = new Map<string, { place: Place; formula: string }>();
  readonly calculator: ReferenceCalculator = createCalculator(this);
  private readonly used = new Map<string, Area>();

  constructor(...sheets: string[]) {
    for (const name of sheets) this.sheets.set(name, new Map());
  }

  sheetIdByName(name: string): string | undefined {
    return [...this.sheets.keys()].find((sheet) => sheet.toLowerCase() === name.toLowerCase());
  }

  value(sheetId: string, row: number, column: number): CellValue {
    return this.sheets.get(sheetId)?.get(row * 16384 + column) ?? null;
  }

  usedArea(sheetId: string): Area | undefined {
    return this.used.get(sheetId);
  }

  table(name: string): TestTable | undefined {
    return [...this.tables].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  }

  tableAt(sheetId: string, row: number, column: number): string | undefined {
    return [...this.tables].find(
      ([, { sheetId: on, area }]) =>
        on === sheetId &&
        row >= area.row &&
        row <= area.lastRow &&
        column >= area.column &&
        column <= area.lastColumn,
    )?.[0];
  }

  definedName(name: string): string | undefined {
    return [...this.names].find(([known]) => known.toLowerCase() === name.toLowerCase())?.[1];
  }

  rowHidden(_sheetId: string, row: number): "hidden" | "filtered" | undefined {
    return this.hidden.get(row);
  }

  store(sheetId: string, row: number, column: number, value: CellValue): void {
    this.sheets.get(sheetId)?.set(row * 16384 + column, value);
    const {
      row: top,
      column: left,
      lastRow,
      lastColumn,
    } = this.used.get(sheetId) ?? { row, column, lastRow: row, lastColumn: column };
    this.used.set(sheetId, {
      row: Math.min(top, row),
      column: Math.min(left, column),
      lastRow: Math.max(lastRow, row),
      lastColumn: Math.max(lastColumn, column),
    });
  }

  place(address: string): Place {
    const reference = parseA1Ref(address);
    if (reference === undefined || !("range" in reference)) throw new Error(address);
    const [first = ""] = this.sheets.keys();
    return {
      sheetId: reference.sheetName === "" ? first : (reference.sheetName ?? first),
      row: reference.range.top ?? 0,
      column: reference.range.left ?? 0,
    };
  }

  /** Enter a value, or a formula that starts with "=", without calculating. */
  enter(address: string, content: CellValue): void {
    const place = this.place(address);
    const { sheetId, row, column } = place;
    if (typeof content === "string" && content.startsWith("=")) {
      this.store(sheetId, row, column, null);
      this.formulas.set(`${sheetId} ${row} ${column}`, { place, formula: content });
      this.calculator.setFormula(sheetId, row, column, content);
    } else {
      this.store(sheetId, row, column, content);
      this.formulas.delete(`${sheetId} ${row} ${column}`);
      this.calculator.clearFormula(sheetId, row, column);
    }
    this.calculator.touch(sheetId, { row, column, lastRow: row, lastColumn: column });
  }

  /** Enter rows of contents from a cell on. */
  fill(address: string, rows: readonly (readonly CellValue[])[]): void {
    const { sheetId, row, column } = this.place(address);
    rows.forEach((contents, r) => {
      contents.forEach((content, c) => {
        if (content !== null) this.enter(`'${sheetId}'!${addressOf(row + r, column + c)}`, content);
      });
    });
  }

  calculate(now = NOW): CalculatedCell[] {
    return this.calculator.recalculate(now, ({ sheetId, row, column, value }) => {
      this.store(sheetId, row, column, value);
    });
  }

  get(address: string): CellValue {
    const { sheetId, row, column } = this.place(address);
    return this.value(sheetId, row, column);
  }

  /** What a formula gives in cell Z100 of the first sheet. */
  evaluate(formula: string, at = "Z100"): CellValue {
    const { sheetId, row, column } = this.place(at);
    return this.calculator.evaluate(formula, sheetId, row, column, NOW);
  }
}

export function addressOf(row: number, column: number): string {
  const letters =
    column < 26
      ? String.fromCharCode(65 + column)
      : String.fromCharCode(64 + Math.floor(column / 26)) + String.fromCharCode(65 + (column % 26));
  return `${letters}${row + 1}`;
}

/** An error as tests write it. */
export function error(text: string): { error: string } {
  return { error: text };
}
