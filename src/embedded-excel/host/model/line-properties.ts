/** Range.getRowProperties, setRowProperties and their like for columns: each row or column as a range of its own. */
import { fullAddress } from "../../book/address";
import type { Area } from "../../book/types";
import { apiNotFound, invalidArgument } from "../errors";
import type { RangeTarget } from "../session/session";
import { asRecord } from "./arguments";
import type { Context, ObjectRef } from "./define";
import { targetOf } from "./places";

type Side = "rows" | "columns";

function linesOf({ area }: RangeTarget, side: Side): readonly Area[] {
  const [first, last] = side === "rows" ? [area.row, area.lastRow] : [area.column, area.lastColumn];
  return Array.from({ length: last - first + 1 }, (_one, index) => {
    const at = first + index;
    return side === "rows" ? { ...area, row: at, lastRow: at } : { ...area, column: at, lastColumn: at };
  });
}

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

/** As `borders` of cell properties names the sides. */
const SIDES: Readonly<Record<string, string>> = {
  top: "EdgeTop",
  bottom: "EdgeBottom",
  left: "EdgeLeft",
  right: "EdgeRight",
  horizontal: "InsideHorizontal",
  vertical: "InsideVertical",
  diagonalDown: "DiagonalDown",
  diagonalUp: "DiagonalUp",
};

function partOf(ref: ObjectRef, name: string, context: Context): ObjectRef {
  const side = ref.type === "RangeBorderCollection" ? SIDES[name] : undefined;
  const found = side === undefined ? ref.object(pascal(name))?.(context) : ref.item?.(side, context);
  if (found === undefined || found === null) throw apiNotFound(`${ref.type}.${name}`);
  return found;
}

/** What is asked for, as the object itself answers. */
export function readShape(
  ref: ObjectRef,
  asked: Readonly<Record<string, unknown>>,
  context: Context,
): Record<string, unknown> {
  const answer: Record<string, unknown> = {};
  // Of borders the same is asked of every side.
  if (ref.type === "RangeBorderCollection")
    return Object.fromEntries(
      Object.keys(SIDES).map((side) => [side, readShape(partOf(ref, side, context), asked, context)]),
    );
  for (const [name, value] of Object.entries(asked)) {
    if (value === false || value === undefined) continue;
    if (value !== true) answer[name] = readShape(partOf(ref, name, context), asRecord(value), context);
    else {
      const property = ref.property(pascal(name));
      if (property?.get === undefined) throw apiNotFound(`${ref.type}.${name}`);
      answer[name] = property.get(context);
    }
  }
  return answer;
}

/** Sets what is given, as the object itself would be set. */
export function writeShape(ref: ObjectRef, given: Readonly<Record<string, unknown>>, context: Context): void {
  for (const [name, value] of Object.entries(given)) {
    const property = ref.property(pascal(name));
    if (property?.set !== undefined) property.set(value, context);
    else if (property === undefined && typeof value === "object" && value !== null)
      writeShape(partOf(ref, name, context), asRecord(value), context);
    else throw apiNotFound(`setting ${ref.type}.${name}`);
  }
}

export function linePropertiesOf(
  target: RangeTarget,
  asked: Readonly<Record<string, unknown>>,
  side: Side,
  context: Context,
): unknown[] {
  const { address, addressLocal, ...others } = asked;
  return linesOf(target, side).map((area) => ({
    ...(address === true && { address: fullAddress(target.sheet.name, area) }),
    ...(addressLocal === true && { addressLocal: fullAddress(target.sheet.name, area) }),
    ...readShape(context.model.range(targetOf(target.sheet, area)), others, context),
  }));
}

export function setLineProperties(target: RangeTarget, value: unknown, side: Side, context: Context): void {
  const lines = linesOf(target, side);
  if (!Array.isArray(value) || value.length !== lines.length)
    throw invalidArgument(`properties of ${lines.length} ${side} are expected`);
  lines.forEach((area, index) => {
    writeShape(
      context.model.range(targetOf(target.sheet, area)),
      asRecord((value as unknown[])[index]),
      context,
    );
  });
}
