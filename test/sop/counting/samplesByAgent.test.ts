/** The samples of each agent, which quotas are held against. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { samplesByAgent } from "../../../src/sop/counting/samplesByAgent";
import type { Row } from "../../../src/sop/types";
import { AS_OF, goodRow, monthSheet, snapshotOf } from "../support/rows";

let number = 0;
const callOf = (agentId: string, callDate = "2026-07-15", callStatus = "Terhubung"): Row => {
  number += 1;
  return goodRow({ text: { sampleNumber: `S-${number}`, agentId, callStatus }, date: { callDate } });
};
const counts = (...sheets: readonly (readonly [month: string, rows: readonly Row[]])[]): unknown => {
  const snapshot = snapshotOf(sheets.map(([month, rows]) => monthSheet(rows, month)));
  return Object.fromEntries(samplesByAgent(judgeRows(snapshot, AS_OF)));
};

describe("samplesByAgent", () => {
  it("counts the samples of each agent month by month, and no row that is none", () => {
    expect(
      counts(
        ["2026-06", [callOf("A1", "2026-06-10")]],
        ["2026-07", [callOf("A1"), callOf("A2"), callOf("A1"), callOf("A1", "2026-07-15", "Sibuk")]],
      ),
    ).toEqual({ "2026-06": { A1: 1 }, "2026-07": { A1: 2, A2: 1 } });
  });

  it("trims the ID, ignores its capitals and keeps the spelling that comes first, over all months", () => {
    expect(
      counts(
        ["2026-06", [callOf(" a1 ", "2026-06-10")]],
        ["2026-07", [callOf("A1"), callOf("a1"), callOf("A1 ")]],
      ),
    ).toEqual({ "2026-06": { a1: 1 }, "2026-07": { a1: 3 } });
  });

  it("has no month without a sample", () => {
    expect(counts(["2026-07", [callOf("A1", "2026-07-15", "Sibuk")]])).toEqual({});
  });
});
