/** Buat laporan bulanan: writes the month's reports in place, and nothing where they stand already as they should. */
import {
  emptyMonthFigures,
  figuresOfMonths,
  findingsOfSheet,
  fingerprintParts,
  fingerprintsOf,
  judgeRows,
  rowsByMonth,
  type CountedRecommendation,
  type Day,
  type FingerprintParts,
  type Month,
} from "../../sop";
import type { Edit } from "../apply/edit";
import { requestsOf } from "../apply/requests";
import { send } from "../apply/send";
import { isBegun, type Unfinished } from "../apply/unfinished";
import { write } from "../apply/write";
import { ADDIN_VERSION } from "../layout/document";
import { TABLES } from "../layout/fixed-tables";
import type { Gathering } from "../plan/gather-recommendations";
import { planHomeReport } from "../plan/home";
import { countedIn, usedIn } from "../read/recommendations";
import { planOf } from "../read/plan";
import { settingOf } from "../read/settings";
import { readSnapshot, type Foundation, type WorkbookSnapshot } from "../read/read-workbook";
import { activityResults } from "../report/activity-results";
import { assessmentOf } from "../report/assessment";
import { completeReport, NOTHING_FILLED, type ReportSheet } from "../report/complete";
import { DOCUMENTS, positionOf, type ReportDocument } from "../report/documents";
import { readStandingReports } from "../report/load-reports";
import { loadStanding } from "../report/load-standing";
import {
  copyName,
  lastCopy,
  planReport,
  standsAlready,
  type ReportSurroundings,
  type StandingReport,
} from "../report/plan-report";
import type { ReportInput } from "../report/report-input";
import { assertNotStopped, type StopSignal } from "../stop";
import { WorkbookError, type Progress, type ReportOutcome } from "../types";
import { asOfOf, assertMonth } from "./check-month";
import { inExcel } from "./in-excel";
import { clearLeftovers } from "./leftovers";
import { assertNotFuture } from "./open-month";

export interface ReportOptions {
  readonly month: Month;
  readonly asOf?: Day;
  readonly today: Day;
  readonly onProgress?: Progress;
  /** Make a finished report anew; the finished one stays beside it as a copy, locked as it was. */
  readonly replaceFinal?: boolean;
  /** Asked before anything is written. */
  readonly signal?: StopSignal;
}

/**
 * Refuses a future month, a month that has neither sheet nor row, and one whose report is finished. Four syncs; more only
 * where an answer or a request would be past Excel on the web's cap, and then each report is written in one.
 */
export async function generateReport(options: ReportOptions): Promise<ReportOutcome> {
  const { month, today, onProgress } = options;
  assertMonth(month);
  let changed = false;
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    onProgress?.(0.4);
    const { foundation } = snapshot;
    const basis = basisOf(snapshot, options);
    const { standing, gathering } = await readStandingReports(context, foundation, month);
    onProgress?.(0.6);
    const input = gathered(basis, gathering);
    if (options.replaceFinal !== true) assertNotFinal(input, standing);
    const unfinished: Unfinished = { action: "report", month };
    const begun = isBegun(foundation, unfinished);
    await clearLeftovers(context, foundation);
    const copied = begun ? await copiedAlready(context, foundation, standing) : [];
    const { sheets, groups } = planReports(input, standing, gathering, { begun, copied });
    assertNotStopped(options.signal);
    onProgress?.(0.8);
    const isNew = groups.some((edits) => edits.length > 0);
    const link = isNew ? planHomeReport(foundation, month) : [];
    const ends: readonly Edit[] = [...link, { kind: "activate", sheet: sheets[0] ?? "", cell: "A1" }];
    const requests = requestsOf([...groups, ends]);
    const entry = {
      day: today,
      action: "Buat laporan",
      sheet: sheets[0] ?? "",
      detail: `${input.rows.length} baris`,
    };
    for (const [index, edits] of requests.entries()) {
      const isLast = index === requests.length - 1;
      await write(context, foundation, {
        edits,
        log: isNew && isLast ? [entry] : [],
        unfinished: isNew || begun ? unfinished : undefined,
        moreFollows: !isLast,
      });
    }
    changed ||= isNew;
    const findings = findingsOfSheet(snapshot, month, input.asOf, input.judged);
    const assessment = assessmentOf(input, keptOn("Laporan", standing), findings);
    onProgress?.(1);
    return {
      month,
      sheets,
      changed,
      asOf: input.asOf,
      rule: snapshot.settings.deadline,
      figures: input.figures,
      findings: [...findings, ...snapshot.settingFindings],
      assessment,
      activities: activityResults(assessment.activities),
      conflicts: gathering.conflicts,
    };
  });
}

/** What people had filled in on one of the month's reports when it was read. */
const keptOn = (kind: ReportDocument["kind"], standing: readonly StandingReport[]): ReportInput["kept"] =>
  (standing[DOCUMENTS.findIndex((document) => document.kind === kind)]?.read ?? NOTHING_FILLED).kept;

/** What of Pengaturan reaches the reports and is no setting of sop. */
const REPORT_SETTINGS = ["report.minimumPerAgent", "quotaPerAgent"] as const;

function reportSettings(snapshot: WorkbookSnapshot): string {
  const settings = REPORT_SETTINGS.map((key) => String(settingOf(snapshot.foundation.fixed, key)));
  const { areas, people } = planOf(snapshot);
  return [...settings, JSON.stringify([areas, people])].join("\n");
}

const countedNow = ({ foundation }: WorkbookSnapshot): readonly CountedRecommendation[] =>
  countedIn(foundation.fixed[TABLES.recommendations.name]);

/** The fingerprint of each month's data as its reports show it. `counted` = the recommendations once gathered. */
export const reportFingerprints = (
  snapshot: WorkbookSnapshot,
  judged: ReturnType<typeof judgeRows>,
  counted = countedNow(snapshot),
): ReadonlyMap<Month, string> => fingerprintsOf(snapshot, judged, reportSettings(snapshot), counted);

/** Its parts, of one month. */
export const partsOfReport = (
  snapshot: WorkbookSnapshot,
  judged: ReturnType<typeof judgeRows>,
  month: Month,
  counted = countedNow(snapshot),
): FingerprintParts => fingerprintParts(snapshot, judged, month, reportSettings(snapshot), counted);

/** A finished report is a record: it is made anew only when that is asked for. */
function assertNotFinal({ month, fingerprint }: ReportInput, standing: readonly StandingReport[]): void {
  for (const { read } of standing) {
    const { final, fingerprint: before } = read?.stamp ?? {};
    if (final === undefined) continue;
    const code = before === fingerprint ? "reportFinal" : "reportFinalOutdated";
    throw new WorkbookError(code, { month, by: final.by, on: final.on });
  }
}

type Basis = Omit<ReportInput, "recommendations" | "fingerprint">;

function basisOf(
  snapshot: WorkbookSnapshot,
  options: Pick<ReportOptions, "month" | "today" | "asOf">,
): Basis {
  const { month, today } = options;
  const asOf = asOfOf(snapshot, options);
  assertNotFuture(month, asOf);
  const judged = judgeRows(snapshot, asOf);
  const rows = rowsByMonth(snapshot, judged).get(month);
  if (!rows) throw new WorkbookError("monthMissing", { month });
  const figures =
    figuresOfMonths(snapshot, asOf, judged).find((one) => one.month === month) ??
    emptyMonthFigures(month, snapshot.settings);
  return { snapshot, month, asOf, today, figures, rows, judged, kept: NOTHING_FILLED.kept };
}

function gathered(basis: Basis, { counted, used }: ReportInput["recommendations"]): ReportInput {
  const { snapshot, judged, month } = basis;
  const fingerprint = reportFingerprints(snapshot, judged, counted).get(month) ?? "";
  return { ...basis, recommendations: { counted, used }, fingerprint };
}

/** What the month's reports are made from, with the recommendations as they were last gathered. */
export function inputOf(
  snapshot: WorkbookSnapshot,
  options: Pick<ReportOptions, "month" | "today" | "asOf">,
): { readonly input: ReportInput } {
  const table = snapshot.foundation.fixed[TABLES.recommendations.name];
  const used = usedIn(table, options.month);
  return { input: gathered(basisOf(snapshot, options), { counted: countedIn(table), used }) };
}

/**
 * The sheets whose copy a try before has made whole, before Excel stopped it: they are not copied again. One sync, where a
 * finished report or an unreadable one is to be made anew.
 */
async function copiedAlready(
  context: Excel.RequestContext,
  { sheets }: Foundation,
  standing: readonly StandingReport[],
): Promise<readonly StandingReport[]> {
  const loads = standing.flatMap((now) => {
    const sheet = now.name;
    const last = sheet === undefined ? undefined : lastCopy(sheet, sheets);
    if (!mustBeKept(now) || last === undefined) return [];
    return [{ now, load: loadStanding(context, sheets, last) }];
  });
  if (loads.length === 0) return [];
  await send(context);
  return loads.flatMap(({ now, load }) =>
    JSON.stringify(load().cells) === JSON.stringify(now.cells) ? [now] : [],
  );
}

/** What a try before has left: to be made anew though it may say what it should, and copies that stand already. */
interface Left {
  readonly begun: boolean;
  readonly copied: readonly StandingReport[];
}

/** What each report needs as a group of its own, behind what comes before them all. */
function planReports(
  input: ReportInput,
  standing: readonly StandingReport[],
  gathering: Gathering,
  { begun, copied }: Left,
): { readonly sheets: readonly string[]; readonly groups: readonly (readonly Edit[])[] } {
  const { snapshot } = input;
  const names = snapshot.layout.names;
  let sheets = snapshot.foundation.sheets;
  const written: (readonly Edit[])[] = [];
  const opened: Edit[] = [];
  const parts = partsOfReport(snapshot, input.judged, input.month, input.recommendations.counted);
  const reports = DOCUMENTS.map((document, index) => {
    const now = standing[index];
    return now && { now, report: completed(document, input, parts, now, gathering) };
  });
  for (const one of reports) {
    if (!one) continue;
    const { now, report } = one;
    const surroundings: ReportSurroundings = { names, sheets, position: positionOf(sheets, report.sheet) };
    if (!begun && now.read?.stamp?.final === undefined && standsAlready(report, now, surroundings)) continue;
    if (now.protected) opened.push({ kind: "unprotect", sheet: report.sheet });
    const keepAs = mustBeKept(now) && !copied.includes(now) ? copyName(report.sheet, sheets) : undefined;
    written.push(planReport(report, now, surroundings, keepAs));
    sheets = withSheets(sheets, report.sheet, now, surroundings.position, keepAs);
  }
  return {
    sheets: reports.flatMap((one) => (one ? [one.report.sheet] : [])),
    // First of all: where somebody's password refuses it, nothing has been written yet.
    groups: [[...opened, ...gathering.edits], ...written],
  };
}

function completed(
  document: ReportDocument,
  input: ReportInput,
  parts: FingerprintParts,
  now: StandingReport,
  { kept }: Gathering,
): ReportSheet {
  const { month, asOf, today, rows, fingerprint } = input;
  const filled = now.read ?? NOTHING_FILLED;
  const known =
    document.kind === "Analisa" ? { ...filled, kept: new Map([...filled.kept, ...kept]) } : filled;
  return completeReport(document.write({ ...input, kept: filled.kept }), known, {
    kind: document.kind,
    month,
    asOf,
    made: today,
    version: ADDIN_VERSION,
    rows: rows.length,
    fingerprint,
    parts,
  });
}

/** A report whose records cannot be read, for what people filled in there would be lost; and one that is finished. */
const mustBeKept = ({ cells, read }: StandingReport): boolean =>
  cells !== undefined && cells.length > 0 && (!read || read.stamp?.final !== undefined);

function withSheets(
  sheets: readonly string[],
  sheet: string,
  { cells }: StandingReport,
  position: number,
  keepAs: string | undefined,
): readonly string[] {
  const now = [...sheets];
  if (cells === undefined) now.splice(position, 0, sheet);
  if (keepAs !== undefined) now.splice(now.indexOf(sheet) + 1, 0, keepAs);
  return now;
}
