/** Charts and shapes move and size with the cells under them, as Excel's do unless told otherwise. */
import { SHEET_COLUMNS, SHEET_ROWS } from "../../book/area";
import type { Sheet } from "../../book/types";
import { floatingOn, type Shape } from "./floating";
import { keptText } from "./looks";
import { columnPoints, rowPoints, spanPoints } from "./sizes";

/** A point along one side of the sheet: which row or column it is in, and how far into it, 0 to 1. */
interface Anchor {
  readonly index: number;
  readonly part: number;
}

/** Of a chart or a shape, in points. */
interface Place {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Held {
  readonly place: Place;
  /** It moves with the cells, and keeps its size. */
  readonly keepsSize: boolean;
  readonly rows: readonly [Anchor, Anchor];
  readonly columns: readonly [Anchor, Anchor];
}

/** Where rows and columns go; undefined = deleted, so that what stood in them begins where they were. */
export interface Renumbering {
  readonly row?: (index: number) => number | undefined;
  readonly column?: (index: number) => number | undefined;
}

/** A shape, and the members of a group, by where the group itself is placed. A chart among them is the sheet's. */
function placedWith(shape: Shape): readonly Shape[] {
  return shape.chart === undefined ? [shape, ...(shape.members ?? []).flatMap(placedWith)] : [];
}

export interface ShapePlace {
  readonly shape: Shape;
  readonly at: Readonly<Place>;
}

/** Where all shapes of the sheet are now: for undoing what moves them. */
export function shapePlaces(sheet: Sheet): readonly ShapePlace[] {
  return floatingOn(sheet)
    .shapes.flatMap(placedWith)
    .map((shape) => {
      const { left, top, width, height } = shape;
      return { shape, at: { left, top, width, height } };
    });
}

/** Changes sizes, or the order, of rows and columns; charts and shapes stay over the cells they were over. */
export function keepingCharts(sheet: Sheet, change: () => void, renumbering: Renumbering = {}): void {
  const hold = (place: Place, keepsSize: boolean): Held => ({
    place,
    keepsSize,
    rows: ends(place.top, place.height, SHEET_ROWS, (row) => rowPoints(sheet, row)),
    columns: ends(place.left, place.width, SHEET_COLUMNS, (column) => columnPoints(sheet, column)),
  });
  const held = [
    ...sheet.charts.map((chart) => hold(chart, false)),
    ...floatingOn(sheet).shapes.flatMap((shape) => {
      const placement = keptText(shape, "/Placement", "TwoCell");
      return placement === "Absolute"
        ? []
        : placedWith(shape).map((one) => hold(one, placement === "OneCell"));
    }),
  ];
  change();
  for (const { place, keepsSize, rows, columns } of held) {
    const [top, bottom] = rows.map((one) => placeOf(one, renumbering.row, (row) => rowPoints(sheet, row)));
    const [left, right] = columns.map((one) =>
      placeOf(one, renumbering.column, (column) => columnPoints(sheet, column)),
    );
    if (top === undefined || bottom === undefined || left === undefined || right === undefined) continue;
    Object.assign(place, { top, left, ...(!keepsSize && { height: bottom - top, width: right - left }) });
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
