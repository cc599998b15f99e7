/** What a report's lines say of themselves reads back as it was written, whatever people call things. */
import fc from "fast-check";
import { readRecord, recordText, type LineRecord } from "../../../src/sheets/report/line-record";

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 12 }),
  fc.constantFrom("a|b", "x=1", "satu,dua", "~"),
);
const cells = fc.dictionary(words, fc.nat(30), { maxKeys: 3 });

it("a record reads back as it was written", () => {
  fc.assert(
    fc.property(
      fc.record(
        { key: words, cells, sum: words, label: words, live: fc.array(fc.nat(20)) },
        { requiredKeys: [] },
      ),
      (record: LineRecord) => {
        expect(readRecord(recordText(record))).toEqual(record);
      },
    ),
  );
});

it("a line of a long list takes half the bytes of the same as JSON", () => {
  const record = { key: "temuan:mc-2607-1a2b3c", cells: { catatan: 12 }, sum: "1lzpo1hnq1h" };
  const inRequest = (text: string): number => JSON.stringify(text).length;
  expect(inRequest(recordText(record))).toBeLessThan(inRequest(JSON.stringify(record)) / 1.8);
  expect(readRecord(JSON.stringify(record))).toEqual(record);
});

it.each(["~", "~a", "~a|b", "~a|b=1|", "~a|b=1|c|d", "{", "[]", "catatan"])("%j is no record", (cell) => {
  expect(readRecord(cell)).toBeUndefined();
});
