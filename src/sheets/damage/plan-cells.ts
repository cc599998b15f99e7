/** Formulas, validations and number formats of standing columns put back as declared. No typed cell is touched. */
import type { Edit, ValidationEdit } from "../edits/edit";
import { cellAddress } from "../layout/address";
import { numberFormatOf } from "../layout/column";
import { columnEdits } from "../plan/table";
import type { RawCell } from "../snapshot/parse-cell";
import { fitsFormat, ruleOfColumn } from "./cell-rules";
import type { ColumnDetails, StandingTable } from "./column-details";
import { plainFormula, sameFormula } from "./formula-text";

export interface CellRepairs {
  readonly edits: readonly Edit[];
  /** What stood typed where a formula belongs, for the Log: `Sheet!AC9 = 95`. */
  readonly replaced: readonly string[];
}

/**
 * `refills`: every formula is written, also where the right one stands – a table without a style was saved by a program that
 * writes no calculated columns either, and a column fills new rows by itself only once it was filled whole.
 */
export function planCells(
  table: StandingTable,
  details: readonly ColumnDetails[],
  { refills = false }: { readonly refills?: boolean } = {},
): CellRepairs {
  const { sheet, body } = table;
  const edits: Edit[] = [];
  const replaced: string[] = [];
  for (const detail of details) {
    const { column, index, formats, formulas, rule, prompt } = detail;
    const box = { ...body, column: body.column + index, columns: 1 };
    const pasted = ![...formats].every((format) => fitsFormat(column, format));
    if (pasted) edits.push({ kind: "look", sheet, box, look: { numberFormat: numberFormatOf(column) } });
    const declared = ruleOfColumn(column);
    const ruled =
      (!declared || (rule !== undefined && keepsRule(declared, rule))) && prompt === column.prompt;
    if (!ruled) edits.push(...columnEdits(sheet, column, box));
    const { formula } = column;
    if (formula === undefined) continue;
    // A column's cells are mostly one formula.
    if (!refills && [...new Set(formulas)].every((cell) => sameFormula(String(cell), formula))) continue;
    edits.push({ kind: "fill", sheet, box, formula });
    formulas.forEach((cell, row) => {
      if (isTyped(cell))
        replaced.push(`${sheet}!${cellAddress(box.row + row, box.column)} = ${String(cell)}`);
    });
  }
  return { edits, replaced };
}

const isTyped = (cell: RawCell): boolean =>
  cell !== "" && !(typeof cell === "string" && cell.startsWith("="));

const TYPES: Readonly<Record<ValidationEdit["type"], string>> = {
  list: "List",
  words: "List",
  suggested: "List",
  wholeNumber: "WholeNumber",
  date: "Date",
  time: "Time",
  formula: "Custom",
};

/** Of its type, and a list of its own items; the limits of a date are left to the person. */
function keepsRule(
  declared: ValidationEdit,
  rule: { readonly type: string; readonly source: string },
): boolean {
  if (rule.type !== TYPES[declared.type]) return false;
  return declared.type !== "list" || plainFormula(rule.source) === plainFormula(`=${declared.name}`);
}
