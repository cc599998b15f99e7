/** A report sheet while it is written from top to bottom: lines of cells, their looks, names, charts and kept cells. */
import type { Box, CellContent, CellLook } from "../../edits/edit";
import { KEPT } from "../../layout/looks";
import { lettersIn, ROW_HEIGHT, SIZE, wrapped } from "../measure";
import type { Span, TableSpan } from "../paper";
import type {
  CellRule,
  KeptCell,
  LiveCell,
  MergedBox,
  NamedCell,
  ReportChart,
  ReportDraft,
  ReportShape,
  ToldCell,
} from "../report-draft";

/** Which document the sheet is. */
export interface Identity {
  readonly sheet: string;
  readonly title: string;
  /** Of its names in the workbook. */
  readonly prefix: string;
  readonly shape: ReportShape;
}

/** Over a whole line the letters' widths even out, and no word is wider than was thought. */
const LONG_LINES = 1.08;

export const KEPT_FORMATS = { text: "@", date: "dd/mm/yyyy", whole: "0" } as const;

export class Page {
  private readonly lines: CellContent[][] = [];
  private readonly looks: { box: Box; look: CellLook }[] = [];
  private readonly merges: MergedBox[] = [];
  private readonly states: Box[] = [];
  private readonly names: NamedCell[] = [];
  private readonly kept: KeptCell[] = [];
  private readonly liveCells: LiveCell[] = [];
  private readonly toldCells: ToldCell[] = [];
  private readonly rules: CellRule[] = [];
  private readonly charts: ReportChart[] = [];
  private readonly heights: number[] = [];
  private readonly spans: Span[] = [];
  private readonly tables: TableSpan[] = [];
  private readonly pages: number[] = [];
  private readonly shrinking: { row: number; least: number }[] = [];
  private pageCell: { row: number; column: number } | undefined;
  private sectionRow = -1;

  public constructor(private readonly identity: Identity) {}

  public get shape(): ReportShape {
    return this.identity.shape;
  }

  /** 0-based row that the next line will have. */
  public get row(): number {
    return this.lines.length;
  }

  public get columns(): number {
    return this.shape.widths.length;
  }

  /** Of some columns, in points. */
  public width(column = 0, columns = this.columns): number {
    return this.shape.widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0);
  }

  public line(cells: readonly CellContent[] = [], height = ROW_HEIGHT): number {
    const row = this.lines.length;
    this.lines.push(Array.from({ length: this.columns }, (_, index) => cells[index] ?? ""));
    this.heights.push(height);
    return row;
  }

  /** Nothing, so tall. */
  public gap(points: number): void {
    this.line([], points);
  }

  public put(row: number, column: number, content: CellContent, look?: CellLook): void {
    const line = this.lines[row];
    if (line) line[column] = content;
    if (look) this.look({ row, column, rows: 1, columns: 1 }, look);
  }

  /** A cell made of several. */
  public cell(box: Box, content: CellContent, look: CellLook = {}): void {
    this.put(box.row, box.column, content);
    this.look(box, look);
    this.merge(box);
  }

  public look(box: Box, look: CellLook): void {
    if (Object.keys(look).length > 0) this.looks.push({ box, look });
  }

  public merge(box: Box, across = false): void {
    if (box.columns > 1 || (box.rows > 1 && !across)) this.merges.push({ box, across });
  }

  /** A row's height in points; the tallest that is asked for stands. */
  public height(row: number, points: number): void {
    this.heights[row] = Math.max(this.heights[row] ?? ROW_HEIGHT, points);
  }

  /** Rows that stay on one page. */
  public together(row: number, rows: number): void {
    this.spans.push({ row, rows });
  }

  /** A section begins: its title does not stand apart from what follows. */
  public section(row: number): void {
    this.sectionRow = row;
    this.together(row, 2);
  }

  /** All since the last section's title stays on one page: nobody signs on a sheet that says nothing else. */
  public sectionTogether(): void {
    if (this.sectionRow >= 0) this.together(this.sectionRow, this.row - this.sectionRow);
  }

  /** The row of the section's title where it stands that close above. */
  public titleAbove(row: number): number {
    return this.sectionRow >= 0 && row - this.sectionRow <= 4 ? this.sectionRow : row;
  }

  public table(table: TableSpan): void {
    this.tables.push(table);
  }

  /** The row's height may go down to so many points, for its page to hold what stands on it. */
  public mayShrink(row: number, least: number): void {
    this.shrinking.push({ row, least });
  }

  public startPage(): void {
    this.pages.push(this.row);
  }

  /** Words over the report's whole width, broken into as many lines as they need. */
  public paragraph(words: string, look: CellLook = {}): void {
    const { size = SIZE } = look;
    const letters = lettersIn(this.width() * LONG_LINES, size);
    for (const part of words.split("\n"))
      for (const text of wrapped(part, letters)) {
        const row = this.line([text], size < SIZE ? 11 : ROW_HEIGHT);
        this.look({ row, column: 0, rows: 1, columns: 1 }, look);
      }
  }

  public name(suffix: string, row: number, column: number): void {
    this.names.push({ name: `${this.identity.prefix}_${suffix}`, row, column });
  }

  /**
   * Makes a cell one that people fill in. `look`: in place of the shade that asks for it; `numberFormat`: in place of that
   * of its kind, null where the cell has it already. `merges`: false where it is one cell already.
   */
  public keep(cell: KeptCell, look: CellLook = KEPT, numberFormat?: string | null, merges = true): void {
    const { row, column, reach = 1, kind = "text", open, size = SIZE } = cell;
    const box = { row, column, rows: 1, columns: reach };
    this.look(box, {
      ...look,
      size,
      wrap: true,
      ...(numberFormat === null ? {} : { numberFormat: numberFormat ?? KEPT_FORMATS[kind] }),
      ...(open === true ? { locked: false } : {}),
    });
    if (merges) this.merge(box);
    this.kept.push(cell);
  }

  /** A cell whose words the formula makes; the line as written says what it makes of what stands beside it now. */
  public live(cell: LiveCell): void {
    this.liveCells.push(cell);
  }

  public told(cell: ToldCell): void {
    this.toldCells.push(cell);
  }

  public stateAt(box: Box): void {
    this.states.push(box);
  }

  public pageOf(row: number, column: number): void {
    this.pageCell = { row, column };
  }

  public allow(rule: CellRule): void {
    this.rules.push(rule);
  }

  public chart(chart: ReportChart): void {
    this.charts.push(chart);
    this.together(chart.place.row, chart.place.rows);
  }

  public finish(): ReportDraft {
    const { sheet, title, shape } = this.identity;
    const whole = { row: 0, column: 0, rows: this.row, columns: this.columns };
    return {
      sheet,
      title,
      shape,
      cells: this.lines,
      looks: [{ box: whole, look: { size: SIZE, vertical: "Center" } }, ...this.looks],
      merges: this.merges,
      states: this.states,
      names: this.names,
      kept: this.kept,
      live: this.liveCells,
      told: this.toldCells,
      rules: this.rules,
      charts: this.charts,
      heights: this.heights,
      spans: this.spans,
      tables: this.tables,
      pages: this.pages,
      shrinking: this.shrinking,
      ...(this.pageCell === undefined ? {} : { pageCell: this.pageCell }),
    };
  }
}
