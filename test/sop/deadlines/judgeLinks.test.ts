import fc from "fast-check";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { dueDayOf } from "../../../src/sop/deadlines/dueDayOf";
import { judgeLinks } from "../../../src/sop/deadlines/judgeLinks";
import { verdictsChangedByOtherRule } from "../../../src/sop/deadlines/verdictsChangedByOtherRule";
import { isWorkingDay } from "../../../src/sop/days/addWorkingDays";
import { LINKS, type DeadlineRule, type Row } from "../../../src/sop/types";
import { AS_OF, day, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const { calendar } = DEFAULT_SETTINGS;
const FINDING: DeadlineRule = { days: 2, calendar: "calendar", anchor: "finding" };
const PREVIOUS: DeadlineRule = { ...FINDING, anchor: "previous" };
const verdicts = (row: Row, rule: DeadlineRule) => {
  const links = judgeLinks(row, rule, calendar, AS_OF);
  return LINKS.map((link) => links[link].verdict);
};

describe("judgeLinks", () => {
  it("applies to no link unless Ketidaksesuaian is Ya, case ignored and nothing trimmed", () => {
    expect(verdicts(nonconformingRow({ text: { nonconformity: "YA" } }), FINDING)).not.toContain(
      "notApplicable",
    );
    for (const nonconformity of ["", "Tidak", "Ya ", " Ya"]) {
      expect(new Set(verdicts(nonconformingRow({ text: { nonconformity } }), FINDING))).toEqual(
        new Set(["notApplicable"]),
      );
    }
  });

  it("applies to no link of a row that is Batal, but to one that is nearly so", () => {
    expect(verdicts(nonconformingRow({ text: { status: "batal" } }), FINDING)).toContain("notApplicable");
    expect(verdicts(nonconformingRow({ text: { status: "Batal " } }), FINDING)).not.toContain(
      "notApplicable",
    );
  });

  it("runs all three links from the finding date with anchor finding", () => {
    const row = nonconformingRow({ date: { supervisorToQaDone: "2026-07-17" } });
    expect(verdicts(row, FINDING)).toEqual(["overdue", "overdue", "onTime"]);
  });

  it("runs a link from the done date of the link before with anchor previous, late or not", () => {
    const row = nonconformingRow({
      date: { qcoToQaDone: "2026-07-20", qaToSupervisorDone: "2026-07-22", supervisorToQaDone: "2026-07-22" },
    });
    expect(verdicts(row, PREVIOUS)).toEqual(["late", "onTime", "onTime"]);
    expect(judgeLinks(row, PREVIOUS, calendar, AS_OF).supervisorToQa.due).toBe(day("2026-07-24"));
  });

  it("waits for a link before that is not done, invalid or waiting itself", () => {
    expect(verdicts(nonconformingRow(), PREVIOUS)).toEqual(["overdue", "waiting", "waiting"]);
    const invalid = nonconformingRow({ date: { qcoToQaDone: "2026-07-14" } });
    expect(verdicts(invalid, PREVIOUS)).toEqual(["invalid", "waiting", "waiting"]);
  });

  it("judges a step that is done from the finding date where the one before has no valid done date", () => {
    // Without any, and with one before the finding; on the due day and the day after.
    for (const qcoToQaDone of ["", "2026-07-14"]) {
      const done = (qaToSupervisorDone: string) =>
        judgeLinks(
          nonconformingRow({ date: { qcoToQaDone, qaToSupervisorDone } }),
          PREVIOUS,
          calendar,
          AS_OF,
        );
      expect(done("2026-07-17").qaToSupervisor).toEqual({
        verdict: "onTime",
        due: day("2026-07-17"),
        daysLate: 0,
      });
      expect(done("2026-07-18").qaToSupervisor).toEqual({
        verdict: "late",
        due: day("2026-07-17"),
        daysLate: 1,
      });
      // And the next one runs from it, as from any that is done.
      expect(done("2026-07-18").supervisorToQa.due).toBe(day("2026-07-20"));
      expect(done("2026-07-14").qaToSupervisor.verdict).toBe("invalid");
      expect(done("besok").qaToSupervisor.verdict).toBe("invalid");
      expect(done("besok").supervisorToQa.verdict).toBe("waiting");
    }
  });

  it("is incomplete or invalid throughout for the finding date's sake, under either anchor", () => {
    for (const rule of [FINDING, PREVIOUS]) {
      expect(verdicts(nonconformingRow({ date: { findingDate: "" } }), rule)).toEqual(
        LINKS.map(() => "incomplete"),
      );
      expect(verdicts(nonconformingRow({ date: { findingDate: "H+2" } }), rule)).toEqual(
        LINKS.map(() => "invalid"),
      );
    }
  });
});

describe("dueDayOf", () => {
  const starts = fc.integer({ min: day("2025-01-01"), max: day("2026-12-31") });
  const counts = fc.integer({ min: 0, max: 30 });

  it("never gives a due day before the start, nor a working one before the calendar one", () => {
    fc.assert(
      fc.property(starts, counts, (start, days) => {
        const byCalendar = dueDayOf(start, { ...FINDING, days }, calendar);
        const byWorking = dueDayOf(start, { ...FINDING, days, calendar: "working" }, calendar);
        return byCalendar === start + days && byWorking >= byCalendar;
      }),
    );
  });

  it("never gives a working due day that is a day off, with one day or more", () => {
    fc.assert(
      fc.property(starts, counts, (start, days) => {
        const due = dueDayOf(start, { ...FINDING, days: days + 1, calendar: "working" }, calendar);
        return isWorkingDay(due, calendar);
      }),
    );
  });
});

describe("verdictsChangedByOtherRule", () => {
  const friday = { findingDate: "2026-07-17", qcoToQaDone: "2026-07-20", qaToSupervisorDone: "2026-07-20" };
  const rows = [nonconformingRow({ date: friday }), nonconformingRow({ date: friday })];

  it("counts the verdicts that would be others, those of duplicates left out", () => {
    expect(verdictsChangedByOtherRule(snapshotOf([monthSheet(rows)]), "2026-07", AS_OF)).toBe(2);
  });

  it("counts the same from either rule, and nothing for another month", () => {
    const working = snapshotOf([monthSheet(rows)], { deadline: { ...FINDING, calendar: "working" } });
    expect(verdictsChangedByOtherRule(working, "2026-07", AS_OF)).toBe(2);
    expect(verdictsChangedByOtherRule(working, "2026-06", AS_OF)).toBe(0);
  });
});
