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
