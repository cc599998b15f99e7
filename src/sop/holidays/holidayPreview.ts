/** What adding holidays would do, day by day, before anything is written. */
import type { Day } from "../types";

/** A row of Libur. */
export interface StandingHoliday {
  readonly day: Day;
  /** Foreseen, and waiting for the decree that says so. */
  readonly isProvisional: boolean;
}

/** `double`: the day stands in Libur already, or before in the same list. `confirms`: it stands there as foreseen. */
export type HolidayState = "new" | "confirms" | "double";

export const holidayPreview = <One extends { readonly day: Day }>(
  standing: readonly StandingHoliday[],
  wanted: readonly One[],
): readonly (One & { readonly state: HolidayState })[] => {
  const settled = new Set(standing.filter((one) => !one.isProvisional).map(({ day }) => day));
  // What is settled among them is asked for first.
  const known = new Set(standing.map(({ day }) => day));
  return wanted.map((one) => {
    const { day } = one;
    const state = settled.has(day) ? "double" : known.has(day) ? "confirms" : "new";
    settled.add(day);
    return { ...one, state };
  });
};
