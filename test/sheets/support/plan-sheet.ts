/** Tables as read, and a workbook with a plan, for planners that need no more of it: all contents obviously made up. */
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import type { TableCells } from "../../../src/sheets/snapshot/table-cells";
import type { FixedTables } from "../../../src/sheets/snapshot/settings";
import type { WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import type { Row, Snapshot } from "../../../src/sop/types";
import { monthSheet, snapshotOf } from "../../sop/support/rows";

export type Cells = Readonly<Record<string, RawCell>>;

/** A table whose header stands in D8 of its sheet. */
export const tableAtD8 = (
  name: string,
  sheet: string,
  headers: readonly string[],
  rows: readonly Cells[],
  more: Partial<TableCells> = {},
): TableCells => ({
  name,
  sheet,
  row: 8,
  column: 3,
  headers,
  body: rows.map((row) => headers.map((header) => row[header] ?? "")),
  ...more,
});

export const PLAN_HEADERS = [
  "Bulan",
  "No.",
  "Tanggal Rencana",
  "Blok Jam",
  "Area",
  "Layanan",
  "Jenis Materi",
  "Kode Skenario",
  "Pelaksana",
  "ID Agent",
  "Cadangan",
  "Menggantikan",
  "Alasan",
  "No. Sampel",
  "Status",
] as const;

export const planTable = (
  rows: readonly Cells[],
  { headers = PLAN_HEADERS, ...more }: Partial<TableCells> = {},
): TableCells => tableAtD8("TabelRencana", "Rencana", headers, rows, more);

/** The plan's headers and what stands at each cell of the row after an edit's values were written over it. */
export const byHeader = (
  headers: readonly string[],
  values: readonly (RawCell | null)[] | undefined,
): Readonly<Record<string, RawCell>> =>
  Object.fromEntries(
    (values ?? []).flatMap((value, index) => (value === null ? [] : [[headers[index] ?? "", value]])),
  );

/** With the rows of July's sheet. */
export const planWorkbook = (
  fixed: FixedTables,
  rows: readonly Row[] = [],
  others: Partial<Omit<Snapshot, "months" | "settings">> = {},
): WorkbookSnapshot =>
  ({
    ...snapshotOf([monthSheet(rows)], {}, others),
    foundation: { fixed },
    plans: new Map(),
  }) as unknown as WorkbookSnapshot;
