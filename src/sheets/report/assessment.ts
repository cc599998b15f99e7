/** The month's assessment; days of handing over are those typed on its Laporan, else the first ones in Distribusi. */
import { monthAssessment, type DateEntry, type Finding, type MonthAssessment } from "../../sop";
import { parseDate } from "../snapshot/parse-cell";
import { TABLES } from "../layout/fixed-tables";
import { HANDED_OVER_FIELD, HANDED_OVER_KEYS } from "./activity-section";
import { handOversOf } from "./handed-over";
import type { ReportInput } from "./report-input";

/** `kept` = what people filled in on Laporan as it stands. */
export function assessmentOf(
  { snapshot, month, asOf, judged, figures, recommendations }: ReportInput,
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
      recorded: handOversOf(snapshot.foundation.fixed[TABLES.distribution.name]),
    },
    judged,
  );
}
