/** The one way from a report's blocks to its sheet. */
import type { ChartsBlock, ReportBlock, ReportDrawing } from "../blocks";
import type { ReportDraft } from "../report-draft";
import { SMALL_NOTE } from "../table-looks";
import {
  writeFindings,
  writeFoot,
  writeHeading,
  writeHeadline,
  writeLetterhead,
  writeSignatures,
  writeTiles,
  writeWarning,
} from "./front";
import { Page, type Identity } from "./page";
import { writeNotes, writeTable, type TablePlace } from "./table";

export type { Identity };
export { stateCell } from "./table";

/** A drawing over rows that are kept free for it; what it draws may stand further below. */
interface Reserved {
  readonly drawing: ReportDrawing;
  readonly place: {
    readonly row: number;
    readonly rows: number;
    readonly left: number;
    readonly width: number;
  };
}

export function writeReport(identity: Identity, blocks: readonly ReportBlock[]): ReportDraft {
  const page = new Page(identity);
  const places = new Map<string, TablePlace>();
  const reserved: Reserved[] = [];
  blocks.forEach((block, index) => {
    // Two tables are two.
    if (block.kind === "table" && blocks[index - 1]?.kind === "table") page.gap(5.25);
    writeBlock(page, block, places, reserved);
  });
  for (const { drawing, place } of reserved) draw(page, drawing, place, places);
  return page.finish();
}

function writeBlock(
  page: Page,
  block: ReportBlock,
  places: Map<string, TablePlace>,
  reserved: Reserved[],
): void {
  switch (block.kind) {
    case "letterhead":
      writeLetterhead(page, block);
      return;
    case "headline":
      writeHeadline(page, block, (address) => (column, elsewhere) => {
        const place = elsewhere && places.get(elsewhere.table);
        return address(place?.rows.get(elsewhere?.key ?? "") ?? 0, place?.columns[column] ?? 0);
      });
      return;
    case "tiles":
      writeTiles(page, block);
      return;
    case "heading":
      writeHeading(page, block);
      return;
    case "text":
      page.paragraph(block.text, block.note ? SMALL_NOTE : {});
      return;
    case "findings":
      writeFindings(page, block);
      return;
    case "warning":
      writeWarning(page, block);
      return;
    case "table": {
      const place = writeTable(page, block, places);
      if (block.id !== undefined) places.set(block.id, place);
      if (block.beside) reserved.push(besideOf(page, place.row, block.beside));
      return;
    }
    case "charts":
      reserved.push(...chartsOf(page, block));
      return;
    case "notes":
      writeNotes(page);
      return;
    case "signatures":
      writeSignatures(page, block);
      return;
    case "foot":
      writeFoot(page, block);
      return;
    case "page":
      page.startPage();
      return;
  }
}

/** Blank lines make room where the table is shorter. */
function besideOf(
  page: Page,
  row: number,
  { column, rows, chart }: { readonly column: number; readonly rows: number; readonly chart: ReportDrawing },
): Reserved {
  while (page.row < row + rows) page.line();
  const all = page.row - row;
  page.together(page.titleAbove(row), all + row - page.titleAbove(row));
  const left = page.width(0, column) + 8;
  return { drawing: chart, place: { row, rows: all, left, width: page.width() - left - 2 } };
}

function chartsOf(page: Page, { height, least, charts }: ChartsBlock): readonly Reserved[] {
  page.gap(3.75);
  const row = page.line([], height);
  if (least !== undefined) page.mayShrink(row, least);
  const width = page.width() / charts.length;
  return charts.map((drawing, index) => ({
    drawing,
    place: { row, rows: 1, left: index * width + 2, width: width - 4 },
  }));
}

/** From more on Excel's own steps are whole numbers. */
const FEW = 8;

/** Where counts are few Excel would divide one: there is no half of a sample. */
function stepOf(
  { type }: Pick<ReportDrawing, "type">,
  { column, columns }: ReportDrawing["of"],
  lines: TablePlace["cells"],
): number | undefined {
  const drawn = lines.map((cells) =>
    cells.slice(column, column + columns).filter((cell) => typeof cell === "number"),
  );
  const tops = drawn.map((counts) =>
    type === "BarStacked" ? counts.reduce((sum, count) => sum + count, 0) : Math.max(0, ...counts),
  );
  return Math.max(0, ...tops) <= FEW ? 1 : undefined;
}

/** As the smaller hand of the cells around. */
const CHART_TEXT = 8;

function draw(
  page: Page,
  { of, ...drawing }: ReportDrawing,
  place: Reserved["place"],
  places: ReadonlyMap<string, TablePlace>,
): void {
  const table = places.get(of.table);
  if (!table) throw new RangeError(`no table ${of.table} to draw`);
  const lines = of.lines ?? table.lines;
  if (lines === 0) return;
  const [first, names] = [table.columns[of.column] ?? 0, table.columns[of.names] ?? 0];
  // Where the names stand right beside the values they are part of what is drawn: Excel need not guess which is which.
  const beside = names + 1 === first;
  const step =
    drawing.valueFormat === undefined ? stepOf(drawing, of, table.cells.slice(0, lines)) : undefined;
  page.chart({
    textSize: CHART_TEXT,
    ...drawing,
    ...(step === undefined ? {} : { valueStep: step }),
    source: {
      row: table.row,
      column: beside ? names : first,
      rows: lines + 1,
      columns: of.columns + (beside ? 1 : 0),
    },
    ...(beside ? {} : { categories: { row: table.row + 1, column: names, rows: lines, columns: 1 } }),
    place,
  });
}
