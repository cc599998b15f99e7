/** Reading a file while the pane goes on answering: in a worker, where there are any. */
import { SourceError } from "./error";
import { readInto, type ReadMessage, type Refusal } from "./read-into";
import type { ReadOptions, ReadProgress, SourceContent, SourceFile, SourceLine, SourceSheet } from "./types";

export interface BackgroundOptions extends ReadOptions {
  readonly onProgress?: ReadProgress;
  /** Ends the reading at once; what was read by then is let go. */
  readonly signal?: AbortSignal;
}

/**
 * The sheets of the file that can be seen, or all where none can, read whole; `read` of a sheet that is damaged throws.
 * Throws SourceError, and the signal's reason where it is aborted. `bytes` are handed over: they are empty afterwards.
 */
export function readInBackground(
  bytes: ArrayBuffer,
  { onProgress, signal, whole = false }: BackgroundOptions = {},
): Promise<SourceFile> {
  return new Promise((resolve, reject) => {
    const sheets: SourceSheet[] = [];
    let lines: SourceLine[] = [];
    let stop: () => void = () => undefined;
    const end = (settle: () => void): void => {
      stop();
      signal?.removeEventListener("abort", abort);
      settle();
    };
    const abort = (): void => {
      end(() => {
        reject(signal?.reason instanceof Error ? signal.reason : new Error("The reading was stopped."));
      });
    };
    const receive = (message: ReadMessage): void => {
      switch (message.kind) {
        case "progress":
          onProgress?.(message.share);
          return;
        case "sheet": {
          const { name, hidden, content } = message;
          lines = [];
          sheets.push({ name, hidden, read: readerOf(content, lines) });
          return;
        }
        case "lines":
          lines.push(...message.lines);
          return;
        case "done":
          end(() => {
            resolve({ kind: message.file, sheets });
          });
          return;
        case "refused":
          end(() => {
            reject(errorOf(message.refusal));
          });
          return;
        case "failed":
          end(() => {
            reject(new Error(message.words));
          });
      }
    };
    if (signal?.aborted) {
      abort();
      return;
    }
    signal?.addEventListener("abort", abort);
    stop = start({ bytes, options: { whole } }, receive, (words) => {
      receive({ kind: "failed", words });
    });
  });
}

const errorOf = ({ code, params }: Refusal): SourceError => new SourceError(code, params);

function readerOf(
  content: Extract<ReadMessage, { kind: "sheet" }>["content"],
  lines: readonly SourceLine[],
): () => SourceContent {
  return () => {
    if ("code" in content) throw errorOf(content);
    return { ...content, lines };
  };
}

/** Returns how to stop it. */
function start(
  { bytes, options }: { readonly bytes: ArrayBuffer; readonly options: ReadOptions },
  receive: (message: ReadMessage) => void,
  fail: (words: string) => void,
): () => void {
  // Node, and the tests' browser, have no workers of this kind: the same is read here.
  if (typeof Worker === "undefined") {
    let stopped = false;
    const send = (message: ReadMessage): void => {
      if (!stopped) receive(message);
    };
    void readInto(new Uint8Array(bytes), send, options);
    return () => {
      stopped = true;
    };
  }
  const worker = new Worker(new URL("./worker.ts", import.meta.url));
  worker.onmessage = (event: MessageEvent<ReadMessage>) => {
    receive(event.data);
  };
  worker.onerror = (event) => {
    fail(event.message);
  };
  worker.postMessage({ bytes, options }, [bytes]);
  return () => {
    worker.terminate();
  };
}
