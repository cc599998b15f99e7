/**
 * The actions as pane and ribbon take them: what the first screen needs at once, what writes the workbook when it is
 * first asked for, so that the pane opens fast.
 */
import { checkMonth } from "./actions/check-month";
import { readOverview } from "./actions/read-overview";
import { watchWorkbook } from "./actions/watch-workbook";
import type { Actions } from "./index";

export const onDemand: Actions = {
  readOverview,
  watchWorkbook,
  checkMonth,
  watchSelection: async (options) => (await import("./actions/watch-selection")).watchSelection(options),
  pickedRow: async (options) => (await import("./actions/picked-row")).pickedRow(options),
  jumpTo: async (options) => (await import("./actions/jump-to")).jumpTo(options),
  setUpWorkbook: async (options) => (await import("./actions/set-up-workbook")).setUpWorkbook(options),
  openMonth: async (options) => (await import("./actions/open-month")).openMonth(options),
  completeRows: async (options) => (await import("./actions/complete-rows")).completeRows(options),
  readImportTargets: async () => (await import("./actions/read-import-targets")).readImportTargets(),
  previewImport: async (options) => (await import("./actions/preview-import")).previewImport(options),
  addSamples: async (options) => (await import("./actions/add-samples")).addSamples(options),
  generateReport: async (options) => (await import("./actions/generate-report")).generateReport(options),
  distributeReport: async (options) =>
    (await import("./actions/distribute-report")).distributeReport(options),
  finishReport: async (options) => (await import("./actions/finish-report")).finishReport(options),
  readReports: async (options) => (await import("./actions/read-reports")).readReports(options),
  applyFixes: async (options) => (await import("./actions/apply-fixes")).applyFixes(options),
  undoFixes: async (options) => (await import("./actions/undo-fixes")).undoFixes(options),
  repairLayout: async (options) => (await import("./actions/repair-layout")).repairLayout(options),
  readEntry: async (options) => (await import("./actions/read-entry")).readEntry(options),
  addSample: async (options) => (await import("./actions/add-sample")).addSample(options),
  saveRow: async (options) => (await import("./actions/save-row")).saveRow(options),
  draftRuleOfOverview: async (options) =>
    (await import("./actions/draft-rule-of")).draftRuleOfOverview(options),
  readWorklist: async (options) => (await import("./actions/read-worklist")).readWorklist(options),
  migrateWorkbook: async (options) => (await import("./actions/migrate-workbook")).migrateWorkbook(options),
  previewSettings: async (options) => (await import("./actions/preview-settings")).previewSettings(options),
  saveSettings: async (options) => (await import("./actions/save-settings")).saveSettings(options),
  changeSettings: async (options) => (await import("./actions/change-settings")).changeSettings(options),
};
