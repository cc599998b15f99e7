/** Rows from delimited text: its encoding and dialect are found out (csv/), quoted fields may hold line breaks. */
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { dialectOf } from "./csv/dialect";
import { decodeText } from "./csv/encoding";
import { SourceError } from "./error";
import { MOST_COLUMNS, MOST_ROWS } from "./limits";
import type { SourceContent } from "./types";

/** `="0812…"`: how exports keep Excel from taking a code for a number. */
const AS_TEXT = /^="((?:[^"]|"")*)"$/;

const plain = (cell: string): string => {
  const [, inside] = cell.startsWith('="') ? (AS_TEXT.exec(cell) ?? []) : [];
  return inside === undefined ? cell : inside.replaceAll('""', '"');
};

interface Parsed {
  readonly record: readonly string[];
  /** Of the text, up to the record's end. */
  readonly lines: number;
}

/** Throws SourceError for text of an unknown encoding, a quote that is never closed, and more than a sheet holds. */
export function readCsv(bytes: Uint8Array): SourceContent {
  const { delimiter, text, skippedLines } = dialectOf(decodeText(bytes));
  const parsed: Parsed[] = [];
  try {
    // Lines of other lengths are judged with the header in hand (table.ts).
    parse(text, {
      delimiter,
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (record, { lines }) => {
        parsed.push({ record, lines });
        return null;
      },
    });
  } catch (error) {
    // The library tells where the text ends; the quote was opened behind the last whole record.
    if (error instanceof CsvError)
      throw new SourceError(
        "quoteNotClosed",
        { line: (parsed.at(-1)?.lines ?? 0) + skippedLines + 1 },
        error,
      );
    throw error;
  }
  if (parsed.length > MOST_ROWS || parsed.some(({ record }) => record.length > MOST_COLUMNS))
    throw new SourceError("tooManyCells", { rows: MOST_ROWS, columns: MOST_COLUMNS });
  return {
    lines: parsed
      .map(({ record, lines }) => ({
        number: lines + skippedLines - lineBreaksIn(record),
        cells: record.map(plain),
      }))
      // Lines of separators and blanks alone hold no row.
      .filter(({ cells }) => cells.some((cell) => cell.trim() !== "")),
    withoutResult: 0,
    date1904: false,
  };
}

const lineBreaksIn = (record: readonly string[]): number =>
  record.reduce((sum, cell) => sum + (cell.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
