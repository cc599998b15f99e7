/** The book as a whole, to put it back: for gestures that move cells about, where no list of cells says what to undo. */
import { shapePlaces } from "./chart-places";
import type { BookState } from "./journal";
import type { BookSession } from "./session";

export function bookState(session: BookSession): BookState {
  const { sheets, names, activeSheetId } = session.book;
  const targets = [...session.heldRanges];
  return {
    sheets: sheets.map((sheet) => {
      const { rows, ...shape } = sheet;
      const places = shapePlaces(sheet);
      return { sheet, shape: structuredClone(shape), places, rows: rows.map((row) => row.slice()) };
    }),
    names: structuredClone(names),
    activeSheetId,
    held: targets.map((target) => ({ ...target })),
    targets,
  };
}

/** By which tables and charts are the same, though what they hold is another. */
function living<T extends { readonly id: string | number }>(wanted: readonly T[], there: readonly T[]): T[] {
  const byId = new Map(there.map((one) => [one.id, one]));
  return wanted.map((one) => {
    const held = byId.get(one.id);
    return held === undefined ? one : put(held, one);
  });
}

/** What others hold on to becomes as the copy is. */
function put<T extends object>(held: T, copy: T): T {
  for (const key of Object.keys(held)) if (!Object.hasOwn(copy, key)) Reflect.deleteProperty(held, key);
  return Object.assign(held, copy);
}

/** Puts the book back; formulas are entered anew, and all is told as restructured. */
export function restoreBook(session: BookSession, state: BookState): void {
  session.aboutToMove();
  const { book } = session;
  for (const { sheet, shape, places, rows } of state.sheets) {
    for (const { shape: placed, at } of places) Object.assign(placed, at);
    const copy = structuredClone(shape);
    const tables = living(copy.tables, sheet.tables);
    const charts = living(copy.charts, sheet.charts);
    put(sheet, { ...copy, tables, charts, rows: rows.map((row) => row.slice()) });
  }
  book.sheets = state.sheets.map(({ sheet }) => sheet);
  book.names = structuredClone(state.names);
  book.activeSheetId = state.activeSheetId;
  for (const [index, target] of state.targets.entries()) {
    const held = state.held[index];
    if (held !== undefined) put(target, { ...held });
  }
  session.calculation.enterAll(true);
  session.restructured(undefined, true);
}
