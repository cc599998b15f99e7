// Drafts counted by their workbook, for people to read.
import type { Day } from "../../sop/types";

export interface BookDrafts {
  /** As `DraftRule` has it; "" where it was not kept. */
  readonly book: string;
  readonly count: number;
  /** The days of their last typing, the first and the last; undefined where none is known. */
  readonly typed: { readonly first: Day; readonly last: Day } | undefined;
}

export function draftsByBook(
  drafts: readonly { readonly book: string; readonly on: Day | undefined }[],
): readonly BookDrafts[] {
  return [...new Set(drafts.map(({ book }) => book))].map((book) => {
    const here = drafts.filter((one) => one.book === book);
    const days = here.flatMap(({ on }) => on ?? []);
    return {
      book,
      count: here.length,
      typed: days.length === 0 ? undefined : { first: Math.min(...days), last: Math.max(...days) },
    };
  });
}

/** The file's name of a workbook's address; undefined for a workbook that has none. */
export function fileOf(book: string): string | undefined {
  if (!/[\\/]/.test(book)) return undefined;
  try {
    const { protocol, pathname } = new URL(book);
    if (protocol.startsWith("http")) return decodeURIComponent(pathname.split("/").at(-1) ?? "");
  } catch {
    // A path of this machine, or an address that is not escaped.
  }
  return book.split(/[\\/]/).at(-1);
}
