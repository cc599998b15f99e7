/** Opening and saving .xlsx files, in a worker: a workbook of thousands of rows must not stop the page. */
import type { Book } from "embedded-excel";
import { BookPieces, originOf, type Loss } from "embedded-excel/xlsx";
import type { FileAnswer, FileTask } from "./file-worker";
import type { Slicing } from "./slices";

interface Asking<Answer> {
  readonly task: FileTask;
  readonly transfer: Transferable[];
  readonly signal?: AbortSignal;
  /** Undefined = there is more to come. May ask on. */
  readonly answered: (answer: FileAnswer, ask: (task: FileTask) => void) => Answer | undefined;
}

function askWorker<Answer>({ task, transfer, signal, answered }: Asking<Answer>): Promise<Answer> {
  const worker = new Worker(new URL("./file-worker.ts", import.meta.url));
  const ask = (next: FileTask): void => {
    worker.postMessage(next);
  };
  return new Promise<Answer>((resolve, reject) => {
    const fail = (error: unknown): void => {
      reject(error instanceof Error ? error : new Error(String(error)));
    };
    signal?.addEventListener("abort", () => {
      fail(signal.reason);
    });
    worker.onmessage = ({ data }: MessageEvent<FileAnswer>) => {
      try {
        if (data.kind === "failed") throw new Error(data.reason);
        const answer = answered(data, ask);
        if (answer !== undefined) resolve(answer);
      } catch (error) {
        fail(error);
      }
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(task, transfer);
  }).finally(() => {
    worker.terminate();
  });
}

/**
 * The book comes in pieces, each a message of its own: the browser does between them what waits.
 * @throws Error with the reader's words where the bytes are no workbook that can be opened
 */
export async function openFile(bytes: ArrayBuffer, { signal, told }: Slicing): Promise<Book> {
  signal.throwIfAborted();
  const pieces = new BookPieces();
  return askWorker({
    task: { kind: "open", bytes },
    transfer: [bytes],
    signal,
    answered: (answer, ask) => {
      if (answer.kind !== "piece") return pieces.whole();
      // The worker packs the next one while this one is taken.
      ask({ kind: "next" });
      pieces.add(answer.piece);
      told(pieces.share);
      return undefined;
    },
  });
}

export interface SavedFile {
  readonly bytes: ArrayBuffer;
  /** What of the file that was opened could not be kept. */
  readonly losses: readonly Loss[];
}

/** The book as the bytes of an .xlsx file. */
export async function saveFile(book: Book): Promise<SavedFile> {
  return askWorker({
    task: { kind: "save", book, origin: originOf(book) },
    transfer: [],
    answered: (answer) => (answer.kind === "saved" ? answer : undefined),
  });
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
