/** The open workbook on the page: the grid, what is laid over it (charts, shapes, comments, list arrows), and below it the tabs. */
import type { Area, EmbeddedExcel } from "embedded-excel";
import { ChartLayer } from "./charts/chart-layer";
import { element, reasonOf } from "./dom";
import { Grid, type GridEvents } from "./grid/grid";
import { linkAt } from "./grid/links";
import { FilterButtons } from "./grid/filter-buttons";
import { ListPicker } from "./grid/list-picker";
import type { SheetShapes } from "./grid/sheet-data";
import { View } from "./grid/view";
import { SheetMarks } from "./marks/sheet-marks";
import type { Messages } from "./messages";
import { openMenu } from "./popup-menu";
import { cellMenu, gestureOf, tabMenu, typedNow } from "./sheet-menus";
import { drawSheetTabs } from "./sheet-tabs";
import type { Picked } from "./trouble/second-person";
import { words } from "./words";

export interface SheetViewParts {
  /** Holds the grid and what lies over it. */
  readonly area: HTMLElement;
  readonly tabs: HTMLElement;
  readonly messages: Messages;
  /** Of the book's sheets, where they are known already. */
  readonly shapes?: SheetShapes | undefined;
  /** The book changed and the page shows it. */
  onUpdated(): void;
}

export class SheetView {
  private readonly grid: Grid;
  private readonly view: View;
  private readonly charts: ChartLayer;
  private readonly filters: FilterButtons;
  private marks: SheetMarks | undefined;
  private picker: ListPicker | undefined;
  private sheetShown = "";
  private readonly stops: (() => void)[] = [];
  private disposed = false;
  private tabsShown = "";

  public constructor(
    private readonly excel: EmbeddedExcel,
    private readonly parts: SheetViewParts,
  ) {
    const host = element("div", { class: "grid", role: "region", "aria-label": words.grid });
    const layer = element("div", { class: "charts" });
    parts.area.replaceChildren(host, layer);
    const events: GridEvents = {
      onSelected: (sheetId, area) => {
        this.picker?.at({ sheetId, row: area.row, column: area.column });
        this.marks?.at(sheetId, area);
      },
      onUpdated: () => {
        this.redraw();
      },
      onRefused: (error) => {
        parts.messages.refused(words.refused(reasonOf(error)));
      },
    };
    this.grid = new Grid(host, excel, events, parts.shapes);
    this.view = new View(parts.area, this.grid.injector);
    this.charts = new ChartLayer(layer, excel, this.view);
    this.marks = new SheetMarks({ area: parts.area, excel, grid: this.grid, view: this.view });
    this.picker = new ListPicker(parts.area, excel, this.view, ({ sheetId, row, column }, item) => {
      this.grid.attempt(() => {
        excel.enter(sheetId, row, column, item);
      });
      this.grid.focus();
    });
    this.filters = new FilterButtons(parts.area, {
      excel,
      view: this.view,
      perform: (sheetId, gesture) => {
        this.grid.attempt(() => {
          excel.perform(sheetId, gesture);
        });
      },
      closed: () => {
        this.grid.focus();
      },
    });
    this.follow(host);
    this.redraw();
  }

  /** The cell that is picked: the first of those selected. */
  public get picked(): Picked {
    const { row, column } = this.grid.selectedArea;
    return { sheetId: this.grid.shownSheet, row, column };
  }

  /** The name of the sheet whose cells are drawn. */
  public get drawnSheet(): string {
    return this.grid.drawnSheet;
  }

  /** Gives the keyboard to the cells. */
  public focus(): void {
    this.grid.focus();
  }

  /** Settles once the cells are drawn and take keys. */
  public rendered(): Promise<void> {
    return this.grid.rendered();
  }

  public dispose(): void {
    this.disposed = true;
    for (const stop of this.stops) stop();
    this.charts.dispose();
    this.filters.dispose();
    this.picker?.dispose();
    this.marks?.dispose();
    this.grid.dispose();
  }

  /** Keeps what lies over the grid in its place, and answers clicks on links, the menu's and Excel's keys. */
  private follow(host: HTMLElement): void {
    const { excel } = this;
    const toFront = (): void => {
      excel.activateWindow();
    };
    const move = (): void => {
      this.charts.move();
      this.filters.move();
      this.picker?.move();
      this.marks?.move();
    };
    // Univer draws after the page's first frame; its canvas has its size only then.
    const resized = new ResizeObserver(() => requestAnimationFrame(move));
    resized.observe(host);
    const clicked = (event: MouseEvent): void => {
      const { sheetId, row, column } = this.picked;
      excel.click(sheetId, row, column);
      this.marks?.click(event);
      this.followLink(this.grid.selectedArea);
    };
    const pressed = (event: KeyboardEvent): void => {
      if (!this.key(event)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    const menu = (event: MouseEvent): void => {
      event.preventDefault();
      this.openCellMenu(event);
    };
    const pointed = (event: PointerEvent): void => {
      this.marks?.point(event.type === "pointerleave" ? undefined : event);
    };
    host.addEventListener("pointermove", pointed);
    host.addEventListener("pointerleave", pointed);
    host.addEventListener("click", clicked);
    host.addEventListener("keydown", pressed, true);
    host.addEventListener("contextmenu", menu);
    window.addEventListener("focus", toFront);
    // What scrolls the cells is there once they are drawn, and not before.
    void this.grid.rendered().then(() => {
      if (this.disposed) return;
      this.stops.push(this.view.onScroll(move));
      move();
    });
    this.stops.push(() => {
      resized.disconnect();
      host.removeEventListener("pointermove", pointed);
      host.removeEventListener("pointerleave", pointed);
      host.removeEventListener("click", clicked);
      host.removeEventListener("keydown", pressed, true);
      host.removeEventListener("contextmenu", menu);
      window.removeEventListener("focus", toFront);
    });
  }

  /** Whether the key was one of Excel's, and is done. In the middle of an edit, keys are the editor's. */
  private key(event: KeyboardEvent): boolean {
    if (this.grid.isEditing) return false;
    const { row, column } = this.picked;
    if (event.altKey && event.key === "ArrowDown")
      return this.filters.openAt(row, column) || this.picker?.open() === true;
    if (event.key === "Escape") return this.marks?.dismiss() === true;
    const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.shiftKey;
    // In the name box a space is a space.
    if (
      event.key === " " &&
      plain &&
      !(event.target instanceof HTMLInputElement) &&
      this.marks?.toggle() === true
    )
      return true;
    const gesture = gestureOf(event, this.grid.selectedArea);
    if (gesture === undefined) return false;
    const { excel } = this;
    const sheetId = this.grid.shownSheet;
    this.grid.attempt(() => {
      if (typeof gesture === "string")
        excel.enter(sheetId, row, column, typedNow(gesture, excel.typingLanguage));
      else excel.perform(sheetId, gesture);
    });
    return true;
  }

  private openCellMenu({ clientX, clientY }: MouseEvent): void {
    const items = cellMenu({
      excel: this.excel,
      sheetId: this.grid.shownSheet,
      area: this.grid.selectedArea,
      attempt: (edit) => {
        this.grid.attempt(edit);
      },
      clipboard: this.grid.clipboard,
    });
    openMenu(words.cellMenu, { x: clientX, y: clientY }, items, () => {
      this.grid.focus();
    });
  }

  private openTabMenu(sheetId: string, at: { readonly x: number; readonly y: number }): void {
    const name = this.excel.book.sheets.find(({ id }) => id === sheetId)?.name ?? "";
    const items = tabMenu(this.excel, sheetId, (edit) => {
      this.grid.attempt(edit);
    });
    openMenu(words.tabMenu(name), at, items, () => {
      this.parts.tabs.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
    });
  }

  private redraw(): void {
    const { book } = this.excel;
    const state = JSON.stringify([
      book.activeSheetId,
      book.sheets.map((sheet) => [sheet.id, sheet.name, sheet.tabColor, sheet.visibility]),
    ]);
    if (state !== this.tabsShown) {
      this.tabsShown = state;
      drawSheetTabs(this.parts.tabs, book, {
        pick: (sheetId) => {
          this.grid.attempt(() => {
            this.excel.activate(sheetId);
          });
        },
        menu: (sheetId, at) => {
          this.openTabMenu(sheetId, at);
        },
      });
    }
    this.charts.update(this.grid.shownSheet);
    this.filters.update(this.grid.shownSheet);
    this.marks?.update();
    const { shownSheet, selectedArea } = this.grid;
    if (shownSheet === this.sheetShown) this.picker?.move();
    else this.picker?.at({ sheetId: shownSheet, row: selectedArea.row, column: selectedArea.column });
    this.sheetShown = shownSheet;
    this.parts.onUpdated();
  }

  private followLink({ row, column, lastRow, lastColumn }: Area): void {
    const sheet = this.excel.book.sheets.find((candidate) => candidate.id === this.grid.shownSheet);
    if (sheet === undefined || row !== lastRow || column !== lastColumn) return;
    const target = linkAt(sheet, row, column);
    if (target === undefined) return;
    if (target.kind === "address") {
      window.open(target.url, "_blank", "noopener");
      return;
    }
    const place = this.excel.resolveReference(target.reference);
    if (place === undefined) {
      this.parts.messages.error(words.linkMissing(target.reference));
      return;
    }
    this.excel.activate(place.sheetId);
    this.excel.select(place.sheetId, place.area);
  }
}
