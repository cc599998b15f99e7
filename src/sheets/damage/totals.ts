/** Calls that a table with a Total Row does not count: one that stands in that row itself, and those below it. */
import { asTyped, type CellContent, type Edit } from "../edits/edit";
import { expectContents } from "../edits/expectation";
import type { RawCell } from "../snapshot/parse-cell";
import { isFormulaHeader } from "../snapshot/read-month";
import type { MonthAsIs } from "./as-is";
import { isRow } from "./below";
import { hasWordsOfCall, isTotalLabel } from "./total-line";

/** Whether the Total Row holds a call: by words where totals have none. */
export function callInTotals({
  showsTotals,
  total,
  headers,
}: Pick<MonthAsIs, "showsTotals" | "total" | "headers">): boolean {
  return showsTotals && hasWordsOfCall(total, headers);
}

/** Whether a line below the table is a row of F-22. */
const linesBelow = ({ below, headers }: MonthAsIs): readonly number[] =>
  below.flatMap((line, index) => (isRow(line, headers) ? [index] : []));

/** The calls below the Total Row. */
export const callsBelowTotals = (month: MonthAsIs): number =>
  month.showsTotals ? linesBelow(month).length : 0;

const isFormula = (cell: RawCell | undefined): cell is string =>
  typeof cell === "string" && cell.startsWith("=");

/** A row's contents as they are added: formula columns fill themselves. */
const cellsOf = (line: readonly RawCell[], headers: readonly string[]): readonly CellContent[] =>
  headers.map((header, index) => {
    const cell = line[index] ?? "";
    if (isFormulaHeader(header) || cell === "") return null;
    return typeof cell === "string" ? asTyped(cell) : cell;
  });

/**
 * The calls put above the Total Row, as rows of the table, and taken away where they stood. The rows that are added move
 * everything below down by as many. `entered`: the Total Row's formulas and constants, its own formulas stay.
 */
export function planOutOfTotals(month: MonthAsIs, entered: readonly RawCell[]): readonly Edit[] {
  const { sheet, table, body, headers, below, total } = month;
  const inTotals = callInTotals(month);
  const lines = linesBelow(month);
  const own = total.map((cell, index): RawCell => {
    const isOwn = isFormula(entered[index]) || isTotalLabel(cell);
    return isOwn ? "" : cell;
  });
  const calls = [...(inTotals ? [own] : []), ...lines.map((line) => below[line] ?? [])];
  if (calls.length === 0) return [];
  const at = body.row + body.rows;
  const { column } = body;
  const expect = [
    ...(inTotals ? expectContents({ sheet, row: at, column }, [wide(total, headers)]) : []),
    ...lines.flatMap((line) =>
      expectContents({ sheet, row: at + 1 + line, column }, [wide(below[line] ?? [], headers)]),
    ),
  ];
  const emptied = (row: number, cells: readonly RawCell[]): Edit => ({
    kind: "cells",
    sheet,
    row: row + calls.length,
    column,
    values: [headers.map((_, index) => ((cells[index] ?? "") === "" ? null : ""))],
  });
  return [
    { kind: "addRows", table, values: calls.map((line) => cellsOf(line, headers)), expect },
    ...(inTotals ? [emptied(at, own)] : []),
    ...lines.map((line) => emptied(at + 1 + line, below[line] ?? [])),
  ];
}

/** As many cells as the table has columns. */
const wide = (line: readonly RawCell[], headers: readonly string[]): readonly RawCell[] =>
  headers.map((_, index) => line[index] ?? "");
