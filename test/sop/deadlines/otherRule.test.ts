/** What hangs on reading H+2 in calendar or in working days, and the words and columns of the three steps. */
import { LINK_COLUMNS } from "../../../src/sop/deadlines/linkColumns";
import { VERDICT_LABELS } from "../../../src/sop/deadlines/verdictLabels";
import { otherRule, verdictsChangedByOtherRule } from "../../../src/sop/deadlines/verdictsChangedByOtherRule";
import type { Row } from "../../../src/sop/types";
import { AS_OF, goodRow, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

// Found on Friday the 17th: by calendar days due on Sunday the 19th, by working days on Tuesday the 21st.
const friday = (sampleNumber: string, monday: Readonly<Record<string, string>>): Row =>
  nonconformingRow({ text: { sampleNumber }, date: { findingDate: "2026-07-17", ...monday } });
const changed = (rows: readonly Row[]): number =>
  verdictsChangedByOtherRule(snapshotOf([monthSheet(rows)]), "2026-07", AS_OF);

describe("verdicts that would be others by the other calendar", () => {
  it("are counted step by step, of each row that is no duplicate", () => {
    const qco = friday("S-1", { qcoToQaDone: "2026-07-20" });
    const two = friday("S-2", { qcoToQaDone: "2026-07-20", qaToSupervisorDone: "2026-07-21" });
    const same = friday("S-3", { qcoToQaDone: "2026-07-18" });
    expect(changed([qco])).toBe(1);
    expect(changed([two])).toBe(2);
    expect(changed([qco, two, same, goodRow({ text: { sampleNumber: "S-4" } })])).toBe(3);
  });

  it("leave out what repeats a counted row, and nothing else", () => {
    const first = friday("S-1", { qcoToQaDone: "2026-07-20" });
    const second = friday("S-1", { qcoToQaDone: "2026-07-20", qaToSupervisorDone: "2026-07-20" });
    expect(changed([first, second])).toBe(1);
  });

  it("are of a rule that differs by its calendar alone, there and back", () => {
    const rule = { days: 3, calendar: "calendar", anchor: "previous" } as const;
    expect(otherRule(rule)).toEqual({ days: 3, calendar: "working", anchor: "previous" });
    expect(otherRule(otherRule(rule))).toEqual(rule);
  });
});

describe("the steps on the sheet", () => {
  it("have the form's own words for each verdict", () => {
    expect(VERDICT_LABELS).toEqual({
      notApplicable: "Tidak Berlaku",
      incomplete: "Data Tidak Lengkap",
      invalid: "Tidak Valid",
      waiting: "Menunggu",
      onTime: "Tepat Waktu",
      late: "Terlambat",
      overdue: "Lewat Batas",
      dueToday: "Jatuh Tempo Hari Ini",
      notDue: "Belum Jatuh Tempo",
    });
  });

  it("have each its own day of doing, due day and verdict", () => {
    expect(LINK_COLUMNS).toEqual({
      qcoToQa: { done: "qcoToQaDone", due: "qcoDue", verdict: "qcoVerdict" },
      qaToSupervisor: { done: "qaToSupervisorDone", due: "qaDue", verdict: "qaVerdict" },
      supervisorToQa: { done: "supervisorToQaDone", due: "supervisorDue", verdict: "supervisorVerdict" },
    });
  });
});
