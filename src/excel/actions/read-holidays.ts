/** The days that stand in Libur for all areas, or for one, for a preview of what adding others would do. Reads only. */
import { standingHolidays } from "../../sheets/plan/holidays";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import type { StandingHoliday } from "../../sop";
import { readFoundation } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";

/** `area`: absent or "" = all. */
export async function readHolidays({ area = "" }: { area?: string } = {}): Promise<
  readonly StandingHoliday[]
> {
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation, "orOlder");
    return standingHolidays(foundation.fixed, area);
  });
}
