/** A file read as a row of messages, so that one thread can read it and another take it in by and by. */
import { SourceError, type SourceErrorCode } from "./error";
import { readSource } from "./read-source";
import type { ReadOptions, SourceContent, SourceFile, SourceLine } from "./types";

/** As plain data: an error of its own does not travel between threads. */
export interface Refusal {
  readonly code: SourceErrorCode;
  readonly params: SourceError["params"];
}

export type ReadMessage =
  | { readonly kind: "progress"; readonly share: number }
  /** A sheet that can be seen, or any where none can; its lines follow, unless it cannot be read. */
  | {
      readonly kind: "sheet";
      readonly name: string;
      readonly hidden: boolean;
      readonly content: Omit<SourceContent, "lines"> | Refusal;
    }
  /** Some of the last sheet's lines. */
  | { readonly kind: "lines"; readonly lines: readonly SourceLine[] }
  | { readonly kind: "done"; readonly file: SourceFile["kind"] }
  | { readonly kind: "refused"; readonly refusal: Refusal }
  /** A mistake in the code that reads. */
  | { readonly kind: "failed"; readonly words: string };

/** As many lines go into one message: to take them in is a matter of milliseconds. */
const LINES = 500;

const refusalOf = ({ code, params }: SourceError): Refusal => ({ code, params });

/** Never throws: what goes wrong is the last message. */
export async function readInto(
  bytes: Uint8Array,
  send: (message: ReadMessage) => void,
  options: ReadOptions = {},
): Promise<void> {
  try {
    const progress = (share: number): void => {
      send({ kind: "progress", share });
    };
    const { kind, sheets } = await readSource(bytes, progress, options);
    const seen = sheets.filter(({ hidden }) => !hidden);
    const read = seen.length > 0 && options.whole !== true ? seen : sheets;
    for (const [index, sheet] of read.entries()) {
      // Of a text file all is read by now.
      const told =
        kind === "csv"
          ? undefined
          : (share: number) => {
              progress((index + share) / read.length);
            };
      sendSheet(sheet, told, send);
    }
    send({ kind: "done", file: kind });
  } catch (error) {
    if (error instanceof SourceError) send({ kind: "refused", refusal: refusalOf(error) });
    else send({ kind: "failed", words: error instanceof Error ? error.message : String(error) });
  }
}

function sendSheet(
  { name, hidden, read }: SourceFile["sheets"][number],
  onProgress: ((share: number) => void) | undefined,
  send: (message: ReadMessage) => void,
): void {
  const content = contentOf(() => read(onProgress));
  if ("code" in content) {
    send({ kind: "sheet", name, hidden, content });
    return;
  }
  const { lines, ...others } = content;
  send({ kind: "sheet", name, hidden, content: others });
  for (let at = 0; at < lines.length; at += LINES)
    send({ kind: "lines", lines: lines.slice(at, at + LINES) });
}

function contentOf(read: () => SourceContent): SourceContent | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof SourceError) return refusalOf(error);
    throw error;
  }
}
