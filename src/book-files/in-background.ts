/** A file made or looked through while the pane goes on answering: in a worker, where there are any. */
import { doTask, type FileAnswer, type FileTask } from "./tasks";

/** Throws the signal's reason where it is aborted. */
export async function inBackground(task: FileTask, signal?: AbortSignal): Promise<FileAnswer> {
  signal?.throwIfAborted();
  // Node, and the tests' browser, have no workers of this kind: the same is done here.
  if (typeof Worker === "undefined") return doTask(task);
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  return await new Promise<FileAnswer>((resolve, reject) => {
    signal?.addEventListener("abort", () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error("It was stopped."));
    });
    worker.onmessage = (event: MessageEvent<FileAnswer>) => {
      resolve(event.data);
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage(task);
  }).finally(() => {
    worker.terminate();
  });
}
