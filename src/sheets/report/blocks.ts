/**
 * A report described by its blocks, one below the other. What a block looks like, how tall it is and what stays on one
 * page with it is said here once; which blocks there are, and with what in them, each report says.
 *
 * A column with `kept` is one that people fill in: its cells are found again by the line's `key` and the column's
 * `kept` field (see report-sheet.ts). A line without a key has no such cell.
 */
import type { CellContent, CellLook } from "../edits/edit";
import { LABEL, NOTE, SUBTITLE, TITLE } from "../layout/looks";
import { fitted, heightOf, linesFor } from "./measure";
import type { CellRule, KeptCell, ReportChart } from "./report-draft";
import type { ReportWriter } from "./report-sheet";

export type ReportBlock =
  TitleBlock | FactsBlock | HeadingBlock | TextBlock | TableBlock | ChartsBlock | NotesBlock | SignatureBlock;

/** The document's name, and what it belongs to. */
export interface TitleBlock {
  readonly kind: "title";
  readonly title: string;
  readonly subtitle: string;
}

/** Lines of a label and what it says. `stamp`: the line that says when and from what the report was made. */
export interface FactsBlock {
  readonly kind: "facts";
  readonly facts: readonly {
    readonly label: string;
    readonly content: CellContent;
    readonly note?: string;
    readonly numberFormat?: string;
    readonly stamp?: true;
  }[];
}

export interface HeadingBlock {
  readonly kind: "heading";
  readonly text: string;
}

/** Words over the whole width. `note` = the smaller hand that explains. */
export interface TextBlock {
  readonly kind: "text";
  readonly text: string;
  readonly note?: true;
}

export interface ReportColumn {
  readonly header: string;
  readonly numberFormat?: string;
  /** The field that people fill in. */
  readonly kept?: string;
  readonly keptKind?: KeptCell["kind"];
  readonly open?: boolean;
  /** What may be typed there. */
  readonly rule?: CellRule["rule"];
  readonly alert?: string;
}

export type TableLine =
  | {
      readonly cells: readonly CellContent[];
      readonly key?: string;
      /** What a person calls the line. */
      readonly label?: string;
      readonly look?: CellLook;
    }
  /** A line over the whole table that says what the lines below have in common. */
  | { readonly group: string };

export interface TableBlock {
  readonly kind: "table";
  readonly columns: readonly ReportColumn[];
  readonly lines: readonly TableLine[];
  readonly empty: string;
  /** Every row is as tall as so many lines of text; longer words are shortened, but for what people fill in. */
  readonly textLines?: number;
  readonly size?: number;
  /** The header is printed again on each page. Of one table in a report. */
  readonly repeat?: true;
}

/** Charts beside each other, over rows of their own. */
export interface ChartsBlock {
  readonly kind: "charts";
  readonly rows: number;
  readonly charts: readonly Omit<ReportChart, "place">[];
}

/** Free lines for whoever reads the report. */
export interface NotesBlock {
  readonly kind: "notes";
}

/** Dibuat, Diperiksa, Disetujui: docs/rules/procedure.md, "The nine activities". */
export interface SignatureBlock {
  readonly kind: "signatures";
}

/** Gives the row of each table's header, in order, for charts and names. */
export function writeBlocks(writer: ReportWriter, blocks: readonly ReportBlock[]): readonly number[] {
  return blocks.flatMap((block) => writeBlock(writer, block));
}

function writeBlock(writer: ReportWriter, block: ReportBlock): readonly number[] {
  switch (block.kind) {
    case "title":
      writer.line([block.title], TITLE);
      writer.line([block.subtitle], SUBTITLE);
      return [];
    case "facts":
      writeFacts(writer, block);
      return [];
    case "heading":
      writer.section(block.text);
      return [];
    case "text":
      writer.paragraph(block.text, block.note ? { ...NOTE, wrap: false } : {});
      return [];
    case "table":
      return [writeTable(writer, block)];
    case "charts":
      writeCharts(writer, block);
      return [];
    case "notes":
      writeNotes(writer);
      return [];
    case "signatures":
      writeSignatures(writer);
      return [];
  }
}

function writeFacts(writer: ReportWriter, { facts }: FactsBlock): void {
  for (const { label, content, note, numberFormat, stamp } of facts) {
    // What reaches beyond the page would be lost in print.
    const room = writer.shape.widths.slice(1).reduce((sum, width) => sum + width, 0);
    const shown = typeof content === "string" ? fitted(content, room, 1) : content;
    const cells = [label, shown, note ?? ""];
    const row = writer.row;
    if (stamp) writer.stamp(cells);
    else writer.line(cells);
    writer.look(row, 0, 1, 1, LABEL);
    writer.look(row, 1, 1, 1, {
      horizontal: "Left",
      ...(numberFormat === undefined ? {} : { numberFormat }),
    });
  }
}

/** Of tables with many columns. */
export const SMALL_SIZE = 9;

/** Gives the row of its header. */
function writeTable(writer: ReportWriter, table: TableBlock): number {
  const { columns, lines, textLines = 1, size = 11 } = table;
  const row = writer.tableHeader(
    columns.map(({ header }) => header),
    columns.length,
    size,
  );
  if (table.repeat) writer.repeatOnPages(row);
  if (lines.length === 0) writer.line([table.empty], { italic: true });
  const first = row + 1;
  const count = Math.max(1, lines.length);
  lookOfColumns(writer, table, first, count);
  for (const line of lines) writeLine(writer, table, line, size, textLines);
  columns.forEach(({ header, rule, alert }, column) => {
    if (rule === undefined || lines.length === 0) return;
    const box = { row: first, column, rows: count, columns: 1 };
    writer.allow({ box, rule, header, ...(alert === undefined ? {} : { alert }) });
  });
  writer.tableTogether(row, count);
  return row;
}

const isFigure = ({ numberFormat }: ReportColumn): boolean =>
  numberFormat !== undefined && !numberFormat.includes("y");

function lookOfColumns(
  writer: ReportWriter,
  { columns, size = 11, textLines = 1 }: TableBlock,
  row: number,
  rows: number,
): void {
  const wraps = textLines > 1;
  writer.look(row, 0, rows, columns.length, {
    border: "all",
    ...(size === 11 ? {} : { size }),
    ...(wraps ? { wrap: true, vertical: "Top" } : {}),
  });
  columns.forEach((one, column) => {
    const { numberFormat } = one;
    const before = columns[column - 1];
    writer.look(row, column, rows, 1, {
      ...(numberFormat === undefined ? {} : { numberFormat }),
      horizontal: isFigure(one) ? "Right" : "Left",
      // Words beside right-aligned figures would touch them.
      ...(before !== undefined && isFigure(before) && !isFigure(one) ? { indent: 1 } : {}),
    });
  });
}

function writeLine(
  writer: ReportWriter,
  { columns }: TableBlock,
  line: TableLine,
  size: number,
  textLines: number,
): void {
  if ("group" in line) {
    const row = writer.line([line.group]);
    writer.look(row, 0, 1, columns.length, { ...LABEL, wrap: false, horizontal: "Left" });
    writer.together(row, 2);
    return;
  }
  const widths = writer.shape.widths;
  const row = writer.line(
    line.cells.map((content, column) =>
      textLines > 1 && typeof content === "string" && columns[column]?.kept === undefined
        ? fitted(content, widths[column] ?? 0, textLines, size)
        : content,
    ),
  );
  if (textLines > 1) writer.height(row, heightOf(textLines, size));
  if (line.look) writer.look(row, 0, 1, columns.length, line.look);
  columns.forEach(({ kept, keptKind, open }, column) => {
    if (kept === undefined || line.key === undefined) return;
    writer.keep({
      key: line.key,
      field: kept,
      row,
      column,
      label: line.label ?? line.key,
      initial: line.cells[column] ?? "",
      ...(keptKind === undefined ? {} : { kind: keptKind }),
      ...(open === undefined ? {} : { open }),
    });
  });
}

function writeCharts(writer: ReportWriter, { rows, charts }: ChartsBlock): void {
  writer.blank();
  const row = writer.row;
  writer.blank(rows);
  const whole = writer.shape.widths.reduce((sum, width) => sum + width, 0);
  const width = whole / charts.length;
  charts.forEach((chart, index) => {
    writer.chart({ ...chart, place: { row, rows, left: index * width + 4, width: width - 8 } });
  });
}

const NOTE_LINES = 3;

function writeNotes(writer: ReportWriter): void {
  const reach = writer.columns - 1;
  writer.together(writer.row, NOTE_LINES);
  for (let line = 1; line <= NOTE_LINES; line += 1) {
    const row = writer.line([line === 1 ? "Catatan" : ""]);
    if (line === 1) writer.look(row, 0, 1, 1, LABEL);
    writer.keep({ key: `catatan:${line}`, field: "catatan", row, column: 1, label: "Catatan", reach });
  }
}

const SIGNATURES: readonly (readonly [key: string, label: string])[] = [
  ["dibuat", "Dibuat (Document Control)"],
  ["diperiksa", "Diperiksa (Koordinator)"],
  ["disetujui", "Disetujui (Manager Operation)"],
];

/** Room for a signature by hand, in points. */
const SIGNATURE_HEIGHT = 42;

function writeSignatures(writer: ReportWriter): void {
  const { signature, widths } = writer.shape;
  const fields = [
    ["name", "Nama", "nama", "text"],
    ["sign", "Tanda tangan", "tandaTangan", "text"],
    ["date", "Tanggal", "tanggal", "date"],
  ] as const;
  const header: string[] = Array.from({ length: writer.columns }, () => "");
  header[0] = "Pengesahan";
  for (const [place, words] of fields) header[signature[place][0]] = words;
  const reach = Math.max(...fields.map(([place]) => signature[place][0] + signature[place][1]));
  const first = writer.tableHeader(header, reach);
  for (const [key, label] of SIGNATURES) {
    const row = writer.line([label]);
    writer.look(row, 0, 1, 1, { ...LABEL, wrap: true, vertical: "Center" });
    writer.height(row, Math.max(SIGNATURE_HEIGHT, heightOf(linesFor(label, widths[0] ?? 0))));
    for (const [place, , field, kind] of fields) {
      const [column, columns] = signature[place];
      // Open: a report is signed when it is finished.
      writer.keep({ key: `pengesahan:${key}`, field, row, column, label, kind, reach: columns, open: true });
    }
  }
  writer.tableTogether(first, SIGNATURES.length);
  writer.sectionTogether();
}
