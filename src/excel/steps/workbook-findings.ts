/** What check tells of the workbook besides its rows: its layout, and when callers were last compared. */
import { calibrationFindings } from "../../sheets/calibration/calibration-findings";
import { layoutFindings } from "../../sheets/damage/problems";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import type { Day, Finding } from "../../sop";

export const workbookFindings = (snapshot: WorkbookSnapshot, asOf: Day): readonly Finding[] => [
  ...layoutFindings(snapshot),
  ...calibrationFindings(snapshot.foundation.fixed, asOf),
];
