/** failedUnexplained: a counted sample that failed has a finding or a reason. Source: docs/rules/reports.md. */
import { findingsOf } from "../../../src/sop/findings/findingsOf";
import { isUnexplainedFailure } from "../../../src/sop/findings/checkUnexplained";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { createRowMemory } from "../../../src/sop/counting/rowMemory";
import type { Row } from "../../../src/sop/types";
import { AS_OF, goodRow, marksBut, monthSheet, snapshotOf } from "../support/rows";

const FATAL = marksBut({ P05: "Tidak" });
/** 70 without a fatal criterion: under the pass mark all the same. */
const LOW = marksBut({ P03: "Tidak", P04: "Tidak", P08: "Tidak" });
const failed = (text: Parameters<typeof goodRow>[0] = {}) => goodRow({ marks: FATAL, ...text });
const told = (...rows: readonly Row[]) =>
  findingsOf(snapshotOf([monthSheet(rows)]), AS_OF)
    .filter(({ code }) => code === "failedUnexplained")
    .map(({ severity, column, cell, params }) => ({ severity, column, cell, params }));
const isTold = (row: Row): boolean => told(row).length === 1;

describe("failedUnexplained", () => {
  it("is an error at Ketidaksesuaian, with the score, where a fatal criterion is Tidak", () => {
    const [finding] = told(failed());
    expect(finding).toMatchObject({ severity: "error", column: "nonconformity", params: { score: 80 } });
  });

  it("is a warning where the score alone is under the pass mark", () => {
    expect(told(goodRow({ marks: LOW }))).toMatchObject([{ severity: "warning", params: { score: 70 } }]);
  });

  it("is told where Ketidaksesuaian is anything but Ya: Tidak, empty, or nearly Ya", () => {
    for (const nonconformity of ["Tidak", "", " Ya"])
      expect(isTold(failed({ text: { nonconformity } }))).toBe(true);
    for (const nonconformity of ["Ya", "YA"]) expect(isTold(failed({ text: { nonconformity } }))).toBe(false);
  });

  it("is answered by any reason that stands there, and asked where the workbook has no such column", () => {
    expect(isTold(failed({ text: { noFindingReason: "Kendala sistem" } }))).toBe(false);
    expect(isTold(failed({ text: { noFindingReason: "sebab lain" } }))).toBe(false);
    expect(isTold(failed({ text: { noFindingReason: "" } }))).toBe(true);
  });

  it("is not asked of a call that passed, nor of one that does not count", () => {
    expect(isTold(goodRow())).toBe(false);
    for (const text of [{ status: "Batal" }, { callStatus: "Sibuk" }, { agentId: "" }])
      expect(isTold(failed({ text }))).toBe(false);
    expect(isTold(failed({ date: { callDate: "2026-07-25" } }))).toBe(false);
  });

  it("is told of the counted one of two duplicates alone, also when the other comes to count later", () => {
    const first = failed({ text: { sampleNumber: "A" } });
    const second = failed({ text: { sampleNumber: "a " } });
    expect(told(first, second)).toHaveLength(1);
    const memory = createRowMemory();
    const found = (...rows: readonly Row[]) => {
      const snapshot = snapshotOf([monthSheet(rows)]);
      return findingsOf(snapshot, AS_OF, judgeRows(snapshot, AS_OF, memory), memory).filter(
        ({ code }) => code === "failedUnexplained",
      );
    };
    expect(found(first, second)).toHaveLength(1);
    // The same row, remembered: it counts now that the one above it is gone.
    expect(found(second)).toHaveLength(1);
  });

  it("is what the integrity count counts", () => {
    const [judged] = judgeRows(snapshotOf([monthSheet([failed()])]), AS_OF);
    expect(judged && isUnexplainedFailure(judged)).toBe(true);
  });
});
