/** A sum of rows that neither minds their order nor loses one that stands twice. */
import type { JudgedRow } from "../counting/judgeRows";
import { hashText } from "./hashText";
import type { FingerprintRule } from "./rule";

const WORD = 4_294_967_296;

/** Two sums of the rows' numbers, so that neither order nor a row that stands twice is lost on it. */
export const hashRows = (rows: readonly JudgedRow[], rule: FingerprintRule): string => {
  let plain = 0;
  let mixed = 0;
  for (const { row, sheet } of rows) {
    const one = hashText(rule.row(row, sheet.scorecard), hashText(rule.scorecard(sheet.scorecard)) % WORD);
    plain = (plain + (one % WORD)) % WORD;
    mixed = (mixed + Math.floor(one / 1_048_576)) % WORD;
  }
  return `${rows.length}.${plain.toString(36)}.${mixed.toString(36)}`;
};
