/** A sum of rows that neither minds their order nor loses one that stands twice. */
import type { JudgedRow } from "../counting/judgeRows";
import type { Scorecard } from "../types";
import { hashText } from "./hashText";
import type { FingerprintRule } from "./rule";

const WORD = 4_294_967_296;

/** A report asks for its month's sum and for its parts': a row, which never changes, is told and hashed once. */
const known = new WeakMap<FingerprintRule, WeakMap<JudgedRow, number>>();

/** Rows of a sheet have one scorecard, and its sum is that of all of them. */
const numbersOf = (rule: FingerprintRule): ((judged: JudgedRow) => number) => {
  const numbers = known.get(rule) ?? new WeakMap<JudgedRow, number>();
  known.set(rule, numbers);
  let last: { readonly scorecard: Scorecard; readonly seed: number } | undefined;
  return (judged) => {
    const { row, sheet } = judged;
    let number = numbers.get(judged);
    if (number === undefined) {
      if (last?.scorecard !== sheet.scorecard)
        last = { scorecard: sheet.scorecard, seed: hashText(rule.scorecard(sheet.scorecard)) % WORD };
      number = hashText(rule.row(row, sheet.scorecard), last.seed);
      numbers.set(judged, number);
    }
    return number;
  };
};

/** Two sums of the rows' numbers, so that neither order nor a row that stands twice is lost on it. */
export const hashRows = (rows: readonly JudgedRow[], rule: FingerprintRule): string => {
  const numberOf = numbersOf(rule);
  let plain = 0;
  let mixed = 0;
  for (const judged of rows) {
    const one = numberOf(judged);
    plain = (plain + (one % WORD)) % WORD;
    mixed = (mixed + Math.floor(one / 1_048_576)) % WORD;
  }
  return `${rows.length}.${plain.toString(36)}.${mixed.toString(36)}`;
};
