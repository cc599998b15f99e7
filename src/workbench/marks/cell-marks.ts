/** Draws what the host says of cells into the grid's own canvas, which scrolls, zooms, freezes and merges by itself. */
import type { Injector, IRange, IScale } from "@univerjs/core";
import {
  IRenderManagerService,
  SheetExtension,
  Spreadsheet,
  type IDrawInfo,
  type SpreadsheetSkeleton,
  type UniverRenderingContext,
} from "@univerjs/engine-render";
import { styleAt, type Area, type EmbeddedExcel } from "embedded-excel";
import type { Box } from "../grid/view";
import { unitId } from "../grid/univer";
import { colors, paintBar, paintCheckbox, paintCorner, paintIcon, paintSpill, type Canvas } from "./paint";

/** Where the grid paints backgrounds, then texts, borders and its own marks: Univer's numbers 21, 45, 50 and 60. */
const layers = { bars: 30, marks: 62 } as const;

interface Drawn {
  /** Cells with comments or notes, by row and column, and the colour of their corner. */
  readonly corners: ReadonlyMap<number, string>;
  readonly spill: Area | undefined;
}

/** One number of row and column. */
export const cellKey = (row: number, column: number): number => row * 16_384 + column;

/** Paints one layer; Univer names the ranges that came into view, and no other cell is asked for. */
class Layer extends SheetExtension {
  public override uKey: string;
  protected override Z_INDEX: number;

  public constructor(
    name: keyof typeof layers,
    private readonly paintCell: (
      canvas: Canvas,
      box: Box,
      sheetId: string,
      row: number,
      column: number,
    ) => void,
    private readonly paintAbove: (canvas: Canvas, skeleton: SpreadsheetSkeleton) => void,
  ) {
    super();
    this.uKey = `embedded-excel-${name}`;
    this.Z_INDEX = layers[name];
  }

  public override draw(
    context: UniverRenderingContext,
    _scale: IScale,
    skeleton: SpreadsheetSkeleton,
    _changed: IRange[],
    { viewRanges }: IDrawInfo = { viewRanges: [], viewportKey: "" },
  ): void {
    const sheetId = skeleton.worksheet.getSheetId();
    const merged = new Set<number>();
    context.save();
    for (const { startRow, endRow, startColumn, endColumn } of viewRanges)
      for (let row = Math.max(0, startRow); row <= endRow; row += 1)
        for (let column = Math.max(0, startColumn); column <= endColumn; column += 1) {
          const { isMerged, isMergedMainCell, mergeInfo, ...own } = skeleton.getCellWithCoordByIndex(
            row,
            column,
            false,
          );
          const whole = isMerged || isMergedMainCell;
          const { startX, startY, endX, endY } = whole ? mergeInfo : own;
          if (endX <= startX || endY <= startY) continue;
          const [top, left] = whole ? [mergeInfo.startRow, mergeInfo.startColumn] : [row, column];
          // Of a merged area that is drawn once, whichever of its cells came into view.
          if (whole && merged.has(cellKey(top, left))) continue;
          if (whole) merged.add(cellKey(top, left));
          const box = { left: startX, top: startY, width: endX - startX, height: endY - startY };
          this.paintCell(context, box, sheetId, top, left);
        }
    this.paintAbove(context, skeleton);
    context.restore();
  }
}

export class CellMarksLayer {
  private drawn: Drawn = { corners: new Map(), spill: undefined };
  private sheetId = "";
  private stop = (): void => undefined;

  public constructor(
    private readonly excel: EmbeddedExcel,
    private readonly injector: Injector,
  ) {}

  /** Once the grid is drawn. */
  public start(): void {
    const main = this.main();
    if (main === undefined) return;
    const registered = main.register(
      new Layer(
        "bars",
        (canvas, box, sheetId, row, column) => {
          const bar = this.excel.cellMarks(sheetId, row, column)?.bar;
          if (bar !== undefined) paintBar(canvas, box, bar);
        },
        () => undefined,
      ),
      new Layer(
        "marks",
        (canvas, box, sheetId, row, column) => {
          this.paintMarks(canvas, box, sheetId, row, column);
        },
        (canvas, skeleton) => {
          const area = this.drawn.spill;
          if (area !== undefined && skeleton.worksheet.getSheetId() === this.sheetId)
            paintSpill(canvas, boxOf(skeleton, area));
        },
      ),
    );
    this.stop = () => {
      registered.dispose();
    };
    this.repaint();
  }

  /** What is drawn besides what cells say of themselves; drawn anew where that is another. */
  public update(sheetId: string, drawn: Drawn): void {
    const same =
      sheetId === this.sheetId &&
      JSON.stringify([drawn.spill, [...drawn.corners]]) ===
        JSON.stringify([this.drawn.spill, [...this.drawn.corners]]);
    this.sheetId = sheetId;
    this.drawn = drawn;
    if (!same) this.repaint();
  }

  public dispose(): void {
    this.stop();
  }

  private main(): Spreadsheet | undefined {
    const main = this.injector.get(IRenderManagerService).getRenderUnitById(unitId)?.mainComponent;
    return main instanceof Spreadsheet ? main : undefined;
  }

  private repaint(): void {
    const main = this.main();
    main?.makeForceDirty(true);
    main?.getScene().makeDirty(true);
  }

  private paintMarks(canvas: Canvas, box: Box, sheetId: string, row: number, column: number): void {
    const marks = this.excel.cellMarks(sheetId, row, column);
    if (marks?.icon !== undefined)
      paintIcon(canvas, box, marks.icon, this.alignment(sheetId, row, column, marks.hidesText));
    if (marks?.checkbox !== undefined) paintCheckbox(canvas, box, marks.checkbox);
    const corner = sheetId === this.sheetId ? this.drawn.corners.get(cellKey(row, column)) : undefined;
    if (corner !== undefined) paintCorner(canvas, box, corner);
  }

  /** An icon beside a text is at the left; one alone is where the cell's text would be. */
  private alignment(
    sheetId: string,
    row: number,
    column: number,
    alone: boolean,
  ): "left" | "center" | "right" {
    const sheet = alone ? this.excel.book.sheets.find(({ id }) => id === sheetId) : undefined;
    const wanted = sheet === undefined ? undefined : styleAt(sheet, row, column)?.horizontalAlignment;
    if (wanted === "Center" || wanted === "CenterAcrossSelection") return "center";
    return wanted === "Right" ? "right" : "left";
  }
}

/** A comment's corner goes before a note's. */
export const cornerOf = (kinds: readonly ("comment" | "note")[]): string =>
  kinds.includes("comment") ? colors.comment : colors.note;

function boxOf(
  { columnWidthAccumulation: x, rowHeightAccumulation: y }: SpreadsheetSkeleton,
  { row, column, lastRow, lastColumn }: Area,
): Box {
  const [left, top] = [x[column - 1] ?? 0, y[row - 1] ?? 0];
  const [right, bottom] = [x[lastColumn] ?? x.at(-1) ?? left, y[lastRow] ?? y.at(-1) ?? top];
  return { left, top, width: right - left, height: bottom - top };
}
