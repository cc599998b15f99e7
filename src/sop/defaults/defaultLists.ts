/** The lists that a new workbook starts with, and the areas' time zones. */
import { OBJECTION_WORDS } from "../objections/objectionWords";
import type { Lists } from "../types";

export type TimeZone = "WIB" | "WITA";

/** WIB is UTC+7, WITA UTC+8. */
export const DEFAULT_AREAS: readonly { readonly name: string; readonly zone: TimeZone }[] = [
  { name: "JKT", zone: "WIB" },
  { name: "BDG", zone: "WIB" },
  { name: "SMG", zone: "WIB" },
  { name: "SBY", zone: "WIB" },
  { name: "MDN", zone: "WIB" },
  { name: "DPS", zone: "WITA" },
  { name: "MKS", zone: "WITA" },
];

/** Services and people are the contact center's own, so these two lists start empty. */
export const DEFAULT_LISTS: Lists = {
  areas: DEFAULT_AREAS.map((area) => area.name),
  services: [],
  people: [],
  roles: ["QCO", "TL", "SPV"],
  materials: ["Informasi", "Permintaan", "Komplain"],
  callStatuses: ["Terhubung", "Tidak Terjawab", "Sibuk", "Terputus", "Batal", "Terdeteksi"],
  marks: ["Ya", "Tidak", "N/A"],
  yesNo: ["Ya", "Tidak"],
  categories: ["Pelanggan", "Bisnis", "Kepatuhan", "Non-kritis"],
  statuses: ["Open", "Proses", "Closed", "Batal"],
  noFindingReasons: ["Bukan kesalahan agent", "Kendala sistem", "Skenario keliru", "Lainnya"],
  objections: Object.values(OBJECTION_WORDS),
  rootCategories: [
    "Pengetahuan",
    "Keterampilan",
    "Sikap",
    "Proses/SOP",
    "Sistem/Aplikasi",
    "Materi/Informasi",
    "Beban kerja",
    "Lainnya",
  ],
};
