/** The month's plan as Pengaturan has it: the quotas of areas and people, and the kinds of material. */
import type { Plan } from "../../sop";
import { cellsOf, textOf } from "./excel-table";
import type { WorkbookSnapshot } from "./read-workbook";

export function planOf({ foundation: { fixed }, lists }: WorkbookSnapshot): Plan {
  const quotas = (table: string, name: string, quota: string): Record<string, number> => {
    const counts = cellsOf(fixed[table], quota);
    return Object.fromEntries(
      cellsOf(fixed[table], name).flatMap((cell, index) => {
        const count = Number(counts[index]) || 0;
        return textOf(cell) !== "" && count > 0 ? [[textOf(cell), count]] : [];
      }),
    );
  };
  return {
    areas: quotas("DaftarArea", "Area", "Kuota Area"),
    people: quotas("DaftarPetugas", "Pelaksana", "Kuota Petugas"),
    materials: lists.materials,
  };
}
