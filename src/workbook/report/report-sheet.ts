/** A report sheet as data while it is being written: lines of cells, their looks, names, charts and kept cells. */
import type { Box, CellContent, CellLook, ChartEdit } from "../apply/edit";
import { columnName } from "../layout/address";
import { HEADER, SECTION } from "../layout/looks";

/** A cell that people fill in; its value is carried over by this name, wherever the cell moves. */
export interface KeptCell {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

export interface ReportSheet {
  readonly sheet: string;
  /** Every line as long as the report is wide; "" is an empty cell. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly looks: readonly { readonly box: Box; readonly look: CellLook }[];
  /** Defined names, to 0-based cells. */
  readonly names: readonly KeptCell[];
  readonly kept: readonly KeptCell[];
  readonly charts: readonly ChartEdit[];
  /** The line that says when and from what the report was made: no difference in it alone makes a report new. */
  readonly stampRow: number;
}

export const REPORT_COLUMNS = 10;

/** Writes a report from top to bottom. */
export class ReportWriter {
  private readonly lines: CellContent[][] = [];
  private readonly looks: { box: Box; look: CellLook }[] = [];
  private readonly names: KeptCell[] = [];
  private readonly kept: KeptCell[] = [];
  private readonly charts: ChartEdit[] = [];
  private stampRow = -1;

  public constructor(
    private readonly sheet: string,
    private readonly prefix: string,
  ) {}

  /** 0-based row that the next line will have. */
  public get row(): number {
    return this.lines.length;
  }

  public line(cells: readonly CellContent[], look?: CellLook): number {
    const row = this.lines.length;
    this.lines.push(Array.from({ length: REPORT_COLUMNS }, (_, index) => cells[index] ?? ""));
    if (look) this.look(row, 0, 1, Math.max(1, cells.length), look);
    return row;
  }

  public blank(lines = 1): void {
    for (let index = 0; index < lines; index += 1) this.line([]);
  }

  public look(row: number, column: number, rows: number, columns: number, look: CellLook): void {
    this.looks.push({ box: { row, column, rows, columns }, look });
  }

  public section(title: string): void {
    this.blank();
    const row = this.line([title]);
    this.look(row, 0, 1, REPORT_COLUMNS, SECTION);
  }

  /**
   * A header line and its lines; gives the box with the header. An empty table says so instead. `columns`: over how
   * many the lines reach, where the last column's words need the room of those to its right.
   */
  public table(
    header: readonly string[],
    lines: readonly (readonly CellContent[])[],
    formats: readonly (string | undefined)[] = [],
    empty = "Tidak ada.",
    columns = header.length,
  ): Box {
    const row = this.line(header);
    this.look(row, 0, 1, columns, HEADER);
    if (columns > header.length) this.look(row, header.length - 1, 1, 1, { horizontal: "Left", indent: 1 });
    if (lines.length === 0) this.line([empty], { italic: true });
    for (const line of lines) this.line(line);
    const rows = Math.max(1, lines.length);
    this.look(row + 1, 0, rows, columns, { border: "rows" });
    header.forEach((_, column) => {
      const numberFormat = formats[column];
      if (numberFormat !== undefined)
        this.look(row + 1, column, rows, 1, { numberFormat, horizontal: "Right" });
      // Words beside right-aligned figures would touch them.
      else if (column > 0) this.look(row + 1, column, rows, 1, { horizontal: "Left", indent: 1 });
    });
    return { row, column: 0, rows: lines.length + 1, columns: header.length };
  }

  public name(suffix: string, row: number, column: number): void {
    this.names.push({ name: `${this.prefix}_${suffix}`, row, column });
  }

  public keep(suffix: string, row: number, column: number): void {
    this.kept.push({ name: `${this.prefix}_${suffix}`, row, column });
  }

  public chart(chart: ChartEdit): void {
    this.charts.push(chart);
  }

  public stamp(cells: readonly CellContent[]): void {
    this.stampRow = this.line(cells);
  }

  public finish(): ReportSheet {
    return {
      sheet: this.sheet,
      cells: this.lines,
      looks: this.looks,
      names: [...this.names, ...this.kept],
      kept: this.kept,
      charts: this.charts,
      stampRow: this.stampRow,
    };
  }
}

/** The reference of one cell of the sheet, for a defined name. */
export const cellReference = (sheet: string, row: number, column: number): string =>
  `='${sheet}'!$${columnName(column)}$${row + 1}`;
