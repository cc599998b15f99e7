// What the sample card says of a month's count.
import { daysInMonth, firstDayOfMonth, monthOfDay } from "../../sop/days/months";
import {
  EXCLUSION_REASONS,
  type Day,
  type ExclusionReason,
  type Month,
  type SampleCount,
} from "../../sop/types";

/** The pace of a month in progress: counted ÷ (target × day ÷ days in month). Undefined for other months, or no target. */
export function paceOf(month: Month, samples: SampleCount, asOf: Day): number | undefined {
  if (monthOfDay(asOf) !== month || samples.target <= 0) return undefined;
  const day = asOf - firstDayOfMonth(month) + 1;
  return samples.counted / ((samples.target * day) / daysInMonth(month));
}

/** How many samples the target still lacks. */
export function missingOf(samples: SampleCount): number {
  return Math.max(0, samples.target - samples.counted);
}

/** The reasons that excluded any row, in their order of testing. */
export function exclusionsOf(samples: SampleCount): readonly { reason: ExclusionReason; count: number }[] {
  return EXCLUSION_REASONS.map((reason) => ({ reason, count: samples.excluded[reason] })).filter(
    ({ count }) => count > 0,
  );
}
