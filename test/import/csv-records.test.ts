/** Text read piece by piece gives what the parser itself makes of the whole, wherever a piece ends. */
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { eachRecord, QuoteNotClosed, type TextRecord } from "../../src/import/csv/records";

/** The records, or the line of the quote for which there are none. */
type Read = readonly TextRecord[] | number;

function inPieces(text: string, piece: number): Read {
  const records: TextRecord[] = [];
  try {
    eachRecord(text, ",", (record) => records.push(record), { piece });
  } catch (error) {
    if (!(error instanceof QuoteNotClosed)) throw error;
    return error.line;
  }
  return records;
}

function whole(text: string): Read {
  const records: TextRecord[] = [];
  try {
    parse(text, {
      record_delimiter: ["\r\n", "\n", "\r"],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ cells, lastLine: lines });
        return null;
      },
    });
  } catch {
    return (records.at(-1)?.lastLine ?? 0) + 1;
  }
  return records;
}

/** What texts of this kind are made of, cut anywhere: separators, quotes, line ends and letters of one to four bytes. */
const texts = fc
  .array(fc.constantFrom(",", '"', '""', "\n", "\r\n", "\r", "a", "é", "😀", " ", '"x\ny",', "=1"), {
    maxLength: 60,
  })
  .map((parts) => parts.join(""));

it("is the same as of the whole text: cells, lines, and the line of a quote that is never closed", () => {
  fc.assert(
    fc.property(texts, fc.integer({ min: 1, max: 40 }), (text, piece) => {
      expect(inPieces(text, piece)).toEqual(whole(text));
    }),
    { numRuns: 1500 },
  );
});

it("tells of the share that is done, up to all of it", () => {
  const told: number[] = [];
  eachRecord("a,b\n".repeat(1000), ",", () => undefined, {
    piece: 400,
    onProgress: (share) => told.push(share),
  });
  expect(told.length).toBeGreaterThan(5);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  expect(told.at(-1)).toBe(1);
});
