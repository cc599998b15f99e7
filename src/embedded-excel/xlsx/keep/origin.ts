/**
 * What a book was opened from, so that saving can leave alone what nobody changed. It is plain data, kept beside the book:
 * whoever sends a book to another thread sends this along, in the same message, and puts it in place there.
 */
import type { Book, Cell, CellStyle, Sheet } from "../../book/types";
import type { Styles } from "../style/read-styles";

export interface SheetOrigin {
  readonly id: string;
  readonly part: string;
  /** The relationship by which the workbook names it. */
  readonly relationship: string;
  /** By which our notes speak of it, where its part says one that no other sheet has. */
  readonly guid: string | undefined;
  /** As it was opened, but for its cells. */
  readonly before: Omit<Sheet, "rows">;
  /** The very cells that were opened: whoever changes a cell puts another in its place. */
  readonly rows: readonly (readonly (Cell | undefined)[])[];
}

export interface Origin {
  /** The file. */
  readonly bytes: Uint8Array;
  /** The workbook's part. */
  readonly workbook: string;
  readonly sheets: readonly SheetOrigin[];
  readonly styles: Styles;
  /** The file is of the strict kind. */
  readonly strict: boolean;
  readonly before: Omit<Book, "sheets">;
}

const ORIGINS = new WeakMap<Book, Origin>();

export const originOf = (book: Book): Origin | undefined => ORIGINS.get(book);

export function keepOrigin(book: Book, origin: Origin): void {
  ORIGINS.set(book, origin);
}

/** A sheet as it is now, for comparing it later. */
export function snapshotOf(sheet: Sheet): Pick<SheetOrigin, "before" | "rows"> {
  const { rows, ...others } = sheet;
  return { before: structuredClone(others), rows: rows.map((row) => row.slice()) };
}

/** Also of what another realm made, as a structured clone may be. */
const isMap = (value: object): value is ReadonlyMap<unknown, unknown> =>
  Object.prototype.toString.call(value) === "[object Map]";

/** Whether two plain values hold the same: objects, arrays and maps, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (isMap(a) !== isMap(b)) return false;
  if (isMap(a) && isMap(b))
    return a.size === b.size && [...a].every(([key, value]) => b.has(key) && isSame(value, b.get(key)));
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [keys, others] = [Object.keys(a), Object.keys(b)];
  return (
    keys.length === others.length &&
    keys.every((key) => Object.hasOwn(b, key) && isSame(Reflect.get(a, key), Reflect.get(b, key)))
  );
}

export const isSameStyle = (a: CellStyle | undefined, b: CellStyle | undefined): boolean => isSame(a, b);

/** Whether a cell holds and looks as before. */
export const isSameCell = (a: Cell | undefined, b: Cell | undefined): boolean => a === b || isSame(a, b);
