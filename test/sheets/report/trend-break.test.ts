/** A month that was measured otherwise breaks the trend: its rate stands in words, never in the chart's cells. */
import { monthAssessment, reportFigures, type Row, type Snapshot } from "../../../src/sop";
import { trendBlocks } from "../../../src/sheets/report/trend-section";
import { day, goodRow, marksBut, monthSheet, snapshotOf } from "../../sop/support/rows";

const ENDED = day("2026-08-10");
const rows = (month: string, count: number, failed: number): readonly Row[] =>
  Array.from({ length: count }, (_, index) =>
    goodRow({
      text: { sampleNumber: `${month}-${index}` },
      date: { callDate: `${month}-15` },
      ...(index < failed ? { marks: marksBut({ P02: "Tidak" }) } : {}),
    }),
  );

/** The cells of a month's line in the trend's table. */
function lineOf(snapshot: Snapshot, month: string): readonly unknown[] {
  const figures = reportFigures(snapshot, "2026-07", ENDED, { minAgentSamples: 5 });
  const { comparison } = monthAssessment(snapshot, "2026-07", ENDED, {
    recommendations: [],
    typed: {},
    recorded: undefined,
  });
  const table = trendBlocks(figures, comparison).find((block) => block.kind === "table");
  const lines = table?.kind === "table" ? table.lines : [];
  const found = lines.flatMap((line) => ("cells" in line && line.cells[0] === month ? [line.cells] : []));
  return found[0] ?? [];
}

const june = (passMark: number): Snapshot => {
  const sheet = monthSheet(rows("2026-06", 20, 5), "2026-06");
  return snapshotOf([
    { ...sheet, scorecard: { ...sheet.scorecard, passMark } },
    monthSheet(rows("2026-07", 20, 0)),
  ]);
};

it("leaves the rate and its interval empty, and tells both rates in words", () => {
  const [, rate, open, low, high, ...rest] = lineOf(june(101), "'Jun 2026");
  expect([rate, open, low, high]).toEqual(["", "", "", ""]);
  // Five of twenty fail a fatal criterion whatever the mark; nobody reaches 101.
  expect(rest.at(-1)).toBe("Nilai lulus lain: 0,0% lulus; dengan ukuran bulan ini 75,0%");
});

it("stands in its cells where it was measured alike", () => {
  const [, rate, , low] = lineOf(june(80), "'Jun 2026");
  expect([rate, typeof low]).toEqual([0.75, "number"]);
});
