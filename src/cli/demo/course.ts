/** How the demo's year goes: one month in which callers were not verified, for a reason that is found and taken away after it. */
import type { Month } from "../../sop";
import type { Course } from "./demo-rows";
import { FINDINGS } from "./made-up";

/** The month that goes badly; undefined where the year is too young to have a month after it. */
export const badMonthOf = (months: readonly Month[]): Month | undefined =>
  months.length < 4 ? undefined : months[Math.max(1, months.length - 6)];

/** What is found in it, most of all: data given out without verification, for the script does not ask for it. */
const [UNVERIFIED] = FINDINGS.filter(({ code }) => code === "P02");

export function courseOf(month: Month, badMonth: Month | undefined): Course {
  if (badMonth === undefined || month < badMonth) return { weaker: {}, findings: FINDINGS };
  if (month > badMonth) return { weaker: { P02: 0.25 }, findings: FINDINGS };
  return {
    weaker: { P02: 7, P04: 2 },
    findings: UNVERIFIED ? [...FINDINGS, ...Array.from({ length: 8 }, () => UNVERIFIED)] : FINDINGS,
  };
}
