/** A workbook copied: what has cells shares them. */
import type { Book, Sheet } from "./types";

/**
 * A copy that can be changed without the other, and takes a fraction of what `structuredClone` does: cells are shared, for
 * whoever changes a cell puts another in its place. What a file was opened from does not go along.
 */
export function copyBook(book: Book): Book {
  const { sheets, ...others } = book;
  // At once: what several of them share is shared in the copy too.
  const copy = structuredClone({
    ...others,
    sheets: sheets.map((sheet): Sheet => ({ ...sheet, rows: [] })),
  });
  copy.sheets.forEach((sheet, at) => {
    sheet.rows = sheets[at]?.rows.map((row) => row.slice()) ?? [];
  });
  return copy;
}
