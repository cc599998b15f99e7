/** How an activity stands against its KPI, as reports say it. */
import type { KpiState } from "../../sop";

export type ActivityState =
  "Tercapai" | "Belum tercapai" | "Belum dapat dinilai" | "Tidak ada ketidaksesuaian";

export const STATE_WORDS: Readonly<Record<KpiState, ActivityState>> = {
  reached: "Tercapai",
  missed: "Belum tercapai",
  open: "Belum dapat dinilai",
  none: "Tidak ada ketidaksesuaian",
};
