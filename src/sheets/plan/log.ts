/** The Log sheet: one line for each action that changed the workbook. */
import type { Day } from "../../sop";
import type { Edit } from "../edits/edit";
import { ADDIN_VERSION } from "../layout/document";
import { TABLES } from "../layout/fixed-tables";
import { lineUnder, type TableCells } from "../snapshot/table-cells";
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
  const rows = entries.map(({ day, action, sheet, detail }) =>
    lineUnder<string | number>(table.headers, {
      Tanggal: day,
      Tindakan: action,
      Lembar: sheet,
      Rincian: detail,
      "Versi Add-in": ADDIN_VERSION,
    }),
  );
  return planAppend(frameOfTable(table), rows);
}
