/**
 * A fingerprint of the data that a month's report is made from: it changes when they do, and not when a sheet is sorted. It
 * says by which rule it was taken, so that a report that was stamped by an older rule is judged by that one.
 */
import { rowsByMonth } from "../counting/rowsByMonth";
import type { JudgedRow } from "../counting/judgeRows";
import type { CountedRecommendation } from "../recommendations/types";
import type { Month, Snapshot } from "../types";
import { lineCode } from "../history/lineCode";
import { hashText } from "./hashText";
import { hashRows } from "./rowSums";
import { extraOf, type ExtraBasis, type FingerprintRule } from "./rule";
import { RULE_1 } from "./rule1";
import { RULE_2 } from "./rule2";

export const PRESENT_RULE: FingerprintRule = RULE_2;
const RULES: readonly FingerprintRule[] = [RULE_1, RULE_2];

/** The first rule did not say its version. */
const marked = ({ version }: FingerprintRule, sum: string): string =>
  version === 1 ? sum : `${version}-${sum}`;

/** The rule that a fingerprint was taken by; undefined where no version known here made it. */
export const ruleOf = (fingerprint: string): FingerprintRule | undefined => {
  const version = Number(/^(\d+)-/.exec(fingerprint)?.[1] ?? 1);
  return RULES.find((rule) => rule.version === version);
};

/** The recommendations that a month's reports count: up to that month, and those that name none. */
export const toldRecommendations = (
  recommendations: readonly CountedRecommendation[],
  month: Month,
): string =>
  recommendations
    .filter((one) => one.month === undefined || one.month <= month)
    .map((one) => JSON.stringify([one.month, one.followedUp, one.quality, one.due]))
    .sort()
    .join("\n");

/** What Riwayat tells of months before the workbook; nothing where there is none, so that older stamps stay right. */
export const historyLines = ({ history = [] }: Snapshot): string[] =>
  history.map((one) => `${one.month}:${lineCode(one)}`);

/**
 * The fingerprint of every month that has a sheet or a row. A month's takes in all months before it too: its trend's
 * centre and its comparisons are of them. `extra` is what else reaches the reports, such as settings that sop does not
 * know.
 */
export const fingerprintsOf = (
  snapshot: Snapshot,
  judged: readonly JudgedRow[],
  extra: ExtraBasis = "",
  recommendations: readonly CountedRecommendation[] = [],
  rule: FingerprintRule = PRESENT_RULE,
): ReadonlyMap<Month, string> => {
  const upTo: JudgedRow[] = [];
  const lines: string[] = historyLines(snapshot);
  return new Map(
    [...rowsByMonth(snapshot, judged)].map(([month, rows]) => {
      upTo.push(...rows);
      lines.push(`${month}:${hashRows(rows, rule)}`);
      const told = rule.basis(snapshot, upTo, extraOf(extra, month)).all;
      const made = toldRecommendations(recommendations, month);
      return [month, marked(rule, hashText(`${lines.join("\n")}\n${told}\n${made}`).toString(36))];
    }),
  );
};

/** The fingerprints of data, by whatever rule they are asked for. */
export interface DataFingerprints {
  /** As a report that is made now is stamped; undefined for a month that is not there. */
  readonly of: (month: Month) => string | undefined;
  /** Whether these are the data that the stamp was taken of, by the rule that it was taken by. */
  readonly match: (month: Month, stamped: string) => boolean;
}

/** Each rule is asked for only where a stamp is by it. Parameters as for `fingerprintsOf`. */
export const dataFingerprints = (
  ...data: [Snapshot, readonly JudgedRow[], ExtraBasis, readonly CountedRecommendation[]]
): DataFingerprints => {
  const known = new Map<FingerprintRule, ReadonlyMap<Month, string>>();
  const by = (rule: FingerprintRule): ReadonlyMap<Month, string> => {
    const found = known.get(rule) ?? fingerprintsOf(...data, rule);
    known.set(rule, found);
    return found;
  };
  return {
    of: (month) => by(PRESENT_RULE).get(month),
    match: (month, stamped) => {
      const rule = ruleOf(stamped);
      return rule !== undefined && by(rule).get(month) === stamped;
    },
  };
};
