/** What a month's reports are made from, and the fingerprint of it. */
import { asOfOf } from "../snapshot/as-of";
import { assertNotFuture } from "../plan/assert-new-month";
import { TABLES } from "../layout/fixed-tables";
import { NOTHING_FILLED } from "./complete";
import type { ReportInput } from "./report-input";
import { planOf } from "../snapshot/plan";
import { countedIn, usedIn } from "../snapshot/recommendations";
import { settingOf } from "../snapshot/settings";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { WorkbookError } from "../types";
import {
  emptyMonthFigures,
  dataFingerprints,
  figuresOfMonths,
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
): DataFingerprints => dataFingerprints(snapshot, judged, reportSettings(snapshot), counted);

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
    snapshot,
    judged,
    month,
    reportSettings(snapshot),
    counted,
    stamped === undefined ? undefined : ruleOf(stamped),
  );

type Basis = Omit<ReportInput, "recommendations" | "fingerprint" | "isStillOf">;

export function basisOf(snapshot: WorkbookSnapshot, options: BasisOptions): Basis {
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

export function gathered(basis: Basis, { counted, used }: ReportInput["recommendations"]): ReportInput {
  const { snapshot, judged, month } = basis;
  const fingerprints = reportFingerprints(snapshot, judged, counted);
  return {
    ...basis,
    recommendations: { counted, used },
    fingerprint: fingerprints.of(month) ?? "",
    isStillOf: (stamped) => fingerprints.match(month, stamped),
  };
}

/** What the month's reports are made from, with the recommendations as they were last gathered. */
export function inputOf(snapshot: WorkbookSnapshot, options: BasisOptions): { readonly input: ReportInput } {
  const table = snapshot.foundation.fixed[TABLES.recommendations.name];
  const used = usedIn(table, options.month);
  return { input: gathered(basisOf(snapshot, options), { counted: countedIn(table), used }) };
}
