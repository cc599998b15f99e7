/** A file of rows as read: its sheets, and on each the lines that hold anything, cell by cell as the file says them. */

/** How far a file that counts days from 1904 is behind one that counts from 1900. */
export const DAYS_1904 = 1462;

/**
 * A number that its file shows as a day, a time of day, both, or how long something took (`[h]:mm:ss`, `mm:ss`): a serial
 * of the 1900 system whatever the file's.
 */
export interface SourceMoment {
  readonly shows: "date" | "time" | "dateTime" | "duration";
  readonly serial: number;
  /** A time whose format shows no seconds: what was typed as 4:12 may be meant as minutes and seconds. */
  readonly toTheMinute?: true;
}

/** What a cell of a file holds; "" = nothing. */
export type SourceCell = string | number | boolean | SourceMoment;

export interface SourceLine {
  /** As a person counts it, from 1: the row of the sheet, or the line of the text at which it begins. */
  readonly number: number;
  /** By their place from 0. */
  readonly cells: readonly SourceCell[];
}

/** A table of a sheet, where the file is read for its tables too. */
export interface SourceArea {
  readonly name: string;
  /** With its header and a row of totals: `A5:F12`. */
  readonly address: string;
  readonly showsTotals: boolean;
}

/** Cells below each other that hold a formula; 0-based. */
export interface SourceFormulas {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
}

/** `whole`: hidden sheets too, what tables stand on each, and where formulas do; for a workbook that is read as a workbook, not as rows. */
export interface ReadOptions {
  readonly whole?: boolean;
}

export interface SourceContent {
  /** Those that hold anything, top to bottom. */
  readonly lines: readonly SourceLine[];
  /** Where the file is read whole. */
  readonly tables?: readonly SourceArea[];
  /** The same: where formulas stand. */
  readonly formulas?: readonly SourceFormulas[];
  /** Cells with a formula that the file holds no result of: what they would show cannot be known. */
  readonly withoutResult: number;
  /** The file counts days from 1904: its numbers that no format shows as days are 1,462 behind when they are meant so. */
  readonly date1904: boolean;
}

/** Told the share that is read by now, from 0 to 1. */
export type ReadProgress = (share: number) => void;

export interface SourceSheet {
  /** "" for a text file. */
  readonly name: string;
  readonly hidden: boolean;
  /** Reads the cells, the first time alone: throws SourceError where they are damaged. */
  readonly read: (onProgress?: ReadProgress) => SourceContent;
}

export interface SourceFile {
  readonly kind: "csv" | "workbook";
  /** At least one, in the file's order. */
  readonly sheets: readonly SourceSheet[];
}

/** A header line and what stands below it. */
export interface SourceTable {
  /** The line's number in the file. */
  readonly headerLine: number;
  /** Unique, blanks around them dropped; a column without one is `(3)` where it holds anything, else "". */
  readonly headers: readonly string[];
  /** As many cells as there are headers. */
  readonly rows: readonly SourceLine[];
  readonly date1904: boolean;
}
