/** The list of late steps: what was done late and what is overdue, the latest first. */
import { reportFigures } from "../../../src/sop/report/reportFigures";
import type { Row } from "../../../src/sop/types";
import { AS_OF, monthSheet, nonconformingRow, snapshotOf } from "../support/rows";

const late = (...rows: readonly Row[]): readonly string[] =>
  reportFigures(snapshotOf([monthSheet(rows)]), "2026-07", AS_OF, { minAgentSamples: 5 }).lateRows.map(
    ({ id, link, verdict, daysLate }) => `${id} ${link} ${verdict} ${daysLate}`,
  );
// Found on Wednesday the 15th, due on Friday the 17th.
const found = (sampleNumber: string, qcoToQaDone: string): Row =>
  nonconformingRow({
    text: { sampleNumber },
    date: { qcoToQaDone, qaToSupervisorDone: qcoToQaDone, supervisorToQaDone: "2026-07-17" },
  });

describe("late rows", () => {
  it("are those as late by number, and of one row in the order of its steps, wherever they stand", () => {
    const rows = [
      found("C", "2026-07-19"),
      found("B", "2026-07-20"),
      found("A", "2026-07-19"),
      found("D", "2026-07-17"),
    ];
    const expected = [
      "B qcoToQa late 3",
      "B qaToSupervisor late 3",
      "A qcoToQa late 2",
      "A qaToSupervisor late 2",
      "C qcoToQa late 2",
      "C qaToSupervisor late 2",
    ];
    expect(late(...rows)).toEqual(expected);
    expect(late(...[...rows].reverse())).toEqual(expected);
  });

  it("keep that order however many there are", () => {
    const numbers = Array.from(
      { length: 80 },
      (_, index) => `S-${String((index * 37) % 80).padStart(2, "0")}`,
    );
    const expected = [...numbers]
      .sort()
      .flatMap((id) => [`${id} qcoToQa late 2`, `${id} qaToSupervisor late 2`]);
    expect(late(...numbers.map((id) => found(id, "2026-07-19")))).toEqual(expected);
    expect(late(...[...numbers].sort().map((id) => found(id, "2026-07-19")))).toEqual(expected);
    expect(
      late(
        ...[...numbers]
          .sort()
          .reverse()
          .map((id) => found(id, "2026-07-19")),
      ),
    ).toEqual(expected);
  });

  it("are overdue ones too, and none that is due today or in time", () => {
    const open = nonconformingRow({ text: { sampleNumber: "E" }, date: { findingDate: "2026-07-22" } });
    const overdue = nonconformingRow({
      text: { sampleNumber: "F" },
      date: { findingDate: "2026-07-21", qcoToQaDone: "2026-07-22" },
    });
    expect(late(open, overdue)).toEqual(["F qaToSupervisor overdue 1", "F supervisorToQa overdue 1"]);
  });

  it("without a number stand in the order of their steps", () => {
    expect(late(found("", "2026-07-18"), found("", "2026-07-18")).map((one) => one.split(" ")[1])).toEqual([
      "qcoToQa",
      "qaToSupervisor",
      "qcoToQa",
      "qaToSupervisor",
    ]);
  });
});
