/** Rows below a month's table that belong into it. */
import { VERDICT_LABELS } from "../../sop";
import type { RawCell } from "../snapshot/parse-cell";
import { FIXED_HEADERS, type F22Column } from "../layout/f22-columns";
import type { MonthAsIs } from "./as-is";
import { isTotalLine } from "./total-line";

/** A row of F-22 has at least this many cells filled; a remark below the table has fewer. */
const LEAST_CELLS = 3;

/** How many rows the table must take in so that all that are rows stand in it; blank ones between them too. */
export function rowsToJoin({
  below,
  headers,
  showsTotals,
}: Pick<MonthAsIs, "below" | "headers" | "showsTotals">): number {
  // A Total Row stands between: what is below it cannot be joined, but is put above it (totals.ts).
  if (showsTotals) return 0;
  return below.reduce((last, line, index) => (isRow(line, headers) ? index + 1 : last), 0);
}

const KNOWN: ReadonlySet<string> = new Set([...FIXED_HEADERS.values()].map((header) => header.toLowerCase()));

/** Whether a line that stands under the headers is a row of F-22. */
export const isRow = (line: readonly RawCell[], headers: readonly string[]): boolean =>
  !isTotalLine(line, headers) &&
  headers.filter((header, place) => KNOWN.has(header.toLowerCase()) && (line[place] ?? "") !== "").length >=
    LEAST_CELLS;

/** Rows that were rows of these columns have most of their cells at home there. */
const MOST = 0.8;

/** Do the lines belong under the columns? A part that was split off and then altered by itself does not. */
export function belongUnder(
  lines: readonly (readonly RawCell[])[],
  places: readonly { readonly column: F22Column; readonly index: number }[],
): boolean {
  const filled = lines.flatMap((line) =>
    places.flatMap(({ column, index }) => {
      const cell = line[index] ?? "";
      return cell === "" || column.kind === "formula" ? [] : [isAtHome(column, cell)];
    }),
  );
  return filled.filter(Boolean).length >= filled.length * MOST;
}

const MARK = /^(ya|tidak|n\/a)$/i;
const VERDICTS: ReadonlySet<string> = new Set(Object.values(VERDICT_LABELS));

/** Dates are numbers, marks are words of three, verdicts of nine: what tells one column from its neighbour. */
export function isAtHome({ kind, criterion, key }: F22Column, cell: RawCell): boolean {
  if (cell === "") return false;
  if (key.endsWith("Verdict")) return VERDICTS.has(String(cell));
  if (criterion !== undefined) return MARK.test(String(cell));
  if (key === "nonconformity") return MARK.test(String(cell));
  if (kind === "date") return typeof cell === "number" && cell >= 30_000;
  if (kind === "time") return typeof cell === "number" && cell < 1;
  if (kind === "integer") return typeof cell === "number";
  return typeof cell === "string" && !MARK.test(cell) && !VERDICTS.has(cell);
}
