/** The month's assessment; days of handing over are those typed on its Laporan, else the first ones in Distribusi. */
import { TABLE_NAMES } from "../layout/names";
import { monthAssessment, type DateEntry, type Finding, type MonthAssessment } from "../../sop";
import { parseDate } from "../snapshot/parse-cell";
import { HANDED_OVER_FIELD, HANDED_OVER_KEYS } from "./activity-section";
import { handOversOf } from "./handed-over";
import type { ReportInput } from "./report-input";

/** `kept` = what people filled in on Laporan as it stands. */
export function assessmentOf(
  {
    snapshot,
    month,
    asOf,
    judged,
    figures,
    recommendations,
  }: Pick<ReportInput, "snapshot" | "month" | "asOf" | "judged" | "figures" | "recommendations">,
  kept: ReportInput["kept"],
  findings: readonly Finding[],
): MonthAssessment {
  const typed = (key: string): DateEntry => parseDate(kept.get(key)?.fields[HANDED_OVER_FIELD] ?? "");
  return monthAssessment(
    snapshot,
    month,
    asOf,
    {
      base: figures,
      findings,
      recommendations: recommendations.counted,
      typed: { report: typed(HANDED_OVER_KEYS.report), recap: typed(HANDED_OVER_KEYS.recap) },
      recorded: handOversOf(snapshot.foundation.fixed[TABLE_NAMES.distribution]),
    },
    judged,
  );
}
