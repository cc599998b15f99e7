/** A row carried from one month's table to another's: which cell goes where, by header. */
import { foldAsExcel } from "../../sop";
import { asTyped, type CellContent } from "../edits/edit";
import { isFormulaHeader } from "../snapshot/read-month";
import { isErrorText, type RawCell } from "../snapshot/parse-cell";
import type { MonthFrame } from "../snapshot/workbook-snapshot";

/** One row as it stands in its table, cell by cell under the table's headers. */
export interface StandingRow {
  readonly values: readonly RawCell[];
  readonly formulas: readonly RawCell[];
  readonly numberFormats: readonly string[];
}

/** Headers of `from` that `to` has no column for and that are no formulas of F-22: people's own, and a longer scorecard's. */
export function missingHeaders(from: MonthFrame, to: MonthFrame): readonly string[] {
  return from.headers.filter((header) => partnerOf(header, to.headers) < 0 && !isFormulaHeader(header));
}

/** Where a header's cells go: the same header, a criterion's by its code too. -1 where there is none. */
export function partnerOf(header: string, headers: readonly string[]): number {
  const same = headers.findIndex((one) => foldAsExcel(one) === foldAsExcel(header));
  const code = /^P\d\d(?=\s|$)/i.exec(header)?.[0].toLowerCase();
  return same >= 0 || code === undefined
    ? same
    : headers.findIndex((one) => `${one.toLowerCase()} `.startsWith(`${code} `));
}

/** The line to write under `to.headers`; null leaves a cell to its table, whose formulas fill down. */
export function carriedLine(row: StandingRow, from: MonthFrame, to: MonthFrame): readonly CellContent[] {
  const line = to.headers.map((): CellContent => null);
  from.headers.forEach((header, index) => {
    const place = partnerOf(header, to.headers);
    const value = row.values[index] ?? "";
    const formula = row.formulas[index] ?? "";
    if (place < 0 || value === "") return;
    if (!isFormula(value, formula)) line[place] = typeof value === "string" ? textOf(value) : value;
    else if (!isFormulaHeader(header)) line[place] = carriedFormula(value, formula, from, to);
  });
  return line;
}

/** Whether what stands in `to` is the row of `from`, value by value; formulas need only stand. */
export function isCarried(row: StandingRow, from: MonthFrame, copy: StandingRow, to: MonthFrame): boolean {
  return from.headers.every((header, index) => {
    const value = row.values[index] ?? "";
    const formula = row.formulas[index] ?? "";
    if (isFormula(value, formula)) return true;
    const derived = isFormulaHeader(header) && value === "";
    // Where it has no place there, nothing of it stands.
    const stands = copy.values[partnerOf(header, to.headers)] ?? "";
    return derived || String(stands) === String(value);
  });
}

/** The row's raw values by header, but for what formulas give. */
export function valuesByHeader(row: StandingRow, frame: MonthFrame): Readonly<Record<string, RawCell>> {
  return Object.fromEntries(
    frame.headers.flatMap((header, index): [string, RawCell][] => {
      const value = row.values[index] ?? "";
      return value === "" || isFormula(value, row.formulas[index] ?? "") ? [] : [[header, value]];
    }),
  );
}

/** Whether what stands in a cell is a formula and not text that looks like one. */
export const isFormula = (value: RawCell, formula: RawCell): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

const textOf = (value: string): string => (isErrorText(value) ? value : asTyped(value));

/** A formula that speaks of its own row by header goes along; one that points at cells keeps its value alone. */
function carriedFormula(value: RawCell, formula: RawCell, from: MonthFrame, to: MonthFrame): CellContent {
  const renamed = String(formula).replaceAll(`${from.table}[`, `${to.table}[`);
  const words = renamed.replace(/"[^"]*"/g, "").replace(/\[[^\]]*\]/g, "");
  const points = /\$?[A-Z]{1,3}\$?\d+/i.test(words.replaceAll(to.table, ""));
  if (!points) return renamed;
  return typeof value === "string" ? textOf(value) : value;
}
