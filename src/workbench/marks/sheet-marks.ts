/** All that the page draws of a sheet besides its cells' texts and styles, and what people do with it. */
import type { Area, EmbeddedExcel } from "embedded-excel";
import type { Grid } from "../grid/grid";
import type { View } from "../grid/view";
import { CellMarksLayer, cornerOf } from "./cell-marks";
import { checkboxBox } from "./paint";
import { Remarks } from "./remarks";
import { ShapeLayer } from "./shape-layer";

export interface MarksParts {
  /** Holds the grid and what lies over it. */
  readonly area: HTMLElement;
  readonly excel: EmbeddedExcel;
  readonly grid: Grid;
  readonly view: View;
}

export class SheetMarks {
  private readonly cells: CellMarksLayer;
  private readonly remarks: Remarks;
  private readonly shapes: ShapeLayer;
  private disposed = false;

  public constructor(private readonly parts: MarksParts) {
    const { area, excel, grid, view } = parts;
    this.cells = new CellMarksLayer(excel, grid.injector);
    this.shapes = new ShapeLayer(area, excel, view);
    this.remarks = new Remarks(area, excel, view);
    void grid.rendered().then(() => {
      if (!this.disposed) this.cells.start();
    });
  }

  /** The sheet in view, or something in it, is another. */
  public update(): void {
    const { excel, grid } = this.parts;
    const sheet = excel.book.sheets.find(({ id }) => id === grid.shownSheet);
    this.shapes.update(sheet);
    this.remarks.update(sheet, grid.selectedArea);
    this.drawCells(grid.shownSheet, grid.selectedArea);
  }

  /** The person selected other cells. */
  public at(sheetId: string, area: Area): void {
    this.remarks.at(area);
    this.drawCells(sheetId, area);
  }

  /** Keeps all in its place as the grid scrolls. */
  public move(): void {
    this.shapes.move();
    this.remarks.move();
  }

  /** The pointer moved over the grid, or left it. */
  public point(event: PointerEvent | undefined): void {
    this.remarks.point(event === undefined ? undefined : this.cellUnder(event));
  }

  /** Escape takes the texts of a comment away. Whether it did. */
  public dismiss(): boolean {
    return this.remarks.dismiss();
  }

  /** Space checks or unchecks what is selected. Whether the cell has a checkbox. */
  public toggle(): boolean {
    const { grid } = this.parts;
    const { row, column } = grid.selectedArea;
    if (this.checkboxAt(row, column) === undefined) return false;
    this.toggleArea(grid.selectedArea);
    return true;
  }

  /** A click that hits a checkbox itself. */
  public click(event: MouseEvent): void {
    const cell = this.cellUnder(event);
    const sheet = this.sheet();
    if (cell === undefined || sheet === undefined) return;
    const { row, column } = cell;
    const selected = this.parts.grid.selectedArea;
    if (selected.row !== row || selected.column !== column || this.checkboxAt(row, column) === undefined)
      return;
    const box = this.parts.view.cell(sheet, row, column);
    if (box === undefined) return;
    const { left, top, width, height } = checkboxBox(box, this.parts.view.scale);
    const { x, y } = this.parts.view.pointOf(event);
    if (x >= left && x <= left + width && y >= top && y <= top + height) this.toggleArea(selected);
  }

  public dispose(): void {
    this.disposed = true;
    this.cells.dispose();
    this.shapes.dispose();
    this.remarks.dispose();
  }

  private sheet(): EmbeddedExcel["book"]["sheets"][number] | undefined {
    return this.parts.excel.book.sheets.find(({ id }) => id === this.parts.grid.shownSheet);
  }

  private checkboxAt(row: number, column: number): boolean | undefined {
    return this.parts.excel.cellMarks(this.parts.grid.shownSheet, row, column)?.checkbox;
  }

  private toggleArea(area: Area): void {
    const { excel, grid } = this.parts;
    grid.attempt(() => {
      excel.perform(grid.shownSheet, { kind: "toggle", area });
    });
  }

  private cellUnder(event: MouseEvent): { readonly row: number; readonly column: number } | undefined {
    const sheet = this.sheet();
    return sheet && this.parts.view.cellAt(sheet, this.parts.view.pointOf(event));
  }

  private drawCells(sheetId: string, { row, column }: Area): void {
    const corners = new Map([...this.remarks.kinds].map(([key, kinds]) => [key, cornerOf(kinds)]));
    this.cells.update(sheetId, { corners, spill: this.parts.excel.spillAt(sheetId, row, column) });
  }
}
