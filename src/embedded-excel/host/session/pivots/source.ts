/** Where a PivotTable has its data from, and reading them. */
import { fullAddress } from "../../../book/address";
import { columnCount, intersection, rowCount } from "../../../book/area";
import { cellAt, storedPart } from "../../../book/cells";
import { findTable, uniqueHeader } from "../../../book/naming";
import { bodyArea } from "../../../book/table-areas";
import type { CellValue, PivotField, PivotSource, PivotTable, Sheet } from "../../../book/types";
import { readItems } from "../../../pivots/index";
import { invalidArgument, invalidOperation } from "../../errors";
import { displayValue, numberFormatCategory } from "../display";
import { resolveReference } from "../reference";
import type { BookSession, RangeTarget } from "../session";

/** The cells of the source, header row included; undefined where they are no more. */
export function sourceCells(session: BookSession, source: PivotSource): RangeTarget | undefined {
  if (source.kind === "table") {
    const found = findTable(session.book, source.table);
    if (found === undefined) return undefined;
    const { sheet, table } = found;
    return { sheet, area: { ...table.area, lastRow: bodyArea(table).lastRow } };
  }
  const found = resolveReference(session.book, source.formula, undefined);
  if (found === undefined) return undefined;
  // Of whole columns, as far as anything stands in them.
  const stored = storedPart(found.sheet, found.area);
  return { sheet: found.sheet, area: (stored && intersection(found.area, stored)) ?? found.area };
}

export function rangeSource({ sheet, area }: RangeTarget): PivotSource {
  return { kind: "range", formula: `=${fullAddress(sheet.name, area, true)}` };
}

/** As Office.js tells it: "Data!A1:E21", or the table's name. */
export function sourceText(session: BookSession, source: PivotSource): string {
  if (source.kind === "table") return source.table;
  const found = resolveReference(session.book, source.formula, undefined);
  return found === undefined ? "" : fullAddress(found.sheet.name, found.area);
}

interface Column {
  readonly header: string;
  readonly values: readonly { readonly value: CellValue; readonly text: string }[];
  /** Of its numbers, where all of them are dates. */
  readonly dateFormat: string | undefined;
}

function readColumn(sheet: Sheet, rows: readonly number[], column: number, header: string): Column {
  const formats: (string | undefined)[] = [];
  const values = rows.map((row) => {
    const cell = cellAt(sheet, row, column);
    const value = cell?.value ?? null;
    const format = cell?.style?.numberFormat;
    if (typeof value === "number") formats.push(format);
    return { value, text: displayValue(value, format) };
  });
  const onlyDates = formats.every((format) => numberFormatCategory(format) === "Date");
  return { header, values, dateFormat: onlyDates ? formats[0] : undefined };
}

function readColumns(session: BookSession, source: PivotSource): readonly Column[] {
  session.calculateIfAutomatic();
  const cells = sourceCells(session, source);
  if (cells === undefined) throw invalidOperation("the source of the PivotTable is no more");
  const { sheet, area } = cells;
  if (rowCount(area) < 2) throw invalidArgument("a PivotTable needs at least two rows of source data");
  const rows = Array.from({ length: rowCount(area) - 1 }, (_one, index) => area.row + 1 + index);
  const headers: string[] = [];
  return Array.from({ length: columnCount(area) }, (_one, index) => {
    const cell = cellAt(sheet, area.row, area.column + index);
    const text = displayValue(cell?.value ?? null, cell?.style?.numberFormat);
    if (text.trim() === "") throw invalidArgument("each column of the source needs a header");
    const header = uniqueHeader(headers, text);
    headers.push(header);
    return readColumn(sheet, rows, area.column + index, header);
  });
}

function fieldOf(column: Column, before: PivotField | undefined, customLists: boolean): PivotField {
  const { dateFormat } = column;
  const known: PivotField = before ?? { source: column.header, items: [], subtotals: ["Automatic"] };
  const field: PivotField = { ...known, items: readItems(before?.items, column.values, customLists) };
  if (dateFormat === undefined) delete field.numberFormat;
  else field.numberFormat = dateFormat;
  return field;
}

/** Reads the source anew: fields of columns that are gone leave the PivotTable. */
export function readSource(session: BookSession, pivot: PivotTable): void {
  const columns = readColumns(session, pivot.source);
  const before = pivot.fields;
  const find = (header: string): number =>
    before.findIndex(({ source }) => source.toLowerCase() === header.toLowerCase());
  const now = new Map<number, number>();
  columns.forEach(({ header }, index) => {
    const at = find(header);
    if (at >= 0) now.set(at, index);
  });
  pivot.fields = columns.map((column) => fieldOf(column, before[find(column.header)], pivot.customLists));
  const [first] = columns;
  pivot.records = (first?.values ?? []).map((_one, row) =>
    columns.map(({ values }) => values[row]?.value ?? null),
  );
  const kept = (fields: readonly number[]): number[] => fields.flatMap((index) => now.get(index) ?? []);
  pivot.rows = kept(pivot.rows);
  pivot.columns = kept(pivot.columns);
  pivot.filters = kept(pivot.filters);
  pivot.data = pivot.data.flatMap((data) => {
    const field = now.get(data.field);
    if (field === undefined) return [];
    const { baseField, ...others } = data;
    const base = baseField === undefined ? undefined : now.get(baseField);
    return [{ ...others, field, ...(base !== undefined && { baseField: base }) }];
  });
}
