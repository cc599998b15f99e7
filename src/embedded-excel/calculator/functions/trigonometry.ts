// Circular and hyperbolic functions, and their inverses.
import { DIVISION_ERROR, NUMBER_ERROR, finite } from "../values";
import { numeric, type FunctionTable } from "./define";

/** Angles beyond this have no digits left of their place in the circle. */
const LARGEST_ANGLE = 2 ** 27;

const circular = (of: (angle: number) => number) =>
  numeric(1, 1, (angle = 0) => (Math.abs(angle) < LARGEST_ANGLE ? finite(of(angle)) : NUMBER_ERROR));

const plain = (of: (value: number) => number) => numeric(1, 1, (value = 0) => finite(of(value)));

/** 1 over another; 0 there is a division by zero. */
const reciprocal = (of: (angle: number) => number, most = Infinity) =>
  numeric(1, 1, (angle = 0) => {
    if (Math.abs(angle) >= most) return NUMBER_ERROR;
    const divisor = of(angle);
    return divisor === 0 ? DIVISION_ERROR : finite(1 / divisor);
  });

export const trigonometry: FunctionTable = {
  SIN: circular(Math.sin),
  COS: circular(Math.cos),
  TAN: circular(Math.tan),
  COT: reciprocal(Math.tan, LARGEST_ANGLE),
  CSC: reciprocal(Math.sin, LARGEST_ANGLE),
  SEC: reciprocal(Math.cos, LARGEST_ANGLE),
  ASIN: plain(Math.asin),
  ACOS: plain(Math.acos),
  ATAN: plain(Math.atan),
  ACOT: plain((value) => Math.PI / 2 - Math.atan(value)),
  ATAN2: numeric(2, 2, (x = 0, y = 0) => (x === 0 && y === 0 ? DIVISION_ERROR : Math.atan2(y, x))),
  SINH: plain(Math.sinh),
  COSH: plain(Math.cosh),
  TANH: plain(Math.tanh),
  COTH: reciprocal(Math.tanh),
  CSCH: numeric(1, 1, (value = 0) => (value === 0 ? DIVISION_ERROR : 1 / Math.sinh(value))),
  SECH: numeric(1, 1, (value = 0) => 1 / Math.cosh(value)),
  ASINH: plain(Math.asinh),
  ACOSH: plain(Math.acosh),
  ATANH: plain(Math.atanh),
  ACOTH: plain((value) => Math.atanh(1 / value)),
  DEGREES: plain((value) => (value * 180) / Math.PI),
  RADIANS: plain((value) => (value * Math.PI) / 180),
};
