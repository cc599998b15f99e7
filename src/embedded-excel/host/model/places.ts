/** Ranges as the object model holds them, and the checks that all calls on them share. */
import { onSheet } from "../../book/area";
import { fullAddress } from "../../book/address";
import type { Area, Sheet } from "../../book/types";
import { invalidArgument, invalidReference } from "../errors";
import type { RangeTarget } from "../session/session";

export function targetOf(sheet: Sheet, area: Area): RangeTarget {
  return { sheet, area };
}

/** The target, unless its cells were deleted. */
export function living(target: RangeTarget): RangeTarget {
  if (target.gone === true) throw invalidReference("the range's cells were deleted");
  return target;
}

/** A range with another area on the same sheet; beyond the sheet's edge is Excel's InvalidArgument. */
export function moved(target: RangeTarget, area: Area): RangeTarget {
  if (!onSheet(area)) throw invalidArgument("the range lies beyond the sheet");
  return { sheet: living(target).sheet, area };
}

export function addressOf(target: RangeTarget): string {
  return fullAddress(target.sheet.name, target.area);
}
