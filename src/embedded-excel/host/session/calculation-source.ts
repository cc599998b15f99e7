/** What the calculator sees of the book. */
import { valueAt } from "../../book/cells";
import { findTable } from "../../book/naming";
import { tableAt } from "../../book/table-areas";
import type { Area, Book, Sheet } from "../../book/types";
import type { CalculationSource } from "../../calculator/types";

/** What is known beside the book. */
interface Known {
  sheet(id: string): Sheet | undefined;
  usedArea(sheetId: string): Area | undefined;
  /** The area that the array formula of that cell fills. */
  filledFrom(sheet: Sheet, row: number, column: number): Area | undefined;
}

function definedName(book: Book, name: string, sheetId: string): string | undefined {
  const key = name.toLowerCase();
  const named = book.names.filter((one) => one.name.toLowerCase() === key);
  return (named.find((one) => one.sheetId === sheetId) ?? named.find((one) => one.sheetId === undefined))
    ?.formula;
}

export function sourceOf(book: Book, known: Known): CalculationSource {
  return {
    sheetIdByName: (name) => book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase())?.id,
    sheetPlace: (sheetId) => {
      const place = book.sheets.findIndex(({ id }) => id === sheetId);
      return place < 0 ? undefined : place;
    },
    sheetCount: () => book.sheets.length,
    value: (sheetId, row, column) => {
      const sheet = known.sheet(sheetId);
      return sheet === undefined ? null : valueAt(sheet, row, column);
    },
    usedArea: (sheetId) => known.usedArea(sheetId),
    table: (name) => {
      const found = findTable(book, name);
      if (found === undefined || found.table.name.toLowerCase() !== name.toLowerCase()) return undefined;
      const { area, showHeaders, showTotals, columns } = found.table;
      return {
        sheetId: found.sheet.id,
        area,
        showHeaders,
        showTotals,
        columns: columns.map((column) => column.name),
      };
    },
    tableAt: (sheetId, row, column) => {
      const sheet = known.sheet(sheetId);
      return sheet === undefined ? undefined : tableAt(sheet, row, column)?.name;
    },
    definedName: (name, sheetId) => definedName(book, name, sheetId),
    filledFrom: (sheetId, row, column) => {
      const sheet = known.sheet(sheetId);
      return sheet === undefined ? undefined : known.filledFrom(sheet, row, column);
    },
    rowHidden: (sheetId, row) => {
      const info = known.sheet(sheetId)?.rowInfo.get(row);
      return info?.filtered === true ? "filtered" : info?.hidden === true ? "hidden" : undefined;
    },
  };
}
