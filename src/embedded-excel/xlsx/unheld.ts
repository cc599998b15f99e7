/** What a sheet holds besides its cells that files here do not: saving is refused, for it would be lost without a word. */
import type { Sheet } from "../book/types";
import { cannotHold } from "./error";

/** @throws RangeError that names the sheet, and what on it. */
export function refuseUnheld(sheet: Sheet): void {
  for (const lines of [sheet.rowInfo, sheet.columnInfo])
    for (const { style } of lines.values())
      if (style?.control !== undefined) throw cannotHold(`the checkboxes of ${sheet.name}`);
}
