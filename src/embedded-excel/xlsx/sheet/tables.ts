/** Tables: a part for each. */
import { parseArea } from "../../book/address";
import { columnCount } from "../../book/area";
import type { Area, Cell, FilteredColumn, RowInfo, Sheet, Table, TableColumn } from "../../book/types";
import { XlsxError } from "../error";
import { fromFileFormula, toFileFormula } from "../formulas";
import { CONTENT, NAMESPACE, RELATIONSHIP } from "../package/names";
import type { PackageReader, Relationship } from "../package/reader";
import { decodeText, encodeAttributeText, encodeText } from "../package/text";
import type { PackageWriter } from "../package/writer";
import {
  XML_HEAD,
  attribute,
  child,
  childrenOf,
  element,
  escapeText,
  flag,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { present } from "../present";
import { writeArea } from "./areas";
import { readFilterColumn, writeFilterColumn } from "./column-filters";

type Filtering = Pick<Sheet, "tables" | "autoFilter">;

const isFiltered = ({ filter, filterValues }: FilteredColumn): boolean =>
  filter !== undefined || filterValues !== undefined;

function formula(name: string, text: string): string {
  return element(name, {}, escapeText(encodeText(toFileFormula(text))));
}

/** Header and body, without the total row. */
export function filteredArea(table: Table): Area {
  return { ...table.area, lastRow: table.area.lastRow - (table.showTotals ? 1 : 0) };
}

/** Undefined where the table has neither filter nor buttons. */
export function writeFilter(table: Table): string | undefined {
  const filtered = table.columns.some(isFiltered);
  if (!table.showHeaders || !(table.showFilterButton || filtered)) return undefined;
  const columns = table.columns.map((one, index) => writeFilterColumn(one, index, !table.showFilterButton));
  return element("autoFilter", { ref: writeArea(filteredArea(table)) }, ...columns);
}

export interface ColumnTotal {
  readonly label?: string;
  readonly formula?: string;
}

/** The part repeats what the total row's cell holds. */
export function totalOf(table: Table, cell: Cell | undefined): ColumnTotal {
  if (!table.showTotals || cell === undefined) return {};
  if (cell.formula !== undefined) return { formula: cell.formula };
  return typeof cell.value === "string" && cell.value !== "" ? { label: cell.value } : {};
}

export const totalAttributes = ({
  label,
  formula: total,
}: ColumnTotal): Record<string, string | undefined> => ({
  totalsRowLabel: label === undefined ? undefined : encodeAttributeText(label),
  totalsRowFunction: total === undefined ? undefined : "custom",
});

export const writeCalculated = ({ calculatedFormula }: TableColumn): string | undefined =>
  calculatedFormula === undefined ? undefined : formula("calculatedColumnFormula", calculatedFormula);

export const writeTotal = (total: ColumnTotal): string | undefined =>
  total.formula === undefined ? undefined : formula("totalsRowFormula", total.formula);

export const styleAttributes = (table: Table): Record<string, string | boolean | undefined> => ({
  name: table.style === "" ? undefined : table.style,
  showFirstColumn: table.highlightFirstColumn,
  showLastColumn: table.highlightLastColumn,
  showRowStripes: table.showBandedRows,
  showColumnStripes: table.showBandedColumns,
});

export function writeColumn(table: Table, column: TableColumn, totalCell: Cell | undefined): string {
  const total = totalOf(table, totalCell);
  return element(
    "tableColumn",
    { id: column.id, name: encodeAttributeText(column.name), ...totalAttributes(total) },
    writeCalculated(column),
    writeTotal(total),
  );
}

/** The table's part. */
export function writeTable(table: Table, sheet: Sheet): string {
  const { area } = table;
  const columns = table.columns.map((column, index) =>
    writeColumn(table, column, sheet.rows[area.lastRow]?.[area.column + index]),
  );
  const style = element("tableStyleInfo", styleAttributes(table));
  return (
    XML_HEAD +
    element(
      "table",
      {
        xmlns: NAMESPACE.main,
        id: table.id,
        name: table.name,
        displayName: table.name,
        ref: writeArea(area),
        // One where nothing is said; ExcelJS takes that for none.
        headerRowCount: table.showHeaders ? 1 : 0,
        totalsRowCount: table.showTotals ? 1 : undefined,
        totalsRowShown: table.showTotals ? undefined : false,
      },
      writeFilter(table),
      element("tableColumns", { count: columns.length }, ...columns),
      style,
    )
  );
}

/** A `<tablePart>` for each table, with its part. */
export function writeTables(
  tables: readonly Table[],
  sheet: Sheet,
  part: string,
  file: PackageWriter,
): readonly string[] {
  return tables.map((table) => {
    const path = file.freePath("xl/tables/table", ".xml");
    file.add(path, writeTable(table, sheet), CONTENT.table);
    return element("tablePart", { "r:id": file.relate(part, RELATIONSHIP.table, path) });
  });
}

function readColumn(column: XmlElement, index: number, filter: XmlElement | undefined): TableColumn {
  const calculated = child(column, "calculatedColumnFormula")?.text;
  const filterColumn = childrenOf(filter, "filterColumn").find(
    (one) => numberAttribute(one, "colId") === index,
  );
  return present({
    id: numberAttribute(column, "id") ?? index + 1,
    name: decodeText(attribute(column, "name") ?? ""),
    calculatedFormula:
      calculated === undefined || calculated === "" ? undefined : fromFileFormula(decodeText(calculated)),
    ...readFilterColumn(filterColumn),
  });
}

/** Are there buttons: a filter whose columns do not all hide theirs? */
function hasButtons(filter: XmlElement | undefined, columns: number): boolean {
  const hidden = childrenOf(filter, "filterColumn").filter((one) => flag(one, "hiddenButton") === true);
  return filter !== undefined && hidden.length < columns;
}

/**
 * Undefined where it is none: without a name or place, or with more or fewer columns than its place is wide. ExcelJS 4.4
 * saves such ones of tables with calculated columns; Excel drops them and says that it repaired the file.
 */
export function readTable(root: XmlElement): Table | undefined {
  const area = parseArea(attribute(root, "ref") ?? "");
  const name = attribute(root, "displayName") ?? attribute(root, "name");
  if (area === undefined || name === undefined) return undefined;
  const filter = child(root, "autoFilter");
  const style = child(root, "tableStyleInfo");
  const columns = childrenOf(child(root, "tableColumns"), "tableColumn");
  if (columns.length !== columnCount(area)) return undefined;
  return {
    id: numberAttribute(root, "id") ?? 0,
    name,
    area,
    showHeaders: numberAttribute(root, "headerRowCount") !== 0,
    showTotals: (numberAttribute(root, "totalsRowCount") ?? 0) > 0,
    showFilterButton: hasButtons(filter, columns.length),
    style: attribute(style, "name") ?? "",
    showBandedRows: flag(style, "showRowStripes") ?? false,
    showBandedColumns: flag(style, "showColumnStripes") ?? false,
    highlightFirstColumn: flag(style, "showFirstColumn") ?? false,
    highlightLastColumn: flag(style, "showLastColumn") ?? false,
    columns: columns.map((column, index) => readColumn(column, index, filter)),
  };
}

/** In the order of the sheet's `<tableParts>`. */
export function readTables(
  root: XmlElement,
  relationships: readonly Relationship[],
  file: PackageReader,
): Table[] {
  return childrenOf(child(root, "tableParts"), "tablePart").flatMap((one) => {
    const target = relationships.find((each) => each.id === attribute(one, "id"))?.target;
    const part = file.xml(target);
    if (part === undefined && target !== undefined) throw new XlsxError("damaged", `${target} is missing`);
    return (part === undefined ? undefined : readTable(part)) ?? [];
  });
}

/** Is the row in the body of a table that is filtered, or of the sheet's own filter? */
function isFilteredRow({ tables, autoFilter }: Filtering, row: number): boolean {
  if (autoFilter !== undefined && [...autoFilter.columns.values()].some(isFiltered)) {
    const { area } = autoFilter;
    if (row > area.row && row <= area.lastRow) return true;
  }
  return tables.some((table) => {
    const { row: first, lastRow } = filteredArea(table);
    return table.columns.some(isFiltered) && row >= first + (table.showHeaders ? 1 : 0) && row <= lastRow;
  });
}

/**
 * The file says "hidden" alone; as in Excel, rows hidden in a filtered table are taken for filtered.
 * `exceptions` are rows of whom the file's own notes say otherwise.
 */
export function readFilteredRows(
  sheet: Filtering & Pick<Sheet, "rowInfo">,
  exceptions: { hidden: Set<number>; filtered: Set<number> },
): void {
  for (const [row, info] of sheet.rowInfo) {
    if (info.hidden !== true) continue;
    if (isFilteredRow(sheet, row) || exceptions.filtered.has(row)) {
      info.filtered = true;
      if (!exceptions.hidden.has(row)) delete info.hidden;
    }
    if (exceptions.hidden.has(row) && !exceptions.filtered.has(row)) delete info.filtered;
  }
}

/** Rows for which `readFilteredRows` would guess wrong: hidden by a person in a filtered table, or filtered outside one. */
export function filterExceptions(sheet: Sheet): { hidden: number[]; filtered: number[] } {
  const wrong = [...sheet.rowInfo].filter(([row, info]: [number, RowInfo]) => {
    if (info.hidden !== true && info.filtered !== true) return false;
    const guess = isFilteredRow(sheet, row);
    return guess !== (info.filtered === true) || guess === (info.hidden === true);
  });
  return {
    hidden: wrong.filter(([, info]) => info.hidden === true).map(([row]) => row),
    filtered: wrong.filter(([, info]) => info.filtered === true).map(([row]) => row),
  };
}
