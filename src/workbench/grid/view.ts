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

  /** Where a point of the sheet (pixels from A1 at 100 %) is now. */
  public position(x: number, y: number): { readonly x: number; readonly y: number } {
    const cells = this.cellsWindow();
    const scene = this.render()?.scene;
    const viewport = scene?.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const scroll = scene && viewport ? scene.getViewportScrollXY(viewport) : { x: 0, y: 0 };
    return { x: cells.left + (x - scroll.x) * this.scale, y: cells.top + (y - scroll.y) * this.scale };
  }

  /** The box of a cell, as far as it is in view; undefined where it is hidden or scrolled away. */
  public cell(
    { frozenRows, frozenColumns }: Pick<Sheet, "frozenRows" | "frozenColumns">,
    row: number,
    column: number,
  ): Box | undefined {
    const render = this.render();
    const skeleton = render?.with(SheetSkeletonManagerService).getCurrentSkeleton();
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    if (!render || !skeleton || !viewport) return undefined;
    const window = this.cellsWindow();
    const scroll = render.scene.getViewportScrollXY(viewport);
    const along = (
      ends: readonly number[],
      index: number,
      frozen: number,
      scrolled: number,
      room: number,
    ) => {
      const start = ends[index - 1] ?? 0;
      const size = (ends[index] ?? start) - start;
      const edge = frozen === 0 ? 0 : (ends[frozen - 1] ?? 0);
      const at = start - (index < frozen ? 0 : scrolled);
      const seen = size > 0 && (index < frozen || at >= edge) && at * this.scale < room;
      return seen ? { at: at * this.scale, size: size * this.scale } : undefined;
    };
    const y = along(skeleton.rowHeightAccumulation, row, frozenRows, scroll.y, window.height);
    const x = along(skeleton.columnWidthAccumulation, column, frozenColumns, scroll.x, window.width);
    if (x === undefined || y === undefined) return undefined;
    return { left: window.left + x.at, top: window.top + y.at, width: x.size, height: y.size };
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

  /** Calls `listener` whenever the sheet is scrolled; returns how to stop. */
  public onScroll(listener: () => void): () => void {
    const scrolled = this.render()
      ?.with(SheetScrollManagerService)
      .validViewportScrollInfo$.subscribe(listener);
    return () => scrolled?.unsubscribe();
  }
}
