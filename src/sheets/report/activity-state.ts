/** How an activity stands against its KPI, as reports say it. */
export type ActivityState = "Tercapai" | "Belum tercapai" | "Belum dapat dinilai";
