/** Excel.AutoFilter of a sheet's own cells. */
import { intersection } from "../../book/area";
import { usedAreaOf } from "../../book/cells";
import type { Area, Sheet } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { isFiltered } from "../session/filtering";
import { resolveReference } from "../session/reference";
import type { BookSession, RangeTarget } from "../session/session";
import { applySheetFilter, removeSheetFilter, setSheetFilter } from "../session/sheet-filter";
import type { Arguments } from "./arguments";
import { defineType } from "./define";
import { readCriteria, shownCriteria } from "./filter-criteria";
import { targetOf } from "./places";

function areaOf(session: BookSession, sheet: Sheet, args: Arguments): Area {
  const place = args.isObject(0)
    ? (args.object(0, "Range").target as RangeTarget)
    : resolveReference(session.book, args.text(0), sheet);
  if (place?.sheet !== sheet) throw invalidArgument("the range lies on another sheet");
  return place.area;
}

const isSame = (a: Area, b: Area): boolean =>
  a.row === b.row && a.column === b.column && a.lastRow === b.lastRow && a.lastColumn === b.lastColumn;

export const sheetFilterRef = defineType<Sheet>({
  name: "AutoFilter",
  properties: {
    Enabled: { get: ({ autoFilter }) => autoFilter !== undefined },
    IsDataFiltered: { get: ({ autoFilter }) => [...(autoFilter?.columns.values() ?? [])].some(isFiltered) },
    Criteria: {
      get: ({ autoFilter }) => {
        if (autoFilter === undefined) return [];
        const { area, columns } = autoFilter;
        return Array.from({ length: area.lastColumn - area.column + 1 }, (_one, index) =>
          shownCriteria(columns.get(index) ?? {}),
        );
      },
    },
  },
  reads: {
    GetRange: (self, _args, { model }) => {
      if (self.autoFilter === undefined) throw itemNotFound("a filter on the sheet");
      return model.range(targetOf(self, self.autoFilter.area));
    },
    GetRangeOrNullObject: (self, _args, { model }) =>
      self.autoFilter === undefined ? null : model.range(targetOf(self, self.autoFilter.area)),
  },
  writes: {
    Apply: (self, args, { session }) => {
      const asked = areaOf(session, self, args);
      const used = usedAreaOf(self, true);
      const area = (used && intersection(asked, used)) ?? asked;
      if (self.autoFilter === undefined || !isSame(self.autoFilter.area, area))
        setSheetFilter(session, self, area);
      const column = args.optionalInteger(1);
      if (column === undefined) return null;
      if (column < 0 || column > area.lastColumn - area.column)
        throw invalidArgument("the column lies outside the range");
      if (args.at(2) === undefined) self.autoFilter?.columns.delete(column);
      else self.autoFilter?.columns.set(column, readCriteria(args.at(2)));
      applySheetFilter(session, self);
      return null;
    },
    ClearCriteria: (self, _args, { session }) => {
      self.autoFilter?.columns.clear();
      applySheetFilter(session, self);
      return null;
    },
    ClearColumnCriteria: (self, args, { session }) => {
      self.autoFilter?.columns.delete(args.integer(0));
      applySheetFilter(session, self);
      return null;
    },
    Reapply: (self, _args, { session }) => {
      applySheetFilter(session, self);
      return null;
    },
    Remove: (self, _args, { session }) => {
      removeSheetFilter(session, self);
      return null;
    },
  },
});
