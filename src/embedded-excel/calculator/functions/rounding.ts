// Rounding to multiples.
import { DIVISION_ERROR, NUMBER_ERROR, finite, num } from "../values";
import { numberOr, numeric, scalar, toolpakNumeric, type FunctionTable } from "./define";

type Rounding = (value: number) => number;

const halfAwayFromZero: Rounding = (value) => Math.sign(value) * Math.round(Math.abs(value));

/** To a multiple of `step`, on the digits Excel shows. */
function toMultiple(value: number, step: number, rounding: Rounding): number {
  return step === 0 ? 0 : Number((rounding(Number((value / step).toPrecision(15))) * step).toPrecision(15));
}

/** CEILING and FLOOR: the step's sign must be that of the value, unless the value is negative. */
const stepwise = (rounding: Rounding, isFloor: boolean) =>
  numeric(2, 2, (value = 0, step = 0) => {
    if (value > 0 && step < 0) return NUMBER_ERROR;
    if (isFloor && step === 0 && value !== 0) return DIVISION_ERROR;
    return finite(toMultiple(value, step, rounding));
  });

/** The step's sign does not count; `away`: negative values the other way. */
const stepwiseMath = (rounding: Rounding, negativeAway: Rounding) =>
  scalar(
    1,
    3,
    (args) => {
      const value = num(args[0]);
      const step = Math.abs(numberOr(args, 1, 1));
      const away = numberOr(args, 2, 0) !== 0 && value < 0;
      return finite(toMultiple(value, step, away ? negativeAway : rounding));
    },
    true,
  );

const precise = (rounding: Rounding) =>
  scalar(1, 2, (args) => finite(toMultiple(num(args[0]), Math.abs(numberOr(args, 1, 1)), rounding)), true);

const MROUND = toolpakNumeric(2, 2, (value = 0, step = 0) =>
  value * step < 0 ? NUMBER_ERROR : finite(toMultiple(value, step, halfAwayFromZero)),
);

const parity = (remainder: number): ((value?: number) => number) => {
  return (value = 0) => {
    const size = Math.ceil(Math.abs(value));
    const next = size % 2 === remainder ? size : size + 1;
    return value < 0 ? -next : next;
  };
};

const CEILING_PRECISE = precise(Math.ceil);

export const rounding: FunctionTable = {
  CEILING: stepwise(Math.ceil, false),
  FLOOR: stepwise(Math.floor, true),
  "CEILING.MATH": stepwiseMath(Math.ceil, Math.floor),
  "FLOOR.MATH": stepwiseMath(Math.floor, Math.ceil),
  "CEILING.PRECISE": CEILING_PRECISE,
  "ISO.CEILING": CEILING_PRECISE,
  "FLOOR.PRECISE": precise(Math.floor),
  MROUND,
  EVEN: numeric(1, 1, parity(0)),
  ODD: numeric(1, 1, parity(1)),
};
