/** The heading above the findings of page one counts what stands below it. */
import fc from "fast-check";
import { monthAssessment, reportFigures } from "../../../src/sop";
import { findingBlocks } from "../../../src/sheets/report/report-front";
import { anyRow } from "../../sop/support/anyRow";
import { AS_OF, monthSheet, snapshotOf } from "../../sop/support/rows";

const COUNTED = new Map([
  ["Temuan terpenting", [0, 1]],
  ["Dua temuan terpenting", [2]],
  ["Tiga temuan terpenting", [3]],
]);

it("says two of two and three of three findings, and no number of one or none", () => {
  const seen = new Set<number>();
  fc.assert(
    fc.property(fc.array(anyRow, { maxLength: 25 }), (rows) => {
      const snapshot = snapshotOf([monthSheet(rows)]);
      const figures = reportFigures(snapshot, "2026-07", AS_OF, { minAgentSamples: 5 });
      const basis = { recommendations: [], typed: {}, recorded: undefined };
      const { comparison } = monthAssessment(snapshot, "2026-07", AS_OF, basis);
      const [heading, below] = findingBlocks(figures, comparison);
      if (heading?.kind !== "heading" || below?.kind !== "findings") throw new Error("no findings");
      seen.add(below.findings.length);
      expect(COUNTED.get(heading.text)).toContain(below.findings.length);
    }),
    { seed: 20260704, numRuns: 60 },
  );
  expect(seen.size).toBeGreaterThan(1);
});
