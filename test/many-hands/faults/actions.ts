/** Every action of the add-in, each with a workbook in which it has something to do, and how a person tries it again. */
import { createEmptyBook } from "embedded-excel";
import type { Fix } from "../../../src/sop";
import { addHolidays } from "../../../src/excel/actions/add-holidays";
import { addSample } from "../../../src/excel/actions/add-sample";
import { addSamples } from "../../../src/excel/actions/add-samples";
import { applyFixes } from "../../../src/excel/actions/apply-fixes";
import { changeSettings } from "../../../src/excel/actions/change-settings";
import { checkMonth } from "../../../src/excel/actions/check-month";
import { closeCalibration } from "../../../src/excel/actions/close-calibration";
import { completeRows } from "../../../src/excel/actions/complete-rows";
import { decideRecord } from "../../../src/excel/actions/decide-record";
import { distributeReport } from "../../../src/excel/actions/distribute-report";
import { finishReport } from "../../../src/excel/actions/finish-report";
import { generateReport } from "../../excel/support/reports";
import { makePlan, type MakePlanOptions } from "../../../src/excel/actions/make-plan";
import { migrateWorkbook } from "../../../src/excel/actions/migrate-workbook";
import { openCalibration } from "../../../src/excel/actions/open-calibration";
import { openMonth } from "../../../src/excel/actions/open-month";
import { previewImport } from "../../../src/excel/actions/preview-import";
import { previewSettings } from "../../../src/excel/actions/preview-settings";
import { readEntry } from "../../../src/excel/actions/read-entry";
import { readImportTargets } from "../../../src/excel/actions/read-import-targets";
import { readHolidays } from "../../../src/excel/actions/read-holidays";
import { readOverview } from "../../../src/excel/actions/read-overview";
import { readPlannedCalls } from "../../../src/excel/actions/read-planned-calls";
import { readAgents } from "../../../src/excel/actions/read-agents";
import { readRecords } from "../../../src/excel/actions/read-records";
import { registerRecords } from "../../../src/excel/actions/register-records";
import { readReports } from "../../../src/excel/actions/read-reports";
import { readScorecard } from "../../../src/excel/actions/read-scorecard";
import { readSearch } from "../../../src/excel/actions/read-search";
import { readWorklist } from "../../../src/excel/actions/read-worklist";
import { repairLayout } from "../../../src/excel/actions/repair-layout";
import { replaceCall } from "../../../src/excel/actions/replace-call";
import { saveRating } from "../../../src/excel/actions/save-rating";
import { readCalibration } from "../../../src/excel/actions/read-calibration";
import { saveRow } from "../../../src/excel/actions/save-row";
import { saveScorecard } from "../../../src/excel/actions/save-scorecard";
import { saveSettings } from "../../../src/excel/actions/save-settings";
import { showRow } from "../../../src/excel/actions/show-row";
import { setUpWorkbook } from "../../../src/excel/actions/set-up-workbook";
import { takeOver } from "../../../src/excel/actions/take-over";
import { undoFixes } from "../../../src/excel/actions/undo-fixes";
import type { Fields, FormRow, ScorecardLine } from "../../../src/excel";
import { day, TODAY } from "../../excel/support/session";
import { callsOf } from "../support/filled-month";
import { MONTH } from "../support/small-month";
import { offeredFixes, type Base, type BaseName } from "./bases";

/** What the person has before her when she begins. */
export interface Before {
  readonly base: Base;
  readonly row?: FormRow;
  readonly fixes?: readonly Fix[];
  readonly settings?: Fields;
  readonly scorecard?: readonly ScorecardLine[];
}

export interface TriedAction {
  readonly base: BaseName;
  readonly prepare?: () => Promise<Omit<Before, "base">>;
  readonly act: (before: Before) => Promise<unknown>;
  /** Where trying again is not the same call. */
  readonly again?: (before: Before) => Promise<unknown>;
  /** It writes nothing. */
  readonly reads?: boolean;
  /** Of a request that writes, so many cut points are tried in the long run; 6 by default. */
  readonly cuts?: number;
  /** It takes long: in the quick run only so many of its requests are struck. */
  readonly few?: number;
}

const today = TODAY;

const CALL: Fields = {
  area: "JKT",
  destinationNumber: "08001",
  callDate: "2026-07-10",
  executor: "Petugas Contoh Satu",
  role: "QCO",
  agentId: "AC-001",
  scenario: "S-01",
  callStatus: "Terhubung",
  note: "Catatan baru",
};

const IMPORTED = [
  ...callsOf(MONTH, { count: 6, seed: 21, prefix: "IMP" }),
  ...callsOf("2026-05", { count: 5, seed: 22, prefix: "IMQ" }),
];

const UNNUMBERED = callsOf(MONTH, { count: 5, seed: 23, prefix: "IMN" }).map((row) =>
  Object.fromEntries(Object.entries(row).filter(([key]) => key !== "sampleNumber")),
);

function given<Thing>(thing: Thing | undefined): Thing {
  if (thing === undefined) throw new Error("What the action begins with was not prepared.");
  return thing;
}

const SETTINGS = { target: "70", passMark: "85", "deadline.days": "3" };

/** The first month after those of the base. */
const FROM = "2026-12";

/** Two weights exchanged a point, one criterion used no more and another in its stead. */
const rescored = (lines: readonly ScorecardLine[]): readonly ScorecardLine[] => {
  const [first, second, third, ...rest] = lines.map((line) => ({ ...line }));
  const [one, two, gone] = [given(first), given(second), given(third)];
  return [
    { ...one, weight: one.weight + 1 },
    { ...two, weight: two.weight - 1 },
    ...rest,
    { ...gone, code: "P15", name: "Tutur kata" },
  ];
};

const SESSION = "K-2607-1";
const RECORDINGS = ["BASE-1", "BASE-2", "BASE-3"].map((sampleNumber) => ({ sampleNumber, recordingId: "" }));
const opens = () => openCalibration({ session: SESSION, recordings: RECORDINGS, seed: "uji", today });
const rates = (rater: string, note: string) =>
  saveRating({
    session: SESSION,
    recording: { sampleNumber: "BASE-2", recordingId: "" },
    rater,
    standard: false,
    fields: { marks: { P01: "yes", P02: "no" }, note },
    before: undefined,
    today,
  });
const inSession = async (): Promise<object> => {
  await opens();
  await rates("Penilai Satu", "catatan penilai");
  return {};
};

const plans = (options: Partial<MakePlanOptions>) =>
  makePlan({ month: MONTH, today, asOf: today, seed: "benih", typed: true, target: 8, ...options });

const RAISED: Fields = {
  objection: "Diajukan",
  objectionDate: "2026-07-22",
  objectionBy: "Supervisor Contoh",
  objectionReason: "P04 terdengar jelas",
};
/** As the pane's form does it: the row as it stands, with these fields. */
const savesRow = (action: string, fields: Fields) => ({
  base: "filled" as const,
  prepare: async () => ({ row: given((await readEntry({ today, want: { id: "BASE-4" } })).row) }),
  act: ({ row }: Before) =>
    saveRow({ row: given(row), fields: { ...given(row).fields, ...fields }, today, action }),
});

const NO_BASE: Base = { book: createEmptyBook("Sheet1"), applied: [] };

const HOLIDAYS = ["2026-08-18", "2026-12-31"].map((iso) => ({
  day: day(iso),
  kind: "company" as const,
  name: `Libur contoh ${iso}`,
}));
/** What stands as foreseen, and what a decree then says of the same day. */
const foreseen = async (): Promise<object> => {
  await addHolidays({ holidays: HOLIDAYS.slice(0, 1), basis: "Sementara", today });
  return {};
};

export const ACTIONS = {
  setUp: { base: "blank", act: () => setUpWorkbook({ year: 2026, today }), cuts: 14 },
  openFirstMonth: { base: "fresh", act: () => openMonth({ month: MONTH, today }), cuts: 10 },
  openMonth: { base: "filled", act: () => openMonth({ month: "2026-06", today }), cuts: 10 },
  add: { base: "filled", act: () => addSample({ fields: CALL, token: "ABC123", today }) },
  addInNewMonth: {
    base: "filled",
    act: () => addSample({ fields: { ...CALL, callDate: "2026-06-10" }, token: "ABC124", today }),
    cuts: 8,
  },
  import: {
    base: "filled",
    act: () => addSamples({ rows: IMPORTED, today }),
    again: () => addSamples({ rows: IMPORTED, today, leaveOutDuplicates: true }),
    cuts: 10,
  },
  importUnnumbered: {
    base: "filled",
    act: () => addSamples({ rows: UNNUMBERED, today }),
    again: () => addSamples({ rows: UNNUMBERED, today, leaveOutDuplicates: true }),
  },
  save: {
    base: "filled",
    prepare: async () => ({ row: given((await readEntry({ today, want: { id: "BASE-4" } })).row) }),
    act: ({ row }) =>
      saveRow({
        row: given(row),
        fields: {
          ...given(row).fields,
          note: "Disimpan",
          qcoRecommendation: "Baru",
          findingText: "Baru juga",
          personInCharge: "Orang",
        },
        today,
      }),
  },
  fix: {
    base: "findings",
    prepare: async () => ({ fixes: await offeredFixes() }),
    act: ({ fixes }) => applyFixes({ fixes: given(fixes), today }),
    again: async () => applyFixes({ fixes: await offeredFixes(), today }),
    cuts: 8,
  },
  undo: { base: "fixed", act: ({ base }) => undoFixes({ applied: base.applied, today }) },
  complete: { base: "gaps", act: () => completeRows({ month: MONTH, today }) },
  report: { base: "filled", act: () => generateReport({ month: MONTH, today }), cuts: 14 },
  reportAgain: { base: "noted", act: () => generateReport({ month: MONTH, today }), cuts: 20 },
  finish: {
    base: "reported",
    act: () => finishReport({ reason: "Baris uji", month: MONTH, by: "Petugas Uji", today }),
    cuts: 8,
  },
  replaceFinal: {
    base: "changedFinal",
    act: () => generateReport({ month: MONTH, today, replaceFinal: true }),
    cuts: 12,
  },
  distribute: {
    base: "reported",
    act: () => distributeReport({ month: MONTH, today, freeText: true, into: "workbook" }),
    cuts: 8,
  },
  registerRecords: { base: "unregistered", act: () => registerRecords({ today }) },
  decideRecord: {
    base: "finished",
    act: () =>
      decideRecord({
        record: { name: `Laporan Mystery Calling Juli 2026`, number: `LMC/${MONTH}/v1`, revision: "1" },
        before: { decision: undefined, approvedBy: "", on: undefined },
        fields: { decision: "keep", approvedBy: "Petugas Uji", on: today },
        today,
      }),
  },
  openCalibration: { base: "filled", act: opens },
  saveRating: { base: "filled", prepare: inSession, act: () => rates("Penilai Dua", "catatan lain") },
  closeCalibration: {
    base: "filled",
    prepare: inSession,
    act: () => closeCalibration({ session: SESSION, today }),
  },
  makePlan: { base: "filled", act: () => plans({}) },
  raisePlan: { base: "planned", act: () => plans({ existing: "raise", target: 11 }) },
  remakePlan: { base: "planned", act: () => plans({ existing: "remake", seed: "lain", reason: "uji" }) },
  replaceCall: { base: "planned", act: () => replaceCall({ month: MONTH, no: 2, today }) },
  raiseObjection: savesRow("Ajukan keberatan", RAISED),
  decideObjection: {
    ...savesRow("Putuskan keberatan", {
      objection: "Diterima",
      objectionDecision: "P04: Tidak → Ya. Rekaman diputar lagi.",
      objectionDecisionDate: "2026-07-23",
      criterion3: "N/A",
    }),
    prepare: async () => {
      const raising = savesRow("Ajukan keberatan", RAISED);
      await raising.act({ ...(await raising.prepare()), base: NO_BASE });
      return raising.prepare();
    },
  },
  acknowledge: savesRow("Diketahui agent", { acknowledgedDate: "2026-07-23" }),
  addHolidays: {
    base: "filled",
    prepare: foreseen,
    act: () => addHolidays({ holidays: HOLIDAYS, basis: "Surat contoh", today }),
  },
  takeOver: {
    base: "nextYear",
    act: ({ base }) => takeOver({ taken: given(base.taken), today }),
    cuts: 10,
  },
  readPlannedCalls: { base: "planned", reads: true, act: () => readPlannedCalls({ today, name: "" }) },
  readHolidays: { base: "filled", reads: true, act: () => readHolidays() },
  readCalibration: { base: "filled", reads: true, act: () => readCalibration({ today }) },
  changeSettings: { base: "filled", act: () => changeSettings({ values: SETTINGS }) },
  saveSettings: {
    base: "filled",
    prepare: async () => ({ settings: (await previewSettings({ today })).fields }),
    act: ({ settings }) =>
      saveSettings({ base: given(settings), fields: { ...given(settings), ...SETTINGS }, today }),
  },
  saveScorecard: {
    base: "filled",
    prepare: async () => ({ scorecard: (await readScorecard({ today })).versionFrom(FROM).lines }),
    act: ({ scorecard }) =>
      saveScorecard({ from: FROM, base: given(scorecard), lines: rescored(given(scorecard)), today }),
  },
  // Each of its requests: every step rests on what the one before left.
  repair: { base: "damaged", act: () => repairLayout({ today }), cuts: 4, few: 30 },
  migrate1: { base: "layout1", act: () => migrateWorkbook({ today }), cuts: 5, few: 2 },
  migrate2: { base: "layout2", act: () => migrateWorkbook({ today }), cuts: 4, few: 2 },
  migrate3: { base: "layout3", act: () => migrateWorkbook({ today }), cuts: 4, few: 2 },
  check: { base: "reported", reads: true, act: () => checkMonth({ today }) },
  overview: { base: "reported", reads: true, act: () => readOverview({ today }) },
  readEntry: { base: "reported", reads: true, act: () => readEntry({ today, want: "picked" }) },
  readWorklist: { base: "reported", reads: true, act: () => readWorklist({ today }) },
  readRecords: { base: "finished", reads: true, act: () => readRecords({ today }) },
  readReports: { base: "reported", reads: true, act: () => readReports({ today }) },
  readSearch: { base: "reported", reads: true, act: () => readSearch({ today }) },
  readAgents: { base: "reported", reads: true, act: () => readAgents({ today }) },
  readScorecard: { base: "reported", reads: true, act: () => readScorecard({ today }) },
  showRow: {
    base: "filled",
    reads: true,
    prepare: async () => ({ row: given((await readEntry({ today, want: { id: "BASE-4" } })).row) }),
    act: ({ row }) => showRow({ row: given(row) }),
  },
  previewImport: { base: "reported", reads: true, act: () => previewImport({ rows: UNNUMBERED, today }) },
  previewSettings: { base: "reported", reads: true, act: () => previewSettings({ today }) },
  importTargets: { base: "reported", reads: true, act: () => readImportTargets() },
} as const satisfies Readonly<Record<string, TriedAction>>;

export type ActionName = keyof typeof ACTIONS;
export const ACTION_NAMES = Object.keys(ACTIONS) as readonly ActionName[];
