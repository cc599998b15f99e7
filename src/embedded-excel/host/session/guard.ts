/** What a protected sheet refuses. */
import type { Area, Protection, Sheet } from "../../book/types";
import { cellCount } from "../../book/area";
import { storedPart, styleAt } from "../../book/cells";
import { accessDenied, invalidOperation } from "../errors";
import { refusedParts } from "./pivots/writing";

type Permission = Exclude<keyof Protection["options"], "selectionMode">;

/** Refuses what the sheet's protection does not allow. */
export function demand(sheet: Sheet, permission?: Permission): void {
  if (sheet.protection === undefined) return;
  if (permission !== undefined && sheet.protection.options[permission] === true) return;
  throw accessDenied(`the sheet ${sheet.name} is protected`);
}

/** On a protected sheet only unlocked cells may be edited; those of a PivotTable are its own. */
export function demandEditable(sheet: Sheet, area: Area): void {
  const [pivot] = refusedParts(sheet, area);
  if (pivot !== undefined) throw invalidOperation(`a part of the PivotTable ${pivot.name} cannot be changed`);
  if (sheet.protection === undefined) return;
  const within =
    cellCount(area) > 100_000
      ? (storedPart(sheet, area) ?? { ...area, lastRow: area.row, lastColumn: area.column })
      : area;
  for (let row = within.row; row <= within.lastRow; row += 1) {
    for (let column = within.column; column <= within.lastColumn; column += 1) {
      if (styleAt(sheet, row, column)?.locked !== false)
        throw accessDenied(`the sheet ${sheet.name} is protected`);
    }
  }
}
