/** What is kept of a workbook for others: its counts, what tells its rows apart, and how it counts. */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { DEFAULT_SCORECARD } from "../../../src/sop/defaults/defaultScorecard";
import { DEFAULT_SETTINGS } from "../../../src/sop/defaults/defaultSettings";
import { addCounts, countsOf } from "../../../src/sop/gather/countsOf";
import { digestOf } from "../../../src/sop/gather/digestOf";
import { MOST_BOOK_BYTES } from "../../../src/sop/gather/limits";
import type { BookDigest } from "../../../src/sop/gather/types";
import type { Finding, MonthSheet, Row, Settings, WorkCalendar } from "../../../src/sop/types";
import {
  AS_OF,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
  type RowParts,
} from "../support/rows";

const digest = (
  months: readonly MonthSheet[],
  settings: Partial<Settings> = {},
  findings: readonly Pick<Finding, "severity">[] = [],
): BookDigest =>
  digestOf(
    snapshotOf(months, settings),
    AS_OF,
    { id: "A", idFrom: "setting", file: "A.xlsx", year: 2026, changes: 1, written: 0 },
    findings,
  );

describe("the counts of a month's rows", () => {
  const call = (sampleNumber: string, parts: RowParts = {}): Row =>
    goodRow({ ...parts, text: { sampleNumber, ...parts.text } });
  const rows = [
    // Twice 100; without P10 95; without the fatal P02 90, and not passed all the same.
    call("1"),
    call("2"),
    call("3", { marks: marksBut({ P10: "Tidak" }) }),
    call("4", { marks: marksBut({ P02: "Tidak" }) }),
    call("5", { text: { callStatus: "Sibuk" } }),
    call("1"),
    // Found on Wednesday 15 July, due on the 17th; on 24 July the other two steps are still open.
    nonconformingRow({ text: { sampleNumber: "6" }, date: { qcoToQaDone: "2026-07-17" } }),
  ];
  const counts = countsOf(judgeRows(snapshotOf([monthSheet(rows)]), AS_OF), 60);
  const none = {
    onTime: 0,
    late: 0,
    overdue: 0,
    dueToday: 0,
    notDue: 0,
    waiting: 0,
    incomplete: 0,
    invalid: 0,
  };

  it("are those that one counts by hand", () => {
    expect(counts).toStrictEqual({
      rows: 7,
      counted: 5,
      target: 60,
      excluded: { callDate: 0, cancelled: 0, status: 1, agent: 0, unscored: 0, duplicate: 1 },
      passed: 4,
      scores: new Map([
        [100, 3],
        [95, 1],
        [90, 1],
      ]),
      clean: { customer: 5, business: 4, compliance: 4 },
      links: {
        qcoToQa: { ...none, onTime: 1 },
        qaToSupervisor: { ...none, overdue: 1 },
        supervisorToQa: { ...none, overdue: 1 },
      },
    });
  });

  it("are added each to its own; those that are added stay as they were", () => {
    const one = countsOf(
      judgeRows(snapshotOf([monthSheet([rows[0], rows[4]].flatMap((row) => row ?? []))]), AS_OF),
      30,
    );
    expect(addCounts([counts, one, one])).toStrictEqual({
      rows: 11,
      counted: 7,
      target: 120,
      excluded: { callDate: 0, cancelled: 0, status: 3, agent: 0, unscored: 0, duplicate: 1 },
      passed: 6,
      scores: new Map([
        [100, 5],
        [95, 1],
        [90, 1],
      ]),
      clean: { customer: 7, business: 6, compliance: 6 },
      links: counts.links,
    });
    expect([counts.rows, counts.scores.get(100), one.rows]).toEqual([7, 3, 2]);
  });
});

describe("two rows of two files", () => {
  const print = (parts: RowParts): number | undefined =>
    digest([monthSheet([goodRow(parts)])]).rows[0]?.print;
  const of = (sampleNumber: string, date = "2026-07-15", executor = "Ayu", agentId = "A001") =>
    print({ text: { sampleNumber, executor, agentId }, date: { callDate: date } });

  it("are one call where number, day, executor and agent are; the number however it is written", () => {
    expect(of("s-1 ")).toBe(of("S-1"));
    expect(of("")).toBe(of(""));
    expect(print({ text: { sampleNumber: "S-1", callStatus: "Sibuk" } })).toBe(
      print({ text: { sampleNumber: "S-1" } }),
    );
  });

  it("are two calls where one of these is another, also where all of them read alike in a row", () => {
    const prints = [
      of("S-1"),
      of("S-2"),
      of(""),
      of("S-1", "2026-07-16"),
      of("S-1", "tanggal lima"),
      of("S-1", "2026-07-15", "Bima"),
      of("S-1", "2026-07-15", "Ayu", "A002"),
      of("S-1", "2026-07-15", "AyuA", "001"),
    ];
    expect(new Set(prints).size).toBe(prints.length);
  });
});

describe("a digest", () => {
  it("names its rows as they are, without blanks around", () => {
    const rows = [goodRow({ text: { sampleNumber: " S-1 ", recordingId: " VRS-1 " } })];
    expect(digest([monthSheet(rows)]).rows).toMatchObject([
      { sampleNumber: "S-1", recording: "VRS-1", month: "2026-07" },
    ]);
  });

  it("tells errors from what is none", () => {
    const findings = (["error", "warning", "warning", "error", "warning"] as const).map((severity) => ({
      severity,
    }));
    expect(digest([], {}, findings)).toMatchObject({ errors: 2, warnings: 3 });
    expect(digest([])).toMatchObject({ errors: 0, warnings: 0 });
  });
});

describe("how a workbook counts", () => {
  const marked = (passMark: number, month: string): MonthSheet => ({
    ...monthSheet([], month),
    scorecard: { ...DEFAULT_SCORECARD, passMark },
  });
  const ruleOf = (settings: Partial<Settings>) => digest([], settings).rule;

  it("is told with each pass mark once, the least first, in whatever order the months stand", () => {
    const months = [
      marked(90, "2026-05"),
      marked(100, "2026-06"),
      marked(75, "2026-07"),
      marked(90, "2026-08"),
    ];
    expect(digest(months).rule.passMarks).toEqual([75, 90, 100]);
  });

  it("is one whatever the order and capitals of the statuses that count", () => {
    const countingStatuses = ["Terhubung", "Dialihkan"];
    const { statuses } = ruleOf({ countingStatuses });
    expect(ruleOf({ countingStatuses: ["dialihkan", "TERHUBUNG"] }).statuses).toEqual(statuses);
    expect(ruleOf({ countingStatuses: ["Terhubung"] }).statuses).not.toEqual(statuses);
    expect(ruleOf({ countingStatuses: ["Terhubung", "Sibuk"] }).statuses).not.toEqual(statuses);
  });

  it("hangs on the weekend where days are working days, and else does not", () => {
    const sunday: WorkCalendar = {
      ...DEFAULT_SETTINGS.calendar,
      weekend: [false, false, false, false, false, false, true],
    };
    const deadlineOf = (calendar: "working" | "calendar", own?: WorkCalendar) =>
      ruleOf({
        deadline: { days: 2, calendar, anchor: "finding" },
        ...(own ? { calendar: own } : {}),
      }).deadline;
    expect(deadlineOf("working", sunday)).not.toBe(deadlineOf("working"));
    expect(deadlineOf("calendar", sunday)).toBe(deadlineOf("calendar"));
    expect(deadlineOf("working")).not.toBe(deadlineOf("calendar"));
  });
});

it("a workbook of 25 MB, 26,214,400 bytes, is the largest that is taken", () => {
  expect(MOST_BOOK_BYTES).toBe(26_214_400);
});
