/** The worker that reads and writes .xlsx files for the page. */
import type { Book } from "../book/types";
import { openXlsx, saveXlsx } from "../xlsx";

export type FileTask =
  { readonly kind: "open"; readonly bytes: ArrayBuffer } | { readonly kind: "save"; readonly book: Book };

export type FileAnswer =
  | { readonly kind: "opened"; readonly book: Book }
  | { readonly kind: "saved"; readonly bytes: ArrayBuffer }
  | { readonly kind: "failed"; readonly reason: string };

async function answer(task: FileTask): Promise<FileAnswer> {
  try {
    if (task.kind === "open") return { kind: "opened", book: await openXlsx(new Uint8Array(task.bytes)) };
    const bytes = await saveXlsx(task.book);
    return { kind: "saved", bytes: new Uint8Array(bytes).buffer };
  } catch (error) {
    return { kind: "failed", reason: error instanceof Error ? error.message : String(error) };
  }
}

self.onmessage = (event: MessageEvent<FileTask>) => {
  void answer(event.data).then((result) => {
    self.postMessage(result);
  });
};
