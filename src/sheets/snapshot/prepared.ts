/** How far a workbook is prepared for its first call: which tables have something to choose from, and where the next line goes. */
import type { Agent, Day, Lists, Scenario } from "../../sop";
import { cellAddress } from "../layout/address";
import { LIST_TABLE_NAMES, SETTINGS_SHEET, TABLE_NAMES } from "../layout/names";
import type { PreparedTable, Preparation } from "../types";
import type { FixedTables } from "./settings";
import { cellsOf, textOf, type TableCells } from "./table-cells";

interface PreparedSnapshot {
  readonly foundation: { readonly fixed: FixedTables };
  readonly lists: Pick<Lists, "services" | "people">;
  readonly agents: readonly Pick<Agent, "active">[];
  readonly scenarios: readonly Pick<Scenario, "validFrom" | "validTo">[];
}

const TABLES: Readonly<Record<PreparedTable, { readonly table: string; readonly sheet: string }>> = {
  services: { table: LIST_TABLE_NAMES.PilihanLayanan.table, sheet: SETTINGS_SHEET },
  people: { table: LIST_TABLE_NAMES.PilihanPetugas.table, sheet: SETTINGS_SHEET },
  agents: { table: TABLE_NAMES.agents, sheet: "Agen" },
  materials: { table: TABLE_NAMES.materials, sheet: "Materi" },
  scenarios: { table: TABLE_NAMES.scenarios, sheet: "Skenario" },
};

/** The first cell of the first line that is empty, else of the line below; "" where the table is gone. */
function nextCell(table: TableCells | undefined): string {
  if (!table) return "";
  const empty = table.body.findIndex((line) => line.every((cell) => cell === ""));
  return cellAddress(table.row + (empty < 0 ? table.body.length : empty), table.column);
}

/** Each table a call is filled in from, in the order in which each needs the one before. `count`: what can be chosen on the as-of day. */
export function preparationOf(snapshot: PreparedSnapshot, asOf: Day): Preparation {
  const { foundation, lists, agents, scenarios } = snapshot;
  const { fixed } = foundation;
  const counts: Readonly<Record<PreparedTable, number>> = {
    services: lists.services.length,
    people: lists.people.length,
    agents: agents.filter(({ active }) => active).length,
    materials: cellsOf(fixed[TABLE_NAMES.materials], "Kode").filter((cell) => textOf(cell).trim() !== "")
      .length,
    scenarios: scenarios.filter(
      ({ validFrom, validTo }) => (validFrom ?? 0) <= asOf && asOf <= (validTo ?? Number.POSITIVE_INFINITY),
    ).length,
  };
  const of = (name: PreparedTable): Preparation[PreparedTable] => {
    const { table, sheet } = TABLES[name];
    const cells = fixed[table];
    return { count: counts[name], sheet: cells?.sheet ?? sheet, cell: nextCell(cells) };
  };
  return {
    services: of("services"),
    people: of("people"),
    agents: of("agents"),
    materials: of("materials"),
    scenarios: of("scenarios"),
  };
}
