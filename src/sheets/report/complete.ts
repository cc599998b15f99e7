/** A report's draft made whole: what people filled in put back by key, the records, the heights and the page breaks. */
import { asTyped, type Box, type CellContent, type CellLook, type ChartEdit } from "../edits/edit";
import { cellAddress } from "../layout/address";
import { KEPT, NOTE } from "../layout/looks";
import type { RawCell } from "../snapshot/parse-cell";
import { hashText } from "../../sop";
import { columnId, COLUMNS_MARK, recordText, sumOf, type ReportStamp, type Told } from "./line-record";
import { heightOf, linesFor, ROW_HEIGHT, SIZE } from "./measure";
import { pageBreaks, pageHeight, scaleOf, type Span, type TableSpan } from "./paper";
import { withRepeatedHeaders } from "./repeated-headers";
import type {
  CellRule,
  KeptCell,
  MergedBox,
  NamedCell,
  ReportDraft,
  ReportShape,
  ToldCell,
} from "./report-draft";
import type { KeptLine, Stray } from "./standing";
import { TABLE_HEADER, TITLE_LINE } from "./table-looks";

/** A report sheet as it shall stand. */
export interface ReportSheet {
  readonly sheet: string;
  readonly title: string;
  readonly shape: ReportShape;
  readonly stamp: ReportStamp;
  /** One column more than the report's: the records. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly looks: readonly { readonly box: Box; readonly look: CellLook }[];
  readonly merges: readonly MergedBox[];
  readonly states: readonly Box[];
  readonly names: readonly NamedCell[];
  readonly live: readonly { readonly row: number; readonly column: number; readonly formula: string }[];
  readonly told: readonly ToldCell[];
  readonly rules: readonly CellRule[];
  readonly charts: readonly ChartEdit[];
  /** Of every row. */
  readonly heights: readonly number[];
  readonly breaks: readonly number[];
}

export const ORPHANS_TITLE = "Isian manual yang barisnya sudah tidak ada";
const ORPHANS_NOTE =
  "Isian ini kembali ke tempatnya bila barisnya muncul lagi; hapus sendiri bila tidak diperlukan.";

export interface Filled {
  readonly kept: ReadonlyMap<string, KeptLine>;
  readonly strays: readonly Stray[];
}

export const NOTHING_FILLED: Filled = { kept: new Map(), strays: [] };

export function completeReport(draft: ReportDraft, filled: Filled, stamp: ReportStamp): ReportSheet {
  const { shape } = draft;
  const columns = shape.widths.length;
  const growing: Growing = {
    shape,
    lines: draft.cells.map((line) => line.map(asContent)),
    kept: [...draft.kept],
    looks: [...draft.looks],
    merges: [...draft.merges],
    heights: [...draft.heights],
    spans: [...draft.spans],
    tables: [...draft.tables],
  };
  const { lines, kept, looks, heights } = growing;
  for (const cell of draft.kept) {
    const line = lines[cell.row];
    if (line) line[cell.column] = contentOf(cell, filled.kept);
  }
  const orphans = orphansOf(draft.kept, filled);
  if (orphans.length > 0) writeOrphans(orphans, growing);
  // What is gathered elsewhere is noted in the line's record, in a finished report too.
  for (const { row, open } of draft.kept)
    if (open === true)
      looks.push({ box: { row, column: columns, rows: 1, columns: 1 }, look: { locked: false } });
  for (const cell of kept) growFor(cell, lines, shape, heights);
  const { orientation, widths } = shape;
  const paper = { orientation, scale: scaleOf(orientation, widths) };
  const { spans, tables } = growing;
  shrink(heights, draft, pageHeight(paper));
  const breaks = pageBreaks(heights, { spans, tables, pages: draft.pages }, paper);
  const paged = withRepeatedHeaders(
    { ...draft, cells: lines, kept, looks, merges: growing.merges, heights },
    breaks,
  );
  return sheetOf(paged.draft, paged.breaks, filled, stamp);
}

function sheetOf(
  draft: ReportDraft,
  breaks: readonly number[],
  filled: Filled,
  stamp: ReportStamp,
): ReportSheet {
  const { sheet, title, shape, looks, merges, states, names, told, rules, heights } = draft;
  const columns = shape.widths.length;
  const pageOf = `1 dari ${breaks.length + 1}`;
  const lines = draft.cells.map((line, row) =>
    row === draft.pageCell?.row
      ? line.map((content, column) => (column === draft.pageCell?.column ? asTyped(pageOf) : content))
      : line,
  );
  const records = recordsOf(lines, draft, filled.kept, stamp);
  return {
    sheet,
    title,
    shape,
    stamp,
    cells: [
      ...lines.map((line, row) => [...line, records[row] ?? ""]),
      [...Array.from({ length: columns }, (_, column) => asTyped(columnId(column))), asTyped(COLUMNS_MARK)],
    ],
    looks,
    merges,
    states,
    names,
    live: draft.live.map(({ row, column, formula }) => ({ row, column, formula: formula(cellAddress) })),
    told,
    rules,
    charts: draft.charts.map((chart) => ({ ...chart, place: placeOf(chart.place, heights) })),
    heights,
    breaks,
  };
}

/** People may have written more than a page has room for: what may shrink does. Changes the heights. */
function shrink(heights: number[], { pages, shrinking }: ReportDraft, page: number): void {
  let start = 0;
  for (const end of pages) {
    let over = heights.slice(start, end).reduce((sum, height) => sum + height, -page);
    for (const { row, least } of shrinking) {
      const height = heights[row];
      if (height === undefined || row < start || row >= end || over <= 0) continue;
      heights[row] = Math.max(least, height - over);
      over -= height - (heights[row] ?? height);
    }
    start = end;
  }
}

/** Text stays the text it is: Excel would read some of it as dates or numbers. */
const asContent = (content: CellContent): CellContent =>
  typeof content === "string" && !content.startsWith("'") ? asTyped(content) : content;

const contentOf = (cell: KeptCell, kept: ReadonlyMap<string, KeptLine>): CellContent => {
  const standing = kept.get(cell.key)?.fields[cell.field];
  return standing === undefined ? asContent(cell.initial ?? "") : standing;
};

interface Orphan {
  readonly key: string;
  readonly field: string;
  readonly label: string;
  readonly content: CellContent;
}

/** What was filled in and has no cell now. */
function orphansOf(cells: readonly KeptCell[], { kept, strays }: Filled): readonly Orphan[] {
  const placed = new Set(cells.map(({ key, field }) => `${key}\n${field}`));
  const lost = [...kept].flatMap(([key, { label, fields }]) =>
    Object.entries(fields).flatMap(([field, content]): Orphan[] =>
      content === "" || content === null || placed.has(`${key}\n${field}`)
        ? []
        : [{ key, field, label, content }],
    ),
  );
  const written = strays.map(({ label, words }): Orphan => ({
    key: `tangan:${hashText(`${label}\n${words}`).toString(36)}`,
    field: "isi",
    label: `Ditulis di “${label}”`,
    content: asTyped(words),
  }));
  const known = new Set(lost.map(({ key }) => key));
  const rank = ({ key, field }: Orphan): string => `${key}\n${field}`;
  return [...lost, ...written.filter(({ key }) => !known.has(key))].sort((a, b) =>
    rank(a) < rank(b) ? -1 : 1,
  );
}

interface Growing {
  readonly shape: ReportShape;
  readonly lines: CellContent[][];
  readonly kept: KeptCell[];
  readonly looks: { readonly box: Box; readonly look: CellLook }[];
  readonly merges: MergedBox[];
  readonly heights: number[];
  readonly spans: Span[];
  readonly tables: TableSpan[];
}

function writeOrphans(orphans: readonly Orphan[], growing: Growing): void {
  const { shape, lines, kept, looks, merges, heights, spans, tables } = growing;
  const columns = shape.widths.length;
  const [named] = shape.thirds;
  const nameWidth = shape.widths.slice(0, named).reduce((sum, one) => sum + one, 0);
  const line = (cells: readonly CellContent[], height = ROW_HEIGHT): number => {
    lines.push(Array.from({ length: columns }, (_, index) => cells[index] ?? ""));
    heights.push(height);
    looks.push({ box: { row: lines.length - 1, column: 0, rows: 1, columns }, look: { size: SIZE } });
    return lines.length - 1;
  };
  const cellsOf = (first: CellContent, second: CellContent): CellContent[] =>
    Array.from({ length: columns }, (_, index) => (index === 0 ? first : index === named ? second : ""));
  line([], 6);
  const first = line([asTyped(ORPHANS_TITLE)], 16);
  looks.push({ box: { row: first, column: 0, rows: 1, columns }, look: TITLE_LINE });
  const note = line([asTyped(ORPHANS_NOTE)]);
  looks.push({ box: { row: note, column: 0, rows: 1, columns: 1 }, look: { ...NOTE, wrap: false, size: 8 } });
  const header = line(cellsOf("Asal", "Isian"));
  looks.push({ box: { row: header, column: 0, rows: 1, columns }, look: TABLE_HEADER });
  spans.push({ row: first, rows: 4 });
  for (const { key, field, label, content } of orphans) {
    const name = label.endsWith(` · ${field}`) || field === "isi" ? label : `${label} · ${field}`;
    const row = line(cellsOf(asTyped(name), content), heightOf(linesFor(name, nameWidth, SIZE), SIZE));
    merges.push(
      { box: { row, column: 0, rows: 1, columns: named }, across: false },
      { box: { row, column: named, rows: 1, columns: columns - named }, across: false },
    );
    looks.push({ box: { row, column: 0, rows: 1, columns: named }, look: { wrap: true, vertical: "Top" } });
    looks.push({
      box: { row, column: named, rows: 1, columns: columns - named },
      look: { ...KEPT, wrap: true, numberFormat: formatOf(content) },
    });
    kept.push({ key, field, row, column: named, label, reach: columns - named });
  }
  tables.push({ header, rows: orphans.length });
}

/** A number stays one: in a text cell it would become its digits. */
const formatOf = (content: CellContent): string => {
  if (typeof content !== "number") return "@";
  return content >= FIRST_LIKELY_DAY ? "dd/mm/yyyy" : "General";
};
/** 1 January 2000: ratings and counts are less, days more. */
const FIRST_LIKELY_DAY = 36526;

/** A row is as tall as what people wrote in it. */
function growFor(
  { row, column, reach = 1, size = SIZE }: KeptCell,
  lines: readonly (readonly CellContent[])[],
  { widths }: ReportShape,
  heights: number[],
): void {
  const content = lines[row]?.[column];
  if (typeof content !== "string") return;
  const width = widths.slice(column, column + reach).reduce((sum, one) => sum + one, 0);
  heights[row] = Math.max(heights[row] ?? ROW_HEIGHT, heightOf(linesFor(content, width, size), size));
}

function recordsOf(
  lines: readonly (readonly CellContent[])[],
  { kept, live, told }: Pick<ReportDraft, "kept" | "live" | "told">,
  standing: ReadonlyMap<string, KeptLine>,
  stamp: ReportStamp,
): readonly string[] {
  const byRow = new Map<number, Map<string, KeptCell[]>>();
  for (const cell of kept) {
    const keys = byRow.get(cell.row) ?? new Map<string, KeptCell[]>();
    keys.set(cell.key, [...(keys.get(cell.key) ?? []), cell]);
    byRow.set(cell.row, keys);
  }
  return lines.map((line, row) => {
    const keys = [...(byRow.get(row) ?? new Map<string, KeptCell[]>())];
    const cells = keys.flatMap(([, own]) => own);
    const formulas = live.filter((cell) => cell.row === row).map(({ column }) => column);
    const own = told.filter((cell) => cell.row === row);
    const columns = new Set([...[...cells, ...own].map(({ column }) => column), ...formulas]);
    const sum = sumOf(line.map((content, column) => (columns.has(column) ? "" : shown(content))));
    const [first, ...more] = keys.map(([key, same]) => ({
      key,
      ...(same[0]?.label === shown(line[0]) ? {} : { label: same[0]?.label ?? key }),
      cells: Object.fromEntries(same.map(({ field, column }) => [field, column])),
    }));
    const base = first === undefined ? {} : (standing.get(first.key)?.base ?? {});
    const record = {
      ...first,
      ...(more.length === 0 ? {} : { more }),
      ...(Object.keys(base).length === 0 ? {} : { base }),
      ...(formulas.length === 0 ? {} : { live: formulas }),
      ...(own.length === 0
        ? {}
        : { told: Object.fromEntries(own.map(({ what, column }): [Told, number] => [what, column])) }),
      ...(sum === "" ? {} : { sum }),
      ...(row === 0 ? { stamp } : {}),
    };
    return Object.keys(record).length === 0 ? "" : asTyped(recordText(record));
  });
}

/** What a cell's content reads back as. */
export function shown(content: CellContent | undefined): RawCell {
  if (content === null || content === undefined) return "";
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}

/** A chart's place over rows, in points. */
function placeOf(
  { row, rows, left, width }: ReportDraft["charts"][number]["place"],
  heights: readonly number[],
): ChartEdit["place"] {
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  return { left, width, top: sum(0, row) + 2, height: sum(row, row + rows) - 4 };
}
