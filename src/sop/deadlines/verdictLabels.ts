/** The words of the H+2 verdicts as the F-22 sheet shows them. */
import type { Verdict } from "../types";

export const VERDICT_LABELS: Readonly<Record<Verdict, string>> = {
  notApplicable: "Tidak Berlaku",
  incomplete: "Data Tidak Lengkap",
  invalid: "Tidak Valid",
  waiting: "Menunggu",
  onTime: "Tepat Waktu",
  late: "Terlambat",
  overdue: "Lewat Batas",
  dueToday: "Jatuh Tempo Hari Ini",
  notDue: "Belum Jatuh Tempo",
};
