/** Where things of the sheet in view stand on the screen: for what the page lays over the grid. */
import type { Injector } from "@univerjs/core";
import { IRenderManagerService, SHEET_VIEWPORT_KEY, type IRender } from "@univerjs/engine-render";
import {
  IEditorBridgeService,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import type { Sheet } from "embedded-excel";
import { unitId } from "./univer";

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

type Frozen = Pick<Sheet, "frozenRows" | "frozenColumns">;

/** Rows or columns: where each ends, and how far they are scrolled, in pixels at 100 %. */
interface Side {
  readonly ends: readonly number[];
  readonly scrolled: number;
}

/** Which row or column holds the place; undefined behind the last. */
function indexAt(ends: readonly number[], at: number): number | undefined {
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ends[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return low < ends.length ? low : undefined;
}

/** Coordinates are pixels from the top left of `container`. */
export class View {
  public constructor(
    private readonly container: HTMLElement,
    private readonly injector: Injector,
  ) {}

  private render(): IRender | undefined {
    return this.injector.get(IRenderManagerService).getRenderUnitById(unitId) ?? undefined;
  }

  private canvas(): Box {
    const outer = this.container.getBoundingClientRect();
    const inner = this.render()?.engine.getCanvasElement().getBoundingClientRect() ?? outer;
    return {
      left: inner.left - outer.left,
      top: inner.top - outer.top,
      width: inner.width,
      height: inner.height,
    };
  }

  /** The sheet's zoom. */
  public get scale(): number {
    return this.render()?.scene.getAncestorScale().scaleX ?? 1;
  }

  /** The part of the grid that shows cells: without row numbers and column letters. */
  public cellsWindow(): Box {
    const canvas = this.canvas();
    const skeleton = this.render()?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const left = (skeleton?.rowHeaderWidth ?? 0) * this.scale;
    const top = (skeleton?.columnHeaderHeight ?? 0) * this.scale;
    return {
      left: canvas.left + left,
      top: canvas.top + top,
      width: Math.max(0, canvas.width - left),
      height: Math.max(0, canvas.height - top),
    };
  }

  private sides(): { readonly rows: Side; readonly columns: Side } | undefined {
    const render = this.render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !viewport) return undefined;
    const { x, y } = render.scene.getViewportScrollXY(viewport);
    return {
      rows: { ends: skeleton.rowHeightAccumulation, scrolled: y },
      columns: { ends: skeleton.columnWidthAccumulation, scrolled: x },
    };
  }

  /** The box of a cell, as far as it is in view; undefined where it is hidden or scrolled away. */
  public cell({ frozenRows, frozenColumns }: Frozen, row: number, column: number): Box | undefined {
    const sides = this.sides();
    if (sides === undefined) return undefined;
    const window = this.cellsWindow();
    const along = ({ ends, scrolled }: Side, index: number, frozen: number, room: number) => {
      const start = ends[index - 1] ?? 0;
      const size = (ends[index] ?? start) - start;
      const edge = frozen === 0 ? 0 : (ends[frozen - 1] ?? 0);
      const at = start - (index < frozen ? 0 : scrolled);
      const seen = size > 0 && (index < frozen || at >= edge) && at * this.scale < room;
      return seen ? { at: at * this.scale, size: size * this.scale } : undefined;
    };
    const y = along(sides.rows, row, frozenRows, window.height);
    const x = along(sides.columns, column, frozenColumns, window.width);
    if (x === undefined || y === undefined) return undefined;
    return { left: window.left + x.at, top: window.top + y.at, width: x.size, height: y.size };
  }

  /** The point of an event on the page. */
  public pointOf({ clientX, clientY }: MouseEvent): { readonly x: number; readonly y: number } {
    const outer = this.container.getBoundingClientRect();
    return { x: clientX - outer.left, y: clientY - outer.top };
  }

  /** The cell at a point; undefined beside the cells. */
  public cellAt(
    { frozenRows, frozenColumns }: Frozen,
    { x, y }: { readonly x: number; readonly y: number },
  ): { readonly row: number; readonly column: number } | undefined {
    const window = this.cellsWindow();
    const sides = this.sides();
    if (sides === undefined || x < window.left || y < window.top) return undefined;
    const along = ({ ends, scrolled }: Side, frozen: number, at: number): number | undefined => {
      const edge = ends[frozen - 1] ?? 0;
      return indexAt(ends, at < edge ? at : at + scrolled);
    };
    const row = along(sides.rows, frozenRows, (y - window.top) / this.scale);
    const column = along(sides.columns, frozenColumns, (x - window.left) / this.scale);
    return row === undefined || column === undefined ? undefined : { row, column };
  }

  /**
   * Where a box of the sheet (pixels from A1 at 100 %) is now, and as `clip-path` what of it is seen: one that begins among
   * frozen cells stays with them, and another goes below them.
   */
  public floating(
    { frozenRows, frozenColumns }: Frozen,
    box: Box,
  ): { readonly box: Box; readonly clip: string } {
    const window = this.cellsWindow();
    const sides = this.sides();
    const along = (side: Side | undefined, frozen: number, start: number): { at: number; hidden: number } => {
      const edge = side?.ends[frozen - 1] ?? 0;
      const at = start - (start < edge ? 0 : (side?.scrolled ?? 0));
      return { at: at * this.scale, hidden: start < edge ? 0 : Math.max(0, edge - at) * this.scale };
    };
    const x = along(sides?.columns, frozenColumns, box.left);
    const y = along(sides?.rows, frozenRows, box.top);
    return {
      box: {
        left: window.left + x.at,
        top: window.top + y.at,
        width: box.width * this.scale,
        height: box.height * this.scale,
      },
      clip: x.hidden > 0 || y.hidden > 0 ? `inset(${y.hidden}px -100vw -100vh ${x.hidden}px)` : "none",
    };
  }

  /** The box of the selected cell. */
  public selectedCell(): Box | undefined {
    const state = this.injector.get(IEditorBridgeService).getLatestEditCellState();
    if (!state) return undefined;
    const { position } = state;
    const canvas = this.canvas();
    return {
      left: canvas.left + position.startX,
      top: canvas.top + position.startY,
      width: position.endX - position.startX,
      height: position.endY - position.startY,
    };
  }

  /** Calls `listener` whenever the sheet is scrolled or zoomed; returns how to stop. Not before the grid is drawn. */
  public onScroll(listener: () => void): () => void {
    const render = this.render();
    const scrolled = render?.with(SheetScrollManagerService).validViewportScrollInfo$.subscribe(listener);
    // The grid knows its new places only after it was told of the zoom.
    const zoomed = render?.scene.onTransformChange$.subscribeEvent(() => requestAnimationFrame(listener));
    return () => {
      scrolled?.unsubscribe();
      zoomed?.unsubscribe();
    };
  }
}
