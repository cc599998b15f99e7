/** What a reference text means: an address, a name, or a table's part, as sheet and area. */
import { intersection, WHOLE_SHEET } from "../../book/area";
import { parseArea, splitSheet } from "../../book/address";
import { findSheet, findTable } from "../../book/naming";
import { bodyArea, columnOf, headerArea, totalArea } from "../../book/table-areas";
import type { Area, Book, DefinedName, Sheet, Table } from "../../book/types";

export interface Place {
  readonly sheet: Sheet;
  readonly area: Area;
}

export function findName(book: Book, name: string, sheet?: Sheet): DefinedName | undefined {
  const key = name.toLowerCase();
  const named = book.names.filter((one) => one.name.toLowerCase() === key);
  return (
    named.find((one) => sheet !== undefined && one.sheetId === sheet.id) ??
    named.find((one) => one.sheetId === undefined)
  );
}

/** @param sheet where the text stands: for addresses without a sheet, and for names of a sheet. */
export function resolveReference(
  book: Book,
  text: string,
  sheet: Sheet | undefined,
  depth = 0,
): Place | undefined {
  const trimmed = text.trim().replace(/^=/, "");
  if (depth > 8 || trimmed === "") return undefined;
  const { sheet: named, rest } = splitSheet(trimmed);
  const on = named === undefined ? sheet : findSheet(book, named);
  if (named !== undefined && on === undefined) return undefined;
  const area = parseArea(rest);
  if (area !== undefined) return on === undefined ? undefined : { sheet: on, area };
  const structured = /^([^[\]]+)(?:\[([\s\S]*)\])?$/.exec(rest);
  const word = structured?.[1];
  if (word === undefined) return undefined;
  const table = findTable(book, word);
  if (table !== undefined && table.table.name.toLowerCase() === word.toLowerCase()) {
    const part = tablePart(table.table, structured?.[2]);
    return part === undefined ? undefined : { sheet: table.sheet, area: part };
  }
  const name = findName(book, rest, on);
  return name === undefined ? undefined : resolveReference(book, name.formula, on, depth + 1);
}

/** `specifier` is what stands between the brackets: "Column", "#All", "[#Headers],[Column]", "[A]:[B]". */
function tablePart(table: Table, specifier: string | undefined): Area | undefined {
  const body = bodyArea(table);
  if (specifier === undefined || specifier === "") return body;
  const parts = specifier.startsWith("[")
    ? [...specifier.matchAll(/\[((?:'.|[^\]'])*)\]/g)].map((found) => found[1] ?? "")
    : [specifier];
  let rows: Area | undefined;
  const columns: Area[] = [];
  for (const part of parts) {
    if (part.startsWith("#")) {
      const found = rowsOf(table, part.toLowerCase());
      if (found === undefined) return undefined;
      rows = found;
      continue;
    }
    const index = table.columns.findIndex(
      (column) => column.name.toLowerCase() === part.replace(/'(.)/g, "$1").toLowerCase(),
    );
    if (index < 0) return undefined;
    columns.push(columnOf(WHOLE_SHEET, table.area.column + index));
  }
  const [first] = columns;
  const last = columns.at(-1);
  const held = rows ?? body;
  return first === undefined || last === undefined
    ? held
    : intersection(held, { ...first, lastColumn: last.lastColumn });
}

function rowsOf(table: Table, word: string): Area | undefined {
  if (word === "#all") return table.area;
  if (word === "#data") return bodyArea(table);
  if (word === "#headers") return headerArea(table);
  return word === "#totals" ? totalArea(table) : undefined;
}
