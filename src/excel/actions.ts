/**
 * The actions, each declared once: its name here is that of the function its module exports, and its type is that
 * function's. Each is fetched when it is first asked for, so that the pane opens fast. What reads the workbook for the
 * first screen comes in one piece, which the pane asks for as soon as it has drawn itself.
 *
 * Every action takes what it needs from outside (today) as a parameter and speaks to the global `Excel`. `signal` stops
 * one: asked before each request that writes. Where nothing was written the action fails with `cancelled`; where part of it
 * was, its outcome says so.
 */
const MODULES = {
  readOverview: () => import(/* webpackChunkName: "reading" */ "./actions/read-overview"),
  watchWorkbook: () => import(/* webpackChunkName: "reading" */ "./actions/watch-workbook"),
  checkMonth: () => import(/* webpackChunkName: "reading" */ "./actions/check-month"),
  setUpWorkbook: () => import("./actions/set-up-workbook"),
  openMonth: () => import("./actions/open-month"),
  completeRows: () => import("./actions/complete-rows"),
  readImportTargets: () => import("./actions/read-import-targets"),
  previewImport: () => import("./actions/preview-import"),
  addSamples: () => import("./actions/add-samples"),
  generateReport: () => import("./actions/generate-report"),
  assessMonth: () => import("./actions/assess-month"),
  finishReport: () => import("./actions/finish-report"),
  readFinishChecklist: () => import("./actions/read-finish-checklist"),
  distributeReport: () => import("./actions/distribute-report"),
  readReports: () => import("./actions/read-reports"),
  changeSettings: () => import("./actions/change-settings"),
  previewSettings: () => import("./actions/preview-settings"),
  saveSettings: () => import("./actions/save-settings"),
  jumpTo: () => import("./actions/jump-to"),
  applyFixes: () => import("./actions/apply-fixes"),
  undoFixes: () => import("./actions/undo-fixes"),
  repairLayout: () => import("./actions/repair-layout"),
  readEntry: () => import("./actions/read-entry"),
  addSample: () => import("./actions/add-sample"),
  saveRow: () => import("./actions/save-row"),
  draftRuleOfOverview: () => import("./actions/draft-rule-of"),
  readWorklist: () => import("./actions/read-worklist"),
  readCalibration: () => import(/* webpackChunkName: "calibration" */ "./actions/read-calibration"),
  draftCalibration: () => import(/* webpackChunkName: "calibration" */ "./actions/draft-calibration"),
  openCalibration: () => import(/* webpackChunkName: "calibration" */ "./actions/open-calibration"),
  saveRating: () => import(/* webpackChunkName: "calibration" */ "./actions/save-rating"),
  closeCalibration: () => import(/* webpackChunkName: "calibration" */ "./actions/close-calibration"),
  migrateWorkbook: () => import("./actions/migrate-workbook"),
  readHolidays: () => import("./actions/read-holidays"),
  addHolidays: () => import("./actions/add-holidays"),
  takeOver: () => import("./actions/take-over"),
  readRecords: () => import("./actions/read-records"),
  registerRecords: () => import("./actions/register-records"),
  decideRecord: () => import("./actions/decide-record"),
  watchSelection: () => import("./actions/watch-selection"),
  pickedRow: () => import("./actions/picked-row"),
  makePlan: () => import("./actions/make-plan"),
  readPlannedCalls: () => import("./actions/read-planned-calls"),
  replaceCall: () => import("./actions/replace-call"),
  readSearch: () => import(/* webpackChunkName: "search" */ "./actions/read-search"),
  readAgents: () => import(/* webpackChunkName: "search" */ "./actions/read-agents"),
  readScorecard: () => import(/* webpackChunkName: "scorecard" */ "./actions/read-scorecard"),
  saveScorecard: () => import(/* webpackChunkName: "scorecard" */ "./actions/save-scorecard"),
  showRow: () => import(/* webpackChunkName: "search" */ "./actions/show-row"),
  selfTest: () => import("./actions/self-test"),
  readWorkbookFile: () => import("./actions/read-workbook-file"),
  readArchiving: () => import("./actions/read-archiving"),
  exportBook: () => import("./actions/export-book"),
  readBook: () => import("./actions/read-book"),
  writeEdits: () => import("./actions/write-edits"),
};

/** Asks for what reads the workbook before it is needed, while Office gets ready. Who needs it is told where it cannot be had. */
export function fetchReading(): void {
  MODULES.readOverview().catch(() => undefined);
}

type Name = keyof typeof MODULES;
type ModuleOf<One extends Name> = Awaited<ReturnType<(typeof MODULES)[One]>>;

/** What stands in the table under a name, as a function that fetches it first. */
export type Actions = {
  readonly [One in Name]: ModuleOf<One> extends Readonly<Record<One, (...given: infer Given) => infer Answer>>
    ? (...given: Given) => Promise<Awaited<Answer>>
    : never;
};

/** The names of all actions. */
export const ACTION_NAMES = Object.keys(MODULES) as readonly Name[];

const fetched =
  (name: Name) =>
  async (...given: readonly unknown[]): Promise<unknown> => {
    const found: Readonly<Partial<Record<Name, (...given: readonly never[]) => unknown>>> =
      await MODULES[name]();
    return Reflect.apply(found[name] ?? NO_ACTION, undefined, given);
  };

const NO_ACTION = (): never => {
  throw new Error("a module of an action exports no function of the action's name");
};

// Each property is what its own name says, which a loop over the names cannot tell the compiler.
export const actions = Object.fromEntries(
  ACTION_NAMES.map((name) => [name, fetched(name)]),
) as unknown as Actions;
