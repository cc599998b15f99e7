/** What a person's gestures changed, so that they can be undone and done again. */
import type { Book, Cell, DefinedName, Sheet } from "../../book/types";
import type { ShapePlace } from "./chart-places";
import type { RangeTarget } from "./range-target";

interface CellStep {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly before: Cell | undefined;
  after: Cell | undefined;
}

/** The parts of a sheet that a growing table changes. */
type Shape = Pick<Sheet, "tables" | "validations" | "conditionalFormats" | "charts">;

interface ShapeStep {
  readonly sheet: Sheet;
  readonly before: Shape;
  after: Shape;
}

/** A sheet as it was. */
interface SheetState {
  readonly sheet: Sheet;
  /** All but its cells. */
  readonly shape: Omit<Sheet, "rows">;
  /** Where the shapes over its cells were. */
  readonly places: readonly ShapePlace[];
  /** The very cells: whoever changes a cell puts another in its place. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

/** The book as it was: its sheets in their order, and what was held. */
export interface BookState {
  readonly sheets: readonly SheetState[];
  readonly names: Book["names"];
  readonly activeSheetId: string;
  readonly held: readonly Readonly<RangeTarget>[];
  readonly targets: readonly RangeTarget[];
}

export interface Step {
  readonly cells: CellStep[];
  readonly shapes: ShapeStep[];
  readonly names: { readonly before: DefinedName[]; after: DefinedName[] };
  /** Of a gesture that moves cells about: the book as a whole, in place of all the others. */
  readonly whole?: { readonly before: BookState; after: BookState };
}

/** Columns of an Excel sheet, to make one number of row and column. */
const SHEET_COLUMNS = 16_384;
const keyOf = (row: number, column: number): number => row * SHEET_COLUMNS + column;

function shapeOf(sheet: Sheet): Shape {
  const { tables, validations, conditionalFormats, charts } = sheet;
  return structuredClone({ tables, validations, conditionalFormats, charts });
}

/** Puts a shape back into the living objects, whose identity others hold on to. */
export function restoreShape(sheet: Sheet, shape: Shape): void {
  const copy = structuredClone(shape);
  sheet.tables = copy.tables.map((table) => {
    const living = sheet.tables.find((one) => one.id === table.id);
    return living === undefined ? table : Object.assign(living, table);
  });
  sheet.validations = copy.validations;
  sheet.conditionalFormats = copy.conditionalFormats;
  sheet.charts = copy.charts.map((chart) => {
    const living = sheet.charts.find((one) => one.id === chart.id);
    return living === undefined ? chart : Object.assign(living, chart);
  });
}

export class Journal {
  private readonly done: Step[] = [];
  private readonly undone: Step[] = [];
  private open: Step | undefined;
  /** What clients wrote since the last request ended, where anything can be undone: by sheet, the cells. */
  private readonly written = new Map<Sheet, Set<number>>();
  /** Sheets that clients gave another shape; undefined = the book. */
  private readonly reshaped = new Set<Sheet | undefined>();
  /** A step is put back: what is written then is nobody's. */
  private replaying = false;

  /** @param whole the book as it is, for a gesture that moves cells about */
  public begin(names: readonly DefinedName[], whole?: BookState): void {
    this.open = {
      cells: [],
      shapes: [],
      names: { before: structuredClone([...names]), after: [] },
      ...(whole !== undefined && { whole: { before: whole, after: whole } }),
    };
  }

  /** Runs the putting back of a step. */
  public replay(act: () => void): void {
    this.replaying = true;
    try {
      act();
    } finally {
      this.replaying = false;
    }
  }

  public cell(
    sheet: Sheet,
    row: number,
    column: number,
    before: Cell | undefined,
    after: Cell | undefined,
  ): void {
    if (this.open !== undefined) {
      if (this.open.whole === undefined) this.open.cells.push({ sheet, row, column, before, after });
      return;
    }
    if (this.replaying || this.done.length === 0) return;
    const cells = this.written.get(sheet) ?? new Set();
    cells.add(keyOf(row, column));
    this.written.set(sheet, cells);
  }

  /** The sheet (or, undefined, the book) got another shape: by a client, where no gesture is open. */
  public restructured(sheet: Sheet | undefined): void {
    if (this.open === undefined && !this.replaying && this.done.length > 0) this.reshaped.add(sheet);
  }

  /** Called before tables, validations or formats of the sheet change. */
  public shape(sheet: Sheet): void {
    if (this.open === undefined || this.open.shapes.some((one) => one.sheet === sheet)) return;
    const before = shapeOf(sheet);
    this.open.shapes.push({ sheet, before, after: before });
  }

  /** @param whole the book as it is, for a gesture that began with one */
  public end(names: readonly DefinedName[], whole?: BookState): void {
    const step = this.open;
    this.open = undefined;
    if (step === undefined) return;
    if (step.whole !== undefined && whole !== undefined) step.whole.after = whole;
    else if (step.cells.length + step.shapes.length === 0) return;
    for (const shape of step.shapes) shape.after = shapeOf(shape.sheet);
    step.names.after = structuredClone([...names]);
    this.done.push(step);
    this.undone.length = 0;
  }

  /** The gesture was refused: nothing of it is to be undone. */
  public drop(): void {
    this.open = undefined;
  }

  /** Cells moved about, and no gesture holds the book as it was: what came before has no place any more. */
  public clear(): void {
    if (this.open?.whole !== undefined) return;
    this.done.length = 0;
    this.undone.length = 0;
  }

  /**
   * A client wrote. What a person did before can still be undone, but for what that would take away again of the client's:
   * cells that it wrote, sheets that it gave another shape, and what came before in the same cells.
   */
  public outlive(): void {
    const { written, reshaped } = this;
    const overlaps = (step: Step): boolean =>
      step.cells.some(({ sheet, row, column }) => written.get(sheet)?.has(keyOf(row, column))) ||
      step.shapes.some(({ sheet }) => reshaped.has(sheet) || reshaped.has(undefined));
    const kept: Step[] = [];
    if (written.size + reshaped.size > 0)
      for (const step of this.done.splice(0).reverse()) {
        if (step.whole !== undefined) break;
        if (!overlaps(step)) kept.unshift(step);
        else {
          for (const { sheet, row, column } of step.cells)
            written.set(sheet, (written.get(sheet) ?? new Set()).add(keyOf(row, column)));
          for (const { sheet } of step.shapes) reshaped.add(sheet);
        }
      }
    this.done.push(...kept);
    this.undone.length = 0;
    written.clear();
    reshaped.clear();
  }

  public get canUndo(): boolean {
    return this.done.length > 0;
  }

  public get canRedo(): boolean {
    return this.undone.length > 0;
  }

  public takeUndo(): Step | undefined {
    const step = this.done.pop();
    if (step !== undefined) this.undone.push(step);
    return step;
  }

  public takeRedo(): Step | undefined {
    const step = this.undone.pop();
    if (step !== undefined) this.done.push(step);
    return step;
  }
}
