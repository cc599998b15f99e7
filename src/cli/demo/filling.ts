/** Made-up contents typed into the workbook's tables, as a team would have done before. */
import type { Day } from "../../sop";
import { AGENTS, PEOPLE, SCENARIOS, SERVICES } from "./made-up";

export type Filling = readonly [table: string, rows: readonly (readonly (string | number)[])[]];

/** Writes the rows right below the tables' headers, in the order of their columns. */
export async function fillTables(lists: readonly Filling[]): Promise<void> {
  await Excel.run(async (context) => {
    for (const [name, rows] of lists) {
      if (rows.length === 0) continue;
      const columns = rows[0]?.length ?? 1;
      const first = context.workbook.tables.getItem(name).getDataBodyRange().getCell(0, 0);
      first.getResizedRange(0, columns - 1).values = rows.slice(0, 1).map((row) => [...row]);
      if (rows.length > 1)
        first.getOffsetRange(1, 0).getResizedRange(rows.length - 2, columns - 1).values = rows
          .slice(1)
          .map((row) => [...row]);
    }
    await context.sync();
  });
}

/** Writes made-up people, services, agents, material and scenarios right below their tables' headers. */
export async function fillLists(from: Day, to: Day): Promise<void> {
  await fillTables([
    ["DaftarPetugas", PEOPLE.map(([name, role]) => [name, role, 0])],
    ["DaftarLayanan", SERVICES.map((service) => [service])],
    [
      "TabelAgen",
      AGENTS.map((agent) => [agent.id, agent.name, agent.area, agent.service, agent.supervisor, "Ya"]),
    ],
    ["TabelMateri", SCENARIOS.map((one) => [one.material, one.kind, one.topic, one.answer, from, to])],
    // Written and due on the day before the year's first calls.
    [
      "TabelSkenario",
      SCENARIOS.map((one) => [one.code, "1", one.material, one.text, from - 1, from - 1, from, to]),
    ],
  ]);
}
