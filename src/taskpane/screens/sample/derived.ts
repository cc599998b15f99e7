// What the form fills in by itself, and goes on filling in until a person writes something else there.
import { foldAsExcel } from "../../../sop/entries/equalsAsExcel";
import { markOf } from "../../../sop/scorecard/scoreOf";
import type { CriticalTo, Scorecard } from "../../../sop/types";
import type { EntryReading, Fields } from "../../../sheets/types";
import { fieldText } from "./call";

/** Under this key the form keeps what is said of a criterion at Tidak; it goes into Uraian Temuan, and is no cell. */
export const commentKey = (index: number): string => `comment${index}`;

/** The fields without what is no cell of the row. */
export const cellsOf = (fields: Fields): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !/^comment\d+$/.test(key)));

const isNo = (fields: Fields, index: number): boolean =>
  markOf({ kind: "value", value: fieldText(fields, `criterion${index}`) }) === "no";

/** The comments of the criteria at Tidak as one text, each behind its criterion's name. */
export const commentsAsText = (fields: Fields, { criteria }: Scorecard): string =>
  criteria
    .flatMap(({ name }, index) => {
      const comment = fieldText(fields, commentKey(index)).trim();
      return isNo(fields, index) && comment !== "" ? [`${name}: ${comment}`] : [];
    })
    .join("; ");

const CATEGORY: Readonly<Record<CriticalTo, string>> = {
  customer: "pelanggan",
  business: "bisnis",
  compliance: "kepatuhan",
};

/** The gravest first. */
const RANKS: readonly (CriticalTo | undefined)[] = ["customer", "compliance", "business", undefined];

function categoryOf(fields: Fields, { criteria }: Scorecard, categories: readonly string[]): string {
  const failed = criteria.filter((_, index) => isNo(fields, index)).map(({ criticalTo }) => criticalTo);
  if (failed.length === 0) return "";
  const gravest = RANKS.find((rank) => failed.includes(rank));
  const wanted = gravest === undefined ? "non" : CATEGORY[gravest];
  return categories.find((category) => foldAsExcel(category).startsWith(wanted)) ?? "";
}

/** What these fields would be by themselves: a comment is a finding; all marked and none at Tidak is none. */
function derivedOf(fields: Fields, scorecard: Scorecard, lists: EntryReading["lists"]): Fields {
  const yesNo = (word: string): string => lists.yesNo.find((one) => foldAsExcel(one) === word) ?? "";
  const text = commentsAsText(fields, scorecard);
  const clean = scorecard.criteria.every(
    (_, index) => fieldText(fields, `criterion${index}`) !== "" && !isNo(fields, index),
  );
  const found = text === "" ? (clean ? "tidak" : "") : "ya";
  const nonconformity = found === "" ? "" : yesNo(found);
  return {
    nonconformity,
    findingText: text,
    findingDate: found === "ya" ? fieldText(fields, "callDate") : "",
    findingCategory: found === "ya" ? categoryOf(fields, scorecard, lists.categories) : "",
  };
}

/** `next` with its derived fields brought along, each unless a person wrote something else there than was derived before. */
export function withDerived(
  before: Fields,
  next: Fields,
  scorecard: Scorecard,
  lists: EntryReading["lists"],
): Fields {
  const [was, is] = [derivedOf(before, scorecard, lists), derivedOf(next, scorecard, lists)];
  const said = (key: string): boolean => fieldText(before, key) !== fieldText(next, key);
  const carried = Object.entries(is).filter(
    ([key]) =>
      is[key] !== was[key] &&
      !said(key) &&
      (fieldText(next, key) === "" || fieldText(next, key) === fieldText(was, key)),
  );
  return { ...next, ...Object.fromEntries(carried) };
}

/** Every criterion without a mark at Ya. */
export const restYes = (fields: Fields, { criteria }: Scorecard, yes: string): Fields => ({
  ...fields,
  ...Object.fromEntries(
    criteria.flatMap((_, index) =>
      fieldText(fields, `criterion${index}`) === "" ? [[`criterion${index}`, yes]] : [],
    ),
  ),
});
