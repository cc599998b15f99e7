/** Words of cells that code reads as well as writes. */
import type { CriticalTo } from "../../sop";

export const CRITICAL_WORDS: Readonly<Record<CriticalTo, string>> = {
  customer: "Pelanggan",
  business: "Bisnis",
  compliance: "Kepatuhan",
};
export const HOLIDAY_KINDS = {
  national: "Libur Nasional",
  cutiBersama: "Cuti Bersama",
  company: "Perusahaan",
} as const;
export const FATAL_WORD = "Fatal";
