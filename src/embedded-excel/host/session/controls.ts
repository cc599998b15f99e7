/** Controls in cells: checkboxes. Source: Office.js reference, Excel.CellControl and Range.clearOrResetContents. */
import { cellCount } from "../../book/area";
import { cellAt, eachCell, makeCell, storedPart, styleAt } from "../../book/cells";
import type { Cell, Sheet } from "../../book/types";
import { formatArea } from "./formats";
import { demand, demandEditable } from "./guard";
import type { BookSession, RangeTarget } from "./session";
import { refuseInvalid } from "./refusing";
import { clearContents, writeBlock } from "./writing";

/** Gives cells a control, or takes it away; what they hold stays. */
export function setControl(
  session: BookSession,
  { sheet, area }: RangeTarget,
  control: "Checkbox" | "Empty",
): void {
  demand(sheet, "allowFormatCells");
  formatArea(session, sheet, area, { control: control === "Empty" ? undefined : control });
}

/**
 * Whether the checkbox of the cell is checked; undefined where none is shown: a checkbox shows true and false, and an empty
 * cell as false, while text, numbers and errors show as they are.
 */
export function checkboxAt(sheet: Sheet, row: number, column: number): boolean | undefined {
  if (styleAt(sheet, row, column)?.control !== "Checkbox") return undefined;
  const value = cellAt(sheet, row, column)?.value ?? false;
  return typeof value === "boolean" ? value : undefined;
}

/**
 * What a click on a checkbox does, or Space on several: where one of them is not checked all are checked, else none. What a
 * formula shows stays, and what a validation forbids is refused as when it is typed.
 */
export function toggleCheckboxes(
  session: BookSession,
  { sheet, area }: RangeTarget,
  asGesture: (act: () => void) => void,
): void {
  const found: { readonly row: number; readonly column: number; readonly checked: boolean }[] = [];
  const within = cellCount(area) === 1 ? area : storedPart(sheet, area);
  for (let row = within?.row ?? 0; row <= (within?.lastRow ?? -1); row += 1) {
    for (let column = within?.column ?? 0; column <= (within?.lastColumn ?? -1); column += 1) {
      const checked = checkboxAt(sheet, row, column);
      const cell = cellAt(sheet, row, column);
      if (checked === undefined || cell?.formula !== undefined || cell?.spilled === true) continue;
      found.push({ row, column, checked });
    }
  }
  const wanted = found.some(({ checked }) => !checked);
  for (const { row, column } of found)
    refuseInvalid(session, sheet, [row, column], wanted ? "TRUE" : "FALSE");
  asGesture(() => {
    for (const { row, column, checked } of found)
      if (checked !== wanted)
        writeBlock(session, sheet, { row, column, lastRow: row, lastColumn: column }, wanted);
  });
}

const isChecked = ({ value, formula }: Cell): boolean =>
  formula !== undefined || (value !== null && value !== false);

/**
 * Where the cells hold nothing but controls at their default, values and controls are taken away; else controls are set to
 * it, and the other cells emptied. A checkbox's default is that it is not checked.
 */
export function clearOrResetContents(session: BookSession, targets: readonly RangeTarget[]): void {
  const controls: { readonly target: RangeTarget; readonly row: number; readonly column: number }[] = [];
  const held: Cell[] = [];
  for (const target of targets) {
    demandEditable(target.sheet, target.area);
    eachCell(target.sheet, target.area, (cell, row, column) => {
      const hasControl = cell.style?.control !== undefined;
      if (hasControl) controls.push({ target, row, column });
      if (hasControl ? isChecked(cell) : cell.value !== null || cell.formula !== undefined) held.push(cell);
    });
  }
  const isReset = held.length === 0;
  for (const { sheet, area } of targets) {
    clearContents(session, sheet, area);
    if (isReset) formatArea(session, sheet, area, { control: undefined });
  }
  if (isReset) return;
  for (const { target, row, column } of controls)
    session.put(
      target.sheet,
      row,
      column,
      makeCell({ value: false, style: cellAt(target.sheet, row, column)?.style }),
    );
  for (const { sheet, area } of targets) session.touched(sheet, area);
}
