/** Edits put into a workbook that nobody has open: what the door does in Excel (src/excel/apply), in plain data. */
import {
  styleAt,
  withContent,
  makeCell,
  putCell,
  type Book,
  type Border,
  type Cell,
  type CellStyle,
  type Sheet,
} from "embedded-excel/data";
import type { Box, CellContent, CellLook, Edit, PageEdit } from "../sheets/edits/edit";

type EditOf<Kind extends Edit["kind"]> = Extract<Edit, { kind: Kind }>;

/** In the edits' order. Throws a RangeError for a kind of edit that no file made here has. */
export function putEdits(book: Book, edits: readonly Edit[]): void {
  for (const edit of edits) putEdit(book, edit);
}

type Handlers = {
  readonly [Kind in Edit["kind"]]?: (book: Book, edit: EditOf<Kind>) => void;
};

const HANDLERS: Handlers = {
  cells: (book, edit) => {
    putCells(sheetOf(book, edit.sheet), edit);
  },
  fill: (book, edit) => {
    const sheet = sheetOf(book, edit.sheet);
    eachPlace(edit.box, (row, column) => {
      put(sheet, row, column, { value: null, formula: edit.formula });
    });
    nameCalculated(sheet, edit);
  },
  look: (book, { sheet, box, look }) => {
    putLook(sheetOf(book, sheet), box, look);
  },
  table: putTable,
  widths: (book, { sheet, column, widths }) => {
    const { columnInfo } = sheetOf(book, sheet);
    widths.forEach((width, index) => {
      columnInfo.set(column + index, { ...columnInfo.get(column + index), width });
    });
  },
  freeze: (book, { sheet, rows, columns }) => {
    Object.assign(sheetOf(book, sheet), { frozenRows: rows, frozenColumns: columns });
  },
  page: (book, { sheet, page }) => {
    putPage(sheetOf(book, sheet), page);
  },
  protect: (book, { sheet }) => {
    sheetOf(book, sheet).protection = { options: {} };
  },
  activate: (book, { sheet }) => {
    book.activeSheetId = sheetOf(book, sheet).id;
  },
};

function putEdit<Kind extends Edit["kind"]>(book: Book, edit: EditOf<Kind>): void {
  const handler: ((book: Book, edit: EditOf<Kind>) => void) | undefined = HANDLERS[edit.kind];
  if (!handler) throw new RangeError(`no file is made by an edit of kind ${edit.kind}`);
  handler(book, edit);
}

function sheetOf(book: Book, name: string): Sheet {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) throw new RangeError(`the file has no sheet ${name}`);
  return sheet;
}

function eachPlace({ row, column, rows, columns }: Box, visit: (row: number, column: number) => void): void {
  for (let down = row; down < row + rows; down += 1)
    for (let right = column; right < column + columns; right += 1) visit(down, right);
}

function put(sheet: Sheet, row: number, column: number, content: Omit<Cell, "style">): void {
  putCell(sheet, row, column, withContent(sheet, row, column, content));
}

/** What Excel would make of it: a formula, text after an apostrophe, else what it is. Plain words stay words. */
function contentOf(content: Exclude<CellContent, null>): Omit<Cell, "style"> {
  if (typeof content !== "string") return { value: content };
  if (content === "") return { value: null };
  if (content.startsWith("=")) return { value: null, formula: content };
  if (content.startsWith("'")) return { value: content.slice(1), quotePrefix: true };
  return { value: content };
}

function putCells(sheet: Sheet, { row, column, values }: EditOf<"cells">): void {
  values.forEach((line, down) => {
    line.forEach((content, right) => {
      if (content !== null) put(sheet, row + down, column + right, contentOf(content));
    });
  });
}

/** Excel knows a column whose body is one formula as a calculated one. */
function nameCalculated(sheet: Sheet, { box, formula }: EditOf<"fill">): void {
  for (const { area, columns } of sheet.tables) {
    const column = columns[box.column - area.column];
    const isBody = box.row === area.row + 1 && box.row + box.rows - 1 === area.lastRow;
    if (column && isBody && box.columns === 1) column.calculatedFormula = formula;
  }
}

const styleOf = (look: CellLook): CellStyle => ({
  ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
  ...(look.bold === undefined ? {} : { bold: look.bold }),
  ...(look.italic === undefined ? {} : { italic: look.italic }),
  ...(look.underline === true ? { underline: "Single" } : {}),
  ...(look.size === undefined ? {} : { fontSize: look.size }),
  ...(look.color === undefined ? {} : { fontColor: look.color }),
  ...(look.fill === undefined ? {} : { fillColor: look.fill }),
  ...(look.wrap === undefined ? {} : { wrapText: look.wrap }),
  ...(look.horizontal === undefined ? {} : { horizontalAlignment: look.horizontal }),
  ...(look.vertical === undefined ? {} : { verticalAlignment: look.vertical }),
  ...(look.indent === undefined ? {} : { indentLevel: look.indent }),
  ...(look.locked === undefined ? {} : { locked: look.locked }),
});

function putLook(sheet: Sheet, box: Box, look: CellLook): void {
  const style = styleOf(look);
  const line: Border = { style: "Continuous", weight: "Thin", color: look.line?.color ?? "#A6A6A6" };
  eachPlace(box, (row, column) => {
    const border: CellStyle = look.border === undefined ? {} : bordersOf(look.border, box, row, column, line);
    const cell = sheet.rows[row]?.[column];
    const before = cell ? cell.style : styleAt(sheet, row, column);
    putCell(
      sheet,
      row,
      column,
      makeCell({ ...(cell ?? { value: null }), style: { ...before, ...style, ...border } }),
    );
  });
}

function bordersOf(
  border: NonNullable<CellLook["border"]>,
  box: Box,
  row: number,
  column: number,
  line: Border,
): CellStyle {
  const inside = border === "all" || border === "rows" || border === "lines";
  const isFirst = { row: row === box.row, column: column === box.column };
  const isLast = { row: row === box.row + box.rows - 1, column: column === box.column + box.columns - 1 };
  const around = border === "all" || border === "rows" || border === "outline";
  const bottom =
    (isLast.row && (around || border === "bottom" || border === "lines")) || (!isLast.row && inside);
  const left =
    (isFirst.column && (around || border === "sides" || border === "left")) ||
    (!isFirst.column && border === "all");
  return {
    ...(isFirst.row && around ? { borderTop: line } : {}),
    ...(bottom ? { borderBottom: line } : {}),
    ...(left ? { borderLeft: line } : {}),
    ...(isLast.column && (around || border === "sides") ? { borderRight: line } : {}),
  };
}

function putTable(book: Book, { sheet: name, box, name: table, style }: EditOf<"table">): void {
  const sheet = sheetOf(book, name);
  const headers = sheet.rows[box.row] ?? [];
  const ids = book.sheets.flatMap(({ tables }) => tables.map(({ id }) => id));
  sheet.tables.push({
    id: Math.max(0, ...ids) + 1,
    name: table,
    area: {
      row: box.row,
      column: box.column,
      lastRow: box.row + box.rows - 1,
      lastColumn: box.column + box.columns - 1,
    },
    showHeaders: true,
    showTotals: false,
    showFilterButton: true,
    style,
    showBandedRows: false,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    columns: Array.from({ length: box.columns }, (_, index) => {
      const value = headers[box.column + index]?.value;
      return { id: index + 1, name: typeof value === "string" ? value : `Kolom${index + 1}` };
    }),
  });
}

function putPage(sheet: Sheet, page: PageEdit): void {
  const layout = sheet.pageLayout;
  layout.orientation = page.orientation;
  layout.paperSize = "A4";
  layout.fitToPagesWide = page.pagesWide;
  layout.fitToPagesTall = 0;
  layout.margins = { ...layout.margins, left: 28, right: 28 };
  layout.titleRows = page.titleRows ?? "";
  layout.titleColumns = page.titleColumns ?? "";
  layout.header = { left: page.header, center: "", right: page.rightHeader ?? "" };
  layout.footer = {
    left: page.leftFooter ?? "&A",
    center: "",
    right: page.rightFooter ?? "Halaman &P dari &N",
  };
}
