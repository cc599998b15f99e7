/** The Log sheet: one line for each action that changed the workbook. */
import { TABLE_NAMES } from "../layout/names";
import type { Day } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { ADDIN_VERSION } from "../layout/document";
import { lineUnder, type TableCells } from "../snapshot/table-cells";
import { planAppend } from "./append";
import { frameOfTable } from "./frame";

export interface LogEntry {
  readonly day: Day;
  readonly action: string;
  readonly sheet: string;
  /** What was done, with before → after where contents changed. */
  readonly detail: string;
}

/** By whom, and when in the day: a share of it. */
export interface LogAuthor {
  readonly name: string;
  readonly time: number;
}

/** In characters: a cell of the Log that says more is read by nobody. */
const LONGEST = 1000;

/** A cell's text before and after: `Header: "" → "Ya"`. */
export const changeWords = (header: string, before: string, after: string): string =>
  `${header}: “${before}” → “${after}”`;

/** Nothing where the Log was deleted: it is a convenience, never a reason to fail. */
export function planLog(
  { fixed }: { readonly fixed: Readonly<Partial<Record<string, TableCells>>> },
  entries: readonly LogEntry[],
  by: LogAuthor,
): readonly Edit[] {
  const table = fixed[TABLE_NAMES.log];
  if (!table) return [];
  const rows = entries.map((entry) => {
    const values: Readonly<Record<string, CellContent>> = {
      Tanggal: entry.day,
      Waktu: by.time,
      Oleh: asTyped(by.name),
      Tindakan: entry.action,
      Lembar: asTyped(entry.sheet),
      Rincian: asTyped(entry.detail.slice(0, LONGEST)),
      "Versi Add-in": ADDIN_VERSION,
    };
    return lineUnder(table.headers, values);
  });
  return planAppend(frameOfTable(table), rows);
}
