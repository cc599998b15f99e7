/** What check finds of the workbook besides its rows: damage of the layout, and plans that are not as they were made. */
import type { Finding, Month } from "../../sop";
import { planFindings } from "../plan/plan-findings";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { layoutFindings } from "./problems";

/** `month` limits the plans' findings. */
export const workbookFindings = (snapshot: WorkbookSnapshot, month?: Month): readonly Finding[] => [
  ...layoutFindings(snapshot),
  ...planFindings(snapshot).filter(({ params }) => month === undefined || params["month"] === month),
];
