/** Writes a report sheet from top to bottom: lines of cells, their looks, names, charts and kept cells. */
import type {
  KeptCell,
  LiveCell,
  NamedCell,
  CellRule,
  ReportChart,
  ReportShape,
  ReportDraft,
} from "./report-draft";
import type { Box, CellContent, CellLook } from "../edits/edit";
import { columnName } from "../layout/address";
import { FORM, PROCEDURE } from "../layout/document";
import { HEADER, KEPT, SECTION } from "../layout/looks";
import { fitted, heightOf, LINE_HEIGHT, lettersIn, linesFor, wrapped } from "./measure";
import type { Span } from "./paper";

export const REPORT_COLUMNS = 10;

/** Laporan's: names to the left, figures and days between, words to the right. */
export const LAPORAN_SHAPE: ReportShape = {
  widths: [186, 104, 70, 70, 76, 76, 78, 92, 98, 120],
  orientation: "Landscape",
  header: `${PROCEDURE.number} Rev. ${PROCEDURE.revision} · ${FORM.number} ${FORM.revision} · Laporan Mystery Calling`,
  signature: { name: [1, 2], sign: [3, 2], date: [5, 1] },
};

/** Over a whole line the letters' widths even out, and no word is wider than was thought. */
const LONG_LINES = 1.1;
/** Of a table's words, in a cell. */
const MOST_LINES = 3;
/** What an indented cell leaves free besides, in points. */
const INDENT = 8;
/** Rows of a table that its header never stands without. */
const FIRST_ROWS = 3;
/** A table that is no taller stays whole, in points: four fifths of a page. */
const WHOLE_HEIGHT = 28 * LINE_HEIGHT;

export class ReportWriter {
  private readonly lines: CellContent[][] = [];
  private readonly looks: { box: Box; look: CellLook }[] = [];
  private readonly names: NamedCell[] = [];
  private readonly kept: KeptCell[] = [];
  private readonly liveCells: LiveCell[] = [];
  private readonly rules: CellRule[] = [];
  private readonly charts: ReportChart[] = [];
  private readonly heights = new Map<number, number>();
  private readonly spans: Span[] = [];
  private stampRow = -1;
  private titleRow: number | undefined;
  private sectionRow = -1;

  public constructor(
    private readonly sheet: string,
    private readonly prefix: string,
    public readonly shape: ReportShape = LAPORAN_SHAPE,
  ) {}

  /** 0-based row that the next line will have. */
  public get row(): number {
    return this.lines.length;
  }

  public get columns(): number {
    return this.shape.widths.length;
  }

  public line(cells: readonly CellContent[], look?: CellLook): number {
    const row = this.lines.length;
    this.lines.push(Array.from({ length: this.columns }, (_, index) => cells[index] ?? ""));
    if (look) this.look(row, 0, 1, Math.max(1, cells.length), look);
    return row;
  }

  public blank(lines = 1): void {
    for (let index = 0; index < lines; index += 1) this.line([]);
  }

  public look(row: number, column: number, rows: number, columns: number, look: CellLook): void {
    this.looks.push({ box: { row, column, rows, columns }, look });
    if (look.size !== undefined && look.size > 11)
      for (let index = row; index < row + rows; index += 1) this.height(index, heightOf(1, look.size));
  }

  /** A row's height in points; the tallest that is asked for stands. */
  public height(row: number, points: number): void {
    this.heights.set(row, Math.max(this.heights.get(row) ?? LINE_HEIGHT, points));
  }

  /** Rows that stay on one page. */
  public together(row: number, rows: number): void {
    this.spans.push({ row, rows });
  }

  /** All since the last section's title stays on one page: nobody signs on a sheet that says nothing else. */
  public sectionTogether(): void {
    if (this.sectionRow >= 0) this.together(this.sectionRow, this.row - this.sectionRow);
  }

  public section(title: string): void {
    this.blank();
    const row = this.line([title]);
    this.look(row, 0, 1, this.columns, SECTION);
    this.sectionRow = row;
    this.together(row, 2);
  }

  /** Words over the report's whole width, broken into as many lines as they need. */
  public paragraph(words: string, look: CellLook = {}): void {
    const width = this.shape.widths.reduce((sum, one) => sum + one, 0) * LONG_LINES;
    for (const part of words.split("\n"))
      for (const line of wrapped(part, lettersIn(width, look.size))) this.line([line], look);
  }

  /**
   * A header line and its lines; gives the box with the header. An empty table says so instead. A column without a
   * format holds words: they wrap, and what three lines do not hold is left out with a mark. `columns`: over how many
   * the lines reach, where the last column's words need the room of those to its right; they stay on one line.
   */
  public table(
    header: readonly string[],
    lines: readonly (readonly CellContent[])[],
    formats: readonly (string | undefined)[] = [],
    empty = "Tidak ada.",
    columns = header.length,
  ): Box {
    const row = this.tableHeader(header, columns);
    const reaching = columns > header.length ? header.length - 1 : -1;
    if (reaching >= 0) this.look(row, reaching, 1, 1, { horizontal: "Left", indent: 1 });
    if (lines.length === 0) this.line([empty], { italic: true });
    const rows = Math.max(1, lines.length);
    this.look(row + 1, 0, rows, columns, { border: "rows", vertical: "Top" });
    header.forEach((_, column) => {
      const numberFormat = formats[column];
      const look: CellLook =
        numberFormat === undefined
          ? { horizontal: "Left", wrap: column !== reaching, ...(column > 0 ? { indent: 1 } : {}) }
          : { horizontal: "Right", numberFormat };
      if (lines.length > 0) this.look(row + 1, column, rows, 1, look);
    });
    const isWords = (column: number): boolean => formats[column] === undefined;
    for (const line of lines) this.tableLine(line, isWords, reaching, columns);
    this.tableTogether(row, rows);
    return { row, column: 0, rows: lines.length + 1, columns: header.length };
  }

  /** How many letters stand on one line from that column of a table to the report's last. */
  public lettersFrom(column: number): number {
    return lettersIn(this.shape.widths.slice(column).reduce((sum, one) => sum + one, 0) - INDENT);
  }

  /** One line of a table, as tall as its words need. */
  private tableLine(
    line: readonly CellContent[],
    isWords: (column: number) => boolean,
    reaching: number,
    columns: number,
  ): void {
    const { widths } = this.shape;
    let tallest = 1;
    const cells = line.map((content, column) => {
      if (typeof content !== "string" || !isWords(column)) return content;
      const end = column === reaching ? columns : column + 1;
      const width = widths.slice(column, end).reduce((sum, one) => sum + one, 0) - (column > 0 ? INDENT : 0);
      const most = column === reaching ? 1 : MOST_LINES;
      const words = fitted(content, width, most);
      tallest = Math.max(tallest, linesFor(words, width));
      return words;
    });
    const row = this.line(cells);
    if (tallest > 1) this.height(row, heightOf(tallest));
  }

  /** A table's header line alone, as tall as its words need. */
  public tableHeader(header: readonly string[], columns = header.length, size = 10): number {
    const row = this.line(header);
    this.look(row, 0, 1, columns, size === 11 ? HEADER : { ...HEADER, size });
    // Bold letters are wider.
    const lines = header.map((words, column) => linesFor(words, this.shape.widths[column] ?? 0, size + 0.5));
    this.height(row, heightOf(Math.max(1, ...lines.slice(0, columns)), size));
    return row;
  }

  /** Keeps a table's header, with the section's title above it, on the page of its first rows. */
  public tableTogether(row: number, rows: number): void {
    const start = this.sectionRow >= 0 && row - this.sectionRow <= 4 ? this.sectionRow : row;
    let height = 0;
    for (let line = row; line <= row + rows; line += 1) height += this.heights.get(line) ?? LINE_HEIGHT;
    const most = height <= WHOLE_HEIGHT ? rows : Math.min(rows, FIRST_ROWS);
    this.together(start, row - start + 1 + most);
    if (start !== row) this.together(row, 1 + most);
  }

  /** The last table's header is printed again on each page after it. */
  public repeatOnPages(row: number): void {
    this.titleRow = row;
  }

  public name(suffix: string, row: number, column: number): void {
    this.names.push({ name: `${this.prefix}_${suffix}`, row, column });
  }

  /** Makes a cell one that people fill in. See the head of this file. */
  public keep(cell: KeptCell): void {
    const { row, column, reach = 1, kind = "text", open } = cell;
    const format = { text: "@", date: "dd/mm/yyyy", whole: "0" }[kind];
    this.look(row, column, 1, reach, { ...KEPT, wrap: reach === 1 });
    this.look(row, column, 1, 1, {
      numberFormat: format,
      ...(open === true ? { locked: false } : {}),
    });
    this.kept.push(cell);
  }

  /** A cell whose words the formula makes; the line as written says what it makes of what stands beside it now. */
  public live(row: number, column: number, formula: string): void {
    this.liveCells.push({ row, column, formula });
  }

  /** A chart to the right of the last table, from that column on; blank lines make room where the table is shorter. */
  public chartBeside(table: Box, column: number, rows: number, chart: Omit<ReportChart, "place">): void {
    this.blank(Math.max(0, table.row + rows - this.row));
    const sum = (from: number, to: number): number =>
      this.shape.widths.slice(from, to).reduce((total, width) => total + width, 0);
    const place = { row: table.row, rows, left: sum(0, column) + 12, width: sum(column, this.columns) - 16 };
    this.chart({ ...chart, place });
    const start = this.sectionRow >= 0 && this.sectionRow < table.row ? this.sectionRow : table.row;
    this.together(start, table.row + rows - start);
  }

  public allow(rule: CellRule): void {
    this.rules.push(rule);
  }

  public chart(chart: ReportChart): void {
    this.charts.push(chart);
    if ("row" in chart.place) this.together(chart.place.row, chart.place.rows);
  }

  public stamp(cells: readonly CellContent[]): void {
    this.stampRow = this.line(cells);
  }

  public finish(): ReportDraft {
    return {
      sheet: this.sheet,
      shape: this.shape,
      cells: this.lines,
      looks: this.looks,
      names: this.names,
      kept: this.kept,
      live: this.liveCells,
      rules: this.rules,
      charts: this.charts,
      heights: this.heights,
      spans: this.spans,
      stampRow: this.stampRow,
      ...(this.titleRow === undefined ? {} : { titleRow: this.titleRow }),
    };
  }
}

/** The reference of one cell of the sheet, for a defined name. */
export const cellReference = (sheet: string, row: number, column: number): string =>
  `='${sheet}'!$${columnName(column)}$${row + 1}`;
