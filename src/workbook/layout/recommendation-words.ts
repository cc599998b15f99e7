/** Recommendations (activity 9) as the sheets call them: on a month's Analisa and in TabelRekomendasi on Rekomendasi. */
import type { RecommendationField } from "../../sop";

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

/** Whom the procedure is distributed to: its "Daftar Distribusi Dokumen". Others may be typed. */
export const DEPARTMENTS: readonly string[] = ["OCC", "QCC", "HSC", "TEK", "SUP", "AUM", "AMG", "QMR"];

/** ISO 9001:2008: corrective and preventive action. */
export const RECOMMENDATION_KINDS: readonly string[] = ["Korektif (8.5.2)", "Preventif (8.5.3)"];
