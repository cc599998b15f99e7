/** What stands in a workbook, place by place, so that two states can be compared: all but ids and what is a person's view alone. */
import { type Book, type Cell, cellAddress, formatArea, type Sheet } from "embedded-excel";

/** What stands at each place, e.g. `F-22 2026-07|cell|B3`, as JSON. */
export type Shot = ReadonlyMap<string, string>;

/** The sheet that takes a line for each action. */
export const LOG_SHEET = "Log";

export interface ShotOptions {
  /** Leaves the sheet Log out; false by default. */
  readonly withoutLog?: boolean;
}

/**
 * JSON that is the same for what is the same: keys in order, maps as their entries. Told by hand, for `JSON.stringify` with a
 * replacer takes some times as long, and thousands of shots are taken.
 */
function canonical(value: unknown): string {
  if (typeof value !== "object" || value === null)
    return value === undefined ? "null" : JSON.stringify(value);
  if (value instanceof Map) return canonical([...(value as Map<unknown, unknown>)].sort(byText));
  if (Array.isArray(value)) return `[${Array.from(value, canonical).join(",")}]`;
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const one: unknown = (value as Record<string, unknown>)[key];
    if (one !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(one)}`);
  }
  return `{${parts.join(",")}}`;
}

function byText(a: readonly [unknown, unknown], b: readonly [unknown, unknown]): number {
  return String(a[0]) < String(b[0]) ? -1 : 1;
}

/** A cell's look is never changed but replaced, and many cells share one. */
const looks = new WeakMap<object, string>();

function canonicalLook(style: object): string {
  const known = looks.get(style) ?? canonical(style);
  looks.set(style, known);
  return known;
}

/** Without what tells things apart but says nothing of them. */
function withoutId(thing: object): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(thing).filter(([key]) => key !== "id"));
}

/** How the contents and the look of a cell are named. */
interface CellPlaces {
  readonly cell: string;
  readonly style: string;
}

/** By sheet, row and column: of thousands of shots nearly all name the same cells, and naming them takes as long as telling them. */
const placesOfCells = new Map<string, CellPlaces[][]>();

function placesOf(sheet: string, row: number): CellPlaces[] {
  const rows = placesOfCells.get(sheet) ?? [];
  placesOfCells.set(sheet, rows);
  return (rows[row] ??= []);
}

function placesAt(sheet: string, row: number, column: number): CellPlaces {
  const address = cellAddress(row, column);
  return { cell: `${sheet}|cell|${address}`, style: `${sheet}|style|${address}` };
}

/** A cell is never changed but replaced, and copies of a workbook share theirs. */
const contents = new WeakMap<Cell, string>();

function contentOf(cell: Cell): string {
  const known = contents.get(cell);
  if (known !== undefined) return known;
  const { value, formula, quotePrefix } = cell;
  // In order as it is: the only record that a value can be has one key.
  const content = JSON.stringify([formula ?? null, value, ...(quotePrefix ? ["'"] : [])]);
  contents.set(cell, content);
  return content;
}

function cellInto(shot: Map<string, string>, places: CellPlaces, cell: Cell): void {
  const { value, formula, style } = cell;
  if (value !== null || formula !== undefined) shot.set(places.cell, contentOf(cell));
  if (style === undefined) return;
  const look = canonicalLook(style);
  if (look !== "{}") shot.set(places.style, look);
}

function sheetInto(shot: Map<string, string>, sheet: Sheet, at: number): void {
  const put = (place: string, what: unknown): void => {
    shot.set(`${sheet.name}|${place}`, canonical(what));
  };
  put("sheet", {
    position: at,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    standard: [sheet.standardWidth, sheet.standardHeight],
  });
  // Empty rows and cells are holes, which forEach does not visit.
  sheet.rows.forEach((line, row) => {
    const places = placesOf(sheet.name, row);
    line.forEach((cell, column) => {
      if (cell !== undefined) cellInto(shot, (places[column] ??= placesAt(sheet.name, row, column)), cell);
    });
  });
  for (const [row, info] of sheet.rowInfo) if (Object.keys(info).length > 0) put(`row|${row + 1}`, info);
  for (const [column, info] of sheet.columnInfo)
    if (Object.keys(info).length > 0) put(`column|${column + 1}`, info);
  for (const table of sheet.tables)
    put(`table|${table.name}`, { ...withoutId(table), columns: table.columns.map(withoutId) });
  put("merges", sheet.merges.map((area) => formatArea(area)).sort());
  put("validations", sheet.validations.map(canonical).sort());
  put("formats", sheet.conditionalFormats.map((format) => canonical(withoutId(format))).sort());
  put("charts", sheet.charts.map((chart) => canonical(withoutId(chart))).sort());
  put("links", sheet.hyperlinks.map(canonical).sort());
  put("protection", sheet.protection ?? null);
  put("page", sheet.pageLayout);
  put("properties", sheet.customProperties);
}

/** What stands in the workbook now. */
export function shotOf(book: Book, { withoutLog = false }: ShotOptions = {}): Shot {
  const shot = new Map<string, string>();
  const names = new Map(book.sheets.map(({ id, name }) => [id, name]));
  book.sheets.forEach((sheet, at) => {
    if (withoutLog && sheet.name === LOG_SHEET) return;
    sheetInto(shot, sheet, at);
  });
  for (const { sheetId, ...name } of book.names) {
    const scope = sheetId === undefined ? "" : (names.get(sheetId) ?? "no sheet");
    shot.set(`|name|${scope}|${name.name}`, canonical(name));
  }
  for (const [key, value] of book.settings) shot.set(`|setting|${key}`, canonical(value));
  for (const [key, value] of book.customProperties) shot.set(`|property|${key}`, canonical(value));
  shot.set("|parts", canonical([...book.customXml.values()].sort()));
  shot.set("|calculation", canonical(book.calculationMode));
  return shot;
}

/** Whether the two differ nowhere. */
export function isSame(before: Shot, after: Shot): boolean {
  if (before.size !== after.size) return false;
  for (const [place, was] of before) if (after.get(place) !== was) return false;
  return true;
}

/** A line for each place where the two differ: `place: before → after`, and "nothing" where one has none. */
export function differences(before: Shot, after: Shot): readonly string[] {
  if (isSame(before, after)) return [];
  const lines: string[] = [];
  for (const [place, was] of before) {
    const is = after.get(place);
    if (is !== was) lines.push(`${place}: ${was} → ${is ?? "nothing"}`);
  }
  for (const [place, is] of after) if (!before.has(place)) lines.push(`${place}: nothing → ${is}`);
  return lines;
}
