/** The scorecard that a new workbook starts with. */
import type { CriticalTo, Criterion, Scorecard } from "../types";

const criterion = (
  code: string,
  name: string,
  weight: number,
  criticalTo?: CriticalTo,
  fatal: "fatal" | "" = "",
): Criterion => ({ code, name, weight, criticalTo, fatal: fatal === "fatal" });

/** Weights total 100; Nilai below 80 is Tidak Lulus. */
export const DEFAULT_SCORECARD: Scorecard = {
  criteria: [
    criterion("P01", "Salam Pembuka", 5),
    criterion("P02", "Verifikasi Pelanggan", 10, "compliance", "fatal"),
    criterion("P03", "Menggali Kebutuhan", 10),
    criterion("P04", "Empati", 10),
    criterion("P05", "Pengetahuan Produk dan Kebenaran Informasi", 20, "customer", "fatal"),
    criterion("P06", "Solusi", 15, "customer", "fatal"),
    criterion("P07", "Hold dan Transfer", 5),
    criterion("P08", "Intonasi dan Artikulasi", 10),
    criterion("P09", "Bahasa Sopan", 5),
    criterion("P10", "Pencatatan Tiket", 5, "business"),
    criterion("P11", "Konfirmasi dan Salam Penutup", 5),
  ],
  passMark: 80,
};
