/** The Log sheet: one line for each action that changed the workbook. */
import type { Day } from "../../sop";
import type { Edit } from "../edits/edit";
import { ADDIN_VERSION } from "../layout/document";
import { TABLES } from "../layout/fixed-tables";
import type { TableCells } from "../snapshot/table-cells";
import { planAppend } from "./append";
import { frameOfTable } from "./frame";

export interface LogEntry {
  readonly day: Day;
  readonly action: string;
  readonly sheet: string;
  readonly detail: string;
}

/** Nothing where the Log was deleted: it is a convenience, never a reason to fail. */
export function planLog(
  { fixed }: { readonly fixed: Readonly<Partial<Record<string, TableCells>>> },
  entries: readonly LogEntry[],
): readonly Edit[] {
  const table = fixed[TABLES.log.name];
  if (!table) return [];
  const wanted = ["Tanggal", "Tindakan", "Lembar", "Rincian", "Versi Add-in"];
  const rows = entries.map((entry) => {
    const values = [entry.day, entry.action, entry.sheet, entry.detail, ADDIN_VERSION];
    return table.headers.map((header) => values[wanted.indexOf(header)] ?? null);
  });
  return planAppend(frameOfTable(table), rows);
}
