/** Keeps the book's formulas calculated: the calculator's view of the book, and when it runs. */
import type { Area, Book, Cell, CellValue, Sheet } from "../../book/types";
import { cellAt, eachCell, makeCell, putCell, usedAreaOf } from "../../book/cells";
import { boundingArea, intersection, WHOLE_SHEET } from "../../book/area";
import type { ArrayResult, CalculatedCell, CalculationSource, Calculator } from "../../calculator/types";
import { mayGiveArray } from "../../calculator/functions/index";
import { RowRuns } from "../../calculator/row-runs";
import { toTheEnd } from "../../steps";
import { sourceOf } from "./calculation-source";
import { Spills, markArray } from "./spills";

/** Arrays that fill cells on which they depend themselves are filled no more often. */
const MOST_FILLINGS = 100;

/** Functions that tell where a reference lies or how large it is: no value needs to change for theirs to be another. */
const TELLS_PLACE = /\b(?:AREAS|CELL|COLUMNS?|FORMULATEXT|ROWS?|SHEETS?)\(/i;

/** Those of them that tell which sheet of how many. */
const TELLS_SHEET = /\bSHEETS?\(/i;

/** Rows whose formulas are entered between two chances to give the thread back. */
const ROWS_AT_ONCE = 64;

/** One value as an array. */
const one = (value: CellValue): ArrayResult => ({ rows: 1, columns: 1, values: () => [value] });

export class Calculation {
  public readonly calculator: Calculator;
  public readonly spills = new Spills();
  private readonly used = new Map<string, Area | undefined>();
  private sheetsById = new Map<string, Sheet>();
  private due = true;
  private rebindDue = false;
  private placed = false;
  /** Formulas entered since the last calculation. A cell is the same object wherever its row or column moves. */
  private readonly entered = new Set<Cell>();
  /** Sheets whose formulas keep the values that they have. */
  private readonly paused = new Set<string>();
  /** Manual calculation left something undone when cells began to move: any value may be old. */
  private anyStale = false;
  /** Cells moved since all formulas were entered: what is called by name may lie elsewhere, though the formula reads as before. */
  private moved = false;

  public constructor(
    private readonly book: Book,
    create: (source: CalculationSource) => Calculator,
    private readonly now: () => number,
  ) {
    this.calculator = create(
      sourceOf(book, {
        sheet: (id) => this.sheetsById.get(id),
        usedArea: (id) => this.usedArea(id),
        filledFrom: (sheet, row, column) => this.spills.from(sheet, row, column),
      }),
    );
  }

  /** Cells are about to move, which takes the notes of what is dirty away: call `enterAll` after. */
  public aboutToMove(): void {
    this.seePlaced();
    this.anyStale ||= this.due;
    this.moved = true;
    for (const { sheet, row, column } of this.spills.emptyAll()) this.calculateAgain(sheet, row, column);
    this.seeFilled();
  }

  /** An array formula must fill anew, though nothing that it refers to has changed. */
  public calculateAgain(sheet: Sheet, row: number, column: number): void {
    const cell = cellAt(sheet, row, column);
    if (cell?.formula === undefined) return;
    this.calculator.setFormula(sheet.id, row, column, cell.formula);
    this.due = true;
  }

  /** What arrays filled or emptied is seen by the formulas that refer to it. */
  private seeFilled(): CalculatedCell[] {
    return this.spills.take().flatMap(({ sheetId, area, cells }) => {
      this.used.delete(sheetId);
      this.calculator.touch(sheetId, area);
      return cells;
    });
  }

  /** The formula must be calculated, though it reads as before: a name in it means something else. */
  public mustCalculate(cell: Cell): void {
    this.entered.add(cell);
  }

  /**
   * Enter every formula of the book anew, as after rows were moved about. `calculated`: the values stand of those that
   * were not entered or changed since the last calculation.
   */
  public enterAll(calculated: boolean): void {
    toTheEnd(this.entering(calculated));
  }

  /**
   * The same bit by bit, for whoever gives the thread back meanwhile; each tells how much is done, from 0 to 1. Until it has
   * come to its end nothing else may be asked of this, or changed in the book.
   */
  public *entering(calculated: boolean): Generator<number, void> {
    this.calculator.reset();
    const stand = calculated && !this.anyStale;
    const { moved } = this;
    this.anyStale = false;
    this.moved = false;
    this.sheetsById = new Map(this.book.sheets.map((sheet) => [sheet.id, sheet]));
    this.used.clear();
    const all = this.book.sheets.reduce((rows, sheet) => rows + sheet.rows.length, 0);
    let before = 0;
    for (const sheet of this.book.sheets) {
      const { length } = sheet.rows;
      for (let row = 0; row < length; row += ROWS_AT_ONCE) {
        const lastRow = Math.min(length, row + ROWS_AT_ONCE) - 1;
        this.calculator.together(() => {
          eachCell(sheet, { ...WHOLE_SHEET, row, lastRow }, (cell, at, column) => {
            if (cell.formula === undefined) return;
            if (cell.array !== undefined && cell.array.rows * cell.array.columns > 1)
              this.spills.restore(sheet, at, column, cell.array.rows, cell.array.columns);
            const isElsewhere = moved && TELLS_PLACE.test(cell.formula);
            const done = stand && cell.value !== null && !this.entered.has(cell) && !isElsewhere;
            this.calculator.setFormula(sheet.id, at, column, cell.formula, done);
          });
        });
        yield (before + lastRow + 1) / all;
      }
      before += length;
    }
    this.due = true;
  }

  /** A cell was put, in place of another. */
  public cellPut(
    sheetId: string,
    row: number,
    column: number,
    before: Cell | undefined,
    cell: Cell | undefined,
  ): void {
    if (before !== undefined) this.entered.delete(before);
    if (cell?.formula !== undefined) {
      this.calculator.setFormula(sheetId, row, column, cell.formula);
      this.entered.add(cell);
    } else if (before?.formula !== undefined) this.calculator.clearFormula(sheetId, row, column);
  }

  /** Contents in the area changed. `grew`: nothing was emptied, so that the used area can only have grown. */
  public touched(sheetId: string, area: Area, grew: boolean): void {
    const used = this.used.get(sheetId);
    if (grew && used !== undefined) this.used.set(sheetId, boundingArea(used, area));
    else this.used.delete(sheetId);
    this.calculator.touch(sheetId, area);
    this.due = true;
  }

  /** Names, tables or sheets changed shape. */
  public shapeChanged(): void {
    this.rebindDue = true;
    this.due = true;
  }

  /** Sheets came or changed places: no cell did, but there are formulas that tell it. */
  public sheetsPlaced(): void {
    this.placed = true;
  }

  /** Looked for once for all sheets that came or changed places since the last calculation: a report makes several. */
  private seePlaced(): void {
    if (!this.placed) return;
    this.placed = false;
    for (const sheet of this.book.sheets)
      eachCell(sheet, WHOLE_SHEET, ({ formula }, row, column) => {
        if (formula !== undefined && TELLS_SHEET.test(formula)) this.calculateAgain(sheet, row, column);
      });
  }

  /** Recalculates what is dirty, or all; returns the formulas whose value changed. What depends on what stays as it is known. */
  public run(full = false): readonly CalculatedCell[] {
    if (full) this.calculator.touchAll();
    this.seePlaced();
    if (!this.due && !full) return [];
    this.bind();
    for (const { sheet, row, column } of this.spills.blocked()) this.calculateAgain(sheet, row, column);
    const changed: CalculatedCell[] = this.seeFilled();
    for (let filling = 0; filling < MOST_FILLINGS; filling += 1) {
      const calculated = this.calculator.recalculate(
        this.now(),
        (cell) => {
          this.store(cell);
        },
        (sheetId, row, column, array, value) => this.see(sheetId, row, column, array, value),
      );
      const filled = this.seeFilled();
      changed.push(...calculated, ...filled);
      if (filled.length === 0 && calculated.length === 0) break;
    }
    this.due = false;
    this.entered.clear();
    return changed;
  }

  public isPaused(sheet: Sheet): boolean {
    return this.paused.has(sheet.id);
  }

  /** Lets a sheet's formulas be, but for those that are entered; resumed, all of them are calculated anew. */
  public pause(sheet: Sheet, isPaused: boolean): void {
    if (isPaused) {
      this.paused.add(sheet.id);
      return;
    }
    if (!this.paused.delete(sheet.id)) return;
    eachCell(sheet, WHOLE_SHEET, (_cell, row, column) => {
      this.calculateAgain(sheet, row, column);
    });
  }

  /** Fills what a formula's array needs. A file says itself which formulas of it are of arrays. */
  private see(
    sheetId: string,
    row: number,
    column: number,
    array: ArrayResult | undefined,
    value: () => CellValue,
  ): CellValue | undefined {
    const sheet = this.sheetsById.get(sheetId);
    if (sheet === undefined) return undefined;
    const held = cellAt(sheet, row, column);
    if (held === undefined) return undefined;
    if (held.value !== null && this.paused.has(sheetId)) return held.value;
    const isArray =
      held.array !== undefined ||
      (this.entered.has(held) && (array !== undefined || mayGiveArray(held.formula ?? "")));
    if (isArray && held.array === undefined) markArray(sheet, row, column, 1, 1);
    const all = held.array?.fixed === true ? (array ?? one(value())) : array;
    if (all !== undefined && isArray) return this.spills.fill(sheet, row, column, all);
    if (isArray) this.spills.empty(sheet, row, column);
    return undefined;
  }

  /** Calculates the formulas of the area, row by row. Returns whether a value changed. */
  public runCells(sheet: Sheet, area: Area): boolean {
    let changed = false;
    if (this.isPaused(sheet)) return changed;
    eachCell(sheet, area, (cell, row, column) => {
      if (cell.formula === undefined) return;
      const value = this.evaluate(cell.formula, sheet.id, row, column);
      if (JSON.stringify(value) === JSON.stringify(cell.value)) return;
      putCell(sheet, row, column, makeCell({ ...cell, value }));
      // Those that refer to it are due.
      this.touched(sheet.id, { row, column, lastRow: row, lastColumn: column }, true);
      changed = true;
    });
    return changed;
  }

  /** Which cells of the area are calculated, having a formula or being filled by one: runs of rows, column by column. */
  public calculatedAreas(sheet: Sheet, within: Area): readonly Area[] {
    const formulas = this.calculator.formulaAreas(sheet.id, within);
    const filled = this.spills.areas(sheet).flatMap((area) => intersection(area, within) ?? []);
    if (filled.length === 0) return formulas;
    const columns = new Map<number, RowRuns>();
    const add = (row: number, column: number): void => {
      let runs = columns.get(column);
      if (runs === undefined) columns.set(column, (runs = new RowRuns()));
      runs.add(row);
    };
    for (const area of filled)
      eachCell(sheet, area, ({ spilled }, row, column) => {
        if (spilled === true) add(row, column);
      });
    for (const { row, lastRow, column } of formulas)
      if (columns.has(column)) for (let one = row; one <= lastRow; one += 1) add(one, column);
    const beside = formulas.filter(({ column }) => !columns.has(column));
    return [...beside, ...[...columns].flatMap(([column, runs]) => runs.within(within, column))].sort(
      (a, b) => a.column - b.column || a.row - b.row,
    );
  }

  /** Volatile formulas (TODAY) are due again. */
  public markDue(): void {
    this.due = true;
  }

  public evaluate(formula: string, sheetId: string, row: number, column: number): CellValue {
    this.bind();
    return this.calculator.evaluate(formula, sheetId, row, column, this.now());
  }

  /** The same of the formula filled so many rows down and columns right. */
  public evaluateFilled(
    formula: string,
    by: readonly [down: number, right: number],
    sheetId: string,
    row: number,
    column: number,
  ): CellValue {
    this.bind();
    return this.calculator.evaluateFilled(formula, by, sheetId, row, column, this.now());
  }

  private bind(): void {
    if (!this.rebindDue) return;
    this.rebindDue = false;
    this.sheetsById = new Map(this.book.sheets.map((sheet) => [sheet.id, sheet]));
    this.calculator.rebind();
  }

  private store(cell: CalculatedCell): void {
    const sheet = this.sheetsById.get(cell.sheetId);
    if (sheet === undefined) return;
    const held = cellAt(sheet, cell.row, cell.column);
    if (held?.formula === undefined || held.value === cell.value) return;
    const calculated = makeCell({ ...held, value: cell.value });
    putCell(sheet, cell.row, cell.column, calculated);
    if (this.entered.delete(held)) this.entered.add(calculated);
  }

  private usedArea(sheetId: string): Area | undefined {
    if (!this.used.has(sheetId)) {
      const sheet = this.sheetsById.get(sheetId);
      this.used.set(sheetId, sheet === undefined ? undefined : usedAreaOf(sheet, true));
    }
    return this.used.get(sheetId);
  }
}
