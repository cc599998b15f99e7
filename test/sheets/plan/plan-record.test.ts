/** What a plan was made from, kept as a text: read back as it was, and nothing else is taken for it. */
import { deflateRawSync, inflateRawSync } from "node:zlib";
import { readRecords, recordsIn, writtenRecords } from "../../../src/sheets/plan/plan-record";
import type { PlanRecord } from "../../../src/sop";
import { inputOf } from "../../sop/plan/support";
import { omit } from "../support/omit";

const record = (version: number): PlanRecord => ({
  version,
  input: inputOf({ seed: "benih – contoh ✓" }),
  keptAsPlanned: [1, 2],
  keptOther: [],
});

/** Any content, packed as a record is: JSON, deflated, in base 64. */
const packed = (content: unknown): string => deflateRawSync(JSON.stringify(content)).toString("base64");

const RECORDS = [record(1), record(2)];

describe("kept makings", () => {
  it("are JSON, deflated, in base 64", () => {
    const text = writtenRecords(RECORDS);
    expect(JSON.parse(inflateRawSync(Buffer.from(text, "base64")).toString("utf8"))).toEqual(RECORDS);
  });

  it("are read back as they were written", () => {
    expect(readRecords(writtenRecords(RECORDS))).toEqual(RECORDS);
    expect(readRecords(packed(RECORDS))).toEqual(RECORDS);
    expect(readRecords(writtenRecords([]))).toEqual([]);
  });

  it.each([
    ["nothing", undefined],
    ["a number", 7],
    ["a list with such a text", [packed(RECORDS)]],
    ["a text of another kind", "bukan rencana"],
    ["a text that holds no list", packed({ 0: record(1) })],
    ["a list of texts", packed(["version, input, keptAsPlanned, keptOther"])],
    ["a list with nothing in it", packed([record(1), null])],
  ])("are none in %s", (_what, content) => {
    expect(readRecords(content)).toEqual([]);
  });

  it.each(["version", "input", "keptAsPlanned", "keptOther"] as const)(
    "are none where one lacks its %s",
    (gone) => {
      expect(readRecords(packed([record(1), omit(record(2), gone)]))).toEqual([]);
    },
  );

  it("are found by their month", () => {
    const plans = new Map<string, unknown>([["2026-07", packed(RECORDS)]]);
    expect(recordsIn({ plans }, "2026-07")).toEqual(RECORDS);
    expect(recordsIn({ plans }, "2026-08")).toEqual([]);
  });
});
