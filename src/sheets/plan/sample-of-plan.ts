/** The No. Sampel of a call that was made, written into its row of Rencana: with the call itself, or not at all. */
import { agentKey, type Month } from "../../sop";
import { asTyped, type Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { TABLE_NAMES } from "../layout/names";
import { planLinesOf } from "../snapshot/plan-rows";
import { headerIndex, type TableCells } from "../snapshot/table-cells";
import type { FixedTables } from "../snapshot/settings";

/** A row of Rencana. */
export interface PlannedRow {
  readonly month: Month;
  readonly no: number;
}

/** Undefined where the row is gone, is another agent's, or has another call's number by now. */
export function planSampleOfPlan(
  fixed: FixedTables,
  { month, no }: PlannedRow,
  { id, agent }: { readonly id: string; readonly agent: string },
): readonly Edit[] | undefined {
  const table = fixed[TABLE_NAMES.plan];
  const lines = planLinesOf(table).filter((line) => line.month === month && line.row.no === no);
  const [line, ...others] = lines;
  if (!table || !line || others.length > 0) return undefined;
  const { sample, agent: planned } = line.row;
  // The plan may have been made anew since: then the number is another call's.
  if (planned !== "" && agentKey(planned) !== agentKey(agent)) return undefined;
  if (sample !== "") return sample.toLowerCase() === id.toLowerCase() ? [] : undefined;
  const index = headerIndex(table, "No. Sampel");
  if (index < 0) return undefined;
  const place = { sheet: table.sheet, row: table.row + line.index, column: table.column + index };
  const expect = ["Bulan", "No.", "ID Agent", "No. Sampel"].flatMap((header) =>
    expectCell(table, line.index, header),
  );
  return [{ kind: "cells", ...place, values: [[asTyped(id)]], expect }];
}

/** That the column is still that of its header, and the row holds what was read. */
function expectCell(table: TableCells, line: number, header: string): readonly Expectation[] {
  const { sheet, row, column, headers, body } = table;
  const index = headerIndex(table, header);
  if (index < 0) return [];
  const content = body[line]?.[index] ?? "";
  return [
    { kind: "cell", sheet, row: row - 1, column: column + index, content: headers[index] ?? "" },
    { kind: "cell", sheet, row: row + line, column: column + index, content },
  ];
}
