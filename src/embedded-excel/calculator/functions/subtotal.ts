// SUBTOTAL and AGGREGATE: aggregates that leave out filtered or hidden rows, and other subtotals.
import type { CellValue } from "../../book/types";
import { areasOf, asMatrix, forEachCell } from "../place";
import type { Place } from "../program";
import { VALUE_ERROR, fail, finite, integer, isError, num, type Operand } from "../values";
import { single } from "./collect";
import { MANY, general, type FunctionTable } from "./define";
import * as of from "./statistics";

type Calculation = (values: readonly number[]) => number;

/** By function number, from 3; 2 and 3 count. */
const CALCULATIONS: Readonly<Record<number, Calculation>> = {
  1: of.averageOf,
  4: of.maximumOf,
  5: of.minimumOf,
  6: of.productOf,
  7: (values) => Math.sqrt(of.varianceOf(values, true)),
  8: (values) => Math.sqrt(of.varianceOf(values, false)),
  9: of.sumOf,
  10: (values) => of.varianceOf(values, true),
  11: (values) => of.varianceOf(values, false),
  12: of.medianOf,
  13: of.modeOf,
};

const WITH_K: Readonly<Record<number, (values: readonly number[], k: number) => number>> = {
  14: of.kthLargest,
  15: of.kthSmallest,
  16: of.percentileOf,
  17: (values, k) => of.percentileOf(values, Math.trunc(k) / 4),
  18: of.percentileExclusive,
  19: (values, k) => of.percentileExclusive(values, Math.trunc(k) / 4),
};

const NESTED = /\b(SUBTOTAL|AGGREGATE)\s*\(/i;

interface Choice {
  readonly hidden: boolean;
  readonly filtered: boolean;
  readonly nested: boolean;
  readonly errors: boolean;
}

/** The values left after leaving out what `omit` says. */
function remaining(operands: readonly (Operand | undefined)[], omit: Choice, at: Place): CellValue[] {
  const found: CellValue[] = [];
  const keep = (value: CellValue): void => {
    if (isError(value)) {
      if (!omit.errors) fail(value);
    } else if (value !== null) found.push(value);
  };
  for (const operand of operands) {
    const areas = areasOf(operand);
    if (areas === undefined) asMatrix(operand ?? null, at).values.forEach(keep);
    for (const area of areas ?? []) {
      forEachCell(area, at, (value, row, column) => {
        if (value === null) return;
        const state = at.world.source.rowHidden(area.sheetId, row);
        if ((state === "filtered" && omit.filtered) || (state === "hidden" && omit.hidden)) return;
        if (omit.nested && NESTED.test(at.world.formulaAt(area.sheetId, row, column) ?? "")) return;
        keep(value);
      });
    }
  }
  return found;
}

function aggregate(number: number, values: readonly CellValue[]): CellValue {
  if (number === 3) return values.length;
  const numbers = values.filter((value) => typeof value === "number");
  if (number === 2) return numbers.length;
  const calculation = CALCULATIONS[number];
  return calculation === undefined ? VALUE_ERROR : finite(calculation(numbers));
}

const SUBTOTAL = general(2, MANY, ([which, ...ranges], at) => {
  const number = integer(single(which, at));
  if (ranges.some((range) => areasOf(range) === undefined)) return VALUE_ERROR;
  const kind = number > 100 ? number - 100 : number;
  if (kind < 1 || kind > 11) return VALUE_ERROR;
  return aggregate(
    kind,
    remaining(ranges, { hidden: number > 100, filtered: true, nested: true, errors: false }, at),
  );
});

const AGGREGATE = general(3, MANY, ([which, how, ...rest], at) => {
  const number = integer(single(which, at));
  const options = integer(single(how, at));
  if (options < 0 || options > 7 || number < 1 || number > 19) return VALUE_ERROR;
  const hidden = options % 2 === 1;
  const omit: Choice = { hidden, filtered: hidden, nested: options < 4, errors: options % 4 >= 2 };
  const calculation = WITH_K[number];
  if (calculation === undefined) return aggregate(number, remaining(rest, omit, at));
  const numbers = remaining(rest.slice(0, 1), omit, at).filter((value) => typeof value === "number");
  return finite(calculation(numbers, num(single(rest[1], at))));
});

export const subtotal: FunctionTable = { SUBTOTAL, AGGREGATE };
