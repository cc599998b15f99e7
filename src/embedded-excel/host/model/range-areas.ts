/** Excel.RangeAreas: several ranges of one sheet. */
import {
  SHEET_COLUMNS,
  SHEET_ROWS,
  cellCount,
  intersection,
  isEntireColumn,
  isEntireRow,
} from "../../book/area";
import { fullAddress } from "../../book/address";
import { usedAreaOf } from "../../book/cells";
import type { Area } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { clearOrResetContents } from "../session/controls";
import type { BookSession, RangeTarget } from "../session/session";
import { isObjectArgument, type Arguments } from "./arguments";
import { conditionalFormatsRef } from "./conditional-formats";
import { dataValidationRef } from "./data-validation";
import { defineType, type Context, type Method, type ObjectRef } from "./define";
import { living, moved, targetOf } from "./places";
import { namedStyle } from "./named-style";
import { COPIES, copyFrom } from "./range-copy";
import { CLEARS, clearRange, setDirty } from "./range-edits";
import { rangeFormatRef } from "./range-format";
import { otherRange } from "./range-navigation";
import { specialCells } from "./special-cells";

type Targets = readonly RangeTarget[];

/** More cells are not counted. */
const MOST_COUNTED = 2 ** 31 - 1;

export const rangesRef = defineType<Targets>({
  name: "RangeCollection",
  properties: { Count: { get: (self) => self.length } },
  items: (self, { model }) => self.map((one) => model.range(one)),
  reads: {
    GetCount: (self) => self.length,
    GetItemAt: (self, args, { model }) => {
      const one = self[args.integer(0)];
      if (one === undefined) throw invalidArgument(`there is no range ${args.integer(0)}`);
      return model.range(one);
    },
  },
});

const addresses = (self: Targets): string =>
  self.map((one) => fullAddress(living(one).sheet.name, one.area)).join(",");

const each =
  (change: (area: Area, args: Arguments) => Area): Method<Targets> =>
  (self, args, { model }) =>
    model.rangeAreas(self.map((one) => moved(living(one), change(one.area, args))));

function intersections(self: Targets, args: Arguments, session: BookSession): Targets {
  const [first] = self;
  if (first === undefined) return [];
  const others = args.isObject(0) ? othersOf(args) : [otherRange(first, args, 0, session)];
  return self.flatMap((one) =>
    others.flatMap((other) => {
      const shared = other.sheet === one.sheet ? intersection(one.area, other.area) : undefined;
      return shared === undefined ? [] : [targetOf(one.sheet, shared)];
    }),
  );
}

function othersOf(args: Arguments): Targets {
  const given = args.at(0);
  if (!isObjectArgument(given)) return [];
  return given.type === "RangeAreas"
    ? (given.target as Targets)
    : [args.object(0, "Range").target as RangeTarget];
}

function used(self: Targets, args: Arguments): Targets {
  return self.flatMap((one) => {
    const { sheet, area } = living(one);
    const found = usedAreaOf(sheet, args.flag(0), area);
    return found === undefined ? [] : [targetOf(sheet, found)];
  });
}

const orNull = (found: Targets, { model }: Context): ObjectRef | null =>
  found.length === 0 ? null : model.rangeAreas(found);

function required(found: Targets, what: string, context: Context): ObjectRef {
  const ref = orNull(found, context);
  if (ref === null) throw itemNotFound(what);
  return ref;
}

export const rangeAreasRef: (targets: Targets) => ObjectRef = defineType<Targets>({
  name: "RangeAreas",
  tracked: (self) => self,
  properties: {
    Address: { get: addresses },
    AddressLocal: { get: addresses },
    AreaCount: { get: (self) => self.length },
    CellCount: {
      get: (self) => {
        const count = self.reduce((sum, one) => sum + cellCount(one.area), 0);
        return count > MOST_COUNTED ? -1 : count;
      },
    },
    Style: namedStyle((self: Targets) => self.map(living)),
    IsEntireColumn: { get: (self) => self.every((one) => isEntireColumn(one.area)) },
    IsEntireRow: { get: (self) => self.every((one) => isEntireRow(one.area)) },
  },
  objects: {
    Areas: (self) => rangesRef(self),
    Format: (self) => rangeFormatRef(self.map(living)),
    DataValidation: (self) => dataValidationRef(self.map(living)),
    ConditionalFormats: (self) => conditionalFormatsRef(self.map(living)),
    Worksheet: ([first], { model }) => (first === undefined ? null : model.worksheet(first.sheet)),
  },
  reads: {
    GetEntireColumn: each((area) => ({ ...area, row: 0, lastRow: SHEET_ROWS - 1 })),
    GetEntireRow: each((area) => ({ ...area, column: 0, lastColumn: SHEET_COLUMNS - 1 })),
    GetOffsetRangeAreas: each((area, args) => ({
      row: area.row + args.integer(0),
      lastRow: area.lastRow + args.integer(0),
      column: area.column + args.integer(1),
      lastColumn: area.lastColumn + args.integer(1),
    })),
    GetIntersection: (self, args, context) =>
      required(intersections(self, args, context.session), "an intersection", context),
    GetIntersectionOrNullObject: (self, args, context) =>
      orNull(intersections(self, args, context.session), context),
    GetSpecialCells: (self, args, context) =>
      required(
        self.flatMap((one) => specialCells(one, args, context.session)),
        "such cells",
        context,
      ),
    GetSpecialCellsOrNullObject: (self, args, context) =>
      orNull(
        self.flatMap((one) => specialCells(one, args, context.session)),
        context,
      ),
    GetUsedRangeAreas: (self, args, context) => required(used(self, args), "a used range", context),
    GetUsedRangeAreasOrNullObject: (self, args, context) => orNull(used(self, args), context),
    GetTables: (self, args, { model }) =>
      model.tables({
        ...(self[0] === undefined ? {} : { sheet: self[0].sheet }),
        areas: self.map((one) => living(one).area),
        isFullyContained: args.flag(0),
      }),
    Select: ([first], _args, { session }) => {
      if (first !== undefined) session.select(living(first).sheet, first.area);
      return null;
    },
  },
  writes: {
    Calculate: (self, _args, { session }) => {
      for (const one of self) session.calculateCells(living(one).sheet, one.area);
      return null;
    },
    SetDirty: (self, _args, { session }) => {
      for (const one of self) setDirty(session, living(one));
      return null;
    },
    CopyFrom: (self, args, { session }) => {
      const [first] = self;
      if (first === undefined) return null;
      const source = otherRange(first, args, 0, session);
      for (const one of self)
        copyFrom(session, living(one), source, args.word(1, COPIES, "All"), args.flag(2), args.flag(3));
      return null;
    },
    ClearOrResetContents: (self, _args, { session }) => {
      clearOrResetContents(session, self.map(living));
      return null;
    },
    Clear: (self, args, { session }) => {
      for (const one of self) clearRange(session, one, args.word(0, CLEARS, "All"));
      return null;
    },
  },
});
