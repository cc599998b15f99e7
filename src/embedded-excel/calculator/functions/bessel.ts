// Bessel functions of whole orders, from their integrals (Abramowitz & Stegun, chapter 9).
import { NUMBER_ERROR, VALUE_ERROR, finite, num } from "../values";
import { toolpak, type FunctionTable } from "./define";

/** Orders and arguments beyond this ask for more points than are worth it. */
const MOST = 10_000;

/** The integral over 0 … π of a function whose even continuation is periodic: all points weigh the same. */
function overHalfTurn(of: (angle: number) => number, points: number): number {
  let sum = (of(0) + of(Math.PI)) / 2;
  for (let k = 1; k < points; k += 1) sum += of((k * Math.PI) / points);
  return sum / points;
}

const pointsFor = (x: number, n: number): number => 64 + 2 * Math.ceil(Math.abs(x) + n);

/** 9.1.21 */
const besselJ = (x: number, n: number): number =>
  overHalfTurn((t) => Math.cos(x * Math.sin(t) - n * t), pointsFor(x, n));

/** 9.6.19 */
const besselI = (x: number, n: number): number =>
  overHalfTurn((t) => Math.exp(x * Math.cos(t)) * Math.cos(n * t), pointsFor(x, n));

/** 9.6.24: falls off so fast that a plain sum is exact. */
function besselK(x: number, n: number): number {
  const step = 1 / 64;
  let sum = Math.exp(-x) / 2;
  for (let k = 1; k < 64 * 800; k += 1) {
    const t = k * step;
    const exponent = -x * Math.cosh(t) + n * t;
    sum += Math.exp(exponent) * (1 + Math.exp(-2 * n * t)) * 0.5;
    if (exponent < -800) break;
  }
  return sum * step;
}

const EULER = 0.577_215_664_901_532_9;

/** 9.1.89 and 9.1.90 start, 9.1.27 goes on: upwards it is stable. */
function besselY(x: number, n: number): number {
  const base = (2 / Math.PI) * (Math.log(x / 2) + EULER);
  const terms = 40 + Math.ceil(x);
  let zero = base * besselJ(x, 0);
  let first = base * besselJ(x, 1) - (2 / Math.PI) * (besselJ(x, 0) / x);
  for (let k = 1; k <= terms; k += 1) {
    const sign = k % 2 === 0 ? 1 : -1;
    zero -= (4 / Math.PI) * ((sign * besselJ(x, 2 * k)) / k);
    // The derivative of the series for order 0, with its sign.
    first += (2 / Math.PI) * ((sign * (besselJ(x, 2 * k - 1) - besselJ(x, 2 * k + 1))) / k);
  }
  for (let order = 1; order < n; order += 1) [zero, first] = [first, ((2 * order) / x) * first - zero];
  return n === 0 ? zero : first;
}

const bessel = (of: (x: number, n: number) => number, positive: boolean) =>
  toolpak(2, 2, ([given, order]) => {
    if (typeof given === "string" && given.trim() === "") return VALUE_ERROR;
    const x = num(given);
    const n = Math.trunc(num(order));
    if (n < 0 || n > MOST || Math.abs(x) > MOST || (positive && x <= 0)) return NUMBER_ERROR;
    return finite(of(x, n));
  });

export const bessels: FunctionTable = {
  BESSELJ: bessel(besselJ, false),
  BESSELI: bessel(besselI, false),
  BESSELK: bessel(besselK, true),
  BESSELY: bessel(besselY, true),
};
