/** The rows that finishing proposes on Distribusi: each recipient and each of the month's documents once. */
import type { Month } from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { planAppend } from "../plan/append";
import { frameOfTable } from "../plan/frame";
import { lineUnder, type TableCells } from "../snapshot/table-cells";
import { distributionLines } from "./handed-over";
import { REPORT_KINDS } from "../layout/report-kinds";

/** Nothing where the table is gone, nobody is named, or all stands already: whoever repeats it doubles nothing. */
export function planDistribution(
  table: TableCells | undefined,
  { month, version, recipients }: { month: Month; version: number; recipients: readonly string[] },
): readonly Edit[] {
  if (!table) return [];
  const lines = distributionLines(table).filter((line) => line.month === month);
  const rows = REPORT_KINDS.flatMap((kind) =>
    recipients.flatMap((recipient): readonly (readonly CellContent[])[] => {
      const stands = lines.some(
        (line) =>
          line.kind === kind &&
          (line.version ?? 1) === version &&
          line.recipient.toLowerCase() === recipient.toLowerCase(),
      );
      if (stands) return [];
      const values: Readonly<Record<string, CellContent>> = {
        Bulan: asTyped(month),
        Dokumen: kind,
        Versi: version,
        Penerima: asTyped(recipient),
      };
      return [lineUnder(table.headers, values)];
    }),
  );
  return planAppend(frameOfTable(table), rows);
}

/** How many rows such edits add. */
export const rowsIn = (edits: readonly Edit[]): number =>
  edits.reduce((rows, edit) => rows + ("values" in edit ? edit.values.length : 0), 0);

/** The recipients in a cell: separated by commas, each once, blanks around them dropped. */
export function recipientsOf(content: string | number | boolean): readonly string[] {
  const names = String(content)
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
  return names.filter(
    (name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) === index,
  );
}
