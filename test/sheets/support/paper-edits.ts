/** What each edit does to a workbook on paper. What Excel would refuse throws. */
import type { Box, Edit } from "../../../src/sheets/edits/edit";
import {
  bodyOf,
  cellAt,
  columnOf,
  eachCell,
  enter,
  headersOf,
  newSheet,
  sheetOf,
  tableOf,
  valueAt,
  type PaperBook,
  type PaperSheet,
  type PaperTable,
} from "./paper-book";
import { assertHolds } from "./paper-expectations";

/** Looks at all that the edits expect, as the book stands before them, and then carries them out in their order. */
export function carryOut(book: PaperBook, edits: readonly Edit[]): void {
  for (const { expect } of edits) for (const expectation of expect ?? []) assertHolds(book, expectation);
  for (const edit of edits) change(book, edit);
}

let marks = 0;

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;
type Handlers = { readonly [Kind in Edit["kind"]]?: (book: PaperBook, edit: EditOf<Kind>) => void };

const HANDLERS: Handlers = {
  sheet: (book, edit) => {
    if (book.sheets.some(({ name }) => name === edit.sheet))
      throw new Error(`${edit.sheet} is there already.`);
    const { tabColor, hidden, gridlines } = edit;
    book.sheets.push(newSheet(edit.sheet, { tabColor, hidden, gridlines }));
  },
  renameSheet: (book, edit) => {
    sheetOf(book, edit.sheet).name = edit.to;
  },
  takeSheet: (book, edit) => {
    sheetOf(book, edit.sheet).name = edit.as;
  },
  order: (book, edit) => {
    const sheet = sheetOf(book, edit.sheet);
    if (!(edit.position >= 0 && edit.position < book.sheets.length))
      throw new Error(`No place ${edit.position}.`);
    book.sheets.splice(book.sheets.indexOf(sheet), 1);
    book.sheets.splice(edit.position, 0, sheet);
  },
  activate: (book, edit) => {
    book.active = `${sheetOf(book, edit.sheet).name}!${edit.cell ?? ""}`;
  },
  cells: (book, edit) => {
    write(book, sheetOf(book, edit.sheet), edit.row, edit.column, edit.values);
  },
  fill: (book, edit) => {
    eachCell(edit.box, (row, column) => {
      enter(sheetOf(book, edit.sheet), row, column, edit.formula);
    });
  },
  clear: (book, edit) => {
    eachCell(edit.box, (row, column) => {
      const line = sheetOf(book, edit.sheet).rows[row];
      if (line && column < line.length) line[column] = undefined;
    });
  },
  look: (book, edit) => {
    look(sheetOf(book, edit.sheet), edit.box, edit.look);
  },
  widths: (book, edit) => {
    if (edit.column < 0) throw new Error(`No column ${edit.column}.`);
    edit.widths.forEach((width, index) => sheetOf(book, edit.sheet).widths.set(edit.column + index, width));
  },
  hideColumns: (book, { sheet, column, columns, hidden }) => {
    const { hiddenColumns } = sheetOf(book, sheet);
    for (let one = column; one < column + columns; one += 1)
      if (hidden) hiddenColumns.add(one);
      else hiddenColumns.delete(one);
  },
  rowHeight: (book, edit) => {
    sheetOf(book, edit.sheet).heights.set(edit.row, edit.height);
  },
  freeze: (book, edit) => {
    sheetOf(book, edit.sheet).frozen = { rows: edit.rows, columns: edit.columns };
  },
  page: (book, edit) => {
    sheetOf(book, edit.sheet).page = edit.page;
  },
  group: (book, edit) => {
    sheetOf(book, edit.sheet).groups.push({ column: edit.column, columns: edit.columns });
  },
  ungroup: (book, edit) => {
    const { groups } = sheetOf(book, edit.sheet);
    for (let column = edit.column; column < edit.column + edit.columns; column += 1) {
      // The innermost that holds it falls in two.
      const at = groups.findLastIndex((one) => one.column <= column && column < one.column + one.columns);
      const group = groups[at];
      if (!group) throw new Error(`Column ${column} lies in no group.`);
      const left = { column: group.column, columns: column - group.column };
      const right = { column: column + 1, columns: group.column + group.columns - column - 1 };
      groups.splice(at, 1, ...[left, right].filter(({ columns }) => columns > 0));
    }
  },
  link: (book, edit) => {
    const cell = cellAt(sheetOf(book, edit.sheet), edit.row, edit.column);
    cell.link = edit.to;
    cell.value = edit.text;
  },
  setting: (book, edit) => {
    book.settings.set(edit.key, edit.value);
  },
  name: (book, edit) => {
    book.names.set(edit.name.toLowerCase(), edit.formula);
  },
  changeName: (book, edit) => {
    if (!book.names.has(edit.name.toLowerCase())) throw new Error(`There is no name ${edit.name}.`);
    book.names.set(edit.name.toLowerCase(), edit.formula);
  },
  validation: (book, edit) => {
    eachCell(edit.box, (row, column) => {
      const { rule, header, alert } = edit;
      cellAt(sheetOf(book, edit.sheet), row, column).rule = {
        rule,
        header,
        ...(alert === undefined ? {} : { alert }),
      };
    });
  },
  prompt: (book, edit) => {
    eachCell(edit.box, (row, column) => {
      const { title, message } = edit;
      cellAt(sheetOf(book, edit.sheet), row, column).prompt = { title, message };
    });
  },
  conditionalFormat: mark,
  duplicateFormat: mark,
  deleteConditionalFormat: (book, edit) => {
    const sheet = sheetOf(book, edit.sheet);
    const place = sheet.marks.findIndex(({ id }) => id === edit.id);
    if (place < 0) throw new Error(`There is no mark ${edit.id}.`);
    sheet.marks.splice(place, 1);
  },
  table: (book, edit) => {
    if (book.tables.some(({ name }) => name === edit.name)) throw new Error(`${edit.name} is there already.`);
    const table = { name: edit.name, sheet: sheetOf(book, edit.sheet), box: edit.box, showsTotals: false };
    assertTable(book, table);
    if (edit.style === "") throw new Error("A table's style has a name.");
    book.tables.push(table);
  },
  resizeTable: (book, edit) => {
    const table = tableOf(book, edit.table);
    if (table.sheet !== sheetOf(book, edit.sheet) || table.box.row !== edit.box.row)
      throw new Error("A table keeps its sheet and its header's row.");
    const before = table.box;
    table.box = edit.box;
    assertTable(book, table);
    fillDown(table, before.row + before.rows);
  },
  renameTable: (book, edit) => {
    tableOf(book, edit.table).name = edit.to;
  },
  endTable: (book, edit) => {
    book.tables.splice(book.tables.indexOf(tableOf(book, edit.table)), 1);
  },
  insertColumn: addColumn,
  addColumn: addColumn,
  insertCells: (book, edit) => {
    insertRight(sheetOf(book, edit.sheet), edit.box);
  },
  insertCellsAbove: (book, edit) => {
    insertDown(sheetOf(book, edit.sheet), edit.box);
  },
  insertSheetColumn: (book, edit) => {
    insertSheetColumn(book, sheetOf(book, edit.sheet), edit.column);
  },
  append: addLines,
  addRows: addLines,
  deleteRow: (book, edit) => {
    const table = tableOf(book, edit.table);
    const { row, column, rows, columns } = bodyOf(table);
    if (!(edit.index >= 0 && edit.index < rows)) throw new Error(`No row ${edit.index}.`);
    for (let x = column; x < column + columns; x += 1)
      for (let y = row + edit.index; y < table.sheet.rows.length; y += 1)
        moveCell(table.sheet, y + 1, x, y, x);
    table.box = { ...table.box, rows: table.box.rows - 1 };
  },
};

function change<Kind extends Edit["kind"]>(book: PaperBook, edit: EditOf<Kind>): void {
  const handler: ((book: PaperBook, edit: EditOf<Kind>) => void) | undefined = HANDLERS[edit.kind];
  if (!handler) throw new Error(`On paper there is no ${edit.kind}.`);
  handler(book, edit);
}

function mark(book: PaperBook, edit: EditOf<"conditionalFormat" | "duplicateFormat">): void {
  marks += 1;
  const formula = edit.kind === "conditionalFormat" ? edit.formula : undefined;
  sheetOf(book, edit.sheet).marks.push({ id: `mark-${marks}`, box: edit.box, formula, look: edit.look });
}

function addColumn(book: PaperBook, edit: EditOf<"insertColumn" | "addColumn">): void {
  const table = tableOf(book, edit.table);
  const index = edit.kind === "insertColumn" ? edit.index : table.box.columns;
  if (!(index >= 0 && index <= table.box.columns)) throw new Error(`No column ${index}.`);
  const { row, rows, column, columns } = table.box;
  insertRight(table.sheet, { row, column: column + index, rows, columns: 1 });
  enter(table.sheet, row, column + index, edit.header);
  // As in Excel it looks like its neighbour.
  for (let y = row + 1; y < row + rows; y += 1) {
    const neighbour = table.sheet.rows[y]?.[column + index - 1];
    if (neighbour) cellAt(table.sheet, y, column + index).look = neighbour.look;
  }
  table.box = { ...table.box, columns: columns + 1 };
  assertTable(book, table);
}

function addLines(book: PaperBook, edit: EditOf<"append" | "addRows">): void {
  const table = tableOf(book, edit.table);
  if (edit.kind === "append" && table.showsTotals)
    throw new Error("Rows cannot join a table below its totals.");
  const { row, column, rows, columns } = bodyOf(table);
  const below = { row: row + rows, column, rows: edit.values.length, columns };
  if (edit.values.some((line) => line.length !== columns)) throw new Error("Lines are as wide as the table.");
  if (edit.kind === "addRows") insertDown(table.sheet, below);
  table.box = { ...table.box, rows: table.box.rows + edit.values.length };
  write(book, table.sheet, below.row, column, edit.values);
  fillDown(table, below.row);
}

function write(
  book: PaperBook,
  sheet: PaperSheet,
  row: number,
  column: number,
  values: Extract<Edit, { kind: "cells" }>["values"],
): void {
  const width = values[0]?.length ?? 0;
  if (width === 0 || values.some((line) => line.length !== width)) throw new Error("Values are a rectangle.");
  values.forEach((line, down) => {
    line.forEach((content, right) => {
      enter(sheet, row + down, column + right, content);
    });
  });
  for (const table of book.tables) if (table.sheet === sheet) assertTable(book, table);
}

function look(sheet: PaperSheet, box: Box, how: Extract<Edit, { kind: "look" }>["look"]): void {
  const said: readonly unknown[] = Object.values(how);
  if (said.length === 0 || said.includes(undefined)) throw new Error("A look says something.");
  eachCell(box, (row, column) => {
    const cell = cellAt(sheet, row, column);
    cell.look = { ...cell.look, ...how };
  });
}

/** Headers differ, ignoring case, and no two tables share a cell. */
function assertTable(book: PaperBook, table: PaperTable): void {
  const { box, sheet, name } = table;
  if (box.rows < 2 || box.columns < 1) throw new Error(`${name} has no body row.`);
  const headers = headersOf(table).map((header) => header.toLowerCase());
  if (new Set(headers).size < headers.length || headers.includes(""))
    throw new Error(`${name}'s headers are ${headers.join(", ")}.`);
  const clash = book.tables.find(
    (other) =>
      other !== table &&
      other.sheet === sheet &&
      other.box.row < box.row + box.rows &&
      box.row < other.box.row + other.box.rows &&
      other.box.column < box.column + box.columns &&
      box.column < other.box.column + other.box.columns,
  );
  if (clash) throw new Error(`${name} stands on ${clash.name}.`);
}

/** As in Excel a new row takes looks, rules and formulas of the row above. */
function fillDown({ sheet, box }: PaperTable, from: number): void {
  for (let row = Math.max(from, box.row + 2); row < box.row + box.rows; row += 1)
    for (let column = box.column; column < box.column + box.columns; column += 1) {
      const above = sheet.rows[row - 1]?.[column];
      if (!above || row - 1 === box.row) continue;
      const { value, formula, look, rule, prompt } = above;
      const cell = cellAt(sheet, row, column);
      Object.assign(cell, { look, ...(rule ? { rule } : {}), ...(prompt ? { prompt } : {}) });
      if (formula !== undefined && cell.value === "" && cell.formula === undefined) {
        cell.formula = formula;
        cell.value = value === "" ? "" : value;
      }
    }
}

function moveCell(sheet: PaperSheet, row: number, column: number, toRow: number, toColumn: number): void {
  const cell = sheet.rows[row]?.[column];
  const line = (sheet.rows[toRow] ??= []);
  line[toColumn] = cell;
  const from = sheet.rows[row];
  if (from && column < from.length) from[column] = undefined;
}

function insertRight(sheet: PaperSheet, { row, column, rows, columns }: Box): void {
  eachCell({ row, column, rows, columns }, () => undefined);
  for (let y = row; y < row + rows; y += 1)
    for (let x = (sheet.rows[y]?.length ?? 0) - 1; x >= column; x -= 1) moveCell(sheet, y, x, y, x + columns);
}

function insertDown(sheet: PaperSheet, { row, column, rows, columns }: Box): void {
  eachCell({ row, column, rows, columns }, () => undefined);
  for (let y = sheet.rows.length - 1; y >= row; y -= 1)
    for (let x = column; x < column + columns; x += 1) moveCell(sheet, y, x, y + rows, x);
}

function insertSheetColumn(book: PaperBook, sheet: PaperSheet, column: number): void {
  insertRight(sheet, { row: 0, column, rows: Math.max(1, sheet.rows.length), columns: 1 });
  for (const table of book.tables.filter((one) => one.sheet === sheet)) {
    const { box } = table;
    if (box.column >= column) table.box = { ...box, column: box.column + 1 };
    else if (box.column + box.columns > column) table.box = { ...box, columns: box.columns + 1 };
  }
}

/** Puts a person's value under a header; `row` is the body's, from 0. */
export function typeIn(
  book: PaperBook,
  name: string,
  row: number,
  values: Readonly<Record<string, string | number | boolean>>,
): void {
  const table = tableOf(book, name);
  for (const [header, value] of Object.entries(values))
    cellAt(table.sheet, bodyOf(table).row + row, columnOf(table, header)).value = value;
}

/** The value that a formula's cell shows. */
export const shown = (
  book: PaperBook,
  name: string,
  row: number,
  header: string,
): string | number | boolean => {
  const table = tableOf(book, name);
  return valueAt(table.sheet, bodyOf(table).row + row, columnOf(table, header));
};
