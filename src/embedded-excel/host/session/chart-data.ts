/** How Excel reads a range as chart data: which cells name the series, which are categories, which are values. */
import { area as areaOf, columnCount, rowCount } from "../../book/area";
import { fullAddress } from "../../book/address";
import { cellAt } from "../../book/cells";
import type { Area, ChartSeries, Sheet } from "../../book/types";
import { displayValue } from "./display";

const text = (sheet: Sheet, row: number, column: number): string => {
  const cell = cellAt(sheet, row, column);
  return displayValue(cell?.value ?? null, cell?.style?.numberFormat);
};

const isNumber = (sheet: Sheet, row: number, column: number): boolean =>
  typeof cellAt(sheet, row, column)?.value === "number";

/** The series of a range; `by` = Auto takes the shorter side for series, as Excel does. */
export function seriesOf(sheet: Sheet, area: Area, by: "Auto" | "Rows" | "Columns"): ChartSeries[] {
  const columns = by === "Columns" || (by === "Auto" && rowCount(area) >= columnCount(area));
  const hasHeader = rowCount(area) > 1 && !isNumber(sheet, area.row, area.lastColumn);
  const hasCategories =
    columnCount(area) > 1 &&
    (!isNumber(sheet, area.lastRow, area.column) || (hasHeader && text(sheet, area.row, area.column) === ""));
  const body = areaOf(
    area.row + (hasHeader ? 1 : 0),
    area.column + (hasCategories ? 1 : 0),
    area.lastRow,
    area.lastColumn,
  );
  const address = (one: Area): string => fullAddress(sheet.name, one, true);
  const series: ChartSeries[] = [];
  const first = columns ? body.column : body.row;
  const last = columns ? body.lastColumn : body.lastRow;
  for (let index = first; index <= last; index += 1) {
    const values = columns
      ? { ...body, column: index, lastColumn: index }
      : { ...body, row: index, lastRow: index };
    const nameCell = columns ? areaOf(area.row, index) : areaOf(index, area.column);
    const categories = columns
      ? { ...body, column: area.column, lastColumn: area.column }
      : { ...body, row: area.row, lastRow: area.row };
    const named = columns ? hasHeader : hasCategories;
    const labelled = columns ? hasCategories : hasHeader;
    series.push({
      name: named ? text(sheet, nameCell.row, nameCell.column) : `Series${index - first + 1}`,
      values: address(values),
      ...(named ? { nameReference: address(nameCell) } : {}),
      ...(labelled ? { categories: address(categories) } : {}),
    });
  }
  return series;
}
