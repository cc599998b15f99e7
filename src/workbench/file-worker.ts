/** The worker that reads and writes .xlsx files for the page. */
import type { Book } from "embedded-excel";
import { keepOrigin, openXlsx, originOf, writeXlsx, type Loss, type Origin } from "embedded-excel/xlsx";

/** What a book was opened from goes along in the message that brings the book: they share their styles. */
export type FileTask =
  | { readonly kind: "open"; readonly bytes: ArrayBuffer }
  | { readonly kind: "save"; readonly book: Book; readonly origin: Origin | undefined };

export type FileAnswer =
  | { readonly kind: "opened"; readonly book: Book; readonly origin: Origin | undefined }
  | { readonly kind: "saved"; readonly bytes: ArrayBuffer; readonly losses: readonly Loss[] }
  | { readonly kind: "failed"; readonly reason: string };

async function answer(task: FileTask): Promise<FileAnswer> {
  try {
    if (task.kind === "open") {
      const book = await openXlsx(new Uint8Array(task.bytes));
      return { kind: "opened", book, origin: originOf(book) };
    }
    if (task.origin !== undefined) keepOrigin(task.book, task.origin);
    const { bytes, losses } = writeXlsx(task.book);
    return { kind: "saved", bytes: new Uint8Array(bytes).buffer, losses };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = (event: MessageEvent<FileTask>) => {
  void answer(event.data).then((result) => {
    self.postMessage(result);
  });
};
