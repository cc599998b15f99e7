/** Excel.Range: the methods that change cells. */
import * as areas from "../../book/area";
import { cellAt, eachCell, usedAreaOf } from "../../book/cells";
import type { Area, Cell } from "../../book/types";
import { invalidArgument } from "../errors";
import { FILLS, autofill } from "../session/autofill";
import { clearFormats } from "../session/formats";
import { clearOrResetContents } from "../session/controls";
import { demand, demandEditable } from "../session/guard";
import { group, showGroupDetails } from "../session/outline";
import { moveCells } from "../session/moving";
import { clearedPivots } from "../session/pivots/moved";
import { deletePivot } from "../session/pivots/pivots";
import { removeRules } from "../session/rules";
import type { BookSession, RangeTarget } from "../session/session";
import { deleteCells, insertCells } from "../session/structure";
import { clearContents } from "../session/writing";
import { asInteger, asList, type Arguments } from "./arguments";
import { defineType, type Method } from "./define";
import { setCellProperties } from "./cell-properties";
import { replaceIn } from "./find";
import { setLineProperties } from "./line-properties";
import { living, moved, targetOf } from "./places";
import { COPIES, copyFrom } from "./range-copy";
import { otherRange } from "./range-navigation";

export const CLEARS = [
  "All",
  "Formats",
  "Contents",
  "Hyperlinks",
  "RemoveHyperlinks",
  "ResetContents",
] as const;

/** Clears contents, formats or both; "All" takes validations and conditional formats too, as Excel does. */
export function clearRange(
  session: BookSession,
  target: RangeTarget,
  applyTo: (typeof CLEARS)[number],
): void {
  const { sheet, area } = living(target);
  if (applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents") {
    for (const pivot of clearedPivots(sheet, area)) deletePivot(session, { sheet, pivot });
    clearContents(session, sheet, area);
  }
  if (applyTo === "All" || applyTo === "Formats") {
    demand(sheet, applyTo === "Formats" ? "allowFormatCells" : undefined);
    clearFormats(session, sheet, area);
    removeRules(session, sheet, area, applyTo === "All");
  }
  if (applyTo === "All" || applyTo.endsWith("Hyperlinks")) {
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => areas.intersection(link.area, area) === undefined);
  }
  if (applyTo === "All" && sheet.notes !== undefined)
    sheet.notes = sheet.notes.filter((note) => areas.intersection(note.area, area) === undefined);
  if (applyTo === "All")
    sheet.merges = sheet.merges.filter((merge) => areas.intersection(merge, area) === undefined);
  session.restructured(sheet);
}

function merge(session: BookSession, self: RangeTarget, across: boolean): void {
  const { sheet, area } = living(self);
  demand(sheet, "allowFormatCells");
  if (sheet.tables.some((table) => areas.intersection(table.area, area) !== undefined))
    throw invalidArgument("cells of a table cannot be merged");
  const parts = across
    ? Array.from({ length: areas.rowCount(area) }, (_one, y) => ({
        ...area,
        row: area.row + y,
        lastRow: area.row + y,
      }))
    : [area];
  sheet.merges = sheet.merges.filter((one) => areas.intersection(one, area) === undefined);
  for (const part of parts) {
    if (areas.cellCount(part) === 1) continue;
    for (const rest of areas.subtract(part, areas.area(part.row, part.column)))
      clearContents(session, sheet, rest);
    sheet.merges.push(part);
  }
  session.restructured(sheet);
}

function removeDuplicates(
  session: BookSession,
  self: RangeTarget,
  columns: readonly number[],
  hasHeader: boolean,
): { removed: number; uniqueRemaining: number } {
  const { sheet, area: wanted } = living(self);
  const area = { ...wanted, lastRow: usedAreaOf(sheet, true, wanted)?.lastRow ?? wanted.row };
  const first = area.row + (hasHeader ? 1 : 0);
  const seen = new Set<string>();
  const kept: (Cell | undefined)[][] = [];
  let removed = 0;
  for (let row = first; row <= area.lastRow; row += 1) {
    const line = Array.from({ length: areas.columnCount(area) }, (_one, x) =>
      cellAt(sheet, row, area.column + x),
    );
    const key = JSON.stringify(columns.map((x) => line[x]?.value ?? null)).toLowerCase();
    if (seen.has(key)) removed += 1;
    else kept.push(line);
    seen.add(key);
  }
  for (let row = first; row <= area.lastRow; row += 1) {
    for (let x = 0; x < areas.columnCount(area); x += 1)
      session.put(sheet, row, area.column + x, kept[row - first]?.[x]);
  }
  session.touched(sheet, area);
  session.announce(sheet, area, "RangeEdited");
  return { removed, uniqueRemaining: kept.length };
}

const removeDuplicatesRef = defineType<{ readonly removed: number; readonly uniqueRemaining: number }>({
  name: "RemoveDuplicatesResult",
  properties: {
    Removed: { get: (self) => self.removed },
    UniqueRemaining: { get: (self) => self.uniqueRemaining },
  },
});

/** Whole rows are grouped by rows alone, whole columns by columns. */
function groupedBy({ area }: RangeTarget, args: Arguments): "ByRows" | "ByColumns" {
  const by = args.word(0, ["ByRows", "ByColumns"]);
  if (by === "ByRows" ? areas.isEntireColumn(area) : areas.isEntireRow(area))
    throw invalidArgument(`the range cannot be grouped ${by === "ByRows" ? "by rows" : "by columns"}`);
  return by;
}

function permissionOf(area: Area, verb: "Insert" | "Delete"): Parameters<typeof demand>[1] {
  if (areas.isEntireRow(area)) return `allow${verb}Rows`;
  return areas.isEntireColumn(area) ? `allow${verb}Columns` : undefined;
}

/** Formulas of the range are calculated at the next calculation, though nothing they refer to has changed. */
export function setDirty(session: BookSession, { sheet, area }: RangeTarget): void {
  eachCell(sheet, area, (cell, row, column) => {
    if (cell.formula !== undefined) session.calculation.calculateAgain(sheet, row, column);
  });
}

export const rangeEdits: Readonly<Record<string, Method<RangeTarget>>> = {
  Calculate: (self, _args, { session }) => {
    const { sheet, area } = living(self);
    session.calculateCells(sheet, area);
    return null;
  },
  SetDirty: (self, _args, { session }) => {
    setDirty(session, living(self));
    return null;
  },
  AutoFill: (self, args, { session }) => {
    const { sheet, area } = living(self);
    const to = args.at(0) === undefined ? undefined : otherRange(self, args, 0, session);
    if (to !== undefined && to.sheet !== sheet)
      throw invalidArgument("the destination lies on another sheet");
    autofill(session, sheet, area, to?.area ?? area, args.word(1, FILLS, "FillDefault"));
    return null;
  },
  SetRowProperties: (self, args, context) => {
    setLineProperties(living(self), args.at(0), "rows", context);
    return null;
  },
  SetColumnProperties: (self, args, context) => {
    setLineProperties(living(self), args.at(0), "columns", context);
    return null;
  },
  ClearOrResetContents: (self, _args, { session }) => {
    clearOrResetContents(session, [living(self)]);
    return null;
  },
  Clear: (self, args, { session }) => {
    clearRange(session, self, args.word(0, CLEARS, "All"));
    return null;
  },
  Insert: (self, args, { session, model }) => {
    const { sheet, area } = living(self);
    demand(sheet, permissionOf(area, "Insert"));
    insertCells(session, sheet, area, args.word(0, ["Down", "Right"]) === "Down" ? "rows" : "columns");
    return model.range(targetOf(sheet, area));
  },
  Delete: (self, args, { session }) => {
    const { sheet, area } = living(self);
    demand(sheet, permissionOf(area, "Delete"));
    deleteCells(session, sheet, area, args.word(0, ["Up", "Left"]) === "Up" ? "rows" : "columns");
    return null;
  },
  Merge: (self, args, { session }) => {
    merge(session, self, args.flag(0));
    return null;
  },
  Unmerge: (self, _args, { session }) => {
    const { sheet, area } = living(self);
    demand(sheet, "allowFormatCells");
    sheet.merges = sheet.merges.filter((one) => areas.intersection(one, area) === undefined);
    session.restructured(sheet);
    return null;
  },
  CopyFrom: (self, args, { session }) => {
    copyFrom(
      session,
      living(self),
      otherRange(self, args, 0, session),
      args.word(1, COPIES, "All"),
      args.flag(2),
      args.flag(3),
    );
    return null;
  },
  MoveTo: (self, args, { session }) => {
    const { sheet, area } = living(self);
    const to = otherRange(self, args, 0, session);
    const { row, column } = to.area;
    moved(to, areas.area(row, column, row + areas.rowCount(area) - 1, column + areas.columnCount(area) - 1));
    moveCells(session, { sheet, area }, to);
    return null;
  },
  RemoveDuplicates: (self, args, { session }) => {
    demandEditable(living(self).sheet, self.area);
    const columns = asList(args.at(0)).map(asInteger);
    if (columns.length === 0 || columns.some((one) => one < 0 || one >= areas.columnCount(self.area)))
      throw invalidArgument("the indexes of one or more columns of the range are expected");
    return removeDuplicatesRef(removeDuplicates(session, self, columns, args.flag(1)));
  },
  Group: (self, args, { session }) => {
    group(session, living(self), groupedBy(self, args), 1);
    return null;
  },
  Ungroup: (self, args, { session }) => {
    group(session, living(self), groupedBy(self, args), -1);
    return null;
  },
  ShowGroupDetails: (self, args, { session }) => {
    showGroupDetails(session, living(self), args.word(0, ["ByRows", "ByColumns"]), true);
    return null;
  },
  HideGroupDetails: (self, args, { session }) => {
    showGroupDetails(session, living(self), args.word(0, ["ByRows", "ByColumns"]), false);
    return null;
  },
  SetCellProperties: (self, args, context) => {
    setCellProperties(living(self), args.at(0), context);
    return null;
  },
  ReplaceAll: (self, args, { session }) => replaceIn(session, living(self), args),
};
