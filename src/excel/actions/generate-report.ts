/** Buat laporan bulanan: writes the month's reports in place, and nothing where they stand already as they should. */
import { assertMonth } from "../../sheets/plan/assert-month";
import { requestsOf } from "../apply/requests";
import { send } from "../apply/send";
import { write } from "../apply/write";
import { settingFindings } from "../../sheets/snapshot/setting-findings";
import { readSnapshot } from "../read/read-workbook";
import { loadStanding } from "../read/standing-report";
import { readStandingReports } from "../read/standing-reports";
import { activityResults } from "../../sheets/report/activity-results";
import { inExcel } from "../steps/in-excel";
import { clearLeftovers } from "../steps/leftovers";
import { assertNotStopped, type StopSignal } from "../stop";
import type { Edit } from "../../sheets/edits/edit";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { planHomeReport } from "../../sheets/plan/home-lines";
import { NOTHING_FILLED } from "../../sheets/report/complete";
import { DOCUMENTS, type ReportDocument } from "../../sheets/report/documents";
import type { ReportInput } from "../../sheets/report/report-input";
import { lastCopy, type StandingReport } from "../../sheets/report/plan-report";
import { assertNotFinal, planReports, mustBeKept } from "../../sheets/report/plan-reports";
import { doubtTold } from "../../sheets/report/doubts";
import { versionToMake } from "../../sheets/report/report-versions";
import { basisOf, gathered } from "../../sheets/report/report-basis";
import type { Foundation } from "../../sheets/snapshot/workbook-snapshot";
import type { Progress, ReportDoubt, ReportOutcome } from "../../sheets/types";
import type { Day, Month } from "../../sop";

export interface ReportOptions {
  readonly month: Month;
  readonly asOf?: Day;
  readonly today: Day;
  readonly onProgress?: Progress;
  /** Make a finished report anew; the finished one stays beside it as a copy, locked as it was. */
  readonly replaceFinal?: boolean;
  /** The worst that the person has been told of and goes on over: that and what is less bad is not asked again. */
  readonly despite?: ReportDoubt;
  /** Asked before anything is written. */
  readonly signal?: StopSignal;
}

/**
 * Writes Laporan and Rekap of the month in place: what people filled in stands again by key, and a report whose data are
 * the same stays as it is. A finished report is made anew only with `replaceFinal`, and stays beside it as a copy.
 * Refuses a future month, a month that has neither sheet nor row, and one whose report is finished. Asks, by failing with
 * a `ReportDoubt` as code, before it reports over open errors, an empty month or a damaged layout, and refuses to replace
 * figures by none where columns are missing (`reportLosesFigures`). Four syncs; more
 * only where an answer or a request would be past Excel on the web's cap, and then each report is written in one.
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
    const { standing, gathering, heads } = await readStandingReports(context, foundation, month);
    onProgress?.(0.6);
    const input = gathered(basis, gathering, {
      documentVersion: versionToMake(heads, month),
      laporan: keptOn("Laporan", standing),
    });
    if (options.replaceFinal !== true) assertNotFinal(input, standing);
    const findings = input.findings();
    const doubt = doubtTold(input, findings, standingOf("Laporan", standing), options.despite);
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
    const assessment = input.assessment();
    onProgress?.(1);
    return {
      month,
      sheets,
      changed,
      asOf: input.asOf,
      rule: snapshot.settings.deadline,
      figures: input.figures,
      findings: [...findings, ...settingFindings(snapshot.foundation.fixed)],
      assessment,
      activities: activityResults(assessment.activities),
      conflicts: gathering.conflicts,
      doubt,
    };
  });
}

/** What people had filled in on one of the month's reports when it was read. */
const keptOn = (kind: ReportDocument["kind"], standing: readonly StandingReport[]): ReportInput["kept"] =>
  (standingOf(kind, standing)?.read ?? NOTHING_FILLED).kept;

const standingOf = (
  kind: ReportDocument["kind"],
  standing: readonly StandingReport[],
): StandingReport | undefined => standing[DOCUMENTS.findIndex((document) => document.kind === kind)];

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
