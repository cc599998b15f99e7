// Several workbooks' files on their way to one of pooled figures: the rules of `mc gather`.
import { readInBackground, SourceError } from "../../../import";
import {
  gatherBooks,
  MOST_BOOK_BYTES,
  MOST_BOOKS,
  sameIdIn,
  type BookDigest,
  type Day,
  type Gathered,
  type SameId,
} from "../../../sop";
import { WorkbookError, type WorkbookErrorCode } from "../../../sheets/types";

export const MOST_MEGABYTES = MOST_BOOK_BYTES / 1024 / 1024;

export type GatherOutcome =
  | { readonly kind: "gathered"; readonly gathered: Gathered; readonly asOf: Day; readonly bytes: Uint8Array }
  | { readonly kind: "tooMany"; readonly count: number }
  | { readonly kind: "tooLarge"; readonly file: string }
  | { readonly kind: "refused"; readonly file: string; readonly error: SourceError | WorkbookError }
  | { readonly kind: "sameId"; readonly id: string; readonly files: SameId["files"] };

const REFUSED: readonly WorkbookErrorCode[] = ["notOurWorkbook", "newerLayout"];

/** One file at a time is read, off the pane's thread; what was counted of it is all that stays. */
export async function gather(
  files: readonly File[],
  today: Day,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<GatherOutcome> {
  if (files.length > MOST_BOOKS) return { kind: "tooMany", count: files.length };
  const large = files.find(({ size }) => size > MOST_BOOK_BYTES);
  if (large) return { kind: "tooLarge", file: large.name };
  // Loaded when files are there: the screen is drawn without.
  const { digestOfFile } = await import("../../../sheets/gather/digest-of-file");
  const digests: BookDigest[] = [];
  for (const [index, file] of files.entries()) {
    try {
      const source = await readInBackground(await file.arrayBuffer(), {
        whole: true,
        signal,
        onProgress: (share) => {
          onProgress((index + share) / files.length);
        },
      });
      digests.push(digestOfFile(source, { file: file.name, written: file.lastModified, today }));
    } catch (thrown) {
      const isRefusal =
        thrown instanceof SourceError || (thrown instanceof WorkbookError && REFUSED.includes(thrown.code));
      if (isRefusal) return { kind: "refused", file: file.name, error: thrown };
      throw thrown;
    }
  }
  const same = sameIdIn(digests);
  if (same) return { kind: "sameId", id: same.id, files: same.files };
  const gathered = gatherBooks(digests);
  const asOf = gathered.books[0]?.asOf ?? today;
  const { gatheredFile } = await import("../../../book-files");
  return { kind: "gathered", gathered, asOf, bytes: gatheredFile(gathered, asOf) };
}
