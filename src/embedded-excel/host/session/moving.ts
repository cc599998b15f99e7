/** Cutting cells and pasting them elsewhere: contents, formats and rules move, and every formula goes on meaning them. */
import { columnCount, holdsArea, intersection, rowCount, sameArea } from "../../book/area";
import { cellAt } from "../../book/cells";
import { headerArea } from "../../book/table-areas";
import type { Area, Cell, Sheet } from "../../book/types";
import { invalidOperation } from "../errors";
import { rewriteFormulas, rewriteReferences } from "./formula-text";
import { demandEditable } from "./guard";
import { movedRules, removeRules } from "./rules";
import type { BookSession, RangeTarget } from "./session";

interface Move {
  readonly from: RangeTarget;
  /** As large as `from`. */
  readonly to: RangeTarget;
}

/** Moves cells to `to`, whose top left cell counts; what stood there is gone. */
export function moveCells(session: BookSession, from: RangeTarget, corner: RangeTarget): void {
  const move = { from: { ...from }, to: { sheet: corner.sheet, area: movedBy(from.area, from, corner) } };
  const { to } = move;
  if (from.sheet === to.sheet && sameArea(from.area, to.area)) return;
  for (const { sheet, area } of [from, to]) demandEditable(sheet, area);
  refuseTorn(move);
  session.aboutToMove();
  const taken = linesOf(from);
  const along = lift(session, move);
  for (const one of [from, to]) empty(session, one);
  rewriteFormulas(session, (formula, own) => follow(formula, own?.name ?? "", own?.name ?? "", move));
  taken.forEach((line, y) => {
    line.forEach((cell, x) => {
      session.put(to.sheet, to.area.row + y, to.area.column + x, landed(cell, move));
    });
  });
  along();
  for (const { sheet, area } of [from, to]) {
    session.touched(sheet, area);
    session.restructured(sheet, true);
    session.announce(sheet, area, "RangeEdited");
  }
}

function movedBy(one: Area, from: RangeTarget, to: RangeTarget): Area {
  const down = to.area.row - from.area.row;
  const right = to.area.column - from.area.column;
  return {
    row: one.row + down,
    lastRow: one.lastRow + down,
    column: one.column + right,
    lastColumn: one.lastColumn + right,
  };
}

function landed(cell: Cell | undefined, move: Move): Cell | undefined {
  if (cell?.formula === undefined) return cell;
  return { ...cell, formula: follow(cell.formula, move.from.sheet.name, move.to.sheet.name, move) };
}

/**
 * The formula after the move. `own` is the sheet it stood on, `now` the one it stands on: what it says without a
 * sheet's name is on the former.
 */
function follow(formula: string, own: string, now: string, move: Move): string {
  const { from, to } = move;
  const is = (name: string, sheet: Sheet): boolean => name.toLowerCase() === sheet.name.toLowerCase();
  return rewriteReferences(formula, (named, area) => {
    const on = named === "" ? own : named;
    if (is(on, from.sheet) && holdsArea(from.area, area)) {
      const sheet = named === "" && is(now, to.sheet) ? "" : to.sheet.name;
      return { sheet, area: movedBy(area, from, to) };
    }
    if (is(on, to.sheet) && holdsArea(to.area, area)) return null;
    return named === "" && own !== now ? { sheet: own, area } : undefined;
  });
}

function linesOf({ sheet, area }: RangeTarget): (Cell | undefined)[][] {
  return Array.from({ length: rowCount(area) }, (_line, y) =>
    Array.from({ length: columnCount(area) }, (_cell, x) => cellAt(sheet, area.row + y, area.column + x)),
  );
}

function empty(session: BookSession, { sheet, area }: RangeTarget): void {
  for (let row = area.row; row <= area.lastRow; row += 1) {
    for (let column = area.column; column <= area.lastColumn; column += 1)
      session.put(sheet, row, column, undefined);
  }
}

/** Takes merges, links, tables and rules off both places; the function given puts those that move down again. */
function lift(session: BookSession, move: Move): () => void {
  const { from, to } = move;
  const inside = (one: Area): boolean => holdsArea(from.area, one);
  const merges = from.sheet.merges.filter(inside);
  const links = from.sheet.hyperlinks.filter((link) => inside(link.area));
  const notes = from.sheet.notes?.filter((note) => inside(note.area)) ?? [];
  const comments = from.sheet.comments?.filter((one) => inside(one.area)) ?? [];
  const tables = from.sheet.tables.filter((table) => inside(table.area));
  const { formats, validations } = movedRules(from, to);
  for (const { sheet, area } of [from, to]) {
    removeRules(session, sheet, area, true);
    sheet.merges = sheet.merges.filter((one) => intersection(one, area) === undefined);
    sheet.hyperlinks = sheet.hyperlinks.filter((link) => intersection(link.area, area) === undefined);
    if (sheet.notes !== undefined)
      sheet.notes = sheet.notes.filter((note) => intersection(note.area, area) === undefined);
    if (sheet.comments !== undefined)
      sheet.comments = sheet.comments.filter((one) => intersection(one.area, area) === undefined);
  }
  from.sheet.tables = from.sheet.tables.filter((table) => !tables.includes(table));
  return () => {
    to.sheet.merges.push(...merges.map((one) => movedBy(one, from, to)));
    to.sheet.hyperlinks.push(...links.map((link) => ({ ...link, area: movedBy(link.area, from, to) })));
    if (notes.length > 0)
      (to.sheet.notes ??= []).push(...notes.map((note) => ({ ...note, area: movedBy(note.area, from, to) })));
    if (comments.length > 0)
      (to.sheet.comments ??= []).push(
        ...comments.map((one) => ({ ...one, area: movedBy(one.area, from, to) })),
      );
    to.sheet.conditionalFormats.push(...formats);
    to.sheet.validations.push(...validations);
    for (const table of tables) table.area = movedBy(table.area, from, to);
    to.sheet.tables.push(...tables);
  };
}

/** Merged cells and tables move whole, or with body cells alone. */
function refuseTorn({ from, to }: Move): void {
  const cuts = ({ sheet, area }: RangeTarget): boolean =>
    sheet.merges.some((one) => intersection(one, area) !== undefined && !holdsArea(area, one)) ||
    sheet.tables.some((table) => {
      const header = headerArea(table) ?? table.area;
      return intersection(header, area) !== undefined && !holdsArea(area, table.area);
    });
  const covers = to.sheet.tables.some(
    (table) =>
      holdsArea(to.area, table.area) && !(to.sheet === from.sheet && holdsArea(from.area, table.area)),
  );
  if (cuts(from) || cuts(to) || covers) throw invalidOperation("a table or a merged cell would be torn");
}
