/** Charts move and size with the cells under them, as Excel's do unless told otherwise. */
import { SHEET_COLUMNS, SHEET_ROWS } from "../../book/area";
import type { Chart, Sheet } from "../../book/types";
import { columnPoints, rowPoints, spanPoints } from "./sizes";

/** A point along one side of the sheet: which row or column it is in, and how far into it, 0 to 1. */
interface Anchor {
  readonly index: number;
  readonly part: number;
}

interface Held {
  readonly chart: Chart;
  readonly rows: readonly [Anchor, Anchor];
  readonly columns: readonly [Anchor, Anchor];
}

/** Where rows and columns go; undefined = deleted, so that what stood in them begins where they were. */
export interface Renumbering {
  readonly row?: (index: number) => number | undefined;
  readonly column?: (index: number) => number | undefined;
}

/** Changes sizes, or the order, of rows and columns; charts stay over the cells they were over. */
export function keepingCharts(sheet: Sheet, change: () => void, renumbering: Renumbering = {}): void {
  const held = sheet.charts.map((chart): Held => ({
    chart,
    rows: ends(chart.top, chart.height, SHEET_ROWS, (row) => rowPoints(sheet, row)),
    columns: ends(chart.left, chart.width, SHEET_COLUMNS, (column) => columnPoints(sheet, column)),
  }));
  change();
  for (const { chart, rows, columns } of held) {
    const [top, bottom] = rows.map((one) => placeOf(one, renumbering.row, (row) => rowPoints(sheet, row)));
    const [left, right] = columns.map((one) =>
      placeOf(one, renumbering.column, (column) => columnPoints(sheet, column)),
    );
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) continue;
    Object.assign(chart, { top, left, height: bottom - top, width: right - left });
  }
}

type Size = (index: number) => number;

function ends(start: number, length: number, limit: number, size: Size): [Anchor, Anchor] {
  return [anchorOf(start, limit, size), anchorOf(start + length, limit, size)];
}

function anchorOf(points: number, limit: number, size: Size): Anchor {
  let rest = points;
  for (let index = 0; index < limit; index += 1) {
    const length = size(index);
    if (rest < length) return { index, part: rest / length };
    rest -= length;
  }
  return { index: limit, part: 0 };
}

function placeOf({ index, part }: Anchor, renumber: Renumbering["row"], size: Size): number {
  const to = renumber === undefined ? index : renumber(index);
  if (to !== undefined) return spanPoints(0, to - 1, size) + part * size(to);
  let first = index;
  while (first > 0 && renumber?.(first - 1) === undefined) first -= 1;
  return spanPoints(0, first - 1, size);
}
