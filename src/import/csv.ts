/** Rows from delimited text: its encoding and dialect are found out (csv/), quoted fields may hold line breaks. */
import { dialectOf } from "./csv/dialect";
import { decodeText } from "./csv/encoding";
import { eachRecord, QuoteNotClosed } from "./csv/records";
import { SourceError } from "./error";
import { MOST_COLUMNS, MOST_ROWS } from "./limits";
import type { ReadProgress, SourceContent, SourceLine } from "./types";

/** `="0812…"`: how exports keep Excel from taking a code for a number. */
const AS_TEXT = /^="((?:[^"]|"")*)"$/;

const plain = (cell: string): string => {
  const [, inside] = cell.startsWith('="') ? (AS_TEXT.exec(cell) ?? []) : [];
  return inside === undefined ? cell : inside.replaceAll('""', '"');
};

/** Exports repeat few short texts over and over: one of each is kept. In characters, and in texts. */
const SHORT = 32;
const MOST_TEXTS = 50_000;

function sharing(): (text: string) => string {
  const texts = new Map<string, string>();
  return (text) => {
    if (text.length > SHORT) return text;
    const known = texts.get(text);
    if (known === undefined && texts.size < MOST_TEXTS) texts.set(text, text);
    return known ?? text;
  };
}

/** Throws SourceError for text of an unknown encoding, a quote that is never closed, and more than a sheet holds. */
export function readCsv(bytes: Uint8Array, onProgress?: ReadProgress): SourceContent {
  const { delimiter, text, skippedLines } = dialectOf(decodeText(bytes));
  const lines: SourceLine[] = [];
  const shared = sharing();
  let records = 0;
  try {
    eachRecord(
      text,
      delimiter,
      ({ cells, lastLine }) => {
        records += 1;
        if (records > MOST_ROWS || cells.length > MOST_COLUMNS)
          throw new SourceError("tooManyCells", { rows: MOST_ROWS, columns: MOST_COLUMNS });
        const held = cells.map((cell) => shared(plain(cell)));
        // Lines of separators and blanks alone hold no row.
        if (held.every((cell) => cell.trim() === "")) return;
        lines.push({ number: lastLine + skippedLines - lineBreaksIn(cells), cells: held });
      },
      { ...(onProgress && { onProgress }) },
    );
  } catch (error) {
    if (error instanceof QuoteNotClosed)
      throw new SourceError("quoteNotClosed", { line: error.line + skippedLines }, error);
    throw error;
  }
  return { lines, withoutResult: 0, date1904: false };
}

const lineBreaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (/[\r\n]/.test(cell) ? (cell.match(/\r\n|\n|\r/g)?.length ?? 0) : 0), 0);
