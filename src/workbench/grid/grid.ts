/** The live grid: shows the embedded Excel's book in Univer, and keeps up with its changes. */
import {
  ICommandService,
  IUniverInstanceService,
  InterceptorEffectEnum,
  LifecycleService,
  LifecycleStages,
  UniverInstanceType,
  LocaleType,
  type Injector,
  type IWorkbookData,
  type Univer,
} from "@univerjs/core";
import {
  BEFORE_CELL_EDIT,
  INTERCEPTOR_POINT,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetInterceptorService,
} from "@univerjs/sheets";
import { IEditorBridgeService, ScrollToRangeOperation } from "@univerjs/sheets-ui";
import { ILayoutService } from "@univerjs/ui";
import type { Area, BookChange, EmbeddedExcel } from "embedded-excel";
import { CellSource } from "./cell-source";
import { editText } from "./edit-text";
import { fromExcel, translateEdits, type Translation } from "./edits";
import { toRange, toSheetData, type SheetShapes } from "./sheet-data";
import { SheetSync } from "./sheet-sync";
import { startUniver, unitId } from "./univer";

export interface GridEvents {
  onSelected(sheetId: string, area: Area): void;
  /** The book changed, and the grid shows it. */
  onUpdated(): void;
  /** The embedded Excel refused an edit. */
  onRefused(error: unknown): void;
}

export class Grid {
  private readonly univer: Univer;
  public readonly injector: Injector;
  private readonly cells: CellSource;
  private readonly sheets: SheetSync;
  private readonly stops: (() => void)[] = [];
  private readonly edits: Translation;
  private disposed = false;
  private pending: BookChange[] = [];
  private scheduled = false;
  private shown: string;
  private selection: Area = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };

  public constructor(
    container: HTMLElement,
    private readonly excel: EmbeddedExcel,
    private readonly events: GridEvents,
    shapes?: SheetShapes,
  ) {
    const { univer, injector } = startUniver(container);
    this.univer = univer;
    this.injector = injector;
    this.cells = new CellSource(excel);
    this.sheets = new SheetSync(injector, excel.book);
    this.shown = excel.book.activeSheetId;
    univer.createUnit(UniverInstanceType.UNIVER_SHEET, this.workbookData(shapes));
    injector.get(IUniverInstanceService).focusUnit(unitId);
    this.answerForCells();
    this.edits = translateEdits({
      excel,
      injector,
      shownSheet: () => this.shown,
      attempt: (edit) => {
        this.attempt(edit);
      },
      selected: (sheetId, area) => {
        this.personSelected(sheetId, area);
      },
    });
    this.stops.push(
      () => {
        this.edits.stop();
      },
      excel.onChange((changes) => {
        this.collect(changes);
      }),
    );
    this.show(this.shown);
  }

  public get shownSheet(): string {
    return this.shown;
  }

  /** The name of the sheet that Univer draws. */
  public get drawnSheet(): string {
    return this.sheets.workbook().getActiveSheet().getName();
  }

  public get selectedArea(): Area {
    return this.selection;
  }

  /** What the menu does with the selected cells. */
  public get clipboard(): Translation["clipboard"] {
    return this.edits.clipboard;
  }

  /** Whether a person is writing in a cell. */
  public get isEditing(): boolean {
    return this.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /**
   * Settles once cells can be scrolled to and keys are taken: Univer puts what does both there only after its first
   * drawing, and a command that needs it earlier throws. Settles as well where the grid is disposed before.
   */
  public async rendered(): Promise<void> {
    const lifecycle = this.injector.get(LifecycleService);
    if (lifecycle.stage >= LifecycleStages.Rendered) return;
    // It rejects only where the grid goes before it was drawn: then there is nothing to wait for any more.
    await lifecycle.onStage(LifecycleStages.Rendered).catch(() => undefined);
  }

  public dispose(): void {
    this.disposed = true;
    for (const stop of this.stops) stop();
    this.univer.dispose();
  }

  /** Selects and scrolls to cells of the sheet in view. */
  public reveal(area: Area): void {
    this.selection = area;
    const range = toRange(area);
    const primary = {
      ...range,
      endRow: range.startRow,
      endColumn: range.startColumn,
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
    };
    const selections = [{ range, primary, style: null }];
    const commands = this.injector.get(ICommandService);
    commands.syncExecuteCommand(
      SetSelectionsOperation.id,
      { unitId, subUnitId: this.shown, selections },
      fromExcel,
    );
    void this.scrollTo(area);
  }

  private async scrollTo(area: Area): Promise<void> {
    await this.rendered();
    // Meanwhile the grid may be gone, or another place be selected.
    if (this.disposed || !same(area, this.selection)) return;
    const range = toRange(area);
    await this.injector.get(ICommandService).executeCommand(ScrollToRangeOperation.id, { range }, fromExcel);
  }

  private workbookData(shapes: SheetShapes = {}): Partial<IWorkbookData> {
    const { sheets } = this.excel.book;
    return {
      id: unitId,
      name: "Workbook",
      locale: LocaleType.EN_US,
      styles: {},
      sheetOrder: sheets.map((sheet) => sheet.id),
      sheets: Object.fromEntries(sheets.map((sheet) => [sheet.id, shapes[sheet.id] ?? toSheetData(sheet)])),
    };
  }

  private answerForCells(): void {
    const interceptors = this.injector.get(SheetInterceptorService);
    const content = interceptors.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
      priority: 100,
      handler: (_cell, { subUnitId, row, col }, next) =>
        next(this.cells.cell(subUnitId, row, col) ?? undefined),
    });
    const edit = interceptors.writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
      priority: 100,
      handler: (cell, { subUnitId, row, col, worksheet }, next) => {
        const text = this.editText(subUnitId, row, col);
        const editable = text === "" ? {} : text.startsWith("=") ? { f: text } : { v: text };
        // Univer compares what was typed with what it holds, to tell an edit from none: so it holds this one cell.
        worksheet.getCellMatrix().setValue(row, col, { ...editable });
        return next({ s: cell?.s ?? null, ...editable });
      },
    });
    this.stops.push(
      () => {
        content.dispose();
      },
      () => {
        edit();
      },
    );
  }

  private editText(sheetId: string, row: number, column: number): string {
    const sheet = this.excel.book.sheets.find((candidate) => candidate.id === sheetId);
    return editText(sheet?.rows[row]?.[column], this.excel.typingLanguage);
  }

  /** Gives the keyboard back to the cells. */
  public focus(): void {
    this.injector.get(IUniverInstanceService).focusUnit(unitId);
    this.injector.get(ILayoutService).focus();
  }

  /** Runs an edit, and tells where the embedded Excel refuses it. */
  public attempt(edit: () => void): void {
    try {
      edit();
    } catch (error) {
      this.events.onRefused(error);
    }
  }

  private personSelected(sheetId: string, area: Area): void {
    const moved = !same(area, this.selection);
    this.selection = area;
    if (!moved) return;
    this.attempt(() => {
      this.excel.select(sheetId, area);
    });
    this.events.onSelected(sheetId, area);
  }

  /** Changes come in bursts (a report writes hundreds); the grid is brought up to date once for all of them. */
  private collect(changes: readonly BookChange[]): void {
    this.pending.push(...changes);
    if (this.scheduled) return;
    this.scheduled = true;
    queueMicrotask(() => {
      this.scheduled = false;
      this.update(this.pending.splice(0));
    });
  }

  private update(changes: readonly BookChange[]): void {
    this.cells.forget();
    const reshaped = changes.flatMap((change) => (change.kind === "structure" ? [change.sheetId] : []));
    const grown = changes.flatMap((change) => (change.kind === "cells" ? [change.sheetId] : []));
    const { activeSheetId } = this.excel.book;
    // The sheet in view may be among those to be dropped: another is shown first.
    if (reshaped.length > 0)
      this.sheets.update(reshaped.includes(undefined) ? undefined : new Set([...known(reshaped), ...grown]));
    // Univer goes to another sheet by itself where one is added or dropped.
    if (
      activeSheetId !== this.shown ||
      this.sheets.workbook().getActiveSheet().getSheetId() !== activeSheetId
    )
      this.show(activeSheetId);
    this.sheets.repaint(this.shown);
    const selected = changes.findLast((change) => change.kind === "selection");
    if (selected?.sheetId === this.shown && !same(selected.area, this.selection)) this.reveal(selected.area);
    this.refreshEditor();
    this.events.onUpdated();
  }

  /** The formula bar shows the selected cell as it is now, unless the person is writing in it. */
  private refreshEditor(): void {
    const editor = this.injector.get(IEditorBridgeService);
    if (!editor.isVisible().visible) editor.refreshEditCellState();
  }

  private show(sheetId: string): void {
    this.shown = sheetId;
    this.selection = { row: 0, column: 0, lastRow: 0, lastColumn: 0 };
    this.injector
      .get(ICommandService)
      .syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId: sheetId }, fromExcel);
  }
}

function known(ids: readonly (string | undefined)[]): string[] {
  return ids.filter((id) => id !== undefined);
}

function same(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.lastRow === other.lastRow &&
    one.lastColumn === other.lastColumn
  );
}
