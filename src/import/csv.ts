/** Rows from CSV: UTF-8 with or without BOM, comma or semicolon; quoted fields may hold line breaks. */
import { CsvError, parse } from "csv-parse/browser/esm/sync";
import { SourceError } from "./error";
import type { SourceContent } from "./types";

/** The one of comma and semicolon that the header line has more of, quoted fields left out. */
function delimiterOf(text: string): "," | ";" {
  const header = (text.trimStart().split(/[\r\n]/, 1)[0] ?? "").replaceAll(/"[^"]*"/g, "");
  return header.split(";").length > header.split(",").length ? ";" : ",";
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SourceError("notUtf8", {}, cause);
  }
}

/** Throws SourceError for text that is not UTF-8, and for a broken quote. */
export function readCsv(bytes: Uint8Array): SourceContent {
  const text = decode(bytes);
  let records: string[][];
  try {
    // Lines of other lengths are judged with the header in hand (table.ts).
    records = parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (error instanceof CsvError) throw new SourceError("brokenCsv", { reason: error.message }, error);
    throw error;
  }
  return {
    lines: records
      .map((cells, index) => ({ number: index + 1, cells }))
      // Lines of separators alone hold no row.
      .filter(({ cells }) => cells.some((cell) => cell !== "")),
    withoutResult: 0,
    date1904: false,
  };
}
