/**
 * What a copy for others shows of the fixed tables' cells: `person` gives way to a pseudonym, `free` is people's own words,
 * which are left out or cleaned of known names, `hidden` is told to nobody. What is named in neither list is shown, cleaned
 * of the names and numbers that the copy hides.
 */
import { TABLE_NAMES } from "./names";

export type CellPrivacy = "agent" | "supervisor" | "executor" | "free" | "hidden";

/** Of every table: a column of that header, in lower case. */
const BY_HEADER: Readonly<Record<string, CellPrivacy>> = {
  "id agent": "agent",
  supervisor: "supervisor",
  pelaksana: "executor",
  "nama agent": "hidden",
};

/** Of single tables, by header in lower case. */
const BY_TABLE: Readonly<Record<string, Readonly<Record<string, CellPrivacy>>>> = {
  [TABLE_NAMES.plan]: { alasan: "free" },
  [TABLE_NAMES.calibration]: { penilai: "executor", catatan: "free" },
  [TABLE_NAMES.documents]: { lokasi: "hidden", pic: "hidden", disetujui: "hidden" },
  [TABLE_NAMES.openActions]: { agent: "hidden", uraian: "free", buku: "hidden" },
  [TABLE_NAMES.history]: { buku: "hidden" },
};

export const privacyOf = (table: string, header: string): CellPrivacy | undefined => {
  const key = header.trim().toLowerCase();
  return BY_TABLE[table]?.[key] ?? BY_HEADER[key];
};
