/** Under what the workbook keeps what a month's plan was made from. Apart from plan-record.ts, whose packages reading does without. */
import type { Month } from "../../sop";

export const planKey = (month: Month): string => `MysteryCalling.Plan.${month}`;
