/**
 * What a row to be added is keyed by, from the source's mapping to the sheet: a column, or a criterion by its code. Headers
 * are names, which only files, what is remembered of them, and sheets say.
 */
import { isInputColumn, type InputColumn } from "../../sop";
import { FIXED_HEADERS, type F22Column } from "./f22-columns";

/** A criterion's code in capitals, such as `P01`: the same criterion in whichever month's scorecard it stands. */
export type CriterionKey = `P${number}`;
export type SampleKey = InputColumn | CriterionKey;

const isCriterionKey = (text: string): text is CriterionKey => /^P\d\d$/.test(text);

/** The criterion that a text names, by its code alone or with words behind it. */
export function criterionNamed(text: string): CriterionKey | undefined {
  const [code = ""] = text.trim().toUpperCase().split(/\s/, 1);
  return isCriterionKey(code) ? code : undefined;
}

export const isCriterion = (key: SampleKey): key is CriterionKey => isCriterionKey(key);

/** Undefined for a formula's column: nobody fills that in. */
export const sampleKeyOf = ({ key, header, criterion }: F22Column): SampleKey | undefined =>
  criterion !== undefined ? criterionNamed(header) : isInputColumn(key) ? key : undefined;

const KEYS: ReadonlyMap<string, SampleKey> = new Map(
  [...FIXED_HEADERS].flatMap(([key, header]) =>
    isInputColumn(key) ? [[header.toLowerCase(), key] as const] : [],
  ),
);

/** The key of a column by its header in any case, or of a criterion by its code alone. */
export function keyNamed(name: string): SampleKey | undefined {
  const wanted = name.trim();
  const code = wanted.toUpperCase();
  return KEYS.get(wanted.toLowerCase()) ?? (isCriterionKey(code) ? code : undefined);
}

/** The column's header; a criterion's code, for its words differ from month to month. */
export const nameOf = (key: SampleKey): string => FIXED_HEADERS.get(key) ?? key;
