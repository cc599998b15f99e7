/** Recommendations (activity 9) as the sheets call them: on a month's Analisa and in TabelRekomendasi on Rekomendasi. */
import type { RecommendationField } from "../../sop";
import { FORMULA_NAMES } from "./formula-names";

export const NUMBER_HEADER = "No.";
export const MONTH_HEADER = "Bulan";

/** The same header in both places. */
export const RECOMMENDATION_HEADERS: Readonly<Record<RecommendationField, string>> = {
  department: "Departemen",
  recommendation: "Rekomendasi",
  basis: "Dasar",
  kind: "Jenis",
  quality: "Mutu (1–5)",
  due: "Batas Waktu",
  followedUp: "Ditindaklanjuti",
  result: "Hasil",
};

const column = (field: RecommendationField): string => `TabelRekomendasi[[${RECOMMENDATION_HEADERS[field]}]]`;
const MADE = `COUNTIF(${column("recommendation")},"?*")`;
const FOLLOWED_UP = `COUNTIFS(${column("recommendation")},"?*",${column("followedUp")},">=1",${column("followedUp")},"<="&${FORMULA_NAMES.asOf})`;
const QUALITY = `AVERAGEIFS(${column("quality")},${column("recommendation")},"?*",${column("quality")},">=1",${column("quality")},"<=5")`;

/** Above the table on Rekomendasi, over all its rows: what a report counts by month, the sheet's own formula counts. */
export const KPI_ROW = 2;
export const KPI_START = "KPI aktivitas 9: ";
export const KPI_FORMULA = `="${KPI_START}"&${MADE}&" dibuat, "&${FOLLOWED_UP}&" ditindaklanjuti ("&IFERROR(ROUND(100*${FOLLOWED_UP}/${MADE},1)&"%","–")&"), mutu rata-rata "&IFERROR(ROUND(${QUALITY},1),"–")`;

/** Whom the procedure is distributed to: its "Daftar Distribusi Dokumen". Others may be typed. */
export const DEPARTMENTS: readonly string[] = ["OCC", "QCC", "HSC", "TEK", "SUP", "AUM", "AMG", "QMR"];

/** ISO 9001:2008: corrective and preventive action. */
export const RECOMMENDATION_KINDS: readonly string[] = ["Korektif (8.5.2)", "Preventif (8.5.3)"];
