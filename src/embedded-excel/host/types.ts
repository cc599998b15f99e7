import type { Area, Book, CellValue, Chart, FormatOverlay } from "../book/types";
import type { Calculator, CalculationSource } from "../calculator/types";
import type { Drawing } from "./drawn";
import type { ErrorCode } from "./errors";
import type { TypingLanguage } from "./session/entry";
import type { WireRequest } from "./protocol/wire";

export type { TypingLanguage } from "./session/entry";

/** What changed in the book, for a grid to repaint and for tests to look at. */
export type BookChange =
  | { readonly kind: "cells"; readonly sheetId: string; readonly areas: readonly Area[] }
  /** Sheets, tables, names, validations, formats, charts, sizes, freezes, protection … of a sheet; absent = of the book. */
  | { readonly kind: "structure"; readonly sheetId?: string }
  /** Another sheet is the active one; nothing of it changed. */
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "selection"; readonly sheetId: string; readonly area: Area };

/** What a client asks of whoever has the workbook open. Nothing in the workbook changes by it. */
export type Asked =
  /** The keyboard goes to the grid. */
  | { readonly kind: "focus" }
  | { readonly kind: "save" }
  | { readonly kind: "close"; readonly save: boolean }
  /** Another workbook, as a copy of a file or (undefined) an empty one. */
  | { readonly kind: "open"; readonly book: Book | undefined };

/** A picture in pixels, and where in it its chart stands: partly outside where it is cut. */
export interface PictureFrame {
  readonly width: number;
  readonly height: number;
  readonly chart: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

/** Draws a chart as a PNG, in Base64 without a prefix. */
export type DrawPicture = (chart: Chart, frame: PictureFrame) => string;

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
  /** The request is refused before anything of it is applied. */
  | { readonly kind: "errorBefore"; readonly code: string }
  /** It is applied, but its answer is lost: an error's code comes in its place. */
  | { readonly kind: "answerLost"; readonly code: string }
  /** It is applied, but its answer is lost with the connection: the client's transport rejects, without any code of Excel's. */
  | { readonly kind: "connectionLost" }
  /** Nothing ever comes back, whether it was applied or (by default) not. */
  | { readonly kind: "neverAnswers"; readonly applied?: boolean }
  /** It is held back unapplied until it is released, then carried out and answered. */
  | { readonly kind: "answersLate" }
  /**
   * The batch stops at the action of that index (0 = the first): those before stand, and the answer has the error. A batch
   * that has fewer actions is carried out whole.
   */
  | { readonly kind: "stopsAt"; readonly action: number; readonly code: ErrorCode };

/** A fault that waits for its request, or struck it. */
export interface PlannedFault {
  /** Its request has come, and met it. */
  readonly struck: boolean;
  /** Resolves once it struck. */
  readonly strikes: Promise<void>;
  /** Lets a request that is answered late go on; called before that request comes, it will not be held back at all. */
  release(): void;
  /** Takes the plan back; nothing happens where it has struck. */
  cancel(): void;
}

/** Whose requests: those of a user's clients by the user's name, or those of one client by its number. */
export type Sender = string | number;

/** A client's request before it is carried out, at the door. The library's own tidying is not shown here. */
export interface ArrivedRequest {
  /** The client's number, and its user. */
  readonly client: number;
  readonly user: string;
  /** Which of that client's requests it is since the client joined; 1 = the first. */
  readonly count: number;
  /** What office.js sent, as a copy. */
  readonly request: WireRequest;
  /** Resolves once the client is answered, with whatever it is. */
  readonly answered: Promise<void>;
  /** Resolves once a fault holds the answer back, or takes it away for good. */
  readonly unanswered: Promise<void>;
}

/**
 * Sees each request before it is carried out, and holds it until the promise is settled. Faults planned meanwhile can still
 * strike it. What a gate throws is what the client's transport fails with.
 */
export type RequestGate = (arrived: ArrivedRequest) => void | Promise<void>;

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
  /**
   * Settles before a request is carried out. In Excel an add-in's page has a thread of its own; where it shares one with
   * this, what waits there (drawing, keys) would wait for all requests that follow one another.
   */
  readonly rest?: () => Promise<void>;
  /** AutoCorrect: what is written right below or beside a table joins it; true by default. */
  readonly autoExpandTables?: boolean;
}

/** By which of the sheet's columns rows are sorted. */
export interface RowOrder {
  readonly column: number;
  readonly ascending: boolean;
}

/** What a person does from a sheet's menus. Areas are those that are selected; rows and columns are counted from 0. */
export type PersonGesture =
  /** Whole rows or columns; within a table, rows of the table. */
  | { readonly kind: "insert" | "delete"; readonly area: Area; readonly along: "rows" | "columns" }
  /** Ctrl+D and Ctrl+R. */
  | { readonly kind: "fill"; readonly area: Area; readonly direction: "down" | "right" }
  /** A click on a checkbox, or Space: where one of the area's is not checked, all are checked, else none. */
  | { readonly kind: "toggle"; readonly area: Area }
  /** The table at the cell, the sheet's filter, or the cells around it, by the cell's column. */
  | { readonly kind: "sort"; readonly row: number; readonly column: number; readonly ascending: boolean }
  /** Ctrl+Shift+L: of the table there, or of the cells around. */
  | { readonly kind: "filterButtons"; readonly area: Area }
  /** At a header cell: the shown texts to be left; undefined = all. */
  | {
      readonly kind: "filter";
      readonly row: number;
      readonly column: number;
      readonly values: readonly string[] | undefined;
    }
  | { readonly kind: "rename"; readonly name: string }
  | { readonly kind: "hide" | "unhide" | "protect" }
  | { readonly kind: "unprotect"; readonly password?: string };

/** One of the texts of a filtered column. */
export interface FilterChoice {
  readonly text: string;
  readonly shown: boolean;
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
  /** 1 = the first that joined. */
  readonly number: number;
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
export interface EmbeddedExcel extends Drawing {
  readonly book: Book;
  readonly counters: Counters;
  resetCounters(): void;
  /** Calculate what is dirty (also in manual mode). */
  calculate(full?: boolean): void;

  /** Join a window where `excel-web-16.00.debug.js` has been evaluated. `window` is its global object. */
  connect(window: object, options?: ClientOptions): Client;

  /** By which language a person's typing is read from now on; English at first. Formulas are English always. */
  setTypingLanguage(language: TypingLanguage): void;
  readonly typingLanguage: TypingLanguage;
  /** Puts a text into a cell as typing does: numbers, dates, TRUE, =formula, 'text. No validation refuses it. */
  type(sheetId: string, row: number, column: number, text: string, user?: string): void;
  /**
   * What a person types and confirms. Throws ExcelError where the sheet is protected, or a validation that stops forbids it:
   * with the validation's own words.
   */
  enter(sheetId: string, row: number, column: number, text: string, user?: string): void;
  /** From a sheet's menus; throws ExcelError where Excel refuses it, and nothing has changed then. */
  perform(sheetId: string, gesture: PersonGesture, user?: string): void;
  /** What the filter at a header cell offers; undefined where there is none. */
  filterChoices(sheetId: string, row: number, column: number): readonly FilterChoice[] | undefined;
  /** Paste values; a string that starts with "=" is a formula. */
  paste(
    sheetId: string,
    row: number,
    column: number,
    values: readonly (readonly CellValue[])[],
    user?: string,
  ): void;
  clearContents(sheetId: string, area: Area, user?: string): void;
  /** Sort the rows of an area (a table's body, without its header) by one sheet column; whole rows of the area move. */
  sortRows(sheetId: string, area: Area, by: RowOrder, user?: string): void;
  select(sheetId: string, area: Area, user?: string): void;
  activate(sheetId: string): void;
  /** A click into a cell, in points from its top left; besides selecting. */
  click(
    sheetId: string,
    row: number,
    column: number,
    offset?: { readonly x: number; readonly y: number },
  ): void;
  /** The keyboard is in a chart, as after a click on it. */
  activateChart(sheetId: string, chartId: string): void;
  /** The workbook's window comes to the front. */
  activateWindow(): void;
  undo(): boolean;
  redo(): boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;

  /** What a cell displays: its value through the number format that a conditional format gives it, else its own, for the grid and `Range.text`. */
  displayText(sheetId: string, row: number, column: number): string;
  /** Conditional formats resolved: the overlay that applies to the cell now, or undefined. */
  conditionalOverlay(sheetId: string, row: number, column: number): FormatOverlay | undefined;
  /** The allowed items of a list validation at the cell, resolved through names and ranges; undefined where there is none. */
  listItems(sheetId: string, row: number, column: number): readonly string[] | undefined;
  /** A range text such as `Sheet!$A$1:$B$2` or `Table[Column]` as sheet and area (for charts). */
  resolveReference(reference: string): { sheetId: string; area: Area } | undefined;

  onChange(listener: (changes: readonly BookChange[]) => void): () => void;

  /** Hears what clients ask of whoever has the workbook open: saving, closing, opening another. Gives what stops it. */
  onAsked(hear: (asked: Asked) => void): () => void;
  /** Has pictures of charts drawn by whoever can: without, `Chart.getImage` is refused. Undefined takes that back. */
  setDrawPicture(draw: DrawPicture | undefined): void;

  /** Trouble on request. */
  setLatency(milliseconds: number): void;
  /**
   * Plans a fault for the n-th request from now (1 = the next) of one sender, or of anybody, in the order in which they are
   * let through. Of several plans for one request the last one strikes, and all are used up.
   */
  failRequest(n: number, fault: Fault, from?: Sender): PlannedFault;
  /** Puts a gate before every request to come; returns how to take it away. Several are passed one after the other. */
  onRequest(gate: RequestGate): () => void;
  /** While on, writes answer InvalidOperationInCellEditMode. */
  setCellEditMode(on: boolean): void;
}
