/** Made-up answers and actions for the pane's tests. */
import type { CheckAnswer, DeadlineRow, Finding, LinkFigures, MonthFigures, Row } from "../../src/sop/types";
import { ACTION_NAMES } from "../../src/excel/actions";
import type { PaneActions } from "../../src/taskpane/surroundings";
import { monthAssessment } from "../../src/sop/report/monthAssessment";
import { bareRow, snapshotOf } from "../sop/support/rows";
import type { Fix } from "../../src/sop/fixes/types";
import type {
  AppliedFix,
  FinishChecklist,
  MonthReports,
  Overview,
  Preparation,
  ReportsReading,
  ReportStanding,
} from "../../src/sheets/types";

const NOTHING_BESIDES = { recommendations: [], typed: {}, recorded: undefined };

const NOTHING_OPEN: FinishChecklist = {
  openErrors: 0,
  missedWithoutAction: [],
  notHandedOver: [],
  undecided: 0,
  unsigned: 0,
};

/** 2026-07-24. */
export const TODAY = 46227;

const NO_LINK: LinkFigures = {
  onTime: 0,
  late: 0,
  overdue: 0,
  dueToday: 0,
  notDue: 0,
  waiting: 0,
  incomplete: 0,
  invalid: 0,
  compliance: null,
};

const rowAt = (sheetRow: number): Row => bareRow({}, "F-22 2026-07", sheetRow);

export const troubled: readonly DeadlineRow[] = [
  { id: "MC-2607-AAAAAA", link: "qcoToQa", due: 46220, verdict: "late", daysLate: 1, row: rowAt(6) },
  { id: "", link: "qaToSupervisor", due: 46222, verdict: "overdue", daysLate: 5, row: rowAt(9) },
  { id: "MC-2607-BBBBBB", link: "qcoToQa", due: 46221, verdict: "onTime", daysLate: 0, row: rowAt(11) },
];

export const figures = (changes: Partial<MonthFigures> = {}): MonthFigures => ({
  month: "2026-07",
  samples: {
    target: 60,
    counted: 58,
    reached: false,
    excluded: { callDate: 0, cancelled: 1, status: 3, agent: 0, unscored: 0, duplicate: 2 },
    byArea: {},
    byMaterial: {},
    byExecutor: {},
  },
  score: {
    mean: null,
    passed: 0,
    passRate: null,
    passRate95: null,
    criticalRates: { customer: null, business: null, compliance: null },
  },
  deadlines: {
    qcoToQa: { ...NO_LINK, onTime: 4, late: 1, overdue: 1, notDue: 1, compliance: 4 / 6 },
    qaToSupervisor: { ...NO_LINK, overdue: 1, dueToday: 2, compliance: 0 },
    supervisorToQa: NO_LINK,
    rows: troubled,
  },
  ...changes,
});

export const finding = (changes: Partial<Finding> = {}): Finding => ({
  code: "dateInvalid",
  severity: "error",
  id: "MC-2607-AAAAAA",
  sheet: "F-22 2026-07",
  cell: "E14",
  header: "Tanggal Panggilan",
  params: { value: "kemarin" },
  ...changes,
});

export const answer = (changes: Partial<CheckAnswer> = {}): CheckAnswer => ({
  asOf: TODAY,
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  months: [figures()],
  findings: [
    finding(),
    finding({ cell: "E15", params: { value: "31/02/2026" } }),
    finding({ code: "stepOutOfOrder", severity: "warning", cell: "AF20", header: "Feedback QA ke SPV" }),
  ],
  ...changes,
});

export const ready = (changes: Partial<Extract<Overview, { state: "ready" }>> = {}): Overview => ({
  state: "ready",
  asOf: TODAY,
  rule: { days: 2, calendar: "calendar", anchor: "finding" },
  months: ["2026-07"],
  reports: [],
  answer: answer(),
  ...changes,
});

/** A workbook that lacks nothing a call is filled in from. */
export const PREPARED: Preparation = {
  services: { count: 1, sheet: "Pengaturan", cell: "S6" },
  people: { count: 2, sheet: "Pengaturan", cell: "U7" },
  agents: { count: 1, sheet: "Agen", cell: "A6" },
  materials: { count: 1, sheet: "Materi", cell: "A6" },
  scenarios: { count: 1, sheet: "Skenario", cell: "A6" },
};

/** A fix as done. */
export const applied = (fix: Fix): AppliedFix => ({
  kind: "cell",
  fix,
  sheet: fix.finding.sheet,
  id: fix.finding.id,
  sheetRow: 13,
  header: fix.finding.header,
  before: { content: "", numberFormat: "@" },
  after: { content: "", numberFormat: "@" },
});

/** A report sheet of July, made the day before and up to date. */
export const standing = (changes: Partial<ReportStanding> = {}): ReportStanding => ({
  kind: "Laporan",
  sheet: "Laporan 2026-07",
  stamp: {
    kind: "Laporan",
    month: "2026-07",
    asOf: TODAY,
    made: TODAY - 1,
    version: "0.1.0",
    rows: 64,
    fingerprint: "uji",
  },
  locked: false,
  outdated: false,
  changed: [],
  ...changes,
});

/** July with those reports; its reports are due on 5 August. */
export const reportsReading = (changes: Partial<MonthReports> = {}): ReportsReading => ({
  asOf: TODAY,
  today: TODAY,
  months: [
    {
      month: "2026-07",
      due: { report: 46239, recap: 46239 },
      reports: [],
      missing: 0,
      copies: [],
      ...changes,
    },
  ],
});

/** Actions that succeed at once; each may be replaced. */
// One for each name, which a loop cannot tell the compiler.
const REFUSING = Object.fromEntries(
  ACTION_NAMES.map((name) => [name, () => Promise.reject(new Error(`${name} was not made up`))]),
) as unknown as PaneActions;

export const actionsOver = (overview: Overview, changes: Partial<PaneActions> = {}): PaneActions => ({
  ...REFUSING,
  readOverview: () => Promise.resolve(overview),
  watchWorkbook: () => Promise.resolve(() => Promise.resolve()),
  watchSelection: () => Promise.resolve(() => Promise.resolve()),
  pickedRow: () => Promise.resolve(undefined),
  setUpWorkbook: () => Promise.resolve({ created: ["Beranda", "Agen"] }),
  openMonth: ({ month }) => Promise.resolve({ sheet: `F-22 ${month}`, created: true }),
  completeRows: ({ month }) => Promise.resolve({ sheet: `F-22 ${month}`, filled: 3 }),
  checkMonth: () => Promise.resolve(answer()),
  generateReport: ({ month }) =>
    Promise.resolve({
      month,
      sheets: [`Laporan ${month}`],
      changed: true,
      asOf: TODAY,
      rule: { days: 2, calendar: "calendar", anchor: "finding" },
      figures: figures(),
      findings: [],
      assessment: monthAssessment(snapshotOf([]), month, TODAY, NOTHING_BESIDES),
      activities: {},
      conflicts: [],
      doubt: undefined,
    }),
  finishReport: ({ month, by, today }) =>
    Promise.resolve({
      month,
      sheets: [`Laporan ${month}`],
      changed: true,
      by,
      on: today,
      version: 1,
      checklist: NOTHING_OPEN,
      proposed: 0,
    }),
  readFinishChecklist: () => Promise.resolve(NOTHING_OPEN),
  distributeReport: ({ month }) =>
    Promise.resolve({ month, sheets: [`Salinan Laporan ${month}`], changed: true, edits: [] }),
  readReports: () => Promise.resolve(reportsReading()),
  jumpTo: () => Promise.resolve(),
  applyFixes: ({ fixes }) => Promise.resolve({ applied: fixes.map(applied), skipped: [] }),
  repairLayout: () =>
    Promise.resolve({ repaired: [], left: [], questions: [], refilled: [], edits: 0, cancelled: false }),
  addSample: ({ token }) => Promise.resolve({ id: `MC-2607-${token}`, sheet: "F-22 2026-07" }),
  saveRow: ({ row, fields }) => Promise.resolve({ kind: "saved", row: { ...row, fields }, written: 1 }),
  draftRuleOfOverview: () => Promise.resolve({ book: "uji", bookBefore: "2026 1", draftDays: 30 }),
  migrateWorkbook: () => Promise.resolve({ from: 1, to: 2, kept: [], homeKeptAs: undefined }),
  readImportTargets: () => Promise.resolve({ targets: [], remembered: [] }),
  undoFixes: ({ applied: done }) => Promise.resolve({ undone: done.length, skipped: 0 }),
  ...changes,
});
