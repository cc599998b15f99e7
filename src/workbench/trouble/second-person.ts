/** A second person who works in the same workbook: what comes between two requests of a pane. */
import { type EmbeddedExcel, hasContent, intersection, type Sheet, type Table } from "embedded-excel";

export const SECOND_PERSON_ACTS = ["sort", "addRow", "type"] as const;

export type SecondPersonAct = (typeof SECOND_PERSON_ACTS)[number];

export const isSecondPersonAct = (what: string): what is SecondPersonAct =>
  (SECOND_PERSON_ACTS as readonly string[]).includes(what);

/** The cell that is picked in the grid, 0-based. */
export interface Picked {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** Why a second person could not do it. */
export type SecondPersonProblem = "noTable" | "noRoom";

/** Nobody's pane: what this user does reaches every pane as another person's. */
const USER = "second person";

/** How often a second person has written something, so that each text is new. */
let written = 0;

function nextText(): string {
  written += 1;
  return `ORANG-KEDUA-${written}`;
}

/** The table at the picked cell, or else the sheet's first. */
function tableAt({ tables }: Sheet, { row, column }: Picked): Table | undefined {
  const cell = { row, column, lastRow: row, lastColumn: column };
  return tables.find(({ area }) => intersection(area, cell) !== undefined) ?? tables[0];
}

function sort(excel: EmbeddedExcel, sheet: Sheet, table: Table, { column }: Picked): void {
  const { area, showHeaders, showTotals } = table;
  const body = {
    ...area,
    row: area.row + (showHeaders ? 1 : 0),
    lastRow: area.lastRow - (showTotals ? 1 : 0),
  };
  const by = column >= area.column && column <= area.lastColumn ? column : area.column;
  const keys = (): string =>
    JSON.stringify(sheet.rows.slice(body.row, body.lastRow + 1).map((line) => line[by]?.value ?? null));
  const before = keys();
  excel.sortRows(sheet.id, body, { column: by, ascending: true }, USER);
  // Rows that stood in this order already move the other way: that somebody sorted is to be seen.
  if (keys() === before) excel.sortRows(sheet.id, body, { column: by, ascending: false }, USER);
}

/** Does it on the sheet of the picked cell, as a person at the grid; gives why it could not be done. Throws what Excel refuses. */
export function secondPerson(
  excel: EmbeddedExcel,
  act: SecondPersonAct,
  picked: Picked,
): SecondPersonProblem | undefined {
  const sheet = excel.book.sheets.find(({ id }) => id === picked.sheetId);
  if (sheet === undefined) return "noTable";
  if (act === "type") {
    excel.type(sheet.id, picked.row, picked.column, nextText(), USER);
    return undefined;
  }
  const table = tableAt(sheet, picked);
  if (table === undefined) return "noTable";
  if (act === "sort") {
    sort(excel, sheet, table, picked);
    return undefined;
  }
  const below = table.area.lastRow + 1;
  if (table.showTotals || hasContent(sheet, { ...table.area, row: below, lastRow: below })) return "noRoom";
  excel.type(sheet.id, below, table.area.column, nextText(), USER);
  return undefined;
}
