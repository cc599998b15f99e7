/**
 * The one door to the workbook: the actions that pane, ribbon and command line call.
 * Every action takes what it needs from outside (today) as a parameter and speaks to the global `Excel`.
 */
import type { CheckAnswer, Day, Month } from "../sop/types";
import type { ImportOutcome, Overview, Progress, ReportOutcome, SampleInput } from "./types";

export * from "./types";
export { addSamples } from "./actions/add-samples";
export { changeSettings } from "./actions/change-settings";
export { checkMonth } from "./actions/check-month";
export { generateReport } from "./actions/generate-report";
export { jumpTo } from "./actions/jump-to";
export { openMonth } from "./actions/open-month";
export { readOverview } from "./actions/read-overview";
export { setUpWorkbook } from "./actions/set-up-workbook";
export { recognizeHeaders } from "./plan/samples";
export { watchWorkbook } from "./actions/watch-workbook";

/** The contract; the implementations are exported below by name. */
export interface Actions {
  /** Make every sheet of the workbook. Safe to repeat: what is there stays. `created` names the sheets made. */
  setUpWorkbook(options: {
    year: number;
    today: Day;
    onProgress?: Progress;
  }): Promise<{ created: readonly string[] }>;
  /** Make the month's F-22 sheet where missing and show it. Refuses a month after the as-of day's. */
  openMonth(options: { month: Month; today: Day }): Promise<{ sheet: string; created: boolean }>;
  addSamples(options: {
    rows: readonly SampleInput[];
    today: Day;
    month?: Month;
    onProgress?: Progress;
  }): Promise<ImportOutcome>;
  /** Reads only. `month` limits the answer's months and findings. */
  checkMonth(options: { month?: Month; asOf?: Day; today: Day }): Promise<CheckAnswer>;
  generateReport(options: {
    month: Month;
    asOf?: Day;
    today: Day;
    onProgress?: Progress;
  }): Promise<ReportOutcome>;
  /** Keys as in `mc set`. Refuses unknown keys and unusable values, and then changes nothing. */
  changeSettings(options: {
    values: Readonly<Record<string, string>>;
  }): Promise<{ changed: readonly string[] }>;
  /** Show a sheet, and select a cell where one is named. */
  jumpTo(options: { sheet: string; cell?: string }): Promise<void>;
  readOverview(options: { today: Day }): Promise<Overview>;
  /** Tells of edits by anyone; reads nothing and writes nothing itself. Returns how to stop. */
  watchWorkbook(options: {
    onChanged: (change: { worksheetId: string; address: string; remote: boolean }) => void;
  }): Promise<() => Promise<void>>;
}
