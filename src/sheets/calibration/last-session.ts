/** The last session that compared anybody. */
import type { Day } from "../../sop";
import type { CalibrationSession } from "../types";

/** Two raters are compared; a session that is open but not rated is none yet. */
const LEAST_RATERS = 2;

/** The latest by its day, not after `until`; of one day the lower on the sheet. */
export const lastSession = (
  sessions: readonly CalibrationSession[],
  until: Day,
): (CalibrationSession & { readonly day: Day }) | undefined =>
  sessions
    .flatMap((one) =>
      one.day !== undefined && one.day <= until && one.agreement.raters.length >= LEAST_RATERS
        ? [{ ...one, day: one.day }]
        : [],
    )
    .reduce<(CalibrationSession & { readonly day: Day }) | undefined>(
      (last, one) => (last === undefined || one.day >= last.day ? one : last),
      undefined,
    );
