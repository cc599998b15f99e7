/** Excel.Range: where the array formula of a cell fills others, and where that of a filled cell stands. */
import { area as areaOf, cellCount } from "../../book/area";
import type { Area } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import type { BookSession, RangeTarget } from "../session/session";
import type { Context, Method, ObjectRef } from "./define";
import { living, targetOf } from "./places";

type Find = (self: RangeTarget, session: BookSession) => Area | undefined;

function single(self: RangeTarget): RangeTarget {
  const found = living(self);
  if (cellCount(found.area) !== 1) throw invalidArgument("a single cell is expected");
  return found;
}

/** The area that the cell's own formula fills. */
const filled: Find = (self, session) => {
  const { sheet, area } = single(self);
  return session.calculation.spills.from(sheet, area.row, area.column);
};

/** The cell whose formula fills this one. */
const parent: Find = (self, session) => {
  const { sheet, area } = single(self);
  const found = session.calculation.spills.at(sheet, area.row, area.column);
  return found === undefined ? undefined : areaOf(found.row, found.column);
};

const orNull =
  (find: Find): Method<RangeTarget> =>
  (self, _args, { session, model }: Context): ObjectRef | null => {
    const found = find(self, session);
    return found === undefined ? null : model.range(targetOf(self.sheet, found));
  };

const orFail =
  (find: Find): Method<RangeTarget> =>
  (self, args, context): unknown => {
    const found = orNull(find)(self, args, context);
    if (found === null) throw itemNotFound("a spill");
    return found;
  };

export const rangeSpills: Readonly<Record<string, Method<RangeTarget>>> = {
  GetSpillingToRange: orFail(filled),
  GetSpillingToRangeOrNullObject: orNull(filled),
  GetSpillParent: orFail(parent),
  GetSpillParentOrNullObject: orNull(parent),
};
