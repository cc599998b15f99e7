/**
 * The rows of another year than the workbook's as text for the workbook of theirs: under F-22's own headers, so that the
 * import there has nothing to ask. They stay where they are. Source: docs/rules/next-year.md, "Rows of another year".
 */
import {
  COLUMNS,
  INPUT_COLUMNS,
  isBlankRow,
  isDay,
  isoFromDay,
  partsOfDay,
  valueOf,
  type MonthSheet,
  type Row,
} from "../../sop";
import { F22_LOOKS } from "../layout/f22-looks";
import { isFormulaHeader } from "../snapshot/read-month";
import type { RawCell } from "../snapshot/parse-cell";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { OtherYear } from "../types";

const SECONDS_OF_DAY = 86_400;
const two = (value: number): string => String(value).padStart(2, "0");

/** A share of the day as `09:30`, or `09:30:15` where there are seconds. */
function clockText(share: number): string {
  const seconds = Math.round(share * SECONDS_OF_DAY) % SECONDS_OF_DAY;
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return [...parts, ...(seconds % 60 === 0 ? [] : [seconds % 60])].map(two).join(":");
}

/** As import reads it back to the same content; what is no day or time there is none here either. */
function textOfCell(kind: string, cell: RawCell): string {
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "number") return cell;
  if (kind === "date" && isDay(Math.floor(cell))) return isoFromDay(Math.floor(cell));
  return kind === "time" && cell >= 0 && cell < 1 ? clockText(cell) : String(cell);
}

interface Placed {
  readonly sheet: MonthSheet;
  readonly row: Row;
  /** What stands under a header, and "" where the sheet has no such column. */
  readonly under: (header: string) => string;
}

/** Where each header's cell stands in the line of a row, and how it is told. */
function columnsOf(
  sheet: MonthSheet,
): ReadonlyMap<string, { readonly column: number; readonly kind: string }> {
  const columns = new Map<string, { readonly column: number; readonly kind: string }>();
  for (const key of INPUT_COLUMNS) {
    const column = sheet.columns[key];
    if (column !== undefined) columns.set(F22_LOOKS[key].header, { column, kind: COLUMNS[key].kind });
  }
  sheet.scorecard.criteria.forEach(({ code }, place) => {
    const column = sheet.markColumns[place];
    if (column !== undefined) columns.set(code, { column, kind: "list" });
  });
  const known = new Set([...columns.values()].map(({ column }) => column));
  for (const [column, header] of Object.entries(sheet.headers))
    if (!known.has(Number(column)) && header !== "" && !isFormulaHeader(header))
      columns.set(header, { column: Number(column), kind: "text" });
  return columns;
}

function placedRows({ months, cells }: WorkbookSnapshot, year: number): readonly Placed[] {
  return months.flatMap((sheet): readonly Placed[] => {
    const table = cells.find(({ name }) => name === sheet.table);
    if (!table) return [];
    const columns = columnsOf(sheet);
    return sheet.rows.flatMap((row): readonly Placed[] => {
      const day = valueOf(row.date.callDate);
      if (isBlankRow(row) || day === undefined || partsOfDay(day).year !== year) return [];
      const line = table.body[row.place.sheetRow - table.row] ?? [];
      const under = (header: string): string => {
        const found = columns.get(header);
        return found ? textOfCell(found.kind, line[found.column - table.column] ?? "") : "";
      };
      return [{ sheet, row, under }];
    });
  });
}

const field = (text: string): string =>
  /[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;

/** F-22's columns in their order, criteria by their codes, then people's own columns, as far as anything stands in them. */
function csvOf(rows: readonly Placed[]): string {
  const own = [...new Set(rows.flatMap(({ sheet }) => [...columnsOf(sheet).keys()]))];
  const inputs = INPUT_COLUMNS.map((key) => F22_LOOKS[key].header);
  const headers = [...new Set([...inputs.filter((header) => own.includes(header)), ...own])].filter(
    (header) => inputs.includes(header) || rows.some(({ under }) => under(header) !== ""),
  );
  const lines = rows.map(({ under }) => headers.map(under));
  // The mark at its beginning tells Excel that it is UTF-8.
  return `\uFEFF${[headers, ...lines].map((line) => `${line.map(field).join(",")}\r\n`).join("")}`;
}

/** By year, ascending; none where the workbook does not say of which year it is. A row without a readable day is of no other. */
export function otherYears(snapshot: WorkbookSnapshot): readonly OtherYear[] {
  const { year: own } = snapshot.foundation;
  if (own === undefined) return [];
  const years = new Set(
    snapshot.months.flatMap(({ rows }) =>
      rows.flatMap((row) => {
        const day = valueOf(row.date.callDate);
        return day === undefined || isBlankRow(row) ? [] : [partsOfDay(day).year];
      }),
    ),
  );
  return [...years]
    .filter((year) => year !== own)
    .sort((a, b) => a - b)
    .map((year) => {
      const rows = placedRows(snapshot, year);
      return { year, rows: rows.length, csv: () => csvOf(rows) };
    });
}
