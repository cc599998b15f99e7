import type { Area, CellValue } from "../book/types";

/** What the calculator sees of a workbook. Sheets by id; rows and columns 0-based. */
export interface CalculationSource {
  sheetIdByName(name: string): string | undefined;
  /** The place of a sheet among all, from 0; absent = not told. */
  sheetPlace?(sheetId: string): number | undefined;
  /** How many sheets there are; absent = not told. */
  sheetCount?(): number;
  value(sheetId: string, row: number, column: number): CellValue;
  /** The sheet's used area; undefined where it is empty. */
  usedArea(sheetId: string): Area | undefined;
  /** Case-insensitive. `columns` in table order; `area` with header and total row. */
  table(name: string):
    | {
        readonly sheetId: string;
        readonly area: Area;
        readonly showHeaders: boolean;
        readonly showTotals: boolean;
        readonly columns: readonly string[];
      }
    | undefined;
  /** The table that holds the cell, for `[@Column]` without a table name. */
  tableAt(sheetId: string, row: number, column: number): string | undefined;
  /** A name's formula with "="; sheet scope before workbook scope; case-insensitive. */
  definedName(name: string, sheetId: string): string | undefined;
  /** Hidden or filtered, for SUBTOTAL and AGGREGATE. */
  rowHidden(sheetId: string, row: number): "hidden" | "filtered" | undefined;
  /** The area that the array formula of that cell fills, for `A1#`; undefined where it fills none. Absent = nothing does. */
  filledFrom?(sheetId: string, row: number, column: number): Area | undefined;
}

/** What a formula gave where that is no single value: its rows and columns, and its values row by row. */
export interface ArrayResult {
  readonly rows: number;
  readonly columns: number;
  readonly values: () => readonly CellValue[];
}

/**
 * Told of each formula that is calculated; gives what its cell shows, or undefined for the top left of what it gave, which
 * `value` tells.
 */
export type SeeResult = (
  sheetId: string,
  row: number,
  column: number,
  array: ArrayResult | undefined,
  value: () => CellValue,
) => CellValue | undefined;

/** A formula's cell whose value changed in a recalculation. */
export interface CalculatedCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

/**
 * Keeps the formulas of a workbook calculated, and touches only what depends on a change.
 * It holds formulas and dependencies; values live in the workbook and come back through `recalculate`.
 */
export interface Calculator {
  /** Enter or replace a formula. It is dirty, unless `calculated` says that the stored value stands. */
  setFormula(sheetId: string, row: number, column: number, formula: string, calculated?: boolean): void;
  /** Enters many at once, while the workbook stays as it is. */
  together(work: () => void): void;
  /** The cell no longer holds a formula. */
  clearFormula(sheetId: string, row: number, column: number): void;
  /** Values in the area were written (or formulas there changed, rows hidden): dependents are dirty. */
  touch(sheetId: string, area: Area): void;
  /** Every formula is dirty. */
  touchAll(): void;
  /** Names, tables or sheets changed shape: every formula that uses a name or a structured reference is bound anew and dirty. */
  rebind(): void;
  /** Forget every formula, as before a workbook is opened or its rows were moved about. */
  reset(): void;
  /**
   * Calculate all dirty and volatile formulas in dependency order; `write` receives each new value at once,
   * so that `CalculationSource.value` answers with it. Cycles give 0 as in Excel without iteration.
   * Returns the cells whose value changed.
   * @param see told of formulas that give arrays, and of those that do not.
   * @param today the serial TODAY() gives; NOW() adds the fraction.
   */
  recalculate(now: number, write: (cell: CalculatedCell) => void, see?: SeeResult): CalculatedCell[];
  /** Evaluate a formula as if it stood in the cell, e.g. for a conditional format or a validation. Never stored. */
  evaluate(formula: string, sheetId: string, row: number, column: number, now: number): CellValue;
  /** The same of the formula as it reads filled so many rows down and columns right, which no text is made of. */
  evaluateFilled(
    formula: string,
    by: readonly [down: number, right: number],
    sheetId: string,
    row: number,
    column: number,
    now: number,
  ): CellValue;
  /**
   * Where formulas stand within the area, as runs of rows, column by column. Takes as long as there are runs, however
   * many rows they have.
   */
  formulaAreas(sheetId: string, area: Area): readonly Area[];
  /** Why a formula cannot be entered (Excel refuses it), or undefined. */
  syntaxError(formula: string): string | undefined;
}
