/** The text a person edits in a cell, and the text an edit in the grid stands for. */
import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell } from "embedded-excel";

/** Whether the number format shows a day, and so the day (not its serial) is what a person edits. */
function showsDate(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || numberFormat === "General" || numberFormat === "@") return false;
  return /[dyhs]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/**
 * What the editor opens with: the formula, the value in full, or for dates and percentages what is shown.
 * @param shown the cell's displayed text
 */
export function editText(cell: Cell | undefined, shown: string): string {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return cell.quotePrefix ? `'${value}` : value;
  const format = cell.style?.numberFormat;
  if (showsDate(format)) return shown;
  return format?.includes("%") === true ? `${Number((value * 100).toPrecision(15))}%` : String(value);
}

/** The text of a document of Univer's rich text editor, its lines joined as Excel joins them. */
function documentText(stream: string): string {
  return stream.replace(/\r\n$/, "").replace(/\r\n?/g, "\n");
}

/** What the person typed, from the cell that Univer's editor hands over. */
export function typedText(data: ICellData): string {
  if (typeof data.f === "string" && data.f !== "") return data.f;
  const stream = data.p?.body?.dataStream;
  if (stream !== undefined) return documentText(stream);
  if (data.v === null || data.v === undefined) return "";
  if (typeof data.v === "boolean") return data.v ? "TRUE" : "FALSE";
  const text = String(data.v);
  return data.t === CellValueType.FORCE_STRING ? `'${text}` : text;
}
