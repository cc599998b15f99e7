/** What a month's reports may say, by the data as they stand now. Reads only: for a month whose finished reports stay. */
import type { Day, Month } from "../../sop";
import { assertMonth } from "../../sheets/plan/assert-month";
import { activityResults } from "../../sheets/report/activity-results";
import { DOCUMENTS } from "../../sheets/report/documents";
import { basisOf, gathered } from "../../sheets/report/report-basis";
import { NOTHING_FILLED } from "../../sheets/report/complete";
import type { ReportOutcome } from "../../sheets/types";
import { readSnapshot } from "../read/read-workbook";
import { readStandingReports } from "../read/standing-reports";
import { inExcel } from "../steps/in-excel";

/** Three syncs. Refuses a future month, and one that has neither sheet nor row. */
export async function assessMonth(options: {
  readonly month: Month;
  readonly asOf?: Day;
  readonly today: Day;
}): Promise<Pick<ReportOutcome, "assessment" | "activities">> {
  const { month } = options;
  assertMonth(month);
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    const basis = basisOf(snapshot, options);
    const { standing, gathering } = await readStandingReports(context, snapshot.foundation, month);
    const report = standing[DOCUMENTS.findIndex(({ kind }) => kind === "Laporan")];
    const { kept: laporan } = report?.read ?? NOTHING_FILLED;
    const assessment = gathered(basis, gathering, { laporan }).assessment();
    return { assessment, activities: activityResults(assessment.activities) };
  });
}
