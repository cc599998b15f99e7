/**
 * Finding and replacing text: `find`, `findAll` and `replaceAll`. What cells show is searched row by row; what is
 * replaced is what stands in the formula bar, as in Excel's dialog. `*`, `?` and `~` are Excel's wildcards.
 */
import * as areas from "../../book/area";
import { cellAt, eachCell, usedAreaOf } from "../../book/cells";
import type { Area, Cell } from "../../book/types";
import { wildcardSource } from "../../calculator/index";
import { invalidArgument } from "../errors";
import { displayCell } from "../session/display";
import type { BookSession, RangeTarget } from "../session/session";
import { writeBlock } from "../session/writing";
import { asFlag, asWord, type Arguments } from "./arguments";
import { targetOf } from "./places";
import { readFormula } from "./range-cells";
import { rectangles } from "./special-cells";

/** What is searched for: all matches in a text, whole or in parts. */
function pattern(text: string, criteria: Readonly<Record<string, unknown>>): RegExp {
  if (text === "") throw invalidArgument("a text to find is expected");
  const source = wildcardSource(text);
  const complete = asFlag(criteria["completeMatch"] ?? false);
  return new RegExp(
    complete ? `^(?:${source})$` : source,
    asFlag(criteria["matchCase"] ?? false) ? "g" : "gi",
  );
}

const shows = (cell: Cell | undefined, wanted: RegExp): boolean =>
  cell !== undefined && cell.value !== null && displayCell(cell).search(wanted) >= 0;

/**
 * The first match, or the last when searching backwards. A range of several cells is searched as it is; from a single
 * cell the whole sheet is, starting with the cell after it (before it) and coming round to it last.
 */
export function findIn({ sheet, area }: RangeTarget, args: Arguments): Area | undefined {
  const criteria = args.record(1);
  const wanted = pattern(args.text(0), criteria);
  const backwards =
    asWord(criteria["searchDirection"] ?? "Forward", ["Forward", "Backwards"] as const) === "Backwards";
  const single = areas.cellCount(area) === 1;
  const found: Area[] = [];
  eachCell(sheet, single ? areas.WHOLE_SHEET : area, (cell, row, column) => {
    if (shows(cell, wanted)) found.push(areas.area(row, column));
  });
  if (backwards) found.reverse();
  if (!single) return found[0];
  const order = ({ row, column }: Area): number =>
    (row - area.row) * areas.SHEET_COLUMNS + column - area.column;
  return found.find((one) => (backwards ? order(one) < 0 : order(one) > 0)) ?? found[0];
}

/** Every match, neighbours as one rectangle. */
export function findAllIn({ sheet, area }: RangeTarget, args: Arguments): readonly RangeTarget[] {
  const wanted = pattern(args.text(0), args.record(1));
  const within = usedAreaOf(sheet, true, area);
  if (within === undefined) return [];
  return rectangles(within, (row, column) => shows(cellAt(sheet, row, column), wanted)).map((one) =>
    targetOf(sheet, one),
  );
}

/** Replaces the text wherever it stands, in formulas too. Gives the number of replacements. */
export function replaceIn(session: BookSession, { sheet, area }: RangeTarget, args: Arguments): number {
  const wanted = pattern(args.text(0), args.record(2));
  const by = args.text(1);
  const changed: { row: number; column: number; text: string }[] = [];
  let count = 0;
  eachCell(sheet, area, (cell, row, column) => {
    const content = readFormula(cell, sheet, row, column);
    const before = typeof content === "boolean" ? String(content).toUpperCase() : String(content);
    const after = before.replace(wanted, (match) => {
      // "*" also matches the nothing that is left at a text's end.
      if (match === "") return "";
      count += 1;
      return by;
    });
    if (after === before) return;
    const literal = cell.quotePrefix === true && after !== "";
    changed.push({ row, column, text: literal ? `'${after}` : after });
  });
  for (const { row, column, text } of changed) writeBlock(session, sheet, areas.area(row, column), text);
  return count;
}
