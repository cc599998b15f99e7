/** What Excel tells of while people work, and what is read again then. */
import type { Day, ExclusionReason, Finding, Link, LinkJudgement, Month, Result } from "../../sop/types";

/** An edit of cells by anyone, as Excel tells of it. */
export interface WorkbookChange {
  readonly worksheetId: string;
  /** The cells, as A1 without the sheet; "" where it is the whole sheet that came or went. */
  readonly address: string;
  /** Contents alone changed; false where rows, columns, cells or the sheet were put in or taken out. */
  readonly edited: boolean;
}

/** Cells that a person selects, as Excel tells of them. */
export interface SelectedCells {
  readonly worksheetId: string;
  readonly address: string;
}

/** A row of F-22 that a person has picked in the grid. */
export interface PickedRow {
  /** Its No. Sampel; "" where it has none. */
  readonly id: string;
  readonly sheet: string;
  readonly cell: string;
  readonly month: Month;
  readonly callDate: Day | undefined;
  readonly area: string;
  readonly agent: string;
  /** Why it is no sample; undefined for a sample. */
  readonly reason: ExclusionReason | undefined;
  readonly score: number | undefined;
  readonly result: Result | undefined;
  /** Codes of the fatal criteria at Tidak. */
  readonly fatal: readonly string[];
  readonly links: Readonly<Record<Link, LinkJudgement>>;
  readonly findings: readonly Finding[];
}

/** An answer given before, and every edit since: what is read again is then only what was edited. */
export interface Since<Answer> {
  readonly answer: Answer;
  readonly changes: readonly WorkbookChange[];
}

/** Told to long actions: how far it is, 0 to 1. */
export type Progress = (share: number) => void;
