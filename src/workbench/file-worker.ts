/** The worker that reads and writes .xlsx files for the page. */
import type { Book } from "embedded-excel";
import {
  inPieces,
  keepOrigin,
  openXlsx,
  writeXlsx,
  type BookPiece,
  type Loss,
  type Origin,
} from "embedded-excel/xlsx";

export type FileTask =
  | { readonly kind: "open"; readonly bytes: ArrayBuffer }
  /** The next piece of the book that is being opened. */
  | { readonly kind: "next" }
  /** What a book was opened from goes along in the message that brings the book: they share their styles. */
  | { readonly kind: "save"; readonly book: Book; readonly origin: Origin | undefined };

export type FileAnswer =
  | { readonly kind: "piece"; readonly piece: BookPiece }
  /** There is no further piece. */
  | { readonly kind: "opened" }
  | { readonly kind: "saved"; readonly bytes: ArrayBuffer; readonly losses: readonly Loss[] }
  | { readonly kind: "failed"; readonly reason: string };

let pieces: Generator<BookPiece, void> | undefined;

async function answer(task: FileTask): Promise<FileAnswer> {
  try {
    if (task.kind === "save") {
      if (task.origin !== undefined) keepOrigin(task.book, task.origin);
      const { bytes, losses } = writeXlsx(task.book);
      return { kind: "saved", bytes: new Uint8Array(bytes).buffer, losses };
    }
    if (task.kind === "open") pieces = inPieces(await openXlsx(new Uint8Array(task.bytes)));
    const next = pieces?.next();
    return next?.value === undefined ? { kind: "opened" } : { kind: "piece", piece: next.value };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

/** What need not be copied: this worker does not look at it again. */
function handedOver(result: FileAnswer): Transferable[] {
  if (result.kind === "saved") return [result.bytes];
  if (result.kind !== "piece") return [];
  const { piece } = result;
  if (piece.kind === "rows") return [piece.codes.buffer, piece.numbers.buffer];
  // The whole file: for saving it is the page's from now on.
  const file = piece.origin?.bytes.buffer;
  return file instanceof ArrayBuffer ? [file] : [];
}

self.onmessage = (event: MessageEvent<FileTask>) => {
  void answer(event.data).then((result) => {
    self.postMessage(result, { transfer: handedOver(result) });
  });
};
