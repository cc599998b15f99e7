/** The month's plan as Pengaturan has it: the quotas of areas, people and active agents, and the kinds of material. */
import type { Plan } from "../../sop";
import { cellsOf, textOf } from "./table-cells";
import type { WorkbookSnapshot } from "./workbook-snapshot";
import { settingOf } from "./settings";

export function planOf({ foundation: { fixed }, lists, agents }: WorkbookSnapshot): Plan {
  const quotas = (table: string, name: string, quota: string): Record<string, number> => {
    const counts = cellsOf(fixed[table], quota);
    return Object.fromEntries(
      cellsOf(fixed[table], name).flatMap((cell, index) => {
        const count = Number(counts[index]) || 0;
        return textOf(cell) !== "" && count > 0 ? [[textOf(cell), count]] : [];
      }),
    );
  };
  const each = Number(settingOf(fixed, "quotaPerAgent")) || 0;
  const active = each > 0 ? agents.filter((agent) => agent.active) : [];
  return {
    areas: quotas("DaftarArea", "Area", "Kuota Area"),
    people: quotas("DaftarPetugas", "Pelaksana", "Kuota Petugas"),
    agents: Object.fromEntries(active.map(({ id }) => [id, each])),
    materials: lists.materials,
  };
}
