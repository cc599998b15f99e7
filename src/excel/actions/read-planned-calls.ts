/** Panggilan saya hari ini: the planned calls of one person that are due, and those that have to be made again. Reads only. */
import { plannedCallsOf } from "../../sheets/plan/planned-calls";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { PlannedCalls } from "../../sheets/types";
import type { Day } from "../../sop";
import { readSnapshot } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";

/** `name`: whose; "" = everybody's. Two syncs. */
export async function readPlannedCalls({ today, name }: { today: Day; name: string }): Promise<PlannedCalls> {
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    return plannedCallsOf(snapshot, asOfOf(snapshot, { today }), name);
  });
}
