/** A text's records, parsed piece by piece: so a large one is held no more than once, and there is something to tell of on the way. */
import { CsvError, parse } from "csv-parse/browser/esm/sync";

export interface TextRecord {
  readonly cells: string[];
  /** The line at which the record ends, counted from 1. */
  readonly lastLine: number;
}

/** The quote that was opened at that line is never closed. */
export class QuoteNotClosed extends Error {
  public constructor(
    public readonly line: number,
    cause: unknown,
  ) {
    super(`a quote of line ${line} is not closed`, { cause });
    this.name = "QuoteNotClosed";
  }
}

/** As much as is parsed at a time, in bytes of UTF-8. What the parser makes of a piece is garbage before the next. */
const PIECE = 1 << 18;

interface Parsed extends TextRecord {
  /** Of the piece, up to the record's end. */
  readonly bytes: number;
}

/**
 * Calls `take` for each record, in order; lines without anything are passed over.
 * @param onProgress the share that is done, from 0 to 1
 * @throws QuoteNotClosed
 */
export function eachRecord(
  text: string,
  delimiter: string,
  take: (record: TextRecord) => void,
  {
    onProgress,
    piece = PIECE,
  }: { readonly onProgress?: (share: number) => void; readonly piece?: number } = {},
): void {
  const bytes = new TextEncoder().encode(text);
  let at = 0;
  let line = 0;
  let size = piece;
  while (at < bytes.length) {
    const isLast = at + size >= bytes.length;
    const { records, error } = parsePiece(bytes.subarray(at, at + size), delimiter);
    if (isLast && error) throw new QuoteNotClosed(line + (records.at(-1)?.lastLine ?? 0) + 1, error);
    // The piece may end within its last record, or within a quoted field behind it.
    const whole = isLast || error ? records : records.slice(0, -1);
    for (const { cells, lastLine } of whole) take({ cells, lastLine: line + lastLine });
    const end = whole.at(-1);
    if (isLast) at = bytes.length;
    else if (end === undefined) size *= 2;
    else {
      at += end.bytes;
      line += end.lastLine;
      size = piece;
    }
    onProgress?.(at / bytes.length);
  }
}

function parsePiece(
  bytes: Uint8Array,
  delimiter: string,
): { readonly records: readonly Parsed[]; readonly error?: CsvError } {
  const records: Parsed[] = [];
  try {
    // Lines of other lengths are judged with the header in hand (table.ts).
    parse(bytes, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines, bytes: upTo }) => {
        records.push({ cells, lastLine: lines, bytes: upTo });
        return null;
      },
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { records, error };
  }
  return { records };
}
