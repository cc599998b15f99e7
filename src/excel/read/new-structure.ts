/** First step of a migration: sheets, tables and columns that are new since the workbook's layout. */
import { readSheet } from "./column-details";
import { monthShape } from "../../sheets/damage/shapes";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { missingTables, planMissingSheets, planMissingTables } from "../../sheets/damage/plan-fixed";
import { planMonthColumns } from "../../sheets/damage/plan-new-columns";
import { roomBesideTables } from "./room-beside-tables";
import type { Edit } from "../../sheets/edits/edit";
import type { ColumnLayout } from "../../sheets/layout/column";
import type { PastLayout } from "../../sheets/migrate/past-layout";
import { isCriterion, planNewFixedColumns, newColumns } from "../../sheets/migrate/plan-added-columns";

/** Empty where everything new stands already. What is damaged besides is left to repairing. */
export async function planStructure(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  past: PastLayout,
): Promise<readonly Edit[]> {
  return [
    ...planMissingSheets(snapshot),
    ...(await planNewTables(context, snapshot, past)),
    ...planNewFixedColumns(snapshot, past, await roomBesideTables(context, snapshot)),
    ...snapshot.layout.months.flatMap((month) => {
      const shape = monthShape(month, snapshot);
      const isKnown = (column: ColumnLayout): boolean =>
        isCriterion(column) || past.monthHeaders.includes(column.header);
      return planMonthColumns(shape, newColumns(shape, isKnown), { wholeSheet: true });
    }),
  ];
}

async function planNewTables(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  past: PastLayout,
): Promise<readonly Edit[]> {
  const added = missingTables(snapshot).filter(({ table }) => !(table.name in past.tables));
  const edits: Edit[] = [];
  for (const { sheet, table } of added)
    edits.push(...planMissingTables(snapshot, sheet, [table], await readSheet(context, sheet)));
  return edits;
}
