/** The holidays that a new workbook has from its year on: those of the one before, and those that it is set up with. */
import type { TableLayout } from "../layout/column";
import { seedOf } from "../layout/seeds";
import { firstDayOfMonth } from "../../sop";
import { textOf } from "../snapshot/table-cells";
import type { TakenRow } from "./take-over";

/** Ascending; of a day that both have for all areas, the old workbook's rows stand. Local leave is beside it. */
export function withSeededHolidays(
  rows: readonly TakenRow[],
  layout: TableLayout,
  year: number,
): readonly TakenRow[] {
  const first = firstDayOfMonth(`${year}-01`);
  const dayOf = (row: TakenRow): number => Math.floor(Number(row["Tanggal"]));
  const known = new Set(rows.filter((row) => textOf(row["Area"]) === "").map(dayOf));
  const seeded = seedOf(layout)
    .map((line): TakenRow =>
      Object.fromEntries(layout.columns.map(({ header }, place) => [header, line[place] ?? ""])),
    )
    .filter((row) => dayOf(row) >= first && !known.has(dayOf(row)));
  return [...rows, ...seeded].sort((a, b) => dayOf(a) - dayOf(b));
}
