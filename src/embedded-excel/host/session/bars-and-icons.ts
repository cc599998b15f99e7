/**
 * How long a data bar is, and which of a set's icons a number has. Source: Microsoft Support, "Use conditional formatting to
 * highlight information"; [MS-XLSX] CT_DataBar and ST_CfvoType (autoMin, autoMax); where these are silent (the two sides of
 * an axis), as LibreOffice draws the same file.
 */
import type { DataBar, IconSet } from "../../book/types";
import type { CellBar, CellIcon } from "../drawn";
import { boundOf } from "./scales";

type Evaluate = (formula: string) => number;

/** Of the numbers from the least on; undefined where a bound is no number. */
function spanOf(
  { low, high }: DataBar,
  sorted: readonly number[],
  evaluate: Evaluate,
): { readonly least: number; readonly most: number } | undefined {
  const found = (bound: DataBar["low"]): number => boundOf(bound, sorted, evaluate);
  const least = low.type === "Automatic" ? Math.min(0, sorted[0] ?? 0) : found(low);
  const most = high.type === "Automatic" ? Math.max(0, sorted.at(-1) ?? 0) : found(high);
  return Number.isFinite(least) && Number.isFinite(most) ? { least, most } : undefined;
}

const share = (value: number, from: number, to: number): number =>
  from === to ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));

/** The bar of a number; the shortest where it is the least. */
export function barOf(
  rule: DataBar,
  value: number,
  sorted: readonly number[],
  evaluate: Evaluate,
): CellBar | undefined {
  const span = spanOf(rule, sorted, evaluate);
  if (span === undefined) return undefined;
  const { least, most } = span;
  const { axis, axisColor, borderColor, direction, gradient, longest, negative, shortest } = rule.look;
  const signed = axis !== "None";
  const middle = axis === "CellMidPoint";
  const zero = middle ? 0.5 : signed && least < 0 ? (most <= 0 ? 1 : -least / (most - least)) : 0;
  const below = signed && value < 0 && least < 0;
  const part = !signed
    ? share(value, least, most)
    : below
      ? share(value, Math.min(0, most), least)
      : share(value, Math.max(0, least), most);
  const room = !signed ? 1 : below ? zero : 1 - zero;
  const length = ((shortest + (longest - shortest) * part) / 100) * room;
  const end = below ? zero - length : zero + length;
  const mirrored = direction === "RightToLeft";
  const at = (place: number): number => (mirrored ? 1 - place : place);
  const isNegative = value < 0;
  const border = isNegative && !negative.matchesBorder ? negative.borderColor || borderColor : borderColor;
  return {
    from: Math.min(at(zero), at(end)),
    to: Math.max(at(zero), at(end)),
    color: isNegative && !negative.matchesColor ? negative.color : rule.color,
    gradient,
    leftwards: below !== mirrored,
    ...(border !== "" && { borderColor: border }),
    ...(signed && (middle || least < 0) && { axis: { at: at(zero), color: axisColor || "#000000" } }),
  };
}

/** The icon of a number: that of the highest bound it reaches. */
export function iconOf(
  { style, criteria, reversed }: IconSet,
  value: number,
  sorted: readonly number[],
  evaluate: Evaluate,
): CellIcon | undefined {
  const bounds = criteria.map((one) => boundOf(one, sorted, evaluate));
  if (bounds.slice(1).some((bound) => !Number.isFinite(bound))) return undefined;
  const reached = criteria.findLastIndex(({ operator }, index) => {
    const bound = bounds[index] ?? 0;
    return index === 0 || (operator === "GreaterThan" ? value > bound : value >= bound);
  });
  const own = criteria[reached]?.icon;
  // As ST_IconSetType has it, NoIcons shows none.
  if (own !== undefined) return own.set === "Invalid" ? undefined : { style: own.set, index: own.index };
  return { style, index: reversed ? criteria.length - 1 - reached : reached };
}
