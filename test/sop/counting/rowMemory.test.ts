/** The memory of judged rows: kept while what rows are judged by stays, and nothing of it afterwards. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { createRowMemory, type RowMemory } from "../../../src/sop/counting/rowMemory";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { findingsOf } from "../../../src/sop/findings/findingsOf";
import type { Day, Snapshot } from "../../../src/sop/types";
import { AS_OF, day, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const twoRows = [
  nonconformingRow({ date: { qcoToQaDone: "2026-07-18" } }),
  nonconformingRow({ text: { sampleNumber: "S-2", area: "Xyz" } }),
];
const standing = snapshotOf([monthSheet(twoRows)]);

/** Judges and checks the workbook, and tells how often a row was looked at so far. */
const lookedAt = (memory: RowMemory, snapshot: Snapshot, asOf: Day = AS_OF): readonly [number, number] => {
  const judged = judgeRows(snapshot, asOf, memory);
  expect(judged).toEqual(judgeRows(snapshot, asOf));
  expect(findingsOf(snapshot, asOf, judged, memory)).toEqual(findingsOf(snapshot, asOf));
  return [memory.judged(), memory.checked()];
};

describe("a row", () => {
  it("is judged and checked once while nothing changes, and its edited neighbour anew", () => {
    const memory = createRowMemory();
    expect([memory.judged(), memory.checked()]).toEqual([0, 0]);
    expect(lookedAt(memory, standing)).toEqual([2, 2]);
    expect(lookedAt(memory, standing)).toEqual([2, 2]);
    const [first] = twoRows;
    const edited = nonconformingRow({ text: { sampleNumber: "S-2" } });
    const snapshot = { ...standing, months: [monthSheet(first ? [first, edited] : [edited])] };
    expect(lookedAt(memory, snapshot)).toEqual([3, 3]);
  });

  it.each<readonly [string, Snapshot, Day]>([
    [
      "settings",
      {
        ...standing,
        settings: { ...standing.settings, deadline: { days: 5, calendar: "calendar", anchor: "finding" } },
      },
      AS_OF,
    ],
    ["lists", { ...standing, lists: { ...standing.lists, areas: ["Xyz"] } }, AS_OF],
    ["the roster", { ...standing, agents: [] }, AS_OF],
    ["scenarios", { ...standing, scenarios: [] }, AS_OF],
    [
      "a month's scorecard",
      {
        ...standing,
        months: [{ ...monthSheet(twoRows), scorecard: { ...DEFAULT_SCORECARD, passMark: 99 } }],
      },
      AS_OF,
    ],
    ["the sheets' as-of day", { ...standing, sheetAsOf: day("2026-07-20") }, AS_OF],
    ["the as-of day", standing, day("2026-07-17")],
  ])("is judged and checked anew after %s changed", (_, changed, asOf) => {
    const memory = createRowMemory();
    lookedAt(memory, standing);
    expect(lookedAt(memory, changed, asOf)).toEqual([4, 4]);
    // And again when they change back: what held before is gone.
    expect(lookedAt(memory, standing)).toEqual([6, 6]);
  });

  it("has other verdicts after the settings changed", () => {
    const memory = createRowMemory();
    const verdict = (snapshot: Snapshot): string | undefined =>
      judgeRows(snapshot, AS_OF, memory)[0]?.links.qcoToQa.verdict;
    expect(verdict(standing)).toBe("late");
    const lenient = { ...standing.settings, deadline: { ...standing.settings.deadline, days: 3 } };
    expect(verdict({ ...standing, settings: lenient })).toBe("onTime");
  });
});
