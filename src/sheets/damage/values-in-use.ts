/** What people picked from a list: a list that comes back offers it again. */
import type { ListName } from "../layout/column";
import { f22Columns } from "../layout/f22-columns";
import { LIST_TABLES, type ListTable } from "../layout/list-tables";
import { TABLES } from "../layout/fixed-tables";
import { cellsOf, textOf } from "../snapshot/table-cells";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";

/** The list with its first items and every other value in use, each once. */
export function withValuesInUse(table: ListTable, snapshot: WorkbookSnapshot): ListTable {
  const known = new Set(table.seed.map(([item]) => String(item).toLowerCase()));
  const added: string[] = [];
  for (const value of [...usedInMonths(table.list, snapshot), ...usedInTables(table.list, snapshot)]) {
    const item = value.trim();
    if (item === "" || known.has(item.toLowerCase())) continue;
    known.add(item.toLowerCase());
    added.push(item);
  }
  return { ...table, seed: [...table.seed, ...added.sort().map((item) => [item])] };
}

function usedInMonths(list: ListName, { months }: WorkbookSnapshot): readonly string[] {
  return months.flatMap(({ scorecard, rows }) => {
    const columns = f22Columns(scorecard).filter((column) => column.list === list);
    return rows.flatMap((row) =>
      columns.flatMap(({ key, criterion }) => {
        const texts: Readonly<Record<string, (typeof row.text)["area"]>> = row.text;
        const entry = criterion === undefined ? texts[key] : row.marks[criterion];
        return entry?.kind === "value" ? [entry.value] : [];
      }),
    );
  });
}

function usedInTables(list: ListName, { foundation }: WorkbookSnapshot): readonly string[] {
  return [...Object.values(TABLES), ...LIST_TABLES].flatMap((table) =>
    table.columns
      .filter((column) => column.list === list)
      .flatMap((column) => cellsOf(foundation.fixed[table.name], column.header).map(textOf)),
  );
}
