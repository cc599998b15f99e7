/** What is to be looked at before a month's reports are finished. Reads only. */
import type { Day, Month } from "../../sop";
import { assertMonth } from "../../sheets/plan/assert-month";
import type { FinishChecklist } from "../../sheets/types";
import { readFinishing } from "../steps/finishing";
import { inExcel } from "../steps/in-excel";

/** Two syncs. Refuses reports that cannot be finished, as finishing does: `reportMissing`, `reportOutdated`. */
export async function readFinishChecklist({
  month,
  today,
}: {
  readonly month: Month;
  readonly today: Day;
}): Promise<FinishChecklist> {
  assertMonth(month);
  return inExcel(async (context) => (await readFinishing(context, month, today)).checklist);
}
