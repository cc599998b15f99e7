/** The columns that are new since the workbook's layout. */
import { fixedShapes } from "../damage/shapes";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { matchHeaders } from "../damage/match-headers";
import { planColumns, type ColumnRepairs, type TableShape } from "../damage/plan-columns";
import { planFixedColumns } from "../damage/plan-new-columns";
import type { Edit } from "../edits/edit";
import type { ColumnLayout } from "../layout/column";
import type { PastLayout } from "./past-layout";

export const isCriterion = ({ key }: ColumnLayout): boolean => key.startsWith("criterion");

/** From the right: each adds columns to the sheet, which move what stands to its right. */
export function planNewFixedColumns(
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
export function newColumns<Column extends ColumnLayout>(
  shape: TableShape<Column>,
  isKnown: (column: Column) => boolean,
): ColumnRepairs<Column> {
  const { missing, own } = matchHeaders(shape.headers, shape.columns);
  const columns = shape.columns.filter((column) => !missing.includes(column) || !isKnown(column));
  const answers = Object.fromEntries(own.map(({ header }) => [header, "own"]));
  return planColumns({ ...shape, columns }, answers);
}
