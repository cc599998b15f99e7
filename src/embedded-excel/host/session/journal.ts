/** What a person's gestures changed, so that they can be undone and done again. */
import type { Cell, DefinedName, Sheet } from "../../book/types";

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

export interface Step {
  readonly cells: CellStep[];
  readonly shapes: ShapeStep[];
  readonly names: { readonly before: DefinedName[]; after: DefinedName[] };
}

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

  public begin(names: readonly DefinedName[]): void {
    this.open = { cells: [], shapes: [], names: { before: structuredClone([...names]), after: [] } };
  }

  public cell(
    sheet: Sheet,
    row: number,
    column: number,
    before: Cell | undefined,
    after: Cell | undefined,
  ): void {
    this.open?.cells.push({ sheet, row, column, before, after });
  }

  /** Called before tables, validations or formats of the sheet change. */
  public shape(sheet: Sheet): void {
    if (this.open === undefined || this.open.shapes.some((one) => one.sheet === sheet)) return;
    const before = shapeOf(sheet);
    this.open.shapes.push({ sheet, before, after: before });
  }

  public end(names: readonly DefinedName[]): void {
    const step = this.open;
    this.open = undefined;
    if (step === undefined || step.cells.length + step.shapes.length === 0) return;
    for (const shape of step.shapes) shape.after = shapeOf(shape.sheet);
    step.names.after = structuredClone([...names]);
    this.done.push(step);
    this.undone.length = 0;
  }

  /** An add-in wrote: as in Excel, what came before cannot be undone any more. */
  public clear(): void {
    this.done.length = 0;
    this.undone.length = 0;
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
