/** Opening and saving .xlsx files, in a worker: a workbook of thousands of rows must not stop the page. */
import type { Book } from "embedded-excel";
import { keepOrigin, originOf, type Loss } from "embedded-excel/xlsx";
import type { FileAnswer, FileTask } from "./file-worker";

function work(task: FileTask, transfer: Transferable[]): Promise<FileAnswer> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url));
  return new Promise<FileAnswer>((resolve, reject) => {
    worker.onmessage = (event: MessageEvent<FileAnswer>) => {
      resolve(event.data);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(task, transfer);
  }).finally(() => {
    worker.terminate();
  });
}

/** @throws Error with the reader's words where the bytes are no workbook that can be opened */
export async function openFile(bytes: ArrayBuffer): Promise<Book> {
  const answer = await work({ kind: "open", bytes }, [bytes]);
  if (answer.kind === "opened") {
    if (answer.origin !== undefined) keepOrigin(answer.book, answer.origin);
    return answer.book;
  }
  throw new Error(answer.kind === "failed" ? answer.reason : "The file was not read.");
}

export interface SavedFile {
  readonly bytes: ArrayBuffer;
  /** What of the file that was opened could not be kept. */
  readonly losses: readonly Loss[];
}

/** The book as the bytes of an .xlsx file. */
export async function saveFile(book: Book): Promise<SavedFile> {
  const answer = await work({ kind: "save", book, origin: originOf(book) }, []);
  if (answer.kind === "saved") return answer;
  throw new Error(answer.kind === "failed" ? answer.reason : "The file was not written.");
}

/** Hands the person a file. */
export function download(name: string, bytes: ArrayBuffer): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
