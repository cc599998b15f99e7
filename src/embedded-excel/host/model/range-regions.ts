/** Excel.Range: regions, merged areas, and what formulas refer to or are referred to by. */
import * as areas from "../../book/area";
import { eachCell } from "../../book/cells";
import type { Area, Cell, Sheet } from "../../book/types";
import { formulaReferences } from "../../calculator/index";
import { itemNotFound } from "../errors";
import { pivotsAt } from "../session/pivots/pivots";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import type { Arguments } from "./arguments";
import type { Context, Method, ObjectRef } from "./define";
import { scopedPivotsRef } from "./pivot-tables";
import { living, targetOf } from "./places";
import { activeCellOf, edge } from "./range-navigation";
import { rangesOfBookRef } from "./workbook-ranges";

const isFilled = (cell: Cell | undefined): boolean =>
  cell !== undefined && (cell.value !== null || cell.formula !== undefined);

function anyFilled(sheet: Sheet, area: Area): boolean {
  let found = false;
  eachCell(sheet, area, (cell) => {
    found ||= isFilled(cell);
  });
  return found;
}

/** Grown until empty rows and columns, or the sheet's edge, are all around. */
export function surroundingRegion({ sheet, area }: RangeTarget): Area {
  let region = area;
  for (;;) {
    const around: Area = {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      lastRow: Math.min(areas.SHEET_ROWS - 1, region.lastRow + 1),
      lastColumn: Math.min(areas.SHEET_COLUMNS - 1, region.lastColumn + 1),
    };
    const next: Area = {
      row:
        around.row < region.row && anyFilled(sheet, { ...around, lastRow: around.row })
          ? around.row
          : region.row,
      lastRow:
        around.lastRow > region.lastRow && anyFilled(sheet, { ...around, row: around.lastRow })
          ? around.lastRow
          : region.lastRow,
      column:
        around.column < region.column && anyFilled(sheet, { ...around, lastColumn: around.column })
          ? around.column
          : region.column,
      lastColumn:
        around.lastColumn > region.lastColumn && anyFilled(sheet, { ...around, column: around.lastColumn })
          ? around.lastColumn
          : region.lastColumn,
    };
    if (JSON.stringify(next) === JSON.stringify(region)) return region;
    region = next;
  }
}

function extended(self: RangeTarget, args: Arguments, session: BookSession): Area {
  const { area } = living(self);
  return areas.boundingArea(area, edge(activeCellOf(self, args, session), args));
}

function merged(self: RangeTarget): readonly RangeTarget[] {
  const { sheet, area } = living(self);
  return sheet.merges
    .filter((merge) => areas.intersection(merge, area) !== undefined)
    .map((merge) => targetOf(sheet, merge));
}

/** The cells that the formulas of a range refer to. */
function directPrecedents(session: BookSession, { sheet, area }: RangeTarget): RangeTarget[] {
  const found: RangeTarget[] = [];
  eachCell(sheet, area, ({ formula }, row) => {
    if (formula === undefined) return;
    for (const { text } of formulaReferences(formula)) {
      const place = resolveReference(session.book, text.replace("[#This Row],", ""), sheet);
      if (place === undefined) continue;
      const inRow = text.includes("[#This Row]") ? { ...place.area, row, lastRow: row } : place.area;
      add(found, targetOf(place.sheet, inRow));
    }
  });
  return found;
}

/** The cells whose formulas refer to a range. */
function directDependents(session: BookSession, self: RangeTarget): RangeTarget[] {
  const found: RangeTarget[] = [];
  for (const sheet of session.book.sheets)
    eachCell(sheet, areas.WHOLE_SHEET, ({ formula }, row, column) => {
      if (formula === undefined) return;
      const own = targetOf(sheet, areas.area(row, column));
      const refers = directPrecedents(session, own).some(
        (one) => one.sheet === self.sheet && areas.intersection(one.area, self.area) !== undefined,
      );
      if (refers) add(found, own);
    });
  return found;
}

/** Neighbours that make a rectangle together, as one. */
function joined(found: readonly RangeTarget[]): RangeTarget[] {
  const left = [...found];
  for (let index = 0; index < left.length; index += 1) {
    const one = left[index];
    const other = left.findIndex((each, at) => at > index && one !== undefined && touches(one, each));
    const next = left[other];
    if (one === undefined || next === undefined) continue;
    left[index] = targetOf(one.sheet, areas.boundingArea(one.area, next.area));
    left.splice(other, 1);
    index = -1;
  }
  return left;
}

function touches({ sheet, area }: RangeTarget, other: RangeTarget): boolean {
  if (sheet !== other.sheet) return false;
  const rectangle = areas.boundingArea(area, other.area);
  return areas.cellCount(rectangle) === areas.cellCount(area) + areas.cellCount(other.area);
}

/** Unless it is there already. */
function add(found: RangeTarget[], one: RangeTarget): boolean {
  if (found.some(({ sheet, area }) => sheet === one.sheet && areas.holdsArea(area, one.area))) return false;
  found.push(one);
  return true;
}

/** All that a step leads to, and from there on. */
function allOf(self: RangeTarget, step: (from: RangeTarget) => readonly RangeTarget[]): RangeTarget[] {
  const found: RangeTarget[] = [];
  const left = [self];
  for (let one = left.pop(); one !== undefined; one = left.pop())
    for (const next of step(one)) if (add(found, next)) left.push(next);
  return found;
}

const traced =
  (
    trace: (session: BookSession, self: RangeTarget) => readonly RangeTarget[],
    what: string,
  ): Method<RangeTarget> =>
  (self, _args, { session }: Context): ObjectRef => {
    const found = trace(session, living(self));
    if (found.length === 0) throw itemNotFound(what);
    return rangesOfBookRef(joined(found));
  };

export const rangeRegions: Readonly<Record<string, Method<RangeTarget>>> = {
  GetPivotTables: (self, args) => {
    const { sheet, area } = living(self);
    return scopedPivotsRef({ held: pivotsAt(sheet, area, args.flag(0)) });
  },
  GetSurroundingRegion: (self, _args, { model }) =>
    model.range(targetOf(living(self).sheet, surroundingRegion(self))),
  GetExtendedRange: (self, args, { model, session }) =>
    model.range(targetOf(living(self).sheet, extended(self, args, session))),
  GetMergedAreasOrNullObject: (self, _args, { model }) => {
    const found = merged(self);
    return found.length === 0 ? null : model.rangeAreas(found);
  },
  GetDirectPrecedents: traced(directPrecedents, "a precedent"),
  GetPrecedents: traced(
    (session, self) => allOf(self, (one) => directPrecedents(session, one)),
    "a precedent",
  ),
  GetDirectDependents: traced(directDependents, "a dependent"),
  GetDependents: traced(
    (session, self) => allOf(self, (one) => directDependents(session, one)),
    "a dependent",
  ),
};
