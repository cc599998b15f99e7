/** A table of a report: as tall as its words need, its header on the page of its first rows. */
import { asTyped, type CellContent } from "../../edits/edit";
import type { ReportColumn, StateName, TableBlock, TableLine, TableRow } from "../blocks";
import { WHOLE } from "../formats";
import { fitted, heightOf, linesFor, ROW_HEIGHT, SIZE } from "../measure";
import { OPEN_FRAME, STATE_LOOKS, STATE_SIGNS, TABLE_HEADER, TABLE_LINES } from "../table-looks";
import { KEPT_FORMATS, type Page } from "./page";

/** Where a table stands. */
export interface TablePlace {
  /** Of the header. */
  readonly row: number;
  readonly lines: number;
  /** The sheet's column of each of its columns. */
  readonly columns: readonly number[];
  /** What each line says, by column of the table. */
  readonly cells: readonly (readonly CellContent[])[];
  /** The row of each line that has a key. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Rows of a table that its header never stands without, and that do not stand alone on the page that follows. */
const FIRST_ROWS = 3;
/** A table of no more rows stays whole. */
const WHOLE_ROWS = 8;
/** A table of more lines. */
const LONG_LIST = 100;
/** What an indented cell leaves free besides, in points. */
const INDENT = 8;

/** `places`: of the tables above, and of this one once it is written; formulas look there when all is. */
export function writeTable(page: Page, table: TableBlock, places: Map<string, TablePlace>): TablePlace {
  const { columns, lines, rowHeight = ROW_HEIGHT } = table;
  const starts = startsOf(columns);
  const row = writeHeader(page, columns, starts);
  if (lines.length === 0)
    page.look({ row: page.line([table.empty], rowHeight), column: 0, rows: 1, columns: 1 }, { italic: true });
  const first = row + 1;
  const count = Math.max(1, lines.length);
  lookOfColumns(page, columns, starts, { row: first, rows: count });
  const rows = new Map<string, number>();
  for (const line of lines) {
    const at = writeLine(page, table, line, starts, places);
    if (!("group" in line) && line.key !== undefined) rows.set(line.key, at);
  }
  columns.forEach(({ header, rule, alert, span = 1 }, index) => {
    if (rule === undefined || lines.length === 0) return;
    const box = { row: first, column: starts[index] ?? 0, rows: count, columns: span };
    page.allow({ box, rule, header, ...(alert === undefined ? {} : { alert }) });
  });
  page.table({ header: row, rows: count });
  keepTogether(page, row, count, table.whole === true);
  const cells = lines.map((line) => ("group" in line ? [] : line.cells));
  return { row, lines: lines.length, columns: starts, cells, rows };
}

function keepTogether(page: Page, row: number, count: number, whole: boolean): void {
  const start = page.titleAbove(row);
  const most = whole || count <= WHOLE_ROWS ? count : FIRST_ROWS;
  page.together(start, row - start + 1 + most);
  if (most < count) page.together(row + count - FIRST_ROWS + 1, FIRST_ROWS);
}

function startsOf(columns: readonly ReportColumn[]): readonly number[] {
  let next = 0;
  return columns.map(({ span = 1 }) => {
    next += span;
    return next - span;
  });
}

const isFigure = ({ numberFormat, align }: ReportColumn): boolean =>
  align === undefined && numberFormat !== undefined && !numberFormat.includes("y");
const alignOf = (column: ReportColumn): "Left" | "Center" | "Right" =>
  column.states ? "Center" : (column.align ?? (isFigure(column) ? "Right" : "Left"));
/** Words beside right-aligned figures would touch them. */
const indentOf = (columns: readonly ReportColumn[], index: number): number => {
  const [before, own] = [columns[index - 1], columns[index]];
  return before !== undefined && own !== undefined && isFigure(before) && alignOf(own) === "Left" ? 1 : 0;
};

function writeHeader(page: Page, columns: readonly ReportColumn[], starts: readonly number[]): number {
  const row = page.line();
  const width = columns.reduce((sum, { span = 1 }) => sum + span, 0);
  page.look({ row, column: 0, rows: 1, columns: width }, TABLE_HEADER);
  let lines = 1;
  columns.forEach((column, index) => {
    const { header, span = 1 } = column;
    const start = starts[index] ?? 0;
    const box = { row, column: start, rows: 1, columns: span };
    const indent = indentOf(columns, index);
    page.put(row, start, header);
    // One line reaches over the empty cells beside it: what wraps or is centred alone needs one cell.
    const isLong = linesFor(header, page.width(start, span), 8) > 1;
    page.look(box, {
      horizontal: alignOf(column),
      ...(indent > 0 ? { indent } : {}),
      ...(span > 1 && !isLong ? { wrap: false } : {}),
    });
    if (isLong || alignOf(column) === "Center") page.merge(box);
    lines = Math.max(lines, linesFor(header, page.width(start, span) - indent * INDENT, 8));
  });
  page.height(row, heightOf(lines, 8));
  return row;
}

function lookOfColumns(
  page: Page,
  columns: readonly ReportColumn[],
  starts: readonly number[],
  { row, rows }: { readonly row: number; readonly rows: number },
): void {
  const width = columns.reduce((sum, { span = 1 }) => sum + span, 0);
  page.look({ row, column: 0, rows, columns: width }, TABLE_LINES);
  columns.forEach((column, index) => {
    const { size, span = 1, textLines = 1, kept, keptKind = "text" } = column;
    // Of the whole column at once: number formats are told box by box. A whole number looks the same without one.
    const own = column.numberFormat === WHOLE ? undefined : column.numberFormat;
    const numberFormat = kept === undefined ? own : KEPT_FORMATS[keptKind];
    const box = { row, column: starts[index] ?? 0, rows, columns: span };
    const indent = indentOf(columns, index);
    page.look(box, {
      horizontal: alignOf(column),
      ...(numberFormat === undefined ? {} : { numberFormat }),
      ...(size === undefined ? {} : { size }),
      ...(indent > 0 ? { indent } : {}),
      ...(textLines > 1 ? { wrap: true } : {}),
    });
    // Words of one line reach over the empty cells beside them; what wraps or is centred needs one cell.
    if (span > 1 && (textLines > 1 || column.states || column.align || kept !== undefined))
      page.merge(box, true);
  });
}

function writeLine(
  page: Page,
  table: TableBlock,
  line: TableLine,
  starts: readonly number[],
  places: Map<string, TablePlace>,
): number {
  const { columns, rowHeight = ROW_HEIGHT } = table;
  if ("group" in line) {
    const row = page.line([fitted(line.group, page.width(), 1)], rowHeight);
    const width = columns.reduce((sum, { span = 1 }) => sum + span, 0);
    page.look(
      { row, column: 0, rows: 1, columns: width },
      { bold: true, fill: "#F5F8FB", wrap: false, horizontal: "Left" },
    );
    page.together(row, 2);
    return row;
  }
  const row = page.line([], rowHeight);
  let tallest = 0;
  columns.forEach((column, index) => {
    const { span = 1, textLines = 1, size = SIZE, kept } = column;
    const start = starts[index] ?? 0;
    const content = line.cells[index] ?? "";
    if (typeof content !== "string" || kept !== undefined) {
      page.put(row, start, content);
      return;
    }
    const width = page.width(start, span) - indentOf(columns, index) * INDENT;
    const words = fitted(content, width, textLines, size);
    page.put(row, start, words);
    // In a long list all rows are of one height: thousands that each have their own are too much to tell Excel.
    const lines = table.lines.length > LONG_LIST ? textLines : linesFor(words, width, size);
    if (textLines > 1) tallest = Math.max(tallest, heightOf(lines, size));
    if (column.states) lookOfState(page, row, start, span, content, line.live?.[index] !== undefined);
  });
  page.height(row, tallest);
  writeExtras(page, table, line, { row, starts, places });
  return row;
}

/** The state's sign and word, as a cell of a column of states holds it. */
export const stateCell = (state: StateName, words: string): string => `${STATE_SIGNS[state]} ${words}`;

function lookOfState(
  page: Page,
  row: number,
  column: number,
  columns: number,
  content: CellContent,
  isLive: boolean,
): void {
  const box = { row, column, rows: 1, columns };
  const name = (Object.keys(STATE_SIGNS) as StateName[]).find((one) =>
    String(content).startsWith(STATE_SIGNS[one]),
  );
  // What a formula says may change: its look follows the words.
  if (isLive) page.stateAt(box);
  else if (name !== undefined) {
    page.look(box, STATE_LOOKS[name]);
    if (name === "open") page.look(box, OPEN_FRAME);
  }
}

interface At {
  readonly row: number;
  readonly starts: readonly number[];
  readonly places: Map<string, TablePlace>;
}

function writeExtras(page: Page, { columns }: TableBlock, line: TableRow, { row, starts, places }: At): void {
  const width = columns.reduce((sum, { span = 1 }) => sum + span, 0);
  if (line.look) page.look({ row, column: 0, rows: 1, columns: width }, line.look);
  columns.forEach((column, index) => {
    const start = starts[index] ?? 0;
    const { kept, keptKind: kind, open, span = 1, size } = column;
    const own = line.fields?.[index];
    const field = own?.field ?? kept;
    const isFilled = own !== undefined || line.fills === undefined || line.fills.includes(index);
    if (field !== undefined && line.key !== undefined && isFilled) {
      const { key, label = line.key } = line;
      const rules = own ?? { open, kind };
      page.keep(
        {
          key,
          field,
          row,
          column: start,
          label,
          reach: span,
          initial: line.cells[index] ?? "",
          ...(size === undefined ? {} : { size }),
          ...(rules.kind === undefined ? {} : { kind: rules.kind }),
          ...(rules.open === undefined ? {} : { open: rules.open }),
        },
        line.quiet?.includes(index) === true ? {} : undefined,
        own === undefined ? null : own.numberFormat,
        own !== undefined,
      );
    }
    const numberFormat = line.numberFormats?.[index];
    if (numberFormat !== undefined)
      page.look({ row, column: start, rows: 1, columns: span }, { numberFormat });
    const name = line.names?.[index];
    if (name !== undefined) page.name(name, row, start);
    const formula = line.live?.[index];
    if (formula)
      page.live({
        row,
        column: start,
        formula: (address) =>
          formula((other, elsewhere) => {
            const place = elsewhere && places.get(elsewhere.table);
            return elsewhere === undefined
              ? address(row, starts[other] ?? 0)
              : address(place?.rows.get(elsewhere.key) ?? row, place?.columns[other] ?? 0);
          }),
      });
  });
}

/** Lines for whoever reads the report. */
export function writeNotes(page: Page): void {
  const first = page.row;
  for (let line = 1; line <= 3; line += 1) {
    const row = page.line([line === 1 ? asTyped("Catatan") : ""], 13);
    if (line === 1) page.look({ row, column: 0, rows: 1, columns: 1 }, { bold: true });
    const reach = page.columns - 1;
    const cell = { key: `catatan:${line}`, field: "catatan", row, column: 1, label: "Catatan", reach };
    page.keep(cell, undefined, undefined, false);
  }
  page.merge({ row: first, column: 1, rows: 3, columns: page.columns - 1 }, true);
  page.together(first, 3);
}
