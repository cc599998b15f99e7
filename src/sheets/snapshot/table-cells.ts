/** A table as read: its headers and body as raw cells, found by header whatever the columns' order. */
import type { RawCell } from "./parse-cell";

export interface TableCells {
  readonly name: string;
  readonly sheet: string;
  /** 0-based place of the first body cell. */
  readonly row: number;
  readonly column: number;
  readonly headers: readonly string[];
  /** Without the total row. */
  readonly body: readonly (readonly RawCell[])[];
  /** A row of totals ends the table. */
  readonly showsTotals?: boolean;
  /** So many rows right below the table hold nothing, where something stands further below. */
  readonly freeBelow?: number;
}

/** Values of one column by its header; empty where there is no such column. */
export function cellsOf(table: TableCells | undefined, header: string): readonly RawCell[] {
  const index = table ? headerIndex(table, header) : -1;
  return table && index >= 0 ? table.body.map((line) => line[index] ?? "") : [];
}

/** Header texts are unique in a table, ignoring case, as Excel holds them. */
export const headerIndex = (table: Pick<TableCells, "headers">, header: string): number =>
  table.headers.findIndex((one) => one.toLowerCase() === header.toLowerCase());

/** The table's rows as records by header, in whatever case that is typed; rows without any value left out. */
export function recordsOf(table: TableCells | undefined): readonly Readonly<Record<string, RawCell>>[] {
  return table ? table.body.filter((line) => line.some((cell) => cell !== "")).map(recorder(table)) : [];
}

/** Makes a record of a line of the table. */
export function recorder(
  table: Pick<TableCells, "headers">,
): (line: readonly RawCell[]) => Readonly<Record<string, RawCell>> {
  const headers = table.headers.map((header) => header.toLowerCase());
  return (line) => inAnyCase(Object.fromEntries(headers.map((header, index) => [header, line[index] ?? ""])));
}

/** Asked for by the header as it is declared: what is declared stands apart, and is not needed for that. */
const inAnyCase = (byLowerCase: Readonly<Record<string, RawCell>>): Readonly<Record<string, RawCell>> =>
  new Proxy(byLowerCase, {
    get: (record, header) => (typeof header === "string" ? record[header.toLowerCase()] : undefined),
  });

/** A record's values under the headers, in whatever case these are written; null where it says nothing of one. */
export function lineUnder<Value>(
  headers: readonly string[],
  record: Readonly<Record<string, Value>>,
): readonly (Value | null)[] {
  const known = new Map(Object.entries(record).map(([header, value]) => [header.toLowerCase(), value]));
  return headers.map((header) => known.get(header.toLowerCase()) ?? null);
}

export const textOf = (cell: RawCell | undefined): string => (cell === undefined ? "" : String(cell));
