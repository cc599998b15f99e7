/** A cell's content as it is written back, so that it holds again what it holds now. */
import { asTyped } from "../edits/edit";
import { isErrorText, type RawCell } from "./parse-cell";

/** The content to write so that the cell holds again what it holds now. */
export function contentKept(value: RawCell, formula: RawCell): RawCell {
  // Text that looks like a formula is its own value; a formula is not what it shows.
  if (typeof formula === "string" && formula.startsWith("=") && formula !== value) return formula;
  return typeof value === "string" && !isErrorText(value) ? asTyped(value) : value;
}
