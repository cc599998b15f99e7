/** The versions that a month's calls used (ISO 9001:2008, 7.5.1). */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { versionsUsed } from "../../../src/sop/report/versions";
import type { Row, Scenario } from "../../../src/sop/types";
import { AS_OF, goodRow, monthSheet, snapshotOf } from "../support/rows";

let number = 0;
const call = (scenario: string, scenarioVersion: string): Row => {
  number += 1;
  return goodRow({ text: { sampleNumber: `S-${number}`, scenario, scenarioVersion } });
};
const scenario = (code: string): Scenario => ({
  code,
  version: "1",
  validFrom: undefined,
  validTo: undefined,
});
const used = (rows: readonly Row[]) =>
  versionsUsed(judgeRows(snapshotOf([monthSheet(rows)]), AS_OF), [scenario("S-01"), scenario("S-02")]);

describe("the scenarios used", () => {
  it("are told by code and version with their calls, ascending, in the table's spelling, blanks aside", () => {
    expect(
      used([
        call("S-02", "1"),
        call("s-01", "2"),
        call("S-01", "1"),
        call("S-01", " 2 "),
        call("S-01", ""),
        call("", "3"),
      ]).scenarios,
    ).toEqual([
      { code: "", version: "3", calls: 1 },
      { code: "S-01", version: "", calls: 1 },
      { code: "S-01", version: "1", calls: 1 },
      { code: "S-01", version: "2", calls: 2 },
      { code: "S-02", version: "1", calls: 1 },
    ]);
  });
});

describe("the scorecards used", () => {
  it("are those of the sheets that the calls stand on, by the sheet's name, with their samples", () => {
    const strict = { ...monthSheet([]).scorecard, passMark: 90 };
    const august = { ...monthSheet([call("S-01", "1"), call("S-01", "1")], "2026-08"), scorecard: strict };
    const july = monthSheet([call("S-01", "1")], "2026-07");
    for (const sheets of [
      [july, august],
      [august, july],
    ])
      expect(versionsUsed(judgeRows(snapshotOf(sheets), AS_OF), []).scorecards).toEqual([
        { sheet: "F-22 2026-07", scorecard: july.scorecard, samples: 1 },
        { sheet: "F-22 2026-08", scorecard: strict, samples: 2 },
      ]);
  });

  it("are none without samples", () => {
    expect(versionsUsed([], [])).toEqual({ scenarios: [], scorecards: [] });
  });
});
