/** Names that Beranda's formulas refer to; their cells stand on the Sistem sheet. */
export const HOME_NAMES = {
  target: "TargetSampel",
  year: "TahunBuku",
  /** Ten cells: each counting status once, the rest a word that no cell holds. */
  countingStatuses: "StatusDihitung",
  /** Of a month's scenarios: the day of that month; 0 = before its first call. */
  scenariosDue: "BatasSkenario",
  retentionMonths: "BulanSimpan",
} as const;
