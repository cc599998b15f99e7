/** That tables of ours stand where, and as wide and long, as they were read: for what is written all over the workbook. */
import { TABLE_NAMES } from "../layout/names";
import { expectHeaders, type Expectation } from "../edits/expectation";
import type { TableCells } from "./table-cells";
import type { WorkbookSnapshot } from "./workbook-snapshot";

export const expectTables = ({
  foundation,
  cells,
}: Pick<WorkbookSnapshot, "foundation" | "cells">): readonly Expectation[] =>
  [...Object.values(foundation.fixed).flatMap((table) => table ?? []), ...cells].flatMap(expectTable);

/** The same of the months' tables and the Log alone: nobody has done anything meanwhile. */
export const expectMonths = ({
  foundation,
  cells,
}: Pick<WorkbookSnapshot, "foundation" | "cells">): readonly Expectation[] =>
  [foundation.fixed[TABLE_NAMES.log], ...cells].flatMap((table) => (table ? expectTable(table) : []));

const expectTable = ({ name, sheet, row, column, headers, body }: TableCells): readonly Expectation[] => [
  expectHeaders({ sheet, row: row - 1, column }, headers),
  { kind: "columns", table: name, columns: headers.length },
  { kind: "rows", table: name, rows: body.length },
];
