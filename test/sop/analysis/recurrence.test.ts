/** Whether the same thing came up again after a corrective action (ISO 9001:2008, 8.5.2): who is asked, and what counts. */
import { recurrenceOf } from "../../../src/sop/analysis/recurrenceOf";
import { judgeRows, type JudgedRow } from "../../../src/sop/counting/judgeRows";
import type { Row } from "../../../src/sop/types";
import { AS_OF, goodRow, monthSheet, nonconformingRow, snapshotOf, type RowParts } from "../support/rows";

let number = 0;
const id = (): string => `S-${(number += 1)}`;
const closed = (parts: RowParts = {}): Row =>
  nonconformingRow({
    text: { sampleNumber: id(), agentId: "A1", status: "Closed", ...parts.text },
    date: { callDate: "2026-06-05", findingDate: "2026-06-05", completedDate: "2026-07-05", ...parts.date },
  });
const again = (callDate: string, text: RowParts["text"] = {}): Row =>
  nonconformingRow({
    text: { sampleNumber: id(), agentId: "A1", ...text },
    date: { callDate, findingDate: callDate },
  });
const clean = (callDate: string, text: RowParts["text"] = {}): Row =>
  goodRow({ text: { sampleNumber: id(), agentId: "A1", ...text }, date: { callDate } });
const judged = (rows: readonly Row[], month: string): readonly JudgedRow[] =>
  judgeRows(snapshotOf([monthSheet(rows, month)]), AS_OF);
const { lists } = snapshotOf([]);
const recurrence = (earlier: readonly Row[], now: readonly Row[], asOf = AS_OF) =>
  recurrenceOf(judged(earlier, "2026-06"), judged(now, "2026-07"), lists, asOf);
/** The one line's counts. */
const counts = (earlier: readonly Row[], now: readonly Row[]): readonly unknown[] =>
  recurrence(earlier, now).flatMap(({ closed: all, tested, recurred }) => [all, tested, recurred]);

describe("an earlier case", () => {
  it.each([
    ["was completed before the as-of day", {}, 1],
    ["was completed on the as-of day", { date: { completedDate: "2026-07-24" } }, 1],
    ["is to be completed after it", { date: { completedDate: "2026-07-25" } }, 0],
    ["has no day of completion", { date: { completedDate: "" } }, 0],
    ["has no readable one", { date: { completedDate: "besok" } }, 0],
    ["is in progress, whatever its day", { text: { status: "Proses" } }, 0],
    ["has no state, whatever its day", { text: { status: "" } }, 0],
  ] as const)("that %s is counted %#: %j", (_, parts, count) => {
    expect(recurrence([closed(parts)], [])).toEqual(
      count === 0 ? [] : [{ category: "Bisnis", closed: 1, tested: 0, recurred: 0 }],
    );
  });
});

describe("the agent's later calls", () => {
  it("are those after the day of completion, not of that day", () => {
    expect(counts([closed()], [again("2026-07-05")])).toEqual([1, 0, 0]);
    expect(counts([closed()], [again("2026-07-06")])).toEqual([1, 1, 1]);
  });

  it("are all of them, whichever showed it", () => {
    expect(counts([closed()], [clean("2026-07-06"), again("2026-07-07"), clean("2026-07-08")])).toEqual([
      1, 1, 1,
    ]);
    expect(counts([closed()], [again("2026-07-06"), clean("2026-07-07")])).toEqual([1, 1, 1]);
    expect(counts([closed()], [again("2026-07-04"), clean("2026-07-07")])).toEqual([1, 1, 0]);
  });

  it("show it again only by a nonconformity of the same category that H+2 runs for", () => {
    expect(counts([closed()], [clean("2026-07-06", { findingCategory: "Bisnis" })])).toEqual([1, 1, 0]);
    expect(counts([closed()], [again("2026-07-06", { findingCategory: "Kepatuhan" })])).toEqual([1, 1, 0]);
    expect(counts([closed()], [again("2026-07-06", { findingCategory: "BISNIS" })])).toEqual([1, 1, 1]);
  });

  it("are told from others' by ID, capitals aside; a case or a call without an ID has none", () => {
    expect(counts([closed()], [again("2026-07-06", { agentId: "A2" })])).toEqual([1, 0, 0]);
    expect(counts([closed()], [again("2026-07-06", { agentId: "a1" })])).toEqual([1, 1, 1]);
    expect(counts([closed({ text: { agentId: "" } })], [again("2026-07-06")])).toEqual([1, 0, 0]);
    expect(counts([closed({ text: { agentId: "" } })], [again("2026-07-06", { agentId: "" })])).toEqual([
      1, 0, 0,
    ]);
  });

  it("do not include one whose date cannot be read", () => {
    expect(counts([closed()], [again("besok")])).toEqual([1, 0, 0]);
  });
});

describe("the lines", () => {
  it("are one for each category in the list's order, others behind it, unnamed ones as (kosong)", () => {
    const earlier = ["Kepatuhan", "", "Zaman", "bisnis", "Bisnis"].map((findingCategory) =>
      closed({ text: { findingCategory } }),
    );
    expect(recurrence(earlier, [again("2026-07-06", { findingCategory: "" })])).toEqual([
      { category: "Bisnis", closed: 2, tested: 2, recurred: 0 },
      { category: "Kepatuhan", closed: 1, tested: 1, recurred: 0 },
      { category: "(kosong)", closed: 1, tested: 1, recurred: 1 },
      { category: "Zaman", closed: 1, tested: 1, recurred: 0 },
    ]);
  });
});
