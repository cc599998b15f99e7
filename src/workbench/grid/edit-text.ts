/** The text a person edits in a cell, and the text an edit in the grid stands for. */
import { CellValueType, type ICellData } from "@univerjs/core";
import type { Cell, TypingLanguage } from "embedded-excel";

/** Whether the number format shows a day, and so the day (not its serial) is what a person edits. */
function showsDate(numberFormat: string | undefined): boolean {
  if (numberFormat === undefined || numberFormat === "General" || numberFormat === "@") return false;
  return /[dyhs]/i.test(numberFormat.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

const DAY = 86_400_000;
const two = (value: number): string => String(value).padStart(2, "0");

/** A serial's day and time as a person types them in that language, to the second. */
function typedDate(serial: number, language: TypingLanguage): string {
  // 30 December 1899; a time alone has no day.
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400) * 1000);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
  const dayText = language === "id-ID" ? `${two(day)}/${two(month)}/${year}` : `${month}/${day}/${year}`;
  const seconds = date.getUTCSeconds();
  const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}${seconds === 0 ? "" : `:${two(seconds)}`}`;
  if (date.getTime() % DAY === 0) return dayText;
  return serial < 1 ? time : `${dayText} ${time}`;
}

/** What the editor opens with: the formula, or the value in full as it is typed in that language. */
export function editText(cell: Cell | undefined, language: TypingLanguage): string {
  if (cell === undefined) return "";
  if (cell.formula !== undefined) return cell.formula;
  const { value } = cell;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "object") return value.error;
  if (typeof value === "string") return cell.quotePrefix ? `'${value}` : value;
  const format = cell.style?.numberFormat;
  if (showsDate(format) && value >= 0) return typedDate(value, language);
  const number = format?.includes("%") === true ? `${Number((value * 100).toPrecision(15))}%` : String(value);
  return language === "id-ID" ? number.replace(".", ",") : number;
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
