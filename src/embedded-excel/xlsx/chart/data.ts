/** What a chart's references hold now: written into the chart, so that viewers that calculate nothing can draw it. */
import { parseArea, splitSheet } from "../../book/address";
import type { Area, Book, Cell, CellValue, Sheet } from "../../book/types";
import { element, escapeText } from "../package/xml";

/** Cells of the references' areas, row by row. Areas that reach beyond what is stored end there. */
function cellsOf(book: Book, reference: string): (Cell | undefined)[] {
  const areas = reference.replace(/^=/, "").match(/(?:'(?:[^']|'')*'|[^,'()])+/g) ?? [];
  return areas.flatMap((one) => {
    const { sheet: name, rest } = splitSheet(one.trim());
    const sheet = book.sheets.find((each) => each.name.toLowerCase() === name?.toLowerCase());
    const area = parseArea(rest);
    return sheet === undefined || area === undefined ? [] : cellsIn(sheet, area);
  });
}

function cellsIn(sheet: Sheet, area: Area): (Cell | undefined)[] {
  const found: (Cell | undefined)[] = [];
  const whole = area.lastRow - area.row > sheet.rows.length;
  const lastRow = whole ? Math.min(area.lastRow, sheet.rows.length - 1) : area.lastRow;
  for (let row = area.row; row <= lastRow; row += 1) {
    const cells = sheet.rows[row];
    const lastColumn =
      area.lastColumn - area.column > 1000
        ? Math.min(area.lastColumn, (cells?.length ?? 1) - 1)
        : area.lastColumn;
    for (let column = area.column; column <= lastColumn; column += 1) found.push(cells?.[column]);
  }
  return found;
}

function asText(value: CellValue): string {
  if (typeof value === "object") return value === null ? "" : value.error;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

function points(
  cells: readonly (Cell | undefined)[],
  write: (value: CellValue) => string | undefined,
): string[] {
  const texts = cells.map((cell, index) => {
    const text = write(cell?.value ?? null);
    return text === undefined ? "" : element("c:pt", { idx: index }, element("c:v", {}, escapeText(text)));
  });
  return [element("c:ptCount", { val: cells.length }), ...texts];
}

function formula(reference: string): string {
  return element("c:f", {}, escapeText(reference.replace(/^=/, "")));
}

function numbers(reference: string, cells: readonly (Cell | undefined)[]): string {
  const format =
    cells.find((cell) => cell?.style?.numberFormat !== undefined)?.style?.numberFormat ?? "General";
  const cache = element(
    "c:numCache",
    {},
    element("c:formatCode", {}, escapeText(format)),
    ...points(cells, (value) => (typeof value === "number" ? String(value) : undefined)),
  );
  return element("c:numRef", {}, formula(reference), cache);
}

function texts(reference: string, cells: readonly (Cell | undefined)[]): string {
  const cache = element(
    "c:strCache",
    {},
    ...points(cells, (value) => (value === null ? undefined : asText(value))),
  );
  return element("c:strRef", {}, formula(reference), cache);
}

/** Values of a series. */
export function numberReference(book: Book, reference: string): string {
  return numbers(reference, cellsOf(book, reference));
}

/** Categories: numbers where all of them are, else text. */
export function categoryReference(book: Book, reference: string): string {
  const cells = cellsOf(book, reference);
  const filled = cells.filter((cell) => cell !== undefined && cell.value !== null);
  const numeric = filled.length > 0 && filled.every((cell) => typeof cell?.value === "number");
  return numeric ? numbers(reference, cells) : texts(reference, cells);
}

/** A series' name that stands in a cell; the cache holds the name the book has. */
export function nameReference(reference: string, name: string): string {
  return element(
    "c:strRef",
    {},
    formula(reference),
    element("c:strCache", {}, ...points([{ value: name }], asText)),
  );
}
