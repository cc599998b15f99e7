/** The day that everything is judged as of. */
import { asOfSetting } from "./settings";
import type { WorkbookSnapshot } from "./workbook-snapshot";
import type { Day } from "../../sop";

/** The as-of day: asked for, else the setting, else today. */
export const asOfOf = (snapshot: WorkbookSnapshot, options: { asOf?: Day; today: Day }): Day =>
  options.asOf ?? asOfSetting(snapshot.foundation.fixed) ?? options.today;
