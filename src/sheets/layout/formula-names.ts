/** The names by which formulas speak of settings. */

/** Settings the formulas refer to by defined name; the cells stand on the Sistem sheet. */
export const FORMULA_NAMES = {
  asOf: "AcuanTanggal",
  days: "BatasHari",
  working: "HariKerja",
  previous: "AcuanLangkah",
  weekend: "PolaAkhirPekan",
  /** Where a recording is opened, with `{id}` in it; "" where Pengaturan has no usable one. */
  recordingUrl: "AlamatRekaman",
} as const;
