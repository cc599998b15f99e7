/** Widths and heights that fit their texts, guessed from their lengths, as no font is at hand. */
import { without } from "../../book/without";
import { keepingCharts } from "../session/chart-places";
import { displayCell } from "../session/display";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";

type Targets = readonly RangeTarget[];

/** Points that a character of Calibri 11 takes, roughly. */
const CHARACTER = 5.25;

/** A guess from the longest text, as no font is at hand. */
export function autofitColumns(self: Targets, session: BookSession): void {
  for (const target of self) {
    demand(target.sheet, "allowFormatColumns");
    keepingCharts(target.sheet, () => {
      fitColumns(target);
    });
    session.restructured(target.sheet);
  }
}

function fitColumns({ sheet, area }: RangeTarget): void {
  for (let column = area.column; column <= area.lastColumn; column += 1) {
    let longest = 0;
    const last = Math.min(area.lastRow, sheet.rows.length - 1);
    for (let row = area.row; row <= last; row += 1) {
      const cell = sheet.rows[row]?.[column];
      if (
        cell === undefined ||
        cell.value === null ||
        sheet.merges.some((one) => one.row === row && one.column === column)
      )
        continue;
      const scale = (cell.style?.fontSize ?? 11) / 11;
      for (const line of displayCell(cell).split("\n")) longest = Math.max(longest, line.length * scale);
    }
    if (longest > 0)
      sheet.columnInfo.set(column, {
        ...sheet.columnInfo.get(column),
        width: Math.min(1790, Math.round(longest * CHARACTER + 8)),
      });
  }
}

export function autofitRows(self: Targets, session: BookSession): void {
  for (const target of self) {
    demand(target.sheet, "allowFormatRows");
    keepingCharts(target.sheet, () => {
      fitRows(target);
    });
    session.restructured(target.sheet);
  }
}

function fitRows({ sheet, area }: RangeTarget): void {
  for (let row = area.row; row <= Math.min(area.lastRow, sheet.rows.length - 1); row += 1) {
    const info = without(sheet.rowInfo.get(row) ?? {}, "height");
    let lines = 1;
    sheet.rows[row]?.forEach((cell, column) => {
      if (cell?.style?.wrapText !== true || typeof cell.value !== "string") return;
      const width = sheet.columnInfo.get(column)?.width ?? sheet.standardWidth;
      const fits = Math.max(1, Math.floor((width - 4) / CHARACTER));
      lines = Math.max(
        lines,
        cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / fits)), 0),
      );
    });
    sheet.rowInfo.set(
      row,
      lines > 1 ? { ...info, height: Math.min(409.5, lines * sheet.standardHeight) } : info,
    );
  }
}
