// A number in a number format, by the library, with Excel's rounding: halves away from zero as 15 digits read
// (1.005 is one, though its binary is a little less), and moments to what is shown of them.
import { format, getFormatInfo } from "numfmt";

type Round = (value: number) => number;

/** Excel keeps this many digits of a number. */
const DIGITS = 15;
const SECONDS_OF_DAY = 86_400;
/** A day is over when less than this is left of it, in seconds, for a format that shows no time. */
const NO_TIME_LEFT = 1e-4;

const AS_IT_IS: Round = (value) => value;
const roundings = new Map<string, readonly Round[]>();

/** The text of a number; throws where the format cannot show it, when `options` say so. */
export function numberText(code: string, value: number, options: Parameters<typeof format>[2]): string {
  let rounds = roundings.get(code);
  if (rounds === undefined) {
    rounds = roundsOf(code);
    if (roundings.size > 2_000) roundings.clear();
    roundings.set(code, rounds);
  }
  const round = (value < 0 ? rounds[1] : undefined) ?? rounds[0] ?? AS_IT_IS;
  return format(code, round(value), options);
}

/** How numbers are rounded for positive, and for negative ones where the format tells them apart. */
function roundsOf(code: string): readonly Round[] {
  const bare = code.replace(/"[^"]*"|\\.|[_*]./g, "");
  // What a condition selects, and the words General and @, are left to the library.
  if (/\[[<>=]|general|@/i.test(bare)) return [AS_IT_IS];
  return bare.split(";").map(roundOf);
}

function roundOf(section: string): Round {
  try {
    const { type, isDate, maxDecimals, scale } = getFormatInfo(section);
    if (isDate) return momentRound(section.replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, ""));
    if (type === "fraction" || type === "general" || type === "text") return AS_IT_IS;
    if (type === "scientific")
      return /^0(?:\.0+)?E/i.test(section) ? (value) => toSignificant(value, maxDecimals + 1) : AS_IT_IS;
    const decimals = maxDecimals + Math.round(Math.log10(scale));
    return (value) => roundHalves(value, decimals);
  } catch {
    return AS_IT_IS;
  }
}

/** Rounds to so many decimals; a number too large to have any stays. */
function roundHalves(value: number, decimals: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const [digits = "0", exponent = "0"] = Math.abs(value)
    .toExponential(DIGITS - 1)
    .split("e");
  const shifted = Number(`${digits}e${Number(exponent) + decimals}`);
  if (shifted >= Number.MAX_SAFE_INTEGER) return value;
  const whole = Math.round(shifted);
  // What rounds to nothing keeps its sign, by which the format chooses its section.
  return whole === 0 ? value : Math.sign(value) * Number(`${whole}e${-decimals}`);
}

function toSignificant(value: number, digits: number): number {
  if (!Number.isFinite(value) || value === 0) return value;
  const exponent = Number(
    Math.abs(value)
      .toExponential(DIGITS - 1)
      .split("e")[1],
  );
  return roundHalves(value, digits - 1 - exponent);
}

/** A moment to the second, or the part of one, that is shown: the day that then begins is shown too. */
function momentRound(section: string): Round {
  if (!/[hs]/i.test(section)) {
    return (value) => {
      const next = Math.ceil(value);
      return (next - value) * SECONDS_OF_DAY < NO_TIME_LEFT ? next : value;
    };
  }
  const parts = SECONDS_OF_DAY * 10 ** (/s+\]?\.(0+)/i.exec(section)?.[1]?.length ?? 0);
  return (value) => Math.round(value * parts) / parts;
}
