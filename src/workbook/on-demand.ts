/**
 * The actions as pane and ribbon take them: what the first screen needs at once, what writes the workbook when it is
 * first asked for, so that the pane opens fast.
 */
import { checkMonth } from "./actions/check-month";
import { jumpTo } from "./actions/jump-to";
import { readOverview } from "./actions/read-overview";
import { watchWorkbook } from "./actions/watch-workbook";
import type { Actions } from "./index";

export const onDemand: Actions = {
  readOverview,
  watchWorkbook,
  checkMonth,
  jumpTo,
  setUpWorkbook: async (options) => (await import("./actions/set-up-workbook")).setUpWorkbook(options),
  openMonth: async (options) => (await import("./actions/open-month")).openMonth(options),
  addSamples: async (options) => (await import("./actions/add-samples")).addSamples(options),
  generateReport: async (options) => (await import("./actions/generate-report")).generateReport(options),
  changeSettings: async (options) => (await import("./actions/change-settings")).changeSettings(options),
};
