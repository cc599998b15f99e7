/** Whose drafts are the workbook's that an overview has been read of. Asks Excel for nothing. */
import { readingOf } from "../read/read-since";
import { draftRuleOf } from "../read/draft-rule";
import type { DraftRule, Overview } from "../../sheets/types";

/**
 * Whose drafts are the workbook's that the overview has been read of; undefined where it is not set up. Reads nothing.
 * Undefined where the overview is none of a workbook that is set up.
 */
export function draftRuleOfOverview({ overview }: { overview: Overview }): Promise<DraftRule | undefined> {
  // The list of months stays the same in a copy of the overview with another part renewed.
  const reading = overview.state === "ready" ? readingOf(overview.months) : undefined;
  return Promise.resolve(reading && draftRuleOf(reading.snapshot.foundation));
}
