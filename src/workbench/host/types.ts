import type { Area, Book, CellValue, FormatOverlay } from "../book/types";
import type { Calculator, CalculationSource } from "../calculator/types";

/** What changed in the book, for a grid to repaint and for tests to look at. */
export type BookChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly areas: readonly Area[] }
  /** Sheets, tables, names, validations, formats, charts, sizes, freezes, protection … of a sheet; absent = of the book. */
  | { readonly kind: "structure"; readonly sheetId?: string }
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area };

/** Counted at the embedded Excel's door, over all clients. */
export interface Counters {
  /** Requests that reached the host (one `context.sync()` with something to say = one). */
  requests: number;
  requestBytes: number;
  responseBytes: number;
  /** Actions that changed the book. */
  writes: number;
  /** How often each call came, e.g. `Range.values=` or `Table.resize()`. */
  calls: Map<string, number>;
}

export type Fault =
  /** The request fails before anything of it is applied. */
  | { readonly kind: "errorBefore"; readonly code: string }
  /** It is applied, but its answer is lost. */
  | { readonly kind: "answerLost"; readonly code: string }
  | { readonly kind: "neverAnswers" };

export interface EmbeddedExcelOptions {
  readonly calculator?: (source: CalculationSource) => Calculator;
  /** Local date and time as a serial; the machine's clock by default. */
  readonly now?: () => number;
  /**
   * Newest ExcelApi set that `isSetSupported` admits; the newest that the client has whole by default, and then
   * ExcelApiOnline as well. Calls beyond it fail as ApiNotFound.
   */
  readonly excelApi?: string;
  /** Milliseconds added to each request. */
  readonly latency?: number;
  /** AutoCorrect: what is written right below or beside a table joins it; true by default. */
  readonly autoExpandTables?: boolean;
}

/** The colours that `Office.context.officeTheme` tells of: those of Office's white theme, or of its black one. */
export type OfficeThemeName = "white" | "black";

export interface ClientOptions {
  readonly user?: string;
  readonly displayLanguage?: string;
  /** "white" by default. */
  readonly officeTheme?: OfficeThemeName;
}

/** One running office.js: a window in which the genuine client was evaluated and joined to the host. */
export interface Client {
  readonly user: string;
  /** The client's own globals. */
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  readonly OfficeExtension: typeof OfficeExtension;
  /** Functions that `Office.actions.associate` registered: what the ribbon's buttons call. */
  readonly actions: ReadonlyMap<string, (event: { completed(): void; source: { id: string } }) => void>;
  dispose(): void;
}

/**
 * The embedded Excel: one workbook, any number of office.js clients, and a person at the grid.
 * All calls are synchronous but the clients', which go through the genuine office.js.
 */
export interface EmbeddedExcel {
  readonly book: Book;
  readonly counters: Counters;
  resetCounters(): void;
  /** Calculate what is dirty (also in manual mode). */
  calculate(full?: boolean): void;

  /** Join a window where `excel-web-16.00.debug.js` has been evaluated. `window` is its global object. */
  connect(window: object, options?: ClientOptions): Client;

  /** What a person does in the grid. `text` is read as Excel's English locale reads typing: numbers, dates, TRUE, =formula, 'text. */
  type(sheetId: string, row: number, column: number, text: string, user?: string): void;
  /** Paste values; a string that starts with "=" is a formula. */
  paste(
    sheetId: string,
    row: number,
    column: number,
    values: readonly (readonly CellValue[])[],
    user?: string,
  ): void;
  clearContents(sheetId: string, area: Area, user?: string): void;
  select(sheetId: string, area: Area, user?: string): void;
  activate(sheetId: string): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;

  /** What a cell displays: its value through its number format (a library's), for the grid and `Range.text`. */
  displayText(sheetId: string, row: number, column: number): string;
  /** Conditional formats resolved: the overlay that applies to the cell now, or undefined. */
  conditionalOverlay(sheetId: string, row: number, column: number): FormatOverlay | undefined;
  /** The allowed items of a list validation at the cell, resolved through names and ranges; undefined where there is none. */
  listItems(sheetId: string, row: number, column: number): readonly string[] | undefined;
  /** A range text such as `Sheet!$A$1:$B$2` or `Table[Column]` as sheet and area (for charts). */
  resolveReference(reference: string): { sheetId: string; area: Area } | undefined;

  onChange(listener: (changes: readonly BookChange[]) => void): () => void;

  /** Trouble on request. */
  setLatency(milliseconds: number): void;
  /** The n-th request from now (1 = the next). */
  failRequest(n: number, fault: Fault): void;
  /** While on, writes answer InvalidOperationInCellEditMode. */
  setCellEditMode(on: boolean): void;
}
