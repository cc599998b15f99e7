/** Notes that stay in the file a book was opened from: the book does not list them, so nobody may take it for empty of notes. */
import type { Book, Sheet } from "../../book/types";
import { PackageReader } from "../package/reader";
import { originOf } from "./origin";

/** By book, the ids of its sheets whose file has a part of notes. */
const KNOWN = new WeakMap<Book, ReadonlySet<string>>();

/** Whether the file of the sheet brought notes, or the texts that stand in their place for threaded comments. */
export function keepsNotes(book: Book, sheet: Sheet): boolean {
  const known = KNOWN.get(book) ?? sheetsWithNotes(book);
  KNOWN.set(book, known);
  return known.has(sheet.id);
}

function sheetsWithNotes(book: Book): ReadonlySet<string> {
  const origin = originOf(book);
  if (origin === undefined) return new Set();
  const original = new PackageReader(origin.bytes);
  const has = (part: string): boolean => original.relationships(part).some(({ kind }) => kind === "comments");
  return new Set(origin.sheets.filter(({ part }) => has(part)).map(({ id }) => id));
}
