/** Numbers as exact fractions: a share of calls must not hang on how a binary fraction is rounded. */

/** A fraction in lowest terms; the denominator is positive. */
export interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}

const gcd = (a: bigint, b: bigint): bigint => (b === 0n ? a : gcd(b, a % b));

/** Throws a RangeError where the denominator is 0. */
export const fraction = (over: bigint, under = 1n): Fraction => {
  if (under === 0n) throw new RangeError("a fraction of nothing");
  const common = gcd(over < 0n ? -over : over, under < 0n ? -under : under) * (under < 0n ? -1n : 1n);
  return { over: over / common, under: under / common };
};

/**
 * A number as the decimal fraction that is written: 0.15 is 3/20. Throws a RangeError where it is not finite.
 *
 * @example fractionOf(7.5) // { over: 15n, under: 2n }
 */
export const fractionOf = (value: number): Fraction => {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`${value} is no number`);
  const [, sign = "", whole = "0", part = "", power = "0"] = match;
  const digits = BigInt(`${sign}${whole}${part}`);
  const places = part.length - Number(power);
  return places >= 0 ? fraction(digits, 10n ** BigInt(places)) : fraction(digits * 10n ** BigInt(-places));
};

export const add = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under);

export const multiply = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.over, a.under * b.under);

export const divide = (a: Fraction, b: Fraction): Fraction => fraction(a.over * b.under, a.under * b.over);

/** Negative, 0 or positive, as sorting wants it. */
export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const sum = (all: readonly Fraction[]): Fraction => all.reduce(add, fraction(0n));

/** The whole number below it, or itself. */
export const floor = ({ over, under }: Fraction): bigint =>
  over >= 0n ? over / under : -((-over + under - 1n) / under);

/** The whole number above it, or itself. */
export const ceiling = ({ over, under }: Fraction): bigint => -floor({ over: -over, under });

/** @example shown({ over: 15n, under: 2n }) // "15/2" */
export const shown = ({ over, under }: Fraction): string => (under === 1n ? `${over}` : `${over}/${under}`);
