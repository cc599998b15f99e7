/**
 * What a month's plan was made from, kept in the workbook's settings so that check can make it again: JSON, deflated, in
 * base 64. Log has its SHA-256, so that nobody changes it unseen.
 */
import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";
import type { Month, PlanRecord } from "../../sop";

export const writtenRecords = (records: readonly PlanRecord[]): string =>
  btoa(strFromU8(deflateSync(strToU8(JSON.stringify(records)), { level: 9 }), true));

/** None where the text is not what `writtenRecords` gives. */
export function readRecords(text: unknown): readonly PlanRecord[] {
  if (typeof text !== "string") return [];
  try {
    const records: unknown = JSON.parse(strFromU8(inflateSync(strToU8(atob(text), true))));
    return Array.isArray(records) && records.every(isRecord) ? records : [];
  } catch {
    return [];
  }
}

const PARTS = ["version", "input", "keptAsPlanned", "keptOther"] satisfies readonly (keyof PlanRecord)[];

/** As far as its own shape goes: what is in it is told by its fingerprint in Log. Throws where it is no object at all. */
const isRecord = (value: object): value is PlanRecord => PARTS.every((part) => part in value);

/** What a month's plan was made from; none where the workbook has lost it. */
export const recordsIn = (
  { plans }: { readonly plans: ReadonlyMap<Month, unknown> },
  month: Month,
): readonly PlanRecord[] => readRecords(plans.get(month));
