/** The preview of changed settings: what would be other, and of how much. */
import { settingsEffect } from "../../../src/sop/settings/settingsEffect";
import type { Day, MonthSheet, Row, Settings } from "../../../src/sop/types";
import { AS_OF, day, goodRow, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

// Found on Friday 10 July: done on Tuesday 14 is late by calendar days and on time by working days.
const late = (sampleNumber: string, more: Readonly<Record<string, string>> = {}): Row =>
  nonconformingRow({
    text: { sampleNumber, ...more },
    date: { callDate: "2026-07-10", findingDate: "2026-07-10", qcoToQaDone: "2026-07-14" },
  });
const calm = (sampleNumber: string, callDate = "2026-07-15"): Row =>
  goodRow({ text: { sampleNumber }, date: { callDate } });
const effect = (
  sheets: readonly MonthSheet[],
  from: Partial<Settings>,
  to: Partial<Settings>,
  asOf: readonly [Day, Day] = [AS_OF, AS_OF],
) =>
  settingsEffect(
    { snapshot: snapshotOf(sheets, from), asOf: asOf[0] },
    { snapshot: snapshotOf(sheets, to), asOf: asOf[1] },
  );
const working = { deadline: { days: 2, calendar: "working", anchor: "finding" } } as const;
const july = [monthSheet([late("S-1"), late("S-2"), calm("S-3")])];

describe("settingsEffect", () => {
  it("tells nothing where nothing changes", () => {
    expect(effect(july, {}, {})).toEqual({
      verdicts: { changed: 0, of: 6 },
      months: [],
      findings: { before: 0, after: 0 },
      kept: { before: [], after: [] },
    });
  });

  it("counts the verdicts that would be others, of those that are any", () => {
    // QA's and the supervisor's steps are not done: overdue by either calendar.
    expect(effect(july, {}, working)).toMatchObject({
      verdicts: { changed: 2, of: 6 },
      months: [
        {
          month: "2026-07",
          before: {
            counted: 3,
            target: 60,
            reached: false,
            compliance: { qcoToQa: 0, qaToSupervisor: 0, supervisorToQa: 0 },
          },
          after: {
            counted: 3,
            target: 60,
            reached: false,
            compliance: { qcoToQa: 1, qaToSupervisor: 0, supervisorToQa: 0 },
          },
        },
      ],
    });
  });

  it("leaves duplicates out, as H+2 does", () => {
    const rows = [late("S-1"), late("s-1 "), calm("S-3")];
    expect(effect([monthSheet(rows)], {}, working).verdicts).toEqual({ changed: 1, of: 3 });
  });

  it("tells of a target by its months alone, ascending", () => {
    const sheets = [
      monthSheet([calm("S-1", "2026-06-10")], "2026-06"),
      monthSheet([calm("S-2"), calm("S-3")]),
    ];
    const { months, verdicts } = effect(sheets, { target: 2 }, { target: 1 });
    expect(months.map(({ month, before, after }) => [month, before.reached, after.reached])).toEqual([
      ["2026-06", false, true],
      ["2026-07", true, true],
    ]);
    expect(months[0]?.after.target).toBe(1);
    expect(verdicts).toEqual({ changed: 0, of: 0 });
  });

  it("has nothing of a month that only one of the two readings has", () => {
    const from = { snapshot: snapshotOf([monthSheet([])]), asOf: AS_OF };
    const june = monthSheet([], "2026-06");
    const to = { snapshot: snapshotOf([june, monthSheet([])]), asOf: AS_OF };
    const nothing = {
      counted: 0,
      target: 0,
      reached: false,
      compliance: { qcoToQa: null, qaToSupervisor: null, supervisorToQa: null },
    };
    const something = { ...nothing, target: 60 };
    expect(settingsEffect(from, to).months).toEqual([
      { month: "2026-06", before: nothing, after: something },
    ]);
    expect(settingsEffect(to, from).months).toEqual([
      { month: "2026-06", before: something, after: nothing },
    ]);
  });

  it("tells of the months ascending, also where an earlier one is new", () => {
    const from = { snapshot: snapshotOf([monthSheet([])], { target: 2 }), asOf: AS_OF };
    const to = { snapshot: snapshotOf([monthSheet([], "2026-06"), monthSheet([])]), asOf: AS_OF };
    expect(settingsEffect(from, to).months.map(({ month }) => month)).toEqual(["2026-06", "2026-07"]);
    expect(settingsEffect(to, from).months.map(({ month }) => month)).toEqual(["2026-06", "2026-07"]);
  });

  it("counts a verdict that only one of the two readings has: what repeats a row that counts now", () => {
    const rows = [late("S-1", { callStatus: "Sibuk" }), late("S-1")];
    const both = { countingStatuses: ["Terhubung", "Sibuk"] };
    expect(effect([monthSheet(rows)], {}, both).verdicts).toEqual({ changed: 3, of: 6 });
    expect(effect([monthSheet(rows)], both, {}).verdicts).toEqual({ changed: 3, of: 6 });
  });

  it("counts the findings of rows, those of formulas left out: they follow the settings by themselves", () => {
    const row: Row = {
      ...calm("S-1"),
      formulas: { score: { shown: 1, constant: true } },
    };
    const call = {
      ...row,
      text: {
        ...row.text,
        role: { kind: "value", value: "SPV" } as const,
        executor: { kind: "value", value: "Dewi" } as const,
      },
    };
    const found = (supervisorOwnTeam: Settings["supervisorOwnTeam"]) => ({ supervisorOwnTeam });
    // Dewi is in no list of people: one finding stays; calling her own team is the other.
    expect(effect([monthSheet([call])], found("warn"), found("off")).findings).toEqual({
      before: 2,
      after: 1,
    });
  });

  it("names the months that have been kept long enough", () => {
    const sheets = [monthSheet([], "2026-01"), monthSheet([], "2026-06")];
    expect(effect(sheets, { retentionMonths: 12 }, { retentionMonths: 5 }).kept).toEqual({
      before: [],
      after: ["2026-01"],
    });
  });

  it("judges each reading as of its own day", () => {
    const rows = [late("S-1"), calm("S-2", "2026-07-16")];
    const { months, verdicts } = effect([monthSheet(rows)], {}, {}, [day("2026-07-12"), AS_OF]);
    expect(months.map(({ before, after }) => [before.counted, after.counted])).toEqual([[1, 2]]);
    // On 12 July QCO's step of 14 July was not to be believed, and the two others were due that day.
    expect(verdicts).toEqual({ changed: 3, of: 3 });
  });
});
