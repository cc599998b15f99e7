/** What a cell shows as conditional formats have it: one that holds may give its number another format. */
import type { Cell, Sheet } from "../../book/types";
import { Overlays } from "./conditional";
import { displayCell } from "./display";
import type { BookSession } from "./session";

const OVERLAYS = new WeakMap<BookSession, Overlays>();

/** What the conditional formats of the session's book make now. */
export function overlaysOf(session: BookSession): Overlays {
  let found = OVERLAYS.get(session);
  if (found === undefined) {
    found = new Overlays(session);
    OVERLAYS.set(session, found);
  }
  return found;
}

/** The text that a cell shows, whatever its width. Source: Office.js reference, Range.text; Excel's help on formatting by rules. */
export function shownText(
  session: BookSession,
  sheet: Sheet,
  cell: Cell | undefined,
  row: number,
  column: number,
): string {
  if (cell === undefined) return "";
  // Where no format gives one, no rule is asked for a text.
  if (!sheet.conditionalFormats.some(({ format }) => format.numberFormat !== undefined))
    return displayCell(cell);
  const numberFormat = overlaysOf(session).at(sheet, row, column).overlay?.numberFormat;
  return numberFormat === undefined
    ? displayCell(cell)
    : displayCell({ ...cell, style: { ...cell.style, numberFormat } });
}
