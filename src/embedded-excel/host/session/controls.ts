/** Controls in cells: checkboxes. Source: Office.js reference, Excel.CellControl and Range.clearOrResetContents. */
import { cellAt, eachCell, makeCell } from "../../book/cells";
import type { Cell } from "../../book/types";
import { formatArea } from "./formats";
import { demand, demandEditable } from "./guard";
import type { BookSession, RangeTarget } from "./session";
import { clearContents } from "./writing";

/** Gives cells a control, or takes it away; what they hold stays. */
export function setControl(
  session: BookSession,
  { sheet, area }: RangeTarget,
  control: "Checkbox" | "Empty",
): void {
  demand(sheet, "allowFormatCells");
  formatArea(session, sheet, area, { control: control === "Empty" ? undefined : control });
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
