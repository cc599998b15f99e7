/** Figures inside words: a sentence says what the cell of the same figure shows. */
import fc from "fast-check";
import { analysisFigures, judgeRows, type Row } from "../../../src/sop";
import { causeBlocks } from "../../../src/sheets/report/analysis-causes";
import { numberWords, percentWords } from "../../../src/sheets/report/formats";
import { AS_OF, goodRow, monthSheet, nonconformingRow, snapshotOf } from "../../sop/support/rows";

/** In whole numbers, where no binary fraction can be off: halves go up. */
function exactPercent(hits: number, total: number): string {
  const tenths = Math.floor((2000 * hits + total) / (2 * total));
  return `${Math.floor(tenths / 10)},${tenths % 10}%`;
}

describe("figures in words", () => {
  it("round as Excel's number formats: halves go up, whatever the binary fraction lacks", () => {
    expect(percentWords(23 / 80)).toBe("28,8%");
    expect(numberWords(4.35, 1)).toBe("4,4");
    expect(numberWords(1.005, 2)).toBe("1,01");
    expect(numberWords(-0.25, 1)).toBe("−0,3");
  });

  it("tell each share of a count as whole numbers give it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2000 }), fc.nat({ max: 2000 }), (total, part) => {
        const hits = part % (total + 1);
        expect(percentWords(hits / total)).toBe(exactPercent(hits, total));
      }),
      { seed: 20260730, numRuns: 2000 },
    );
  });

  it("have no sign where nothing is left after rounding", () => {
    expect(numberWords(-0.04, 1)).toBe("0,0");
    expect(numberWords(-0.05, 1)).toBe("−0,1");
  });
});

describe("the line of the causes that a page has no room for", () => {
  const found = (callDate: string): readonly Row[] =>
    Array.from({ length: 22 }, (_, index) =>
      nonconformingRow({
        text: { sampleNumber: `${callDate} ${index}`, area: `Area ${index}` },
        date: { callDate, findingDate: callDate },
      }),
    );

  /** Of a July after a June with nonconformities in 22 areas. */
  function lastAreaLine(july: readonly Row[]): readonly unknown[] | undefined {
    const snapshot = snapshotOf([monthSheet(found("2026-06-10"), "2026-06"), monthSheet(july, "2026-07")]);
    const figures = analysisFigures(snapshot, "2026-07", AS_OF, judgeRows(snapshot, AS_OF));
    const lines = causeBlocks(figures, 5).flatMap((block) => (block.kind === "table" ? block.lines : []));
    return lines.flatMap((line) => ("cells" in line && line.cells[0] === "2 lainnya" ? [line.cells] : []))[0];
  }

  it("sums what it stands for, up to the whole", () => {
    expect(lastAreaLine(found("2026-07-10"))?.slice(1, 4)).toEqual([2, 2 / 22, 1]);
  });

  it("has no part where the month has no nonconformity, as the lines above it", () => {
    expect(lastAreaLine([goodRow()])?.slice(1, 4)).toEqual([0, "–", "–"]);
  });
});
