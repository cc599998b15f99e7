// Complex numbers, written as text: "3+4i".
import type { CellValue } from "../../book/types";
import { areasOf, asMatrix } from "../place";
import type { Place } from "../program";
import {
  DIVISION_ERROR,
  NUMBER_ERROR,
  VALUE_ERROR,
  fail,
  isError,
  num,
  numberAsText,
  text,
  type Operand,
} from "../values";
import { MANY, general, toolpak, type FunctionTable } from "./define";

interface Complex {
  readonly re: number;
  readonly im: number;
  /** What i is written as; "" where the number had none. */
  readonly unit: string;
}

const NUMBER = String.raw`(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?`;
const WRITTEN = new RegExp(`^([+-]?${NUMBER})?(?:([+-]?(?:${NUMBER})?)([ij]))?$`);

function parsed(given: CellValue): Complex {
  if (typeof given === "boolean") return fail(VALUE_ERROR);
  if (isError(given)) return fail(given);
  if (typeof given === "number" || given === null) return { re: given ?? 0, im: 0, unit: "" };
  // "4i" reads as an imaginary part alone: the real part would take its digits.
  const alone = new RegExp(`^([+-]?(?:${NUMBER})?)([ij])$`).exec(given);
  const [, re = "0", im = "0", unit = ""] = alone
    ? ["", "0", alone[1] ?? "", alone[2] ?? ""]
    : (WRITTEN.exec(given) ?? fail(NUMBER_ERROR));
  if (given === "") return fail(NUMBER_ERROR);
  if (!alone && unit !== "" && !/^[+-]/.test(im)) return fail(NUMBER_ERROR);
  const imaginary = unit === "" ? 0 : im === "" || im === "+" ? 1 : im === "-" ? -1 : Number(im);
  return { re: Number(re), im: imaginary, unit };
}

function written({ re, im, unit }: Complex): CellValue {
  if (!Number.isFinite(re) || !Number.isFinite(im)) return NUMBER_ERROR;
  const real = numberAsText(re);
  const size = Math.abs(im) === 1 ? "" : numberAsText(Math.abs(im));
  if (im === 0) return real;
  const imaginary = `${im < 0 ? "-" : ""}${size}${unit === "" ? "i" : unit}`;
  if (re === 0) return imaginary;
  return real + (im < 0 ? imaginary : `+${imaginary}`);
}

/** The unit that both are written with; two kinds do not mix. */
const shared = (a: Complex, b: Complex): string => {
  if (a.unit !== "" && b.unit !== "" && a.unit !== b.unit) return fail(VALUE_ERROR);
  return a.unit === "" ? b.unit : a.unit;
};

const make = (re: number, im: number, unit: string): Complex => ({ re, im, unit });
const add = (a: Complex, b: Complex): Complex => make(a.re + b.re, a.im + b.im, shared(a, b));
const subtract = (a: Complex, b: Complex): Complex => make(a.re - b.re, a.im - b.im, shared(a, b));
const multiply = (a: Complex, b: Complex): Complex =>
  make(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re, shared(a, b));
function divide(a: Complex, b: Complex): Complex {
  const size = b.re * b.re + b.im * b.im;
  if (size === 0) return fail(NUMBER_ERROR);
  return make((a.re * b.re + a.im * b.im) / size, (a.im * b.re - a.re * b.im) / size, shared(a, b));
}

const one = (unit: string): Complex => make(1, 0, unit);
const polar = (radius: number, angle: number, unit: string): Complex =>
  make(radius * Math.cos(angle), radius * Math.sin(angle), unit);
const absolute = ({ re, im }: Complex): number => Math.hypot(re, im);
const argument = ({ re, im }: Complex): number => Math.atan2(im, re);

const sine = ({ re, im, unit }: Complex): Complex =>
  make(Math.sin(re) * Math.cosh(im), Math.cos(re) * Math.sinh(im), unit);
const cosine = ({ re, im, unit }: Complex): Complex =>
  make(Math.cos(re) * Math.cosh(im), -Math.sin(re) * Math.sinh(im), unit);
const hyperbolicSine = ({ re, im, unit }: Complex): Complex =>
  make(Math.sinh(re) * Math.cos(im), Math.cosh(re) * Math.sin(im), unit);
const hyperbolicCosine = ({ re, im, unit }: Complex): Complex =>
  make(Math.cosh(re) * Math.cos(im), Math.sinh(re) * Math.sin(im), unit);

function logarithm(z: Complex, base: number): Complex {
  if (z.re === 0 && z.im === 0) return fail(NUMBER_ERROR);
  const scale = Math.log(base);
  return make(Math.log(absolute(z)) / scale, argument(z) / scale, z.unit);
}

function power(z: Complex, exponent: number): Complex {
  if (z.re === 0 && z.im === 0) return exponent > 0 ? make(0, 0, z.unit) : fail(NUMBER_ERROR);
  return polar(absolute(z) ** exponent, argument(z) * exponent, z.unit);
}

const toComplex = (of: (z: Complex) => Complex) => toolpak(1, 1, ([z = null]) => written(of(parsed(z))));
const toNumber = (of: (z: Complex) => number) => toolpak(1, 1, ([z = null]) => of(parsed(z)));
const ofTwo = (of: (a: Complex, b: Complex) => Complex) =>
  toolpak(2, 2, ([a = null, b = null]) => written(of(parsed(a), parsed(b))));

/** All numbers of the arguments; what is empty in a range does not count. */
function all(args: readonly (Operand | undefined)[], at: Place): Complex[] {
  return args.flatMap((operand) => {
    const { values } = asMatrix(operand ?? null, at);
    const held = areasOf(operand) === undefined ? values : values.filter((value) => value !== null);
    return held.map(parsed);
  });
}

const overAll = (of: (a: Complex, b: Complex) => Complex, start: Complex) =>
  general(1, MANY, (args, at) => written(all(args, at).reduce(of, start)));

const COMPLEX = toolpak(2, 3, ([re, im, suffix]) => {
  const unit = suffix === undefined || suffix === null || suffix === "" ? "i" : text(suffix);
  return unit === "i" || unit === "j" ? written(make(num(re), num(im), unit)) : VALUE_ERROR;
});

export const complex: FunctionTable = {
  COMPLEX,
  IMREAL: toNumber(({ re }) => re),
  IMAGINARY: toNumber(({ im }) => im),
  IMABS: toNumber(absolute),
  IMARGUMENT: toolpak(1, 1, ([given = null]) => {
    const z = parsed(given);
    return z.re === 0 && z.im === 0 ? DIVISION_ERROR : argument(z);
  }),
  IMCONJUGATE: toComplex(({ re, im, unit }) => make(re, -im, unit)),
  IMSUM: overAll(add, make(0, 0, "")),
  IMPRODUCT: overAll(multiply, one("")),
  IMSUB: ofTwo(subtract),
  IMDIV: ofTwo(divide),
  IMEXP: toComplex(({ re, im, unit }) => polar(Math.exp(re), im, unit)),
  IMLN: toComplex((z) => logarithm(z, Math.E)),
  IMLOG10: toComplex((z) => logarithm(z, 10)),
  IMLOG2: toComplex((z) => logarithm(z, 2)),
  IMSQRT: toComplex((z) => (z.re === 0 && z.im === 0 ? z : power(z, 0.5))),
  IMPOWER: toolpak(2, 2, ([z = null, exponent]) => written(power(parsed(z), num(exponent)))),
  IMSIN: toComplex(sine),
  IMCOS: toComplex(cosine),
  IMTAN: toComplex((z) => divide(sine(z), cosine(z))),
  IMCOT: toComplex((z) => divide(cosine(z), sine(z))),
  IMSEC: toComplex((z) => divide(one(z.unit), cosine(z))),
  IMCSC: toComplex((z) => divide(one(z.unit), sine(z))),
  IMSINH: toComplex(hyperbolicSine),
  IMCOSH: toComplex(hyperbolicCosine),
  IMSECH: toComplex((z) => divide(one(z.unit), hyperbolicCosine(z))),
  IMCSCH: toComplex((z) => divide(one(z.unit), hyperbolicSine(z))),
};
