/** Range.copyFrom: repeats what a source holds over a target, as a paste does. */
import * as areas from "../../book/area";
import { cellAt, storedPart, styleAt } from "../../book/cells";
import type { Area, Cell, Sheet } from "../../book/types";
import { invalidArgument } from "../errors";
import { qualify, translateRelative } from "../session/formula-text";
import { demandEditable } from "../session/guard";
import { copyRules } from "../session/rules";
import type { BookSession, RangeTarget } from "../session/session";
import { withoutSpilled } from "../session/spills";

export const COPIES = ["All", "Formulas", "Values", "Formats", "Link", "ColumnWidths"] as const;

/** Repeats the source over the target, as a paste does. */
export function copyFrom(
  session: BookSession,
  self: RangeTarget,
  source: RangeTarget,
  kind: (typeof COPIES)[number],
  skipBlanks: boolean,
  transpose: boolean,
): void {
  if (kind === "Link" || kind === "ColumnWidths")
    throw invalidArgument(`the embedded Excel does not copy ${kind}`);
  const from =
    storedPart(source.sheet, source.area) === undefined
      ? areas.area(source.area.row, source.area.column)
      : source.area;
  const taken: (Cell | undefined)[][] = [];
  const last = Math.min(from.lastRow, Math.max(from.row, source.sheet.rows.length - 1));
  for (let row = from.row; row <= last; row += 1) {
    const line: (Cell | undefined)[] = [];
    for (let column = from.column; column <= from.lastColumn; column += 1) {
      const style = styleAt(source.sheet, row, column);
      const held = cellAt(source.sheet, row, column);
      // What a formula fills that is copied along is filled at the target by that formula; without it, values are copied.
      const filled =
        held?.spilled === true ? session.calculation.spills.at(source.sheet, row, column) : undefined;
      const isAlong =
        kind !== "Values" && filled !== undefined && areas.holdsCell(from, filled.row, filled.column);
      const cell = isAlong ? withoutSpilled(held) : held;
      line.push(cell ?? (style === undefined ? undefined : { value: null, style }));
    }
    taken.push(line);
  }
  const pattern = transpose ? (taken[0] ?? []).map((_one, x) => taken.map((line) => line[x])) : taken;
  const target = pasteArea(self.area, pattern.length, pattern[0]?.length ?? 1);
  const { sheet } = self;
  demandEditable(sheet, target);
  for (let row = target.row; row <= target.lastRow; row += 1) {
    for (let column = target.column; column <= target.lastColumn; column += 1) {
      const [y, x] = [
        (row - target.row) % pattern.length,
        (column - target.column) % (pattern[0]?.length ?? 1),
      ];
      const cell = pattern[y]?.[x];
      if (skipBlanks && (cell === undefined || (cell.value === null && cell.formula === undefined))) continue;
      const down = row - (source.area.row + (transpose ? x : y));
      const right = column - (source.area.column + (transpose ? y : x));
      session.put(
        sheet,
        row,
        column,
        pasted(sheet, row, column, cell, kind, (formula) => translateRelative(formula, down, right)),
      );
    }
  }
  if (kind === "All" || kind === "Formats")
    copyRules(session, source, { sheet, area: target }, kind === "All");
  session.touched(sheet, target);
  session.announce(sheet, target, "RangeEdited");
}

function pasteArea(area: Area, rows: number, columns: number): Area {
  const [height, width] = [areas.rowCount(area), areas.columnCount(area)];
  return {
    ...area,
    lastRow: area.row + (height % rows === 0 ? height : rows) - 1,
    lastColumn: area.column + (width % columns === 0 ? width : columns) - 1,
  };
}

function pasted(
  sheet: Sheet,
  row: number,
  column: number,
  from: Cell | undefined,
  kind: (typeof COPIES)[number],
  translate: (formula: string) => string,
): Cell | undefined {
  const old = cellAt(sheet, row, column);
  const style = kind === "All" || kind === "Formats" ? from?.style : styleAt(sheet, row, column);
  const content = kind === "Formats" ? old : from;
  const formula =
    content?.formula === undefined || kind === "Values"
      ? undefined
      : kind === "Formats"
        ? content.formula
        : qualify(translate(content.formula), undefined);
  const value = content?.value ?? null;
  if (value === null && formula === undefined)
    return style === undefined ? undefined : { value: null, style };
  return {
    value: formula === undefined || kind === "Formats" ? value : null,
    ...(formula === undefined ? {} : { formula }),
    ...(content?.quotePrefix === true ? { quotePrefix: true as const } : {}),
    ...(content?.rich === undefined ? {} : { rich: content.rich }),
    ...(style === undefined ? {} : { style }),
  };
}
