/**
 * The one door to the workbook: the actions that pane, ribbon and command line call.
 * Every action takes what it needs from outside (today) as a parameter and speaks to the global `Excel`.
 */
import type { Fix } from "../sop/fixes/types";
import type { SaveSettingsOptions } from "./actions/save-settings";
import type { AddSamplesOptions } from "./actions/add-samples";
import type { CheckAnswer, Day, Month } from "../sop/types";
import type { StopSignal } from "./stop";
import type {
  Answers,
  AddedSample,
  AppliedFix,
  CompletionOutcome,
  DistributionOutcome,
  DraftRule,
  EntryReading,
  Fields,
  FormRow,
  FinishOutcome,
  FixOutcome,
  ImportOutcome,
  MigrationOutcome,
  ImportPreview,
  ImportTargets,
  Overview,
  PickedRow,
  Progress,
  RepairOutcome,
  ReportOutcome,
  ReportsReading,
  SampleInput,
  SaveOutcome,
  SelectedCells,
  SettingsOutcome,
  SettingsReading,
  Since,
  WorkbookChange,
  WorklistReading,
} from "./types";

export * from "./types";
export { addSample } from "./actions/add-sample";
export { addSamples } from "./actions/add-samples";
export { applyFixes } from "./actions/apply-fixes";
export { changeSettings } from "./actions/change-settings";
export { checkMonth } from "./actions/check-month";
export { completeRows } from "./actions/complete-rows";
export { distributeReport } from "./actions/distribute-report";
export { writeEdits } from "./actions/write-edits";
export { finishReport } from "./actions/finish-report";
export { generateReport } from "./actions/generate-report";
export { jumpTo } from "./actions/jump-to";
export { migrateWorkbook } from "./actions/migrate-workbook";
export { openMonth } from "./actions/open-month";
export { previewSettings } from "./actions/preview-settings";
export { saveSettings, type SaveSettingsOptions } from "./actions/save-settings";
export { readEntry } from "./actions/read-entry";
export { previewImport } from "./actions/preview-import";
export { readImportTargets } from "./actions/read-import-targets";
export { readOverview } from "./actions/read-overview";
export { readReports } from "./actions/read-reports";
export { draftRuleOfOverview } from "./actions/draft-rule-of";
export { readWorklist } from "./actions/read-worklist";
export { repairLayout } from "./actions/repair-layout";
export { saveRow } from "./actions/save-row";
export { setUpWorkbook } from "./actions/set-up-workbook";
export { undoFixes } from "./actions/undo-fixes";
export { callDaysOf, type CallDays } from "./import/days";
export {
  mapRows,
  findHeaderLine,
  headerLineOf,
  repeatedTargets,
  type HeaderLine,
  type MappedRows,
} from "./import/map-rows";
export { contentsUnder } from "./import/contents";
export { durationQuestion } from "./import/durations";
export { rememberedFor, suggestMapping, targetByName, type Suggestion } from "./import/mapping";
export {
  isClockReading,
  isMapping,
  mappedTo,
  type Mapping,
  type Reading,
  type RememberedMapping,
  type ValueMapping,
} from "./import/reading";
export { suggestValues, valuesOf, type ValueGroup } from "./import/values";
export type { ImportTarget } from "./import/targets";
export { recognizeHeaders } from "./plan/samples";
export { pickedRow } from "./actions/picked-row";
export { watchSelection } from "./actions/watch-selection";
export { watchWorkbook } from "./actions/watch-workbook";

/**
 * The contract; the implementations are exported above by name. `signal` stops an action: asked before each request that
 * writes. Where nothing was written the action fails with `cancelled`; where part of it was, its outcome says so.
 */
export interface Actions {
  /** Make every sheet of the workbook. Safe to repeat: what is there stays. `created` names the sheets made. */
  setUpWorkbook(options: {
    year: number;
    today: Day;
    onProgress?: Progress;
    signal?: StopSignal;
  }): Promise<{ created: readonly string[] }>;
  /** Make the month's F-22 sheet where missing and show it. Refuses a month after the as-of day's. */
  openMonth(options: {
    month: Month;
    today: Day;
    signal?: StopSignal;
  }): Promise<{ sheet: string; created: boolean }>;
  /** Lengkapi dari daftar: fills empty Nama Agent, Supervisor, Versi Skenario and No. Sampel. Safe to repeat. */
  completeRows(options: { month: Month; today: Day; signal?: StopSignal }): Promise<CompletionOutcome>;
  /** What a file's headers can be mapped to, and the mappings remembered. Reads only. */
  readImportTargets(): Promise<ImportTargets>;
  /** What `addSamples` would do with the rows. Reads only. */
  previewImport(options: {
    rows: readonly SampleInput[];
    today: Day;
    month?: Month | undefined;
  }): Promise<ImportPreview>;
  /**
   * Add rows to the sheets of their months. Between two requests `signal` can stop it; the outcome says then, as after a
   * failure, how many stand. Safe to repeat with `leaveOutDuplicates`.
   */
  addSamples(options: AddSamplesOptions): Promise<ImportOutcome>;
  /** Reads only. `month` limits the answer's months and findings. */
  checkMonth(options: { month?: Month; asOf?: Day; today: Day }): Promise<CheckAnswer>;
  /**
   * Writes Laporan and Rekap of the month in place: what people filled in stands again by key, and a report whose data
   * are the same stays as it is. A finished report is made anew only with `replaceFinal`, and stays beside it as a copy.
   */
  generateReport(options: {
    month: Month;
    asOf?: Day;
    today: Day;
    replaceFinal?: boolean;
    onProgress?: Progress;
    signal?: StopSignal;
  }): Promise<ReportOutcome>;
  /** Mark the month's reports as finished and lock them. Refuses reports that are out of date. Safe to repeat. */
  finishReport(options: {
    month: Month;
    by: string;
    today: Day;
    signal?: StopSignal;
  }): Promise<FinishOutcome>;
  /**
   * The month's reports with agents, supervisors and executors under pseudonyms, as sheets of this workbook or as edits
   * for an empty one. Refuses reports that are missing or out of date. The same copy again writes nothing.
   */
  distributeReport(options: {
    month: Month;
    today: Day;
    freeText: boolean;
    into: "workbook" | "file";
    signal?: StopSignal;
  }): Promise<DistributionOutcome>;
  /** Which reports each month has, from what they were made, and whether the data have changed since. Reads only. */
  readReports(options: { today: Day }): Promise<ReportsReading>;
  /** Keys as in `mc set`. Refuses unknown keys and unusable values, and then changes nothing. */
  changeSettings(options: {
    values: Readonly<Record<string, string>>;
  }): Promise<{ changed: readonly string[] }>;
  /** The settings, and what a draft of them would change. Reads once, and only reads. */
  previewSettings(options: { today: Day }): Promise<SettingsReading>;
  /** Writes the settings and quotas that were changed, unless a co-author changed the same. Safe to repeat. */
  saveSettings(options: SaveSettingsOptions): Promise<SettingsOutcome>;
  /** Show a sheet, and select a cell where one is named. */
  jumpTo(options: { sheet: string; cell?: string }): Promise<void>;
  /** `since`: the overview before and every edit since; then only the edited rows are read and judged. */
  readOverview(options: { today: Day; since?: Since<Overview> }): Promise<Overview>;
  /**
   * Do what `fixesOf` offers, on the rows as they stand now; a finding that has changed meanwhile is skipped, and so is
   * what was not begun when the person stopped.
   */
  applyFixes(options: {
    fixes: readonly Fix[];
    today: Day;
    onProgress?: Progress;
    signal?: StopSignal;
  }): Promise<FixOutcome>;
  /** Take back what `applyFixes` did; cells changed since are skipped. */
  undoFixes(options: {
    applied: readonly AppliedFix[];
    today: Day;
    signal?: StopSignal;
  }): Promise<{ undone: number; skipped: number }>;
  /** Put the declared layout back. Headers that `answers` does not speak of are asked about in `questions`. */
  repairLayout(options: {
    today: Day;
    answers?: Answers;
    onProgress?: Progress;
    signal?: StopSignal;
  }): Promise<RepairOutcome>;
  /** What the form for one call needs. `want`: the row of the active cell, or that of a No. Sampel. */
  readEntry(options: {
    today: Day;
    want?: "picked" | { readonly id: string };
    since?: Since<EntryReading>;
  }): Promise<EntryReading>;
  /** Adds one row under the number of its draft. Safe to repeat. */
  addSample(options: { fields: Fields; token: string; today: Day }): Promise<AddedSample>;
  /** Writes what was changed of one row, unless a co-author changed the same. Safe to repeat. */
  saveRow(options: {
    row: FormRow;
    fields: Fields;
    today: Day;
    /** What the Log calls it. */
    action?: string;
  }): Promise<SaveOutcome>;
  /** The open H+2 steps and the corrective actions of all months. */
  /** Whose drafts are the workbook's that the overview has been read of; undefined where it is not set up. Reads nothing. */
  draftRuleOfOverview(options: { overview: Overview }): Promise<DraftRule | undefined>;
  readWorklist(options: { today: Day; since?: Since<WorklistReading> }): Promise<WorklistReading>;
  /** Bring a workbook of an older layout to the present one; every typed value stays. */
  migrateWorkbook(options: {
    today: Day;
    onProgress?: Progress;
    signal?: StopSignal;
  }): Promise<MigrationOutcome>;
  /** Tells of what this person selects. Returns how to stop. */
  watchSelection(options: { onSelected: (cells: SelectedCells) => void }): Promise<() => Promise<void>>;
  /** What there is to say of a selected row of F-22, from what the overview was made of; nothing is read. */
  pickedRow(options: { overview: Overview; cells: SelectedCells }): Promise<PickedRow | undefined>;
  /** Tells of edits by anyone; reads nothing and writes nothing itself. Returns how to stop. */
  watchWorkbook(options: { onChanged: (change: WorkbookChange) => void }): Promise<() => Promise<void>>;
}
