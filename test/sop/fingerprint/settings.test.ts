/** A report is out of date when a setting that it is made from has changed, and for no other setting. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { changedParts, fingerprintParts } from "../../../src/sop/fingerprint/fingerprintParts";
import { fingerprintsOf } from "../../../src/sop/fingerprint/fingerprintOf";
import type { Settings } from "../../../src/sop/types";
import { AS_OF, goodRow, monthSheet, snapshotOf } from "../support/rows";

const tellOf = (settings: Partial<Settings>): [string | undefined, ReturnType<typeof fingerprintParts>] => {
  const snapshot = snapshotOf([monthSheet([goodRow()])], settings);
  const judged = judgeRows(snapshot, AS_OF);
  return [fingerprintsOf(snapshot, judged).get("2026-07"), fingerprintParts(snapshot, judged, "2026-07")];
};
const [standing, parts] = tellOf({});

describe("a changed setting", () => {
  it.each<readonly [Partial<Settings>, string]>([
    [{ target: 61 }, "counting"],
    [{ deadline: { days: 3, calendar: "calendar", anchor: "finding" } }, "deadline"],
    [{ due: { scenarios: 1, report: 5, recap: 5 } }, "settings"],
    [{ isoEdition: "2015" }, "settings"],
    [
      { calendar: { weekend: [], holidays: new Set(), areas: new Map([["jkt", new Set([46_206])]]) } },
      "deadline",
    ],
  ])("%j makes the report out of date", (settings, part) => {
    const [now, changed] = tellOf(settings);
    expect(now).not.toBe(standing);
    expect(changedParts(parts, changed)).toEqual([part]);
  });

  it.each<Partial<Settings>>([{ retentionMonths: 24 }, { supervisorOwnTeam: "off" }])(
    "%j does not: no report uses it",
    (settings) => {
      const [now, changed] = tellOf(settings);
      expect(now).toBe(standing);
      expect(changedParts(parts, changed)).toEqual([]);
    },
  );
});

describe("local leave", () => {
  const calendar = { weekend: [], holidays: new Set([46_200]) };
  const withLeave = (...areas: readonly (readonly [area: string, ...days: number[]])[]) =>
    tellOf({
      calendar: { ...calendar, areas: new Map(areas.map(([area, ...days]) => [area, new Set(days)])) },
    });
  const [own, ownParts] = withLeave(["jkt", 46_200, 46_206], ["bdg", 46_200, 46_207]);

  it.each([
    ["another day", withLeave(["jkt", 46_200, 46_206], ["bdg", 46_200, 46_208])],
    ["a day more", withLeave(["jkt", 46_200, 46_206], ["bdg", 46_200, 46_207, 46_208])],
    ["another area", withLeave(["jkt", 46_200, 46_206], ["sby", 46_200, 46_207])],
    ["the same days of the other area", withLeave(["bdg", 46_200, 46_206], ["jkt", 46_200, 46_207])],
    ["an area less", withLeave(["jkt", 46_200, 46_206])],
    ["none", tellOf({ calendar })],
  ])("makes the report out of date by its due days: %s", (_, [now, changed]) => {
    expect(now).not.toBe(own);
    expect(changedParts(ownParts, changed)).toEqual(["deadline"]);
  });

  it("makes none out of date by the order that its days and areas stand in", () => {
    const [now, changed] = withLeave(["bdg", 46_207, 46_200], ["jkt", 46_206, 46_200]);
    expect(now).toBe(own);
    expect(changedParts(ownParts, changed)).toEqual([]);
  });
});
