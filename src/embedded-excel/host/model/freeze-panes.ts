/** Excel.WorksheetFreezePanes. */
import { area as areaOf } from "../../book/area";
import type { Sheet } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import type { BookSession, RangeTarget } from "../session/session";
import type { Arguments } from "./arguments";
import { defineType } from "./define";
import { targetOf } from "./places";
import { rangeAt } from "./worksheet-range";

function freeze(session: BookSession, sheet: Sheet, rows: number, columns: number): null {
  if (rows < 0 || columns < 0) throw invalidArgument("a count of at least 0 is expected");
  sheet.frozenRows = rows;
  sheet.frozenColumns = columns;
  session.restructured(sheet);
  return null;
}

function frozen(sheet: Sheet): RangeTarget | undefined {
  const { frozenRows, frozenColumns } = sheet;
  if (frozenRows === 0 && frozenColumns === 0) return undefined;
  return targetOf(
    sheet,
    areaOf(
      0,
      0,
      frozenRows === 0 ? 1_048_575 : frozenRows - 1,
      frozenColumns === 0 ? 16_383 : frozenColumns - 1,
    ),
  );
}

function corner(session: BookSession, sheet: Sheet, args: Arguments): RangeTarget {
  return args.isObject(0)
    ? (args.object(0, "Range").target as RangeTarget)
    : rangeAt(session, sheet, args.text(0));
}

export const freezePanesRef = defineType<Sheet>({
  name: "WorksheetFreezePanes",
  reads: {
    GetLocation: (self, _args, { model }) => {
      const found = frozen(self);
      if (found === undefined) throw itemNotFound("frozen panes");
      return model.range(found);
    },
    GetLocationOrNullObject: (self, _args, { model }) => {
      const found = frozen(self);
      return found === undefined ? null : model.range(found);
    },
  },
  writes: {
    FreezeRows: (self, args, { session }) => freeze(session, self, args.optionalInteger(0) ?? 1, 0),
    FreezeColumns: (self, args, { session }) => freeze(session, self, 0, args.optionalInteger(0) ?? 1),
    FreezeAt: (self, args, { session }) => {
      const { area } = corner(session, self, args);
      return freeze(
        session,
        self,
        area.lastRow > 1_000_000 ? 0 : area.lastRow + 1,
        area.lastColumn > 16_000 ? 0 : area.lastColumn + 1,
      );
    },
    Unfreeze: (self, _args, { session }) => freeze(session, self, 0, 0),
  },
});
