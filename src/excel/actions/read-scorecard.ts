/** The scorecard of months to come, for the form that edits it. Reads only, in one sync. */
import { monthOfDay, type Day } from "../../sop";
import { TABLE_NAMES } from "../../sheets/layout/names";
import { scorecardReading } from "../../sheets/snapshot/scorecard-version";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import { WorkbookError, type ScorecardReading } from "../../sheets/types";
import { readFoundation } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";

export async function readScorecard({ today }: { today: Day }): Promise<ScorecardReading> {
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    const { fixed, months } = foundation;
    if (!fixed[TABLE_NAMES.criteria]) throw new WorkbookError("layoutDamaged", { sheet: "Pengaturan" });
    return scorecardReading(
      fixed,
      months.map(({ month }) => month),
      monthOfDay(today),
    );
  });
}
