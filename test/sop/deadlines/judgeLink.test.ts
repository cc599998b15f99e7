import { readFileSync } from "node:fs";
import { join } from "node:path";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { isoFromDay } from "../../../src/sop/days/isoFromDay";
import { judgeLink } from "../../../src/sop/deadlines/judgeLink";
import type { DeadlineRule } from "../../../src/sop/types";
import { AS_OF, dateEntry, day } from "../support/rows";

interface H2Case {
  readonly finding: string;
  readonly done: string | null;
  readonly asOf: string;
  readonly calendar: DeadlineRule["calendar"];
  readonly due: string;
  readonly verdict: string;
  readonly daysLate: number;
}
const cases = JSON.parse(readFileSync(join(__dirname, "../../cases/h2.json"), "utf8")) as readonly H2Case[];
const { calendar } = DEFAULT_SETTINGS;

describe("judgeLink", () => {
  it.each(cases)("$calendar: found $finding, done $done, as of $asOf is $verdict", (each) => {
    const finding = dateEntry(each.finding);
    const judged = judgeLink(
      { finding, done: dateEntry(each.done ?? ""), start: day(each.finding) },
      { days: 2, calendar: each.calendar, anchor: "finding" },
      calendar,
      day(each.asOf),
    );
    expect({ ...judged, due: judged.due === undefined ? null : isoFromDay(judged.due) }).toEqual({
      due: each.due,
      verdict: each.verdict,
      daysLate: each.daysLate,
    });
  });

  const judge = (finding: string, done: string, start: number | undefined = day("2026-07-15")) =>
    judgeLink(
      { finding: dateEntry(finding), done: dateEntry(done), start },
      DEFAULT_SETTINGS.deadline,
      calendar,
      AS_OF,
    );
  const waiting = (done: string) =>
    judgeLink(
      { finding: dateEntry("2026-07-15"), done: dateEntry(done), start: undefined },
      DEFAULT_SETTINGS.deadline,
      calendar,
      AS_OF,
    );
  const noDue = { due: undefined, daysLate: 0 };

  it("is incomplete without a finding date, whatever was done", () => {
    expect(judge("", "2026-07-16")).toEqual({ verdict: "incomplete", ...noDue });
    expect(judge("", "besok")).toEqual({ verdict: "incomplete", ...noDue });
  });

  it.each([
    ["a finding date that is no date", "kemarin", ""],
    ["a finding date after the as-of day", "2026-07-25", ""],
    ["a done cell that is no date", "2026-07-15", "besok"],
    ["a done date before the finding date", "2026-07-15", "2026-07-14"],
    ["a done date after the as-of day", "2026-07-15", "2026-07-25"],
  ])("is invalid with %s", (_, finding, done) => {
    expect(judge(finding, done)).toEqual({ verdict: "invalid", ...noDue });
  });

  it("waits where its start is not known, but is invalid first", () => {
    expect(waiting("")).toEqual({ verdict: "waiting", ...noDue });
    expect(waiting("2026-07-16")).toEqual({ verdict: "waiting", ...noDue });
    expect(waiting("2026-07-14")).toEqual({ verdict: "invalid", ...noDue });
  });
});
