/**
 * The open book: every change of it goes through here, so that formulas stay calculated, listeners hear of it,
 * and gestures can be undone. Requests of clients and a person's gestures both end here.
 */
import type { Area, Book, Cell, Sheet } from "../../book/types";
import { cellAt, putCell, valueAt } from "../../book/cells";
import { area as areaOf, holdsArea, intersection } from "../../book/area";
import { tableId } from "../../book/naming";
import { shiftArea, type Shift } from "../../book/shift";
import type { CalculationSource, Calculator } from "../../calculator/types";
import type { Asked, BookChange, DrawPicture } from "../types";
import { toTheEnd } from "../../steps";
import { itemNotFound } from "../errors";
import { Calculation } from "./calculation";
import type { Actor, BookEvent, ChangeType, SheetEvent, ToldEvent } from "./events";
import type { TypingLanguage } from "./entry";
import type { Binding } from "./floating";
import { Journal } from "./journal";
import type { RangeTarget } from "./range-target";
import { asPut, withoutSpilled } from "./spills";

export type { RangeTarget } from "./range-target";

export interface SessionOptions {
  readonly calculator: (source: CalculationSource) => Calculator;
  readonly now: () => number;
  /** AutoCorrect's table expansion. */
  readonly autoExpandTables: boolean;
}

/** 1 January 1970 as a serial. */
const UNIX_EPOCH = 25_569;

export class BookSession {
  public readonly calculation: Calculation;
  public readonly journal = new Journal();
  public readonly now: () => number;
  public readonly autoExpandTables: boolean;
  /** Who acts at the moment. */
  public actor: Actor = { user: undefined, client: undefined };
  /** By which a person's typing is read; what clients write is English. */
  public typingLanguage: TypingLanguage = "en-US";
  /** By sheet id: what is selected there. */
  public readonly selections = new Map<string, Area>();
  /** When the book was opened, in ISO: a new workbook was created then. */
  public readonly opened: string;
  /** Ranges under names of add-ins' own. */
  public readonly bindings = new Map<string, Binding>();
  /** The chart that has the keyboard, as a person or `Chart.activate` gave it. */
  private activeChart: { readonly sheet: Sheet; readonly chartId: string } | undefined;
  /** Grows with every change: what was derived from an older one is stale. */
  public version = 0;
  /** As of when nothing is left to be saved. */
  private saved = 0;
  private asked: Asked[] = [];
  /** Who can draw a chart as a picture; undefined where nobody can. */
  public drawPicture: DrawPicture | undefined;
  private readonly held = new Set<RangeTarget>();
  private changes: BookChange[] = [];
  private events: ToldEvent[] = [];
  /** Numbers of the clients that switched their events off. */
  public readonly muted = new Set<number>();
  /** Kinds of events that any client ever registered for: what is costly to tell is told to listeners alone. */
  public readonly registered = new Set<string>();

  /** A session whose formulas are entered. */
  public static of(book: Book, options: SessionOptions): BookSession {
    return toTheEnd(BookSession.opening(book, options));
  }

  /** The same bit by bit; each tells how much is done, from 0 to 1. */
  public static *opening(book: Book, options: SessionOptions): Generator<number, BookSession> {
    const session = new BookSession(book, options);
    yield* session.calculation.entering(true);
    return session;
  }

  private constructor(
    public readonly book: Book,
    options: SessionOptions,
  ) {
    this.now = options.now;
    this.opened = new Date(Math.round((options.now() - UNIX_EPOCH) * 86_400) * 1000).toISOString();
    this.autoExpandTables = options.autoExpandTables;
    this.calculation = new Calculation(book, options.calculator, options.now);
  }

  /** Whether anything changed since the workbook was opened or saved. */
  public get isDirty(): boolean {
    return this.version !== this.saved;
  }

  public set isDirty(is: boolean) {
    this.saved = is ? -1 : this.version;
  }

  /** A client asks for something that whoever has the workbook open can do. */
  public ask(what: Asked): void {
    if (what.kind === "save" || (what.kind === "close" && what.save)) this.isDirty = false;
    this.asked.push(what);
  }

  /** What was asked since this was called last. */
  public takeAsked(): readonly Asked[] {
    return this.asked.splice(0);
  }

  public sheetById(id: string): Sheet {
    const sheet = this.book.sheets.find((one) => one.id === id);
    if (sheet === undefined) throw itemNotFound(`worksheet ${id}`);
    return sheet;
  }

  public get activeSheet(): Sheet {
    return this.sheetById(this.book.activeSheetId);
  }

  public selectionOf(sheet: Sheet): Area {
    return this.selections.get(sheet.id) ?? areaOf(0, 0);
  }

  /** Puts a cell's content and style, and enters its formula with the calculator. Call `touched` for the area after. */
  public put(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
    const before = cellAt(sheet, row, column);
    if (before === cell) return;
    const put = asPut(before, cell);
    this.journal.cell(sheet, row, column, withoutSpilled(before), withoutSpilled(put));
    putCell(sheet, row, column, put);
    if (before?.spilled === true && put?.spilled !== true) {
      // What fills the cell meets what is there now, or fills it again.
      const filled = this.calculation.spills.at(sheet, row, column);
      if (filled !== undefined) this.calculation.calculateAgain(sheet, filled.row, filled.column);
    }
    if (before?.array !== undefined && put?.formula !== before.formula)
      this.calculation.spills.empty(sheet, row, column);
    if (before?.formula !== undefined || put?.formula !== undefined) {
      this.calculation.cellPut(sheet.id, row, column, before, put);
    }
  }

  /** Contents of the area changed. `grew`: nothing was emptied. */
  public touched(sheet: Sheet, area: Area, grew = false): void {
    this.version += 1;
    this.calculation.touched(sheet.id, area, grew);
    this.changes.push({ kind: "cells", sheetId: sheet.id, areas: [area] });
  }

  /** Only what cells look like changed. */
  public restyled(sheet: Sheet, area: Area): void {
    this.version += 1;
    this.changes.push({ kind: "cells", sheetId: sheet.id, areas: [area] });
  }

  /** Sheets, tables, names, validations, sizes … changed. `rebind`: formulas may mean something else now. */
  public restructured(sheet: Sheet | undefined, rebind = false): void {
    this.version += 1;
    this.journal.restructured(sheet);
    if (rebind) this.calculation.shapeChanged();
    this.changes.push(sheet === undefined ? { kind: "structure" } : { kind: "structure", sheetId: sheet.id });
  }

  /** Tells the clients of changed cells. */
  public announce(
    sheet: Sheet,
    area: Area,
    changeType: ChangeType,
    details?: Pick<Extract<BookEvent, { kind: "cells" }>, "before" | "after" | "direction">,
  ): void {
    const table =
      sheet.tables.find((one) => holdsArea(one.area, area)) ??
      sheet.tables.find((one) => intersection(one.area, area) !== undefined);
    this.tell({
      kind: "cells",
      sheetId: sheet.id,
      area,
      changeType,
      tableId: table === undefined ? undefined : tableId(table),
      bindings: this.boundIn(sheet, area).map(({ id }) => id),
      actor: this.actor,
      ...details,
    });
  }

  public tell(event: BookEvent): void {
    this.events.push(this.muted.size === 0 ? event : { ...event, mutedFor: [...this.muted] });
  }

  /** Tells of what happened to a sheet, or to an area of it. */
  public tellOfSheet(kind: SheetEvent["kind"], sheet: Sheet, body: SheetEvent["body"], area?: Area): void {
    const place = area === undefined ? {} : { area };
    this.tell({ kind, sheetId: sheet.id, body, ...place, actor: this.actor });
  }

  public select(sheet: Sheet, area: Area): void {
    const before = this.selections.get(sheet.id);
    this.selections.set(sheet.id, area);
    this.activate(sheet);
    this.changes.push({ kind: "selection", sheetId: sheet.id, area });
    // A table hears of a selection in it, and of the one that leaves it.
    const tables = sheet.tables
      .map((table) => ({ table, area: intersection(table.area, area) }))
      .filter(
        (one) =>
          one.area !== undefined ||
          (before !== undefined && intersection(one.table.area, before) !== undefined),
      )
      .map((one) => ({ id: tableId(one.table), area: one.area }));
    const bindings = this.boundIn(sheet, area);
    this.tell({ kind: "selection", sheetId: sheet.id, area, tables, bindings, actor: this.actor });
    this.activateChart(undefined);
  }

  /** The bindings over any of the cells, with the part of each that they are, counted within it. */
  private boundIn(sheet: Sheet, area: Area): { readonly id: string; readonly part: Area }[] {
    return [...this.bindings.values()].flatMap(({ id, place }) => {
      const shared =
        place.sheet === sheet && place.gone !== true ? intersection(place.area, area) : undefined;
      if (shared === undefined) return [];
      const { row, column } = place.area;
      const part = {
        row: shared.row - row,
        lastRow: shared.lastRow - row,
        column: shared.column - column,
        lastColumn: shared.lastColumn - column,
      };
      return [{ id, part }];
    });
  }

  /** Gives the keyboard to a chart, or takes it away from the one that has it. */
  public activateChart(chart: { readonly sheet: Sheet; readonly chartId: string } | undefined): void {
    const left = this.activeChart;
    if (left?.chartId === chart?.chartId) return;
    this.activeChart = chart;
    if (left !== undefined) this.tellOfSheet("chartDeactivated", left.sheet, { chartId: left.chartId });
    if (chart !== undefined) this.tellOfSheet("chartActivated", chart.sheet, { chartId: chart.chartId });
  }

  public activate(sheet: Sheet): void {
    if (this.book.activeSheetId === sheet.id) return;
    const left = this.book.activeSheetId;
    this.book.activeSheetId = sheet.id;
    this.changes.push({ kind: "activated", sheetId: sheet.id });
    this.tell({ kind: "sheetDeactivated", sheetId: left, actor: this.actor });
    this.tell({ kind: "sheetActivated", sheetId: sheet.id, actor: this.actor });
  }

  /** Calculates what is dirty, and tells of the formulas that changed. */
  public calculate(full = false): void {
    const changed = this.calculation.run(full);
    if (changed.length === 0) return;
    this.version += 1;
    const bySheet = new Map<string, Area>();
    for (const cell of changed) {
      const known = bySheet.get(cell.sheetId);
      const one = areaOf(cell.row, cell.column);
      bySheet.set(cell.sheetId, known === undefined ? one : enlarge(known, one));
    }
    for (const [sheetId, area] of bySheet) {
      this.changes.push({ kind: "cells", sheetId, areas: [area] });
      this.tell({ kind: "calculated", sheetId, area, actor: this.actor });
    }
  }

  /** As Excel does by itself after a change. */
  public calculateIfAutomatic(): void {
    if (this.book.calculationMode !== "Manual") this.calculate();
  }

  /** The area's formulas alone, row by row, from what stands in the cells that they refer to; whatever the mode is. */
  public calculateCells(sheet: Sheet, area: Area): void {
    if (!this.calculation.runCells(sheet, area)) return;
    this.version += 1;
    this.changes.push({ kind: "cells", sheetId: sheet.id, areas: [area] });
    this.tell({ kind: "calculated", sheetId: sheet.id, area, actor: this.actor });
  }

  /** Call before cells move: what is due is calculated while formulas are where they were entered. */
  public aboutToMove(): void {
    this.calculateIfAutomatic();
    this.calculation.aboutToMove();
  }

  public value(sheet: Sheet, row: number, column: number): ReturnType<typeof valueAt> {
    return valueAt(sheet, row, column);
  }

  public hold(target: RangeTarget): void {
    this.held.add(target);
  }

  public release(target: RangeTarget): void {
    this.held.delete(target);
  }

  public get heldRanges(): Iterable<RangeTarget> {
    return this.held;
  }

  /** Cells were inserted or deleted: what is held and selected moves along. */
  public shifted(sheet: Sheet, shift: Shift): void {
    (sheet.shifts ??= []).push(shift);
    for (const target of this.held) {
      if (target.sheet !== sheet) continue;
      const moved = shiftArea(target.area, shift);
      if (moved === undefined) target.gone = true;
      else target.area = moved;
    }
  }

  public takeChanges(): readonly BookChange[] {
    const taken = this.changes;
    this.changes = [];
    return taken;
  }

  public takeEvents(): readonly ToldEvent[] {
    const taken = this.events;
    this.events = [];
    return taken;
  }
}

function enlarge(a: Area, b: Area): Area {
  return {
    row: Math.min(a.row, b.row),
    column: Math.min(a.column, b.column),
    lastRow: Math.max(a.lastRow, b.lastRow),
    lastColumn: Math.max(a.lastColumn, b.lastColumn),
  };
}
