/** Columns and default sizes: `<sheetFormatPr>` and `<cols>`. */
import type { ColumnInfo, Sheet } from "../../book/types";
import {
  childrenOf,
  element,
  flag,
  listElement,
  numberAttribute,
  child,
  type XmlElement,
} from "../package/xml";
import { present } from "../present";
import type { CellFormat } from "../style/read-styles";
import type { StyleWriter } from "../style/write-styles";
import { DEFAULT_COLUMN_POINTS, DEFAULT_ROW_POINTS, fromFileWidth, toFileWidth } from "../units";
import { LAST_COLUMN } from "./areas";

function deepest(infos: Iterable<{ outlineLevel?: number }>): number | undefined {
  let level = 0;
  for (const info of infos) level = Math.max(level, info.outlineLevel ?? 0);
  return level === 0 ? undefined : level;
}

export function writeSheetFormat(sheet: Sheet): string {
  return element("sheetFormatPr", {
    defaultColWidth:
      sheet.standardWidth === DEFAULT_COLUMN_POINTS ? undefined : toFileWidth(sheet.standardWidth),
    defaultRowHeight: sheet.standardHeight,
    customHeight: sheet.standardHeight === DEFAULT_ROW_POINTS ? undefined : true,
    outlineLevelRow: deepest(sheet.rowInfo.values()),
    outlineLevelCol: deepest(sheet.columnInfo.values()),
  });
}

/** Default width and height in points. */
export function readSheetFormat(root: XmlElement): { standardWidth: number; standardHeight: number } {
  const format = child(root, "sheetFormatPr");
  const width = numberAttribute(format, "defaultColWidth");
  return {
    standardWidth: width === undefined ? DEFAULT_COLUMN_POINTS : fromFileWidth(width),
    standardHeight: numberAttribute(format, "defaultRowHeight") ?? DEFAULT_ROW_POINTS,
  };
}

export function writeColumns(sheet: Sheet, styles: StyleWriter): string | undefined {
  const sorted = [...sheet.columnInfo].sort(([a], [b]) => a - b);
  return listElement(
    "cols",
    sorted.map(([column, info]) => writeColumn(column, info, sheet, styles)),
  );
}

export const writeColumn = (column: number, info: ColumnInfo, sheet: Sheet, styles: StyleWriter): string =>
  element("col", {
    min: column + 1,
    max: column + 1,
    width: toFileWidth(info.width ?? sheet.standardWidth),
    style: info.style === undefined ? undefined : styles.cellFormat(info.style),
    hidden: info.hidden,
    customWidth: info.width === undefined ? undefined : true,
    outlineLevel: info.outlineLevel,
    collapsed: info.collapsed,
  });

function readColumn(col: XmlElement, formats: readonly CellFormat[], standardWidth: number): ColumnInfo {
  const stored = numberAttribute(col, "width");
  const points = stored === undefined ? undefined : fromFileWidth(stored);
  const hidden = flag(col, "hidden");
  const own = flag(col, "customWidth") === true || points !== standardWidth;
  const level = numberAttribute(col, "outlineLevel");
  return present({
    // A hidden column of width 0 has lost the width it would come back with.
    width: own && !(hidden === true && points === 0) ? points : undefined,
    hidden: hidden === true ? true : undefined,
    outlineLevel: level === 0 ? undefined : level,
    collapsed: flag(col, "collapsed") === true ? true : undefined,
    style: formats[numberAttribute(col, "style") ?? 0]?.style,
  });
}

export function readColumns(
  root: XmlElement,
  formats: readonly CellFormat[],
  standardWidth: number,
): Map<number, ColumnInfo> {
  const found = new Map<number, ColumnInfo>();
  for (const col of childrenOf(child(root, "cols"), "col")) {
    const info = readColumn(col, formats, standardWidth);
    if (Object.keys(info).length === 0) continue;
    const first = (numberAttribute(col, "min") ?? 1) - 1;
    const last = Math.min((numberAttribute(col, "max") ?? first + 1) - 1, LAST_COLUMN);
    for (let column = first; column <= last; column += 1) found.set(column, { ...info });
  }
  return found;
}
