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
import { versionInForce } from "./samples";

type Random = Parameters<typeof newSampleNumber>[2];
type Give = (row: Row) => string | undefined;

const valueOf = (row: Row, key: TextColumn): string => {
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
  const standing = snapshot.cells.find(({ name }) => name === sheet.table);
  let filled = 0;
  const edits = (Object.keys(givers) as FilledColumn[]).flatMap((key): readonly Edit[] => {
    const column = sheet.columns[key];
    if (column === undefined) return [];
    const cells = sheet.rows.flatMap((row) => {
      // An unreadable cell holds something too.
      const given = row.text[key].kind === "empty" ? givers[key](row) : undefined;
      return given === undefined || given === "" ? [] : [{ row: row.place.sheetRow, value: asTyped(given) }];
    });
    filled += cells.length;
    const source = sheet.columns[COLUMNS[key].filledFrom];
    const columns = source === undefined ? [column] : [column, source];
    const expect = standing ? cells.flatMap(({ row }) => expectCells(standing, row, columns)) : [];
    return columnEdit(sheet.sheet, column, cells).map((edit) => ({ ...edit, expect }));
  });
  return { edits, filled };
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
  const agents = new Map<string, Agent>();
  // Of two agents with the same ID the upper one, as check has it.
  for (const agent of [...snapshot.agents].reverse()) agents.set(foldAsExcel(agent.id), agent);
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
