/** Excel.Range: the methods that lead to other ranges and read. */
import * as areas from "../../book/area";
import { usedAreaOf } from "../../book/cells";
import type { Area } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import type { Arguments } from "./arguments";
import { cellPropertiesOf } from "./cell-properties";
import type { Context, Method, ObjectRef } from "./define";
import { findIn } from "./find";
import { living, moved, targetOf } from "./places";
import { visibleViewRef } from "./range-view";
import { specialCells } from "./special-cells";

type Go = (area: Area, args: Arguments) => Area;

/** A method that gives another range of the same sheet. */
const leads =
  (go: Go): Method<RangeTarget> =>
  (self, args, { model }) =>
    model.range(moved(self, go(living(self).area, args)));

/** A range argument: a Range object, or an address or name, on the same sheet unless it names another. */
export function otherRange(
  self: RangeTarget,
  args: Arguments,
  index: number,
  session: BookSession,
): RangeTarget {
  if (args.isObject(index)) {
    const { target } = args.object(index, "Range");
    return living(target as RangeTarget);
  }
  const place = resolveReference(session.book, args.text(index), living(self).sheet);
  if (place === undefined) throw invalidArgument(`${args.text(index)} is no address`);
  return targetOf(place.sheet, place.area);
}

function strip(side: "above" | "below" | "before" | "after"): Go {
  return (area, args) => {
    const count = args.optionalInteger(0) ?? 1;
    if (count === 0) throw invalidArgument("a count of 0");
    // So many rows or columns outside the range, or, below 0, the outermost ones within it.
    if (side === "above")
      return { ...area, row: area.row - Math.max(count, 0), lastRow: area.row - 1 - Math.min(count, 0) };
    if (side === "below")
      return {
        ...area,
        row: area.lastRow + 1 + Math.min(count, 0),
        lastRow: area.lastRow + Math.max(count, 0),
      };
    if (side === "before")
      return {
        ...area,
        column: area.column - Math.max(count, 0),
        lastColumn: area.column - 1 - Math.min(count, 0),
      };
    return {
      ...area,
      column: area.lastColumn + 1 + Math.min(count, 0),
      lastColumn: area.lastColumn + Math.max(count, 0),
    };
  };
}

function usedRange(self: RangeTarget, args: Arguments): Area | undefined {
  const { sheet, area } = living(self);
  return usedAreaOf(sheet, args.flag(0), area);
}

function intersectionOf(self: RangeTarget, args: Arguments, session: BookSession): RangeTarget | undefined {
  const other = otherRange(self, args, 0, session);
  const shared = other.sheet === living(self).sheet ? areas.intersection(self.area, other.area) : undefined;
  return shared === undefined ? undefined : targetOf(self.sheet, shared);
}

/** The second argument, a cell of the range; its first cell where none is given. */
export function activeCellOf(self: RangeTarget, args: Arguments, session: BookSession): RangeTarget {
  const { sheet, area } = living(self);
  const active = args.at(1) === undefined ? undefined : otherRange(self, args, 1, session);
  if (active !== undefined && (active.sheet !== sheet || !areas.holdsArea(area, active.area)))
    throw invalidArgument("the active cell lies outside the range");
  return targetOf(sheet, active?.area ?? areas.area(area.row, area.column));
}

/** Moves to the edge of the filled block, as Ctrl+arrow does. */
export function edge(self: RangeTarget, args: Arguments): Area {
  const way = args.word(0, ["Left", "Right", "Up", "Down"]);
  const { sheet, area } = living(self);
  const [dy, dx] = { Left: [0, -1], Right: [0, 1], Up: [-1, 0], Down: [1, 0] }[way] as [number, number];
  let [row, column] = [dy > 0 ? area.lastRow : area.row, dx > 0 ? area.lastColumn : area.column];
  const inside = (y: number, x: number): boolean => areas.onSheet(areas.area(y, x));
  const filled = (y: number, x: number): boolean => (sheet.rows[y]?.[x]?.value ?? null) !== null;
  const reachesBlock = filled(row, column) && inside(row + dy, column + dx) && filled(row + dy, column + dx);
  const far = Math.max(sheet.rows.length, 16) + 1;
  while (inside(row + dy, column + dx)) {
    if (reachesBlock && !filled(row + dy, column + dx)) break;
    row += dy;
    column += dx;
    if (!reachesBlock && filled(row, column)) break;
    if (dy > 0 && row > far) row = areas.SHEET_ROWS - 1;
  }
  return areas.area(row, column);
}

function orNothing(found: Area | undefined, self: RangeTarget, { model }: Context): ObjectRef | null {
  return found === undefined ? null : model.range(targetOf(self.sheet, found));
}

function required<T>(found: T | undefined, what: string): T {
  if (found === undefined) throw itemNotFound(what);
  return found;
}

function relativeCell(area: Area, row: number, column: number): Area {
  return areas.area(area.row + row, area.column + column);
}

export const rangeNavigation: Readonly<Record<string, Method<RangeTarget>>> = {
  GetCell: leads((area, args) => relativeCell(area, args.integer(0), args.integer(1))),
  GetRow: leads((area, args) => ({
    ...area,
    row: area.row + args.integer(0),
    lastRow: area.row + args.integer(0),
  })),
  GetColumn: leads((area, args) => ({
    ...area,
    column: area.column + args.integer(0),
    lastColumn: area.column + args.integer(0),
  })),
  GetLastRow: leads((area) => ({ ...area, row: area.lastRow })),
  GetLastColumn: leads((area) => ({ ...area, column: area.lastColumn })),
  GetLastCell: leads((area) => areas.area(area.lastRow, area.lastColumn)),
  GetRowsAbove: leads(strip("above")),
  GetRowsBelow: leads(strip("below")),
  GetColumnsBefore: leads(strip("before")),
  GetColumnsAfter: leads(strip("after")),
  GetEntireRow: leads((area) => ({ ...area, column: 0, lastColumn: areas.SHEET_COLUMNS - 1 })),
  GetEntireColumn: leads((area) => ({ ...area, row: 0, lastRow: areas.SHEET_ROWS - 1 })),
  GetOffsetRange: leads((area, args) => {
    const [down, right] = [args.integer(0), args.integer(1)];
    return {
      row: area.row + down,
      lastRow: area.lastRow + down,
      column: area.column + right,
      lastColumn: area.lastColumn + right,
    };
  }),
  // Made smaller than a cell, it reaches back over where it began.
  GetResizedRange: leads((area, args) => {
    const lastRow = area.lastRow + args.integer(0);
    const lastColumn = area.lastColumn + args.integer(1);
    return {
      row: Math.min(area.row, lastRow),
      lastRow: Math.max(area.row, lastRow),
      column: Math.min(area.column, lastColumn),
      lastColumn: Math.max(area.column, lastColumn),
    };
  }),
  GetAbsoluteResizedRange: leads((area, args) => ({
    ...area,
    lastRow: area.row + args.integer(0) - 1,
    lastColumn: area.column + args.integer(1) - 1,
  })),
  GetBoundingRect: (self, args, { model, session }) => {
    const other = otherRange(self, args, 0, session);
    if (other.sheet !== self.sheet) throw invalidArgument("the ranges lie on different sheets");
    return model.range(moved(self, areas.boundingArea(self.area, other.area)));
  },
  GetIntersection: (self, args, { model, session }) =>
    model.range(required(intersectionOf(self, args, session), "an intersection")),
  GetIntersectionOrNullObject: (self, args, { model, session }) => {
    const found = intersectionOf(self, args, session);
    return found === undefined ? null : model.range(found);
  },
  GetUsedRange: (self, args, { model }) => {
    const found = usedRange(self, args);
    return model.range(moved(self, required(found, "a used range")));
  },
  GetUsedRangeOrNullObject: (self, args, context) => orNothing(usedRange(self, args), self, context),
  GetSpecialCells: (self, args, { model, session }) => {
    const found = specialCells(self, args, session);
    if (found.length === 0) throw itemNotFound("special cells");
    return model.rangeAreas(found);
  },
  GetSpecialCellsOrNullObject: (self, args, { model, session }) => {
    const found = specialCells(self, args, session);
    return found.length === 0 ? null : model.rangeAreas(found);
  },
  GetTables: (self, args, { model }) =>
    model.tables({ sheet: living(self).sheet, areas: [self.area], isFullyContained: args.flag(0) }),
  GetVisibleView: (self) => visibleViewRef(living(self)),
  GetRangeEdge: (self, args, { model, session }) =>
    model.range(moved(self, edge(activeCellOf(self, args, session), args))),
  Find: (self, args, { model }) =>
    model.range(moved(self, required(findIn(living(self), args), args.text(0)))),
  FindOrNullObject: (self, args, context) => orNothing(findIn(living(self), args), self, context),
  // The client asks this before it splits a large write into several.
  _ValidateArraySize: (self, args) => {
    const { area } = living(self);
    if (args.integer(0) !== areas.rowCount(area) || args.integer(1) !== areas.columnCount(area)) {
      throw invalidArgument(
        "the number of rows or columns in the input array doesn't match the size or dimensions of the range",
      );
    }
    return null;
  },
  GetCellProperties: (self, args, context) => cellPropertiesOf(living(self), args.record(0), context),
  Select: (self, _args, { session }) => {
    const { sheet, area } = living(self);
    if (sheet.visibility !== "Visible") throw invalidArgument("a hidden sheet cannot be selected");
    session.select(sheet, area);
    return null;
  },
};
