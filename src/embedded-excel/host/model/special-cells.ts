/** Range.getSpecialCells: constants, formulas, blanks and their like, as few rectangles. */
import * as areas from "../../book/area";
import { hasContent, usedAreaOf } from "../../book/cells";
import type { Area, Cell, Sheet } from "../../book/types";
import type { BookSession, RangeTarget } from "../session/session";
import type { Arguments } from "./arguments";
import { living, targetOf } from "./places";

type Special =
  | "Constants"
  | "Formulas"
  | "Blanks"
  | "ConditionalFormats"
  | "DataValidations"
  | "Visible"
  | "SameConditionalFormat"
  | "SameDataValidation";
type Kind =
  | "All"
  | "Errors"
  | "ErrorsLogical"
  | "ErrorsNumbers"
  | "ErrorsText"
  | "ErrorsLogicalNumber"
  | "ErrorsLogicalText"
  | "ErrorsNumberText"
  | "Logical"
  | "LogicalNumbers"
  | "LogicalText"
  | "LogicalNumbersText"
  | "Numbers"
  | "NumbersText"
  | "Text";
const SPECIALS: readonly Special[] = [
  "Constants",
  "Formulas",
  "Blanks",
  "ConditionalFormats",
  "DataValidations",
  "Visible",
];
const KINDS: readonly Kind[] = [
  "All",
  "Errors",
  "ErrorsLogical",
  "ErrorsNumbers",
  "ErrorsText",
  "ErrorsLogicalNumber",
  "ErrorsLogicalText",
  "ErrorsNumberText",
  "Logical",
  "LogicalNumbers",
  "LogicalText",
  "LogicalNumbersText",
  "Numbers",
  "NumbersText",
  "Text",
];

function ofKind(cell: Cell, kind: Kind): boolean {
  if (kind === "All") return true;
  const { value } = cell;
  if (typeof value === "object") return value !== null && kind.includes("Error");
  if (typeof value === "number") return kind.includes("Number");
  return typeof value === "boolean" ? kind.includes("Logical") : kind.includes("Text");
}

/** The cells of a special kind as few rectangles. */
export function specialCells(
  self: RangeTarget,
  args: Arguments,
  session: BookSession,
): readonly RangeTarget[] {
  const special = args.word(0, SPECIALS);
  const kind = args.word(1, KINDS, "All");
  const { sheet, area } = living(self);
  if (special === "Formulas") {
    const runs = session.calculation.calculatedAreas(sheet, area);
    const found = kind === "All" ? runs : runs.flatMap((run) => partsOfKind(sheet, run, kind));
    return joinRuns(found).map((one) => targetOf(sheet, one));
  }
  const rules =
    special === "ConditionalFormats"
      ? sheet.conditionalFormats
      : special === "DataValidations"
        ? sheet.validations
        : undefined;
  // That the area meets the used one is told by its first cell that is filled.
  if (rules !== undefined && hasContent(sheet, area)) return rulesIn(self, rules);
  const within = areas.intersection(area, usedAreaOf(sheet) ?? areas.area(0, 0));
  if (within === undefined) return [];
  if (rules !== undefined) return rulesIn(self, rules);
  const fits = (cell: Cell | undefined, row: number, column: number): boolean => {
    const filled = cell !== undefined && (cell.value !== null || cell.formula !== undefined);
    if (special === "Blanks") return !filled;
    if (special === "Visible")
      return (
        sheet.rowInfo.get(row)?.hidden !== true &&
        sheet.rowInfo.get(row)?.filtered !== true &&
        sheet.columnInfo.get(column)?.hidden !== true
      );
    return filled && cell.formula === undefined && cell.spilled !== true && ofKind(cell, kind);
  };
  return rectangles(within, (row, column) => fits(sheet.rows[row]?.[column], row, column)).map((one) =>
    targetOf(sheet, one),
  );
}

/** The runs of rows of that kind in a run of one column. */
function partsOfKind(sheet: Sheet, { row, lastRow, column }: Area, kind: Kind): Area[] {
  const parts: Area[] = [];
  let start = -1;
  for (let at = row; at <= lastRow + 1; at += 1) {
    const cell = at <= lastRow ? sheet.rows[at]?.[column] : undefined;
    const match = cell !== undefined && ofKind(cell, kind);
    if (match === start >= 0) continue;
    if (!match) parts.push(areas.area(start, column, at - 1, column));
    start = match ? at : -1;
  }
  return parts;
}

/** The cells of the area that fit, as few rectangles: column runs, joined where neighbours match. */
export function rectangles(within: Area, fits: (row: number, column: number) => boolean): readonly Area[] {
  const width = within.lastColumn - within.column + 1;
  const runs = Array.from({ length: width }, (): Area[] => []);
  // Row by row, as sheets lie in memory.
  const starts = new Array<number>(width).fill(-1);
  for (let row = within.row; row <= within.lastRow + 1; row += 1) {
    for (let index = 0; index < width; index += 1) {
      const start = starts[index] ?? -1;
      const match = row <= within.lastRow && fits(row, within.column + index);
      if (match === start >= 0) continue;
      starts[index] = match ? row : -1;
      const column = within.column + index;
      if (!match) runs[index]?.push(areas.area(start, column, row - 1, column));
    }
  }
  return joinRuns(runs.flat());
}

function rulesIn(
  self: RangeTarget,
  rules: readonly { readonly areas: readonly Area[] }[],
): readonly RangeTarget[] {
  return rules
    .flatMap((rule) => rule.areas.flatMap((one) => areas.intersection(one, self.area) ?? []))
    .map((one) => targetOf(self.sheet, one));
}

/** Runs within one column, column by column: those of neighbours that match as one rectangle. */
function joinRuns(runs: readonly Area[]): Area[] {
  const joined: Area[] = [];
  const open = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.row}:${run.lastRow}:${run.column}`;
    const index = open.get(key);
    const next = `${run.row}:${run.lastRow}:${run.column + 1}`;
    const left = index === undefined ? undefined : joined[index];
    if (index === undefined || left === undefined) open.set(next, joined.push(run) - 1);
    else {
      joined[index] = { ...left, lastColumn: run.column };
      open.set(next, index);
    }
  }
  return joined;
}
