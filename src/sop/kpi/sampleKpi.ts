/** The KPI of activity 3: at least 60 samples every month. */
import { paceOf } from "../figures/paceOf";
import type { Day, Month, SampleCount } from "../types";
import { hasEnded } from "./hasEnded";
import type { SampleKpi } from "./types";

/**
 * Reached as soon as the target is; before the month has ended it is open otherwise, never missed.
 *
 * @example sampleKpi({ counted: 59, target: 60, reached: false }, "2026-07", dayFromIso("2026-07-31")).state // "open"
 */
export const sampleKpi = (
  { counted, target, reached }: Pick<SampleCount, "counted" | "target" | "reached">,
  month: Month,
  asOf: Day,
): SampleKpi => ({
  state: reached ? "reached" : hasEnded(month, asOf) ? "missed" : "open",
  counted,
  target,
  pace: paceOf(counted, target, month, asOf),
});
