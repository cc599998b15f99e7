/** What people do in the grid itself, not through the add-in. */
import type { Book, Sheet, Table } from "embedded-excel";
import { isReportSheet } from "./reports";
import type { World } from "./world";

export function tableIn(
  book: Book,
  name: string,
): { readonly sheet: Sheet; readonly table: Table } | undefined {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name === name);
    if (table !== undefined) return { sheet, table };
  }
  return undefined;
}

/** Writes into the cell of that row and header, wherever it stands now; false where there is none. */
export function pasteInto(
  world: World,
  {
    number,
    header,
    content,
    user,
  }: { number: string; header: string; content: string | number; user: string },
): boolean {
  const at = world.find(number);
  const place = at && tableIn(world.book, at.table);
  const index = place?.table.columns.findIndex(({ name }) => name === header) ?? -1;
  if (at === undefined || place === undefined || index < 0) return false;
  world.free.add(`${number}|${header}`);
  world.session.excel.paste(place.sheet.id, at.row, place.table.area.column + index, [[content]], user);
  return true;
}

/** The first cells of reports that people fill in and that are empty. */
export function openReportCells(
  book: Book,
  most: number,
): readonly { sheet: Sheet; row: number; column: number }[] {
  return book.sheets.filter(isReportSheet).flatMap((sheet) => {
    const found: { sheet: Sheet; row: number; column: number }[] = [];
    sheet.rows.forEach((line, row) => {
      line.forEach((cell, column) => {
        const isEmpty = cell?.formula === undefined && (cell?.value ?? "") === "";
        const isFree = isEmpty && !takesChoice(sheet, row, column) && !isCovered(sheet, row, column);
        if (cell?.style?.locked === false && isFree) found.push({ sheet, row, column });
      });
    });
    return found.slice(0, most);
  });
}

/** A part of a merged cell that is not its first: Excel keeps nothing there. */
const isCovered = ({ merges }: Sheet, row: number, column: number): boolean =>
  merges.some(
    (area) =>
      row >= area.row &&
      row <= area.lastRow &&
      column >= area.column &&
      column <= area.lastColumn &&
      (row > area.row || column > area.column),
  );

/** Only words of a list, a number or a day may be typed there. */
const takesChoice = ({ validations }: Sheet, row: number, column: number): boolean =>
  validations.some(({ areas }) =>
    areas.some(
      (area) => row >= area.row && row <= area.lastRow && column >= area.column && column <= area.lastColumn,
    ),
  );
