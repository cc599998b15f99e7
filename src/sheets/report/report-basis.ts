/** What a month's reports are made from, and the fingerprint of it. */
import { withHistory } from "../history/lines";
import { TABLE_NAMES } from "../layout/names";
import { asOfOf } from "../snapshot/as-of";
import { assertFree, assertNotFuture } from "../plan/assert-new-month";
import { assessmentOf } from "./assessment";
import { NOTHING_FILLED } from "./complete";
import type { ReportInput } from "./report-input";
import { planOf } from "../snapshot/plan";
import { countedIn, usedIn } from "../snapshot/recommendations";
import { letterheadOf } from "../snapshot/letterhead";
import { planLinesOf } from "../snapshot/plan-rows";
import { anySettingOf } from "../snapshot/any-setting";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { WorkbookError } from "../types";
import {
  emptyMonthFigures,
  dataFingerprints,
  figuresOfMonths,
  findingsOfSheet,
  fingerprintParts,
  judgeRows,
  rowsByMonth,
  ruleOf,
  type CountedRecommendation,
  type DataFingerprints,
  type FingerprintParts,
  type Month,
  type Day,
} from "../../sop";

export interface BasisOptions {
  readonly month: Month;
  /** Wins over the setting Tanggal Acuan and is not saved. */
  readonly asOf?: Day;
  readonly today: Day;
}

/** What of Pengaturan reaches the reports and is no setting of sop. */
const REPORT_SETTINGS = ["report.minimumPerAgent", "quotaPerAgent"] as const;

/** Settings for all months; of a month that has a plan, the plan too. */
function reportSettings(snapshot: WorkbookSnapshot): (month: Month) => string {
  const settings = REPORT_SETTINGS.map((key) => String(anySettingOf(snapshot.foundation.fixed, key)));
  const { areas, people } = planOf(snapshot);
  const common = [...settings, JSON.stringify([areas, people])].join("\n");
  const plans = new Map<Month, string[]>();
  for (const { month, row } of planLinesOf(snapshot.foundation.fixed[TABLE_NAMES.plan])) {
    const told = JSON.stringify([row.no, row.day, row.area, row.reserve, row.replaces]);
    plans.set(month, [...(plans.get(month) ?? []), told]);
  }
  return (month) => [common, ...(plans.get(month) ?? []).sort()].join("\n");
}

const countedNow = ({ foundation }: WorkbookSnapshot): readonly CountedRecommendation[] =>
  countedIn(foundation.fixed[TABLE_NAMES.recommendations]);

/** The fingerprint of each month's data as its reports show it. `counted` = the recommendations once gathered. */
export const reportFingerprints = (
  snapshot: WorkbookSnapshot,
  judged: ReturnType<typeof judgeRows>,
  counted = countedNow(snapshot),
): DataFingerprints => dataFingerprints(withHistory(snapshot), judged, reportSettings(snapshot), counted);

interface PartsOptions {
  /** The recommendations once gathered. */
  readonly counted?: readonly CountedRecommendation[];
  /** The fingerprint of a stamp that the parts are to be compared with: they are then by its rule. */
  readonly stamped?: string;
}

/** Its parts, of one month. */
export const partsOfReport = (
  snapshot: WorkbookSnapshot,
  judged: ReturnType<typeof judgeRows>,
  month: Month,
  { counted = countedNow(snapshot), stamped }: PartsOptions = {},
): FingerprintParts =>
  fingerprintParts(
    withHistory(snapshot),
    judged,
    month,
    reportSettings(snapshot),
    counted,
    stamped === undefined ? undefined : ruleOf(stamped),
  );

type Basis = Omit<
  ReportInput,
  "recommendations" | "fingerprint" | "isStillOf" | "documentVersion" | "findings" | "assessment"
>;

/** What of the month's reports as they stand goes into the new ones. */
interface Standing {
  readonly documentVersion?: number;
  /** What people filled in on Laporan. */
  readonly laporan?: ReportInput["kept"];
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

export function basisOf(read: WorkbookSnapshot, options: BasisOptions): Basis {
  const snapshot = withHistory(read);
  const { month, today } = options;
  const asOf = asOfOf(snapshot, options);
  assertNotFuture(month, asOf);
  const judged = judgeRows(snapshot, asOf);
  const rows = rowsByMonth(snapshot, judged).get(month);
  if (!rows) {
    // A month of which the sheet alone is there is not to be opened, but repaired.
    assertFree(snapshot, [month]);
    throw new WorkbookError("monthMissing", { month });
  }
  const figures =
    figuresOfMonths(snapshot, asOf, judged).find((one) => one.month === month) ??
    emptyMonthFigures(month, snapshot.settings);
  const letterhead = letterheadOf(snapshot.foundation.fixed);
  return { snapshot, month, asOf, today, figures, rows, judged, letterhead, kept: NOTHING_FILLED.kept };
}

export function gathered(
  basis: Basis,
  { counted, used }: ReportInput["recommendations"],
  { documentVersion = 1, laporan = NOTHING_FILLED.kept }: Standing = {},
): ReportInput {
  const { snapshot, judged, month, asOf } = basis;
  const recommendations = { counted, used };
  const findings = once(() => findingsOfSheet(snapshot, month, asOf, judged));
  const fingerprints = reportFingerprints(snapshot, judged, counted);
  return {
    ...basis,
    recommendations,
    fingerprint: fingerprints.of(month) ?? "",
    isStillOf: (stamped) => fingerprints.match(month, stamped),
    documentVersion,
    findings,
    assessment: once(() => assessmentOf({ ...basis, recommendations }, laporan, findings())),
  };
}

/** What the month's reports are made from, with the recommendations as they were last gathered. */
export function inputOf(
  snapshot: WorkbookSnapshot,
  options: BasisOptions,
  standing?: Standing,
): { readonly input: ReportInput } {
  const table = snapshot.foundation.fixed[TABLE_NAMES.recommendations];
  const used = usedIn(table, options.month);
  return { input: gathered(basisOf(snapshot, options), { counted: countedIn(table), used }, standing) };
}
