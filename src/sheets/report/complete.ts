/** A report's draft made whole: what people filled in put back by key, the records, the heights and the page breaks. */
import { asTyped, type Box, type CellContent, type CellLook, type ChartEdit } from "../edits/edit";
import { HEADER, KEPT, NOTE, SECTION } from "../layout/looks";
import type { RawCell } from "../snapshot/parse-cell";
import { hashText } from "../../sop";
import { ANY_WORDS, columnId, COLUMNS_MARK, recordText, sumOf, type ReportStamp } from "./line-record";
import { heightOf, LINE_HEIGHT, linesFor } from "./measure";
import { pageBreaks, scaleOf, type Span } from "./paper";
import type { CellRule, KeptCell, LiveCell, NamedCell, ReportDraft, ReportShape } from "./report-draft";
import type { KeptLine, Stray } from "./standing";

/** A report sheet as it shall stand. */
export interface ReportSheet {
  readonly sheet: string;
  readonly shape: ReportShape;
  readonly stamp: ReportStamp;
  /** One column more than the report's: the records. */
  readonly cells: readonly (readonly CellContent[])[];
  readonly looks: readonly { readonly box: Box; readonly look: CellLook }[];
  readonly names: readonly NamedCell[];
  readonly live: readonly LiveCell[];
  readonly rules: readonly CellRule[];
  readonly charts: readonly ChartEdit[];
  /** Of every row. */
  readonly heights: readonly number[];
  readonly breaks: readonly number[];
  readonly stampRow: number;
  readonly titleRow?: number;
}

export const ORPHANS_TITLE = "Isian tanpa baris";
const ORPHANS_NOTE =
  "Isian tangan yang barisnya sudah tidak ada di laporan ini. Kembali ke tempatnya bila barisnya muncul lagi; hapus sendiri bila tidak diperlukan.";

export interface Filled {
  readonly kept: ReadonlyMap<string, KeptLine>;
  readonly strays: readonly Stray[];
}

export const NOTHING_FILLED: Filled = { kept: new Map(), strays: [] };

export function completeReport(draft: ReportDraft, filled: Filled, stamp: ReportStamp): ReportSheet {
  const { shape } = draft;
  const columns = shape.widths.length;
  const lines = draft.cells.map((line) => line.map(asContent));
  const kept: KeptCell[] = [...draft.kept];
  const looks = [...draft.looks];
  const heights = new Map(draft.heights);
  const spans = [...draft.spans];
  for (const cell of draft.kept) {
    const line = lines[cell.row];
    if (line) line[cell.column] = contentOf(cell, filled.kept);
  }
  const orphans = orphansOf(draft.kept, filled);
  if (orphans.length > 0) writeOrphans(orphans, { shape, lines, kept, looks, heights, spans });
  // What is gathered elsewhere is noted in the line's record, in a finished report too.
  for (const { row, open } of draft.kept)
    if (open === true)
      looks.push({ box: { row, column: columns, rows: 1, columns: 1 }, look: { locked: false } });
  for (const cell of kept) growFor(cell, lines, shape, heights);
  const rowHeights = lines.map((_, row) => heights.get(row) ?? LINE_HEIGHT);
  const scale = scaleOf(shape.orientation, shape.widths);
  const records = recordsOf(lines, { kept, live: draft.live }, filled.kept, draft.stampRow, stamp);
  return {
    sheet: draft.sheet,
    shape,
    stamp,
    cells: [
      ...lines.map((line, row) => [...line, records[row] ?? ""]),
      [...Array.from({ length: columns }, (_, column) => asTyped(columnId(column))), asTyped(COLUMNS_MARK)],
    ],
    looks,
    names: draft.names,
    live: draft.live,
    rules: draft.rules,
    charts: draft.charts.map((chart) => ({ ...chart, place: placeOf(chart.place, rowHeights) })),
    heights: rowHeights,
    breaks: pageBreaks(rowHeights, spans, {
      orientation: shape.orientation,
      scale,
      ...(draft.titleRow === undefined ? {} : { titleRow: draft.titleRow }),
    }),
    stampRow: draft.stampRow,
    ...(draft.titleRow === undefined ? {} : { titleRow: draft.titleRow }),
  };
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
  readonly heights: Map<number, number>;
  readonly spans: Span[];
}

function writeOrphans(
  orphans: readonly Orphan[],
  { shape, lines, kept, looks, heights, spans }: Growing,
): void {
  const columns = shape.widths.length;
  const line = (cells: readonly CellContent[]): number => {
    lines.push(Array.from({ length: columns }, (_, index) => cells[index] ?? ""));
    return lines.length - 1;
  };
  line([]);
  const first = line([asTyped(ORPHANS_TITLE)]);
  looks.push({ box: { row: first, column: 0, rows: 1, columns }, look: SECTION });
  heights.set(first, heightOf(1, 12));
  const note = line([asTyped(ORPHANS_NOTE)]);
  looks.push({ box: { row: note, column: 0, rows: 1, columns: 1 }, look: { ...NOTE, wrap: false } });
  const header = line(["Asal", "Isian"]);
  looks.push({ box: { row: header, column: 0, rows: 1, columns: 2 }, look: HEADER });
  spans.push({ row: first, rows: 4 });
  for (const { key, field, label, content } of orphans) {
    const name = label.endsWith(` · ${field}`) || field === "isi" ? label : `${label} · ${field}`;
    const row = line([asTyped(name), content]);
    looks.push({ box: { row, column: 0, rows: 1, columns: 1 }, look: { wrap: true, vertical: "Top" } });
    looks.push({
      box: { row, column: 1, rows: 1, columns: 1 },
      look: { ...KEPT, numberFormat: formatOf(content) },
    });
    heights.set(row, heightOf(linesFor(name, shape.widths[0] ?? 0)));
    kept.push({ key, field, row, column: 1, label, reach: Math.max(1, columns - 1) });
  }
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
  { row, column, reach = 1 }: KeptCell,
  lines: readonly (readonly CellContent[])[],
  { widths }: ReportShape,
  heights: Map<number, number>,
): void {
  const content = lines[row]?.[column];
  if (typeof content !== "string") return;
  // Words that may reach over the cells beside them do not wrap.
  const width = reach > 1 ? Number.POSITIVE_INFINITY : (widths[column] ?? 0);
  const lineCount = Number.isFinite(width) ? linesFor(content, width) : content.split("\n").length;
  heights.set(row, Math.max(heights.get(row) ?? LINE_HEIGHT, heightOf(lineCount)));
}

function recordsOf(
  lines: readonly (readonly CellContent[])[],
  { kept, live }: { readonly kept: readonly KeptCell[]; readonly live: readonly LiveCell[] },
  standing: ReadonlyMap<string, KeptLine>,
  stampRow: number,
  stamp: ReportStamp,
): readonly string[] {
  const byRow = new Map<number, KeptCell[]>();
  for (const cell of kept) byRow.set(cell.row, [...(byRow.get(cell.row) ?? []), cell]);
  return lines.map((line, row) => {
    const cells = byRow.get(row) ?? [];
    const formulas = live.filter((cell) => cell.row === row).map(({ column }) => column);
    const columns = new Set([...cells.map(({ column }) => column), ...formulas]);
    const sum =
      row === stampRow
        ? ANY_WORDS
        : sumOf(line.map((content, column) => (columns.has(column) ? "" : shown(content))));
    const [first] = cells;
    const base = first === undefined ? {} : (standing.get(first.key)?.base ?? {});
    const record = {
      ...(first === undefined
        ? {}
        : {
            key: first.key,
            ...(first.label === shown(line[0]) ? {} : { label: first.label }),
            cells: Object.fromEntries(cells.map(({ field, column }) => [field, column])),
          }),
      ...(Object.keys(base).length === 0 ? {} : { base }),
      ...(formulas.length === 0 ? {} : { live: formulas }),
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

/** Chart places over rows, in points. */
function placeOf(
  place: ReportDraft["charts"][number]["place"],
  heights: readonly number[],
): ChartEdit["place"] {
  if (!("row" in place)) return place;
  const sum = (from: number, to: number): number =>
    heights.slice(from, to).reduce((total, height) => total + height, 0);
  return {
    left: place.left,
    width: place.width,
    top: sum(0, place.row) + 4,
    height: sum(place.row, place.row + place.rows) - 8,
  };
}
