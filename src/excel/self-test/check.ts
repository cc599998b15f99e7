// What each of the self-test's looks is given, and how it says that Excel does otherwise than the add-in rests on.

/** A place of its own on the self-test's sheet: the look may use what lies right of and below this cell, 8 by 40 cells. */
export interface Place {
  readonly sheet: Excel.Worksheet;
  readonly sheetName: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** A name for a table or a name of its own. */
  readonly name: string;
}

/** Looks at one thing, and gives what was seen. @throws OtherThanExpected, or what Office.js throws */
export type Look = (context: Excel.RequestContext, place: Place) => Promise<string>;

/** Excel answered, and not as the add-in needs it. */
export class OtherThanExpected extends Error {}

/** @throws OtherThanExpected with what was seen */
export function expectSame(what: string, seen: unknown, expected: unknown): void {
  const [is, should] = [JSON.stringify(seen), JSON.stringify(expected)];
  if (is !== should) throw new OtherThanExpected(`${what}: ${is}, expected ${should}`);
}

/** `$A$1` and sheet names left out: `Sheet!$A$1:$B$2` is `A1:B2`. */
export const plainAddress = (address: string): string =>
  address
    .split(",")
    .map((part) => part.slice(part.lastIndexOf("!") + 1).replaceAll("$", ""))
    .join(",");

export const rangeAt = (
  { sheet, row, column }: Place,
  down: number,
  right: number,
  rows: number,
  columns: number,
): Excel.Range => sheet.getRangeByIndexes(row + down, column + right, rows, columns);

/** A table with the columns A, B and the formula C = B × 2, and rows of these values of B. */
export function addTable(place: Place, values: readonly number[]): Excel.Table {
  const rows = values.map((value, index) => [`r${index + 1}`, value, "=[@B]*2"]);
  const range = rangeAt(place, 0, 0, rows.length + 1, 3);
  rangeAt(place, 0, 0, 1, 3).values = [["A", "B", "C"]];
  const table = place.sheet.tables.add(range, true);
  table.name = place.name;
  rangeAt(place, 1, 0, rows.length, 3).formulas = rows;
  return table;
}
