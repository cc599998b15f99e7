/** The empty cells of a month's rows that the lists can fill, as edits. */
import {
  COLUMNS,
  foldAsExcel,
  type Agent,
  type FilledColumn,
  type MonthSheet,
  type Row,
  type Snapshot,
  type TextColumn,
} from "../../sop";
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { expectCells } from "../snapshot/expect-cells";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { newSampleNumber } from "./sample-number";
import { agentsById, versionInForce } from "./samples";

type Random = Parameters<typeof newSampleNumber>[2];
export type Give = (row: Row) => string | undefined;

export const valueOf = (row: Row, key: TextColumn): string => {
  const entry = row.text[key];
  return entry.kind === "value" ? entry.value : "";
};

/** One edit per column, from its first cell to fill to its last; null leaves the cells between alone. */
export function planCompletion(
  snapshot: WorkbookSnapshot,
  sheet: MonthSheet,
  random: Random,
): { readonly edits: readonly Edit[]; readonly filled: number } {
  const givers = giversOf(snapshot, sheet, random);
  const planned = (Object.keys(givers) as FilledColumn[]).map((key) =>
    planFilling(snapshot, sheet, { key, from: [COLUMNS[key].filledFrom], give: givers[key] }),
  );
  return {
    edits: planned.flatMap(({ edits }) => edits),
    filled: planned.reduce((sum, { filled }) => sum + filled, 0),
  };
}

/** The empty cells of one column that other cells of their row give a value for; `from`: those other columns. */
export function planFilling(
  snapshot: WorkbookSnapshot,
  sheet: MonthSheet,
  {
    key,
    from,
    give,
  }: { readonly key: TextColumn; readonly from: readonly TextColumn[]; readonly give: Give },
): { readonly edits: readonly Edit[]; readonly filled: number } {
  const column = sheet.columns[key];
  if (column === undefined) return { edits: [], filled: 0 };
  const standing = snapshot.cells.find(({ name }) => name === sheet.table);
  const cells = sheet.rows.flatMap((row) => {
    // An unreadable cell holds something too.
    const given = row.text[key].kind === "empty" ? give(row) : undefined;
    return given === undefined || given === "" ? [] : [{ row: row.place.sheetRow, value: asTyped(given) }];
  });
  const columns = [key, ...from].flatMap((one) => sheet.columns[one] ?? []);
  const expect = standing
    ? cells.flatMap(({ row }) => expectCells(standing, row, [...new Set(columns)]))
    : [];
  const edits = columnEdit(sheet.sheet, column, cells).map((edit) => ({ ...edit, expect }));
  return { edits, filled: cells.length };
}

function columnEdit(
  sheet: string,
  column: number,
  cells: readonly { row: number; value: string }[],
): readonly Edit[] {
  const first = cells[0]?.row;
  const last = cells[cells.length - 1]?.row;
  if (first === undefined || last === undefined) return [];
  const values = Array.from({ length: last - first + 1 }, (): CellContent[] => [null]);
  for (const { row, value } of cells) values[row - first] = [value];
  return [{ kind: "cells", sheet, row: first, column, values }];
}

function giversOf(
  snapshot: Snapshot,
  sheet: MonthSheet,
  random: Random,
): Readonly<Record<FilledColumn, Give>> {
  const agents = agentsById(snapshot.agents);
  const agentOf = (row: Row): Agent | undefined => {
    const id = valueOf(row, "agentId");
    return id === "" ? undefined : agents.get(foldAsExcel(id));
  };
  const taken = takenNumbers(snapshot);
  return {
    sampleNumber: () => {
      const number = newSampleNumber(sheet.month, taken, random);
      taken.add(number.toLowerCase());
      return number;
    },
    agentName: (row) => agentOf(row)?.name,
    supervisor: (row) => agentOf(row)?.supervisor,
    scenarioVersion: ({ text, date }) =>
      text.scenario.kind === "value" && date.callDate.kind === "value"
        ? versionInForce(snapshot.scenarios, text.scenario.value, date.callDate.value)
        : undefined,
  };
}

function takenNumbers({ months }: Snapshot): Set<string> {
  const numbers = months.flatMap(({ rows }) => rows.map((row) => valueOf(row, "sampleNumber")));
  return new Set(numbers.map((number) => number.trim().toLowerCase()));
}
