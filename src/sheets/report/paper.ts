/** A report on A4: its scale, and where its pages begin, so that no table's header stands apart from its rows. */
export type Orientation = "Portrait" | "Landscape";

/** A4 in points. */
const LONG = 842;
const SHORT = 595;
/** Margins in points: left and right, above and below, and how far the page's foot lies from its edge. */
export const MARGINS = { sides: 35, ends: 34, edge: 14 } as const;
/** Printers and programs differ in how tall a line is. */
const CAUTION = 0.98;
/** Excel keeps no more breaks than that in a sheet. */
const MOST_BREAKS = 1000;

/** In percent: what "fit to one page wide" comes to. */
export function scaleOf(orientation: Orientation, widths: readonly number[]): number {
  const room = (orientation === "Landscape" ? LONG : SHORT) - 2 * MARGINS.sides;
  const needed = widths.reduce((sum, width) => sum + width, 0);
  return Math.max(10, Math.min(100, Math.floor((100 * room) / needed)));
}

/** Rows that stay on one page. */
export interface Span {
  readonly row: number;
  readonly rows: number;
}

/** A table: its header's row, and how many rows lie right below. */
export interface TableSpan {
  readonly header: number;
  readonly rows: number;
}

export interface PageBreak {
  /** The row that begins the page. */
  readonly row: number;
  /** The row of the header that stands again above it. */
  readonly header?: number;
}

export interface Paper {
  readonly orientation: Orientation;
  readonly scale: number;
}

/** In points of the sheet. */
export const pageHeight = ({ orientation, scale }: Paper): number =>
  (((orientation === "Landscape" ? SHORT : LONG) - 2 * MARGINS.ends) * 100 * CAUTION) / scale;

/**
 * Where pages begin, the first left out. `heights` of every row, in points; `pages`: rows that begin one in any case. What
 * shall stay together does so unless the page before would be less than half full: paper is no place for gaps.
 */
export function pageBreaks(
  heights: readonly number[],
  {
    spans,
    tables,
    pages,
  }: {
    readonly spans: readonly Span[];
    readonly tables: readonly TableSpan[];
    readonly pages: readonly number[];
  },
  paper: Paper,
): readonly PageBreak[] {
  const page = pageHeight(paper);
  const needs = neededFrom(heights, spans);
  const headers = headersOf(tables);
  const breaks: PageBreak[] = [];
  let used = 0;
  heights.forEach((height, row) => {
    const isHalf = used >= page / 2;
    const need = isHalf ? Math.max(height, needs.get(row) ?? 0) : height;
    const begins = (isHalf && pages.includes(row)) || used + Math.min(need, page) > page;
    if (used > 0 && begins && breaks.length < MOST_BREAKS) {
      const header = headers.get(row);
      breaks.push({ row, ...(header === undefined ? {} : { header }) });
      used = header === undefined ? 0 : (heights[header] ?? 0);
    }
    used += height;
  });
  return breaks;
}

/** How much must fit below the top of each span's first row. */
function neededFrom(heights: readonly number[], spans: readonly Span[]): ReadonlyMap<number, number> {
  const needs = new Map<number, number>();
  for (const { row, rows } of spans) {
    const need = heights.slice(row, row + rows).reduce((sum, height) => sum + height, 0);
    needs.set(row, Math.max(needs.get(row) ?? 0, need));
  }
  return needs;
}

/** Of each row of a table but its first, the header's. */
const headersOf = (tables: readonly TableSpan[]): ReadonlyMap<number, number> =>
  new Map(
    tables.flatMap(({ header, rows }) =>
      Array.from({ length: Math.max(0, rows - 1) }, (_, index) => [header + 2 + index, header] as const),
    ),
  );
