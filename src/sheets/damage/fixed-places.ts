/** Where a fixed sheet's tables belong now: sheets may have been renamed. */
import type { SheetLayout } from "../layout/fixed-sheets";
import type { Foundation } from "../snapshot/workbook-snapshot";

/** The sheet that stands for the declared one: where its tables are, else by its name; undefined where there is none. */
export function placesOf(
  layout: SheetLayout,
  { sheets, tables }: Pick<Foundation, "sheets" | "tables">,
): { readonly sheet: string | undefined } {
  const holding = layout.tables.map((table) => tables.get(table.name)).find((sheet) => sheet !== undefined);
  return {
    sheet: holding ?? sheets.find((name) => name.toLowerCase() === layout.name.toLowerCase()),
  };
}
