/**
 * `Office.context.document.getSelectedDataAsync`: what is selected, as text or as rows. Source: office-js-docs-pr, the common
 * API's Office.Document; tabs part columns and line breaks rows, and values are told unformatted unless asked otherwise.
 */
import type { CellValue } from "../../book/types";
import { cellAt, valueAt } from "../../book/cells";
import { rowCount, columnCount } from "../../book/area";
import { displayValue } from "../session/display";
import type { BookSession } from "../session/session";

type Callback = (result: { status: string; value?: unknown; error?: unknown }) => void;

/** A selection of more cells is refused, as Excel does. */
const MOST_CELLS = 5_000_000;

const plain = (value: CellValue): string | number | boolean =>
  value === null ? "" : typeof value === "object" ? value.error : value;

function selected(session: BookSession, formatted: boolean): (string | number | boolean)[][] | undefined {
  const sheet = session.activeSheet;
  const area = session.selectionOf(sheet);
  if (rowCount(area) * columnCount(area) > MOST_CELLS) return undefined;
  const rows: (string | number | boolean)[][] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const line: (string | number | boolean)[] = [];
    for (let column = area.column; column <= area.lastColumn; column += 1) {
      const value = valueAt(sheet, row, column);
      const code = cellAt(sheet, row, column)?.style?.numberFormat;
      line.push(formatted ? displayValue(value, code) : plain(value));
    }
    rows.push(line);
  }
  return rows;
}

const failed = (code: number, name: string, message: string) => ({
  status: "failed",
  error: { code, name, message },
});

export const selectedDataMethods = (session: BookSession): Record<string, unknown> => ({
  getSelectedDataAsync: (coercionType: string, ...given: readonly unknown[]): void => {
    const answer = given.find((one): one is Callback => typeof one === "function");
    const [options] = given;
    const formatted =
      typeof options === "object" &&
      options !== null &&
      "valueFormat" in options &&
      options.valueFormat === "formatted";
    setTimeout(() => {
      answer?.(answerOf(session, coercionType, formatted));
    }, 0);
  },
});

function answerOf(session: BookSession, coercionType: string, formatted: boolean): Parameters<Callback>[0] {
  if (coercionType !== "text" && coercionType !== "matrix")
    return failed(1000, "Invalid Coercion Type", "The specified coercion type is not supported.");
  const rows = selected(session, formatted);
  if (rows === undefined) return failed(1009, "Data Read Error", "The requested data set is too large.");
  const text = (value: string | number | boolean): string =>
    typeof value === "boolean" ? String(value).toUpperCase() : String(value);
  return {
    status: "succeeded",
    value: coercionType === "matrix" ? rows : rows.map((row) => row.map(text).join("\t")).join("\r\n"),
  };
}
