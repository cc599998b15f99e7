/** What of a month cannot be relied on yet. Source: docs/rules/reports.md, "What cannot be relied on yet". */
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import { integrityOf } from "../../../src/sop/integrity/integrityOf";
import type { Finding, Row, Settings } from "../../../src/sop/types";
import {
  AS_OF,
  goodRow,
  marksBut,
  monthSheet,
  nonconformingRow,
  snapshotOf,
  type RowParts,
} from "../support/rows";

const integrity = (
  rows: readonly Row[],
  findings: readonly Finding[] = [],
  settings: Partial<Settings> = {},
) => integrityOf(judgeRows(snapshotOf([monthSheet(rows)], settings), AS_OF), findings, AS_OF);
const named = (sampleNumber: string, parts: RowParts = {}): RowParts => ({
  ...parts,
  text: { sampleNumber, ...parts.text },
});
const NONE = { count: 0, ids: [] };
const ON_TIME = {
  qcoToQaDone: "2026-07-15",
  qaToSupervisorDone: "2026-07-16",
  supervisorToQaDone: "2026-07-17",
};

describe("a month that can be relied on", () => {
  it("has no doubts", () => {
    expect(integrity([goodRow(), nonconformingRow(named("B", { date: ON_TIME }))])).toEqual({
      failedUnexplained: NONE,
      stepUndecidable: NONE,
      resultOverwritten: NONE,
      closedUnapproved: NONE,
      withoutRecording: NONE,
      openErrors: NONE,
      stepsDoneLate: { ...NONE, late: 0 },
      callToFinding: { median: 0, longest: 0 },
    });
    expect(integrity([]).callToFinding).toEqual({ median: null, longest: null });
  });
});

describe("a doubt", () => {
  const failed = (id: string) => goodRow(named(id, { marks: marksBut({ P05: "Tidak" }) }));
  it("tells at most ten numbers, trimmed and each once, and counts all rows", () => {
    const ids = Array.from({ length: 11 }, (_, index) => ` S-${index} `);
    const { count, ids: told } = integrity(ids.map(failed)).failedUnexplained;
    expect(count).toBe(11);
    expect(told).toEqual(ids.slice(0, 10).map((id) => id.trim()));
    expect(integrity([failed(""), failed("")]).failedUnexplained).toEqual({ count: 2, ids: [] });
  });

  it("is no doubt of a row that repeats another one", () => {
    const twice = (row: (id: string) => Row) => integrity([row("A"), row("a")]);
    const closed = (id: string) =>
      nonconformingRow(named(id, { text: { status: "Closed", recordingId: "" } }));
    expect(twice(failed).failedUnexplained.count).toBe(1);
    expect(twice(closed)).toMatchObject({
      closedUnapproved: { count: 1 },
      withoutRecording: { count: 1 },
      stepsDoneLate: { late: 3 },
    });
  });
});

describe("each doubt", () => {
  it("stepUndecidable is a nonconformity with a step incomplete, invalid or waiting, counted once", () => {
    const previous: Partial<Settings> = { deadline: { days: 2, calendar: "calendar", anchor: "previous" } };
    const count = (parts: RowParts, settings?: Partial<Settings>) =>
      integrity([nonconformingRow(parts)], [], settings).stepUndecidable.count;
    expect(count({ date: { findingDate: "" } })).toBe(1);
    expect(count({ date: { ...ON_TIME, supervisorToQaDone: "besok" } })).toBe(1);
    expect(count({ date: { qcoToQaDone: "2026-07-16" } }, previous)).toBe(1);
    expect(count({ date: {} })).toBe(0);
    expect(count({ text: { nonconformity: "Tidak" }, date: { findingDate: "" } })).toBe(0);
  });

  it("resultOverwritten is a Hasil that is a constant, or not what the rule gives", () => {
    const count = (shown: string, constant: boolean, marks?: readonly string[]) =>
      integrity([goodRow({ ...(marks ? { marks } : {}), formulas: { result: { shown, constant } } })])
        .resultOverwritten.count;
    expect(count("Lulus", false)).toBe(0);
    expect(count("Lulus", true)).toBe(1);
    expect(count("Tidak Lulus", false)).toBe(1);
    expect(count("Tidak Lulus", false, marksBut({ P05: "Tidak" }))).toBe(0);
    expect(count("", false, marksBut({ P05: "" }))).toBe(0);
    expect(count("Lulus", false, marksBut({ P05: "" }))).toBe(1);
    expect(
      integrity([goodRow({ formulas: { score: { shown: 1, constant: true } } })]).resultOverwritten,
    ).toEqual(NONE);
  });

  it("closedUnapproved is Closed without Disetujui QA, of any row", () => {
    const count = (text: RowParts["text"]) =>
      integrity([goodRow({ text: { ...text } })]).closedUnapproved.count;
    expect(count({ status: "closed" })).toBe(1);
    expect(count({ status: "Closed", approvedBy: "Ayu" })).toBe(0);
    expect(count({ status: "Proses" })).toBe(0);
  });

  it("withoutRecording is a nonconformity without ID Rekaman", () => {
    expect(integrity([nonconformingRow({ text: { recordingId: "" } })]).withoutRecording.count).toBe(1);
    expect(integrity([goodRow({ text: { recordingId: "" } })]).withoutRecording.count).toBe(0);
    expect(
      integrity([nonconformingRow({ text: { recordingId: "", status: "Batal" } })]).withoutRecording.count,
    ).toBe(0);
  });

  it("openErrors counts the errors that check finds, warnings aside, and tells each number once", () => {
    const finding = (id: string, severity: Finding["severity"]): Finding => ({
      code: "required",
      severity,
      id,
      sheet: "F-22 2026-07",
      cell: "A1",
      header: "",
      params: {},
    });
    const findings = [
      finding("A", "error"),
      finding("A", "error"),
      finding("B", "warning"),
      finding("", "error"),
    ];
    expect(integrity([], findings).openErrors).toEqual({ count: 3, ids: ["A"] });
  });

  it("stepsDoneLate counts late steps, and those received only after their due day, never the first", () => {
    const steps = (date: RowParts["date"]) =>
      integrity([nonconformingRow({ date: { ...date } })]).stepsDoneLate;
    // Due on the 17th: received on that day is in time to be done, a day later is not.
    expect(steps({ qcoToQaDone: "2026-07-17", qaToSupervisorDone: "2026-07-18" })).toMatchObject({
      count: 1,
      late: 2,
    });
    expect(steps({ qcoToQaDone: "2026-07-18", qaToSupervisorDone: "2026-07-18" })).toEqual({
      count: 2,
      late: 3,
      ids: ["MC-2607-AAAAAA"],
    });
    // Overdue steps are late too, but what nobody handed on was not received.
    expect(steps({})).toEqual({ count: 0, late: 3, ids: [] });
    expect(steps({ ...ON_TIME, qcoToQaDone: "2026-07-14", qaToSupervisorDone: "2026-07-18" })).toMatchObject({
      count: 0,
      late: 1,
    });
    expect(steps({ qcoToQaDone: "2026-07-25", qaToSupervisorDone: "2026-07-18" })).toMatchObject({
      count: 1,
      late: 2,
    });
  });

  it("callToFinding is the median and the longest of the days, of an even number the mean of the two in the middle", () => {
    const found = (...dates: readonly string[]) =>
      integrity(
        dates.map((findingDate, index) =>
          nonconformingRow(named(`S-${index}`, { date: { ...ON_TIME, findingDate } })),
        ),
      ).callToFinding;
    expect(found("2026-07-20", "2026-07-15", "2026-07-16")).toEqual({ median: 1, longest: 5 });
    expect(found("2026-07-20", "2026-07-16", "2026-07-15", "2026-07-18")).toEqual({ median: 2, longest: 5 });
    expect(found("2026-07-16", "2026-07-15")).toEqual({ median: 0.5, longest: 1 });
    // Before the call, after the as-of day, and no day at all say nothing.
    expect(found("2026-07-14", "2026-07-25", "besok")).toEqual({ median: null, longest: null });
    expect(found("2026-07-24")).toEqual({ median: 9, longest: 9 });
  });
});
