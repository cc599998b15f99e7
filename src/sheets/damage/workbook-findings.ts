/**
 * What check finds of the workbook besides its rows: damage of the layout, plans that are not as they were made, when callers
 * were last compared, unusable settings.
 */
import type { Day, Finding, Month } from "../../sop";
import { calibrationFindings } from "../calibration/calibration-findings";
import { planFindings } from "../plan/plan-findings";
import { settingFindings } from "../snapshot/setting-findings";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { layoutFindings } from "./problems";

/** Told before and behind the rows' own. `month` limits the plans' findings. */
export const workbookFindings = (
  snapshot: WorkbookSnapshot,
  asOf: Day,
  month?: Month,
): { readonly before: readonly Finding[]; readonly behind: readonly Finding[] } => ({
  before: [
    ...layoutFindings(snapshot, asOf),
    ...planFindings(snapshot).filter(({ params }) => month === undefined || params["month"] === month),
    ...calibrationFindings(snapshot.foundation.fixed, asOf),
  ],
  behind: settingFindings(snapshot.foundation.fixed),
});
