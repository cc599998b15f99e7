/** A report on A4: its scale, and where its pages begin, so that no table's header stands apart from its rows. */
import { LINE_HEIGHT } from "./measure";

export type Orientation = "Portrait" | "Landscape";

/** A4 in points. */
const LONG = 842;
const SHORT = 595;
/** Left and right a centimetre each, above and below Excel's three quarters of an inch. */
const SIDES = 56;
const ENDS = 108;
/** Printers and programs differ in how wide a letter is. */
const CAUTION = 0.98;
/** Excel keeps no more breaks than that in a sheet. */
const MOST_BREAKS = 1000;

/** In percent: what "fit to one page wide" comes to. */
export function scaleOf(orientation: Orientation, widths: readonly number[]): number {
  const room = (orientation === "Landscape" ? LONG : SHORT) - SIDES;
  const needed = widths.reduce((sum, width) => sum + width, 0);
  return Math.max(10, Math.min(100, Math.floor((100 * room) / needed)));
}

/** Rows that stay on one page. */
export interface Span {
  readonly row: number;
  readonly rows: number;
}

/** The rows at which pages begin, the first left out. */
export function pageBreaks(
  heights: readonly number[],
  spans: readonly Span[],
  paper: { readonly orientation: Orientation; readonly scale: number; readonly titleRow?: number },
): readonly number[] {
  const page = (((paper.orientation === "Landscape" ? SHORT : LONG) - ENDS) * 100 * CAUTION) / paper.scale;
  // The first row is printed again where the report says no other.
  const titleRow = paper.titleRow ?? 0;
  const title = heights[titleRow] ?? LINE_HEIGHT;
  const needs = neededFrom(heights, spans);
  const breaks: number[] = [];
  let used = 0;
  let room = page;
  heights.forEach((height, row) => {
    const need = Math.max(height, needs.get(row) ?? 0);
    if (used > 0 && used + Math.min(need, page - title) > room && breaks.length < MOST_BREAKS) {
      breaks.push(row);
      used = 0;
      // A title line is printed again on the pages that follow it.
      room = row > titleRow ? page - title : page;
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
