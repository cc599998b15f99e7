/** When callers are to be compared again: the same day so many months on is still in time. */
import { dayFromIso } from "../../../src/sop";
import { calibrationOverdue } from "../../../src/sop/calibration/calibrationOverdue";

it.each([
  ["2026-04-30", "2026-07-30", 3, false],
  ["2026-04-30", "2026-07-31", 3, true],
  // No 31 June: its last day is the day.
  ["2026-03-31", "2026-06-30", 3, false],
  ["2026-03-31", "2026-07-01", 3, true],
  ["2026-11-30", "2027-02-28", 3, false],
  ["2026-11-30", "2027-03-01", 3, true],
  ["2026-12-01", "2027-12-01", 12, false],
  ["2026-12-01", "2027-12-02", 12, true],
  ["2020-01-01", "2026-12-02", 0, false],
])("from %s on %s, every %i months: %s", (last, asOf, months, expected) => {
  expect(calibrationOverdue(dayFromIso(last) ?? 0, dayFromIso(asOf) ?? 0, months)).toBe(expected);
});
