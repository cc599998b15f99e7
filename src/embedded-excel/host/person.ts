/** A person at the grid: typing, pasting, clearing, undoing. Tables grow and clients hear of it, as in Excel. */
import { area as areaOf, boundingArea, cellCount } from "../book/area";
import { usedAreaOf, valueAt } from "../book/cells";
import type { Area, CellValue, Sheet } from "../book/types";
import { bookState, restoreBook } from "./session/book-state";
import { restoreShape, type Step } from "./session/journal";
import { fillCalculatedColumn } from "./session/growth";
import type { BookSession } from "./session/session";
import { sortArea } from "./session/sorting";
import { refuseInvalid } from "./session/refusing";
import { blockArea, clearContents, writeBlock } from "./session/writing";
import type { RowOrder } from "./types";

/** Runs a gesture as one undoable step. */
export function gesture(session: BookSession, user: string | undefined, act: () => void): void {
  session.actor = { user, client: undefined };
  session.journal.begin(session.book.names);
  try {
    act();
  } finally {
    session.journal.end(session.book.names);
  }
  session.calculateIfAutomatic();
}

/** A gesture that moves cells about: undone, the book is as it was. One that is refused leaves nothing to undo. */
export function wholeGesture(session: BookSession, user: string | undefined, act: () => void): void {
  session.actor = { user, client: undefined };
  session.journal.begin(session.book.names, bookState(session));
  try {
    act();
  } catch (error) {
    session.journal.drop();
    throw error;
  }
  // First: the values that stand in the state are those that stand when it is put back.
  session.calculateIfAutomatic();
  session.journal.end(session.book.names, bookState(session));
}

/** @param asPerson what a validation forbids is refused, as Excel does with what is typed (not with what is pasted) */
export function typeText(
  session: BookSession,
  sheet: Sheet,
  row: number,
  column: number,
  text: string,
  user: string | undefined,
  asPerson = false,
): void {
  if (asPerson && text !== "") refuseInvalid(session, sheet, [row, column], text);
  gesture(session, user, () => {
    if (text === "") clearContents(session, sheet, areaOf(row, column));
    else writeBlock(session, sheet, areaOf(row, column), text, session.typingLanguage);
    if (session.autoExpandTables) fillCalculatedColumn(session, sheet, row, column);
  });
}

function asInput(value: CellValue): CellValue {
  return typeof value === "object" && value !== null ? value.error : (value ?? "");
}

export function pasteValues(
  session: BookSession,
  sheet: Sheet,
  row: number,
  column: number,
  values: readonly (readonly CellValue[])[],
  user: string | undefined,
): void {
  const width = Math.max(0, ...values.map((line) => line.length));
  if (width === 0) return;
  const block = values.map((line) => Array.from({ length: width }, (_one, x) => asInput(line[x] ?? null)));
  gesture(session, user, () => {
    writeBlock(session, sheet, blockArea(row, column, block.length, width), block, session.typingLanguage);
  });
}

export function clearCells(session: BookSession, sheet: Sheet, area: Area, user: string | undefined): void {
  gesture(session, user, () => {
    clearContents(session, sheet, area);
  });
}

export function sortRows(
  session: BookSession,
  sheet: Sheet,
  area: Area,
  { column, ascending }: RowOrder,
  user: string | undefined,
): void {
  gesture(session, user, () => {
    sortArea(session, sheet, area, [{ key: column - area.column, ascending }], { matchCase: false });
  });
}

/** Puts a step's cells and shapes, or the whole book, as they were before (or after) it. */
export function replay(session: BookSession, step: Step, side: "before" | "after"): void {
  session.actor = { user: undefined, client: undefined };
  session.journal.replay(() => {
    if (step.whole === undefined) replayCells(session, step, side);
    else {
      restoreBook(session, step.whole[side]);
      session.calculateIfAutomatic();
      for (const { sheet } of step.whole[side].sheets) {
        const used = usedAreaOf(sheet);
        if (used !== undefined) session.announce(sheet, used, "RangeEdited");
      }
    }
  });
}

function replayCells(session: BookSession, step: Step, side: "before" | "after"): void {
  for (const shape of step.shapes) {
    restoreShape(shape.sheet, shape[side]);
    session.restructured(shape.sheet, true);
  }
  if (step.shapes.length > 0) session.book.names = structuredClone(step.names[side]);
  const touched = new Map<Sheet, Area>();
  const first = new Map<Sheet, CellValue>();
  const cells = side === "before" ? [...step.cells].reverse() : step.cells;
  for (const cell of cells) {
    const one = areaOf(cell.row, cell.column);
    const known = touched.get(cell.sheet);
    if (known === undefined) first.set(cell.sheet, valueAt(cell.sheet, cell.row, cell.column));
    touched.set(cell.sheet, known === undefined ? one : boundingArea(known, one));
    session.put(cell.sheet, cell.row, cell.column, cell[side]);
  }
  for (const [sheet, area] of touched) session.touched(sheet, area);
  session.calculateIfAutomatic();
  for (const [sheet, area] of touched) {
    const details =
      cellCount(area) === 1
        ? { before: first.get(sheet) ?? null, after: valueAt(sheet, area.row, area.column) }
        : undefined;
    session.announce(sheet, area, "RangeEdited", details);
  }
}
