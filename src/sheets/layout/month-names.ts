import { type Month } from "../../sop";

const NAMES = [
  "Januari",
  "Februari",
  "Maret",
  "April",
  "Mei",
  "Juni",
  "Juli",
  "Agustus",
  "September",
  "Oktober",
  "November",
  "Desember",
];

/** `2026-07` as a person reads it: `Juli 2026`. Sheet text is Indonesian whatever the pane speaks. */
export function monthLabel(month: Month): string {
  return `${NAMES[Number(month.slice(5)) - 1] ?? month.slice(5)} ${month.slice(0, 4)}`;
}

export const monthSheetName = (month: Month): string => `F-22 ${month}`;
/** A table name that is no cell address and no sheet name, without an underscore. */
export const monthTableName = (month: Month): string => `Sampel${month.replace("-", "")}`;

/** The month of an F-22 table by its name, or undefined where the name is another's. */
export function monthOfTableName(name: string): Month | undefined {
  const match = /^Sampel(\d{4})(0[1-9]|1[0-2])$/i.exec(name);
  return match ? `${match[1] ?? ""}-${match[2] ?? ""}` : undefined;
}
