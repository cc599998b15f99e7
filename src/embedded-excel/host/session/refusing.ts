/** What a validation forbids, refused before it is written: Excel does so with what a person types, not with what is pasted. */
import { cellAt, putCell, styleAt } from "../../book/cells";
import type { Cell, Sheet, Validation } from "../../book/types";
import { ExcelError } from "../errors";
import { formulaReader } from "./formula-text";
import type { BookSession } from "./session";
import { isValid, validationAt } from "./validating";
import { cellFor, entryFor } from "./writing";

/** Excel's own words, where the rule has none. */
const WORDS = "This value doesn't match the data validation restrictions defined for this cell.";

/**
 * Throws `InvalidOperation` with the rule's own title and message where a rule that stops forbids the text. A warning or an
 * information lets it pass.
 */
export function refuseInvalid(
  session: BookSession,
  sheet: Sheet,
  [row, column]: readonly [number, number],
  text: string,
): void {
  const validation = validationAt(sheet, row, column);
  const alert = validation?.errorAlert;
  if (
    validation === undefined ||
    alert?.showAlert === false ||
    (alert !== undefined && alert.style !== "Stop")
  )
    return;
  const style = styleAt(sheet, row, column);
  const reader = formulaReader(session, sheet, { row, column });
  const entry = entryFor(text, style, reader, session.typingLanguage);
  const value =
    entry.formula === undefined
      ? entry.value
      : session.calculation.evaluate(entry.formula, sheet.id, row, column);
  const wanted = cellFor({ ...entry, value }, style);
  if (wouldBeValid(session, sheet, [row, column], validation, wanted)) return;
  const words = [alert?.title, alert?.message].filter((one) => one !== undefined && one !== "").join(": ");
  throw new ExcelError("InvalidOperation", words === "" ? WORDS : words);
}

/** Rules look at the cell itself: it stands there while they do. */
function wouldBeValid(
  session: BookSession,
  sheet: Sheet,
  [row, column]: readonly [number, number],
  validation: Validation,
  wanted: Cell | undefined,
): boolean {
  const there = cellAt(sheet, row, column);
  putCell(sheet, row, column, wanted);
  try {
    return isValid(session, sheet, validation, row, column);
  } finally {
    putCell(sheet, row, column, there);
  }
}
