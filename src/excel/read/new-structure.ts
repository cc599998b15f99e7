/** First step of a migration: sheets, tables and columns that are new since the workbook's layout. */
import type { Edit } from "../../sheets/edits/edit";
import { readSheet } from "./column-details";
import { matchHeaders } from "../../sheets/damage/match-headers";
import { fixedShapes, monthShape } from "./next-repair";
import { planColumns, type ColumnRepairs, type TableShape } from "../../sheets/damage/plan-columns";
import { missingTables, planMissingSheets, planMissingTables } from "../../sheets/damage/plan-fixed";
import { planFixedColumns, planMonthColumns, roomBesideTables } from "../../sheets/damage/plan-new-columns";
import type { ColumnLayout } from "../../sheets/layout/column";
import type { WorkbookSnapshot } from "./read-workbook";
import type { PastLayout } from "../../sheets/migrate/past-layout";

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
      return planMonthColumns(shape, newColumns(shape, isKnown));
    }),
  ];
}

const isCriterion = ({ key }: ColumnLayout): boolean => key.startsWith("criterion");

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

/** From the right: each adds columns to the sheet, which move what stands to its right. */
function planNewFixedColumns(
  snapshot: WorkbookSnapshot,
  past: PastLayout,
  beside: ReadonlyMap<string, string>,
): readonly Edit[] {
  return [...fixedShapes(snapshot)]
    .sort((a, b) => b.body.column - a.body.column)
    .flatMap((shape) => {
      const known = past.tables[shape.table];
      if (!known) return [];
      return planFixedColumns(
        shape,
        newColumns(shape, ({ header }) => known.includes(header)),
        beside.get(shape.table),
      );
    });
}

/** The declared columns that the past layout did not have, each with its place. A person's own columns stay their own. */
function newColumns<Column extends ColumnLayout>(
  shape: TableShape<Column>,
  isKnown: (column: Column) => boolean,
): ColumnRepairs<Column> {
  const { missing, own } = matchHeaders(shape.headers, shape.columns);
  const columns = shape.columns.filter((column) => !missing.includes(column) || !isKnown(column));
  const answers = Object.fromEntries(own.map(({ header }) => [header, "own"]));
  return planColumns({ ...shape, columns }, answers);
}
