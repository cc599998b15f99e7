/** What is derived from the table of columns is what the form says (docs/rules/f22.md, "The F-22 row"). */
import { CLOSING_COLUMNS } from "../../../src/sop/correction/missingBeforeClosed";
import { LINK_COLUMNS } from "../../../src/sop/deadlines/linkColumns";
import {
  COLUMN_KEYS,
  COLUMNS,
  columnsWith,
  columnWith,
  FILLED_COLUMNS,
  FORMULA_COLUMNS,
  INPUT_COLUMNS,
  isInputColumn,
} from "../../../src/sop/f22/columns";

describe("what is derived", () => {
  it("is required as the form's stars say", () => {
    expect(columnsWith({ required: "always" })).toEqual([
      "sampleNumber",
      "area",
      "callDate",
      "executor",
      "role",
      "material",
      "scenario",
      "callStatus",
    ]);
    expect(columnsWith({ required: "connected" })).toEqual(["agentId", "nonconformity"]);
    expect(columnsWith({ required: "nonconforming" })).toEqual([
      "findingDate",
      "findingCategory",
      "findingText",
    ]);
  });

  it("is what Closed needs, what may not lie ahead, and what each link has", () => {
    expect(CLOSING_COLUMNS).toEqual([
      "correction",
      "correctiveAction",
      "completedDate",
      "effectivenessCheck",
    ]);
    expect(columnsWith({ kind: "date", past: true })).toEqual([
      "callDate",
      "findingDate",
      "qcoToQaDone",
      "qaToSupervisorDone",
      "supervisorToQaDone",
      "acknowledgedDate",
      "objectionDate",
      "objectionDecisionDate",
    ]);
    expect(LINK_COLUMNS).toEqual({
      qcoToQa: { done: "qcoToQaDone", due: "qcoDue", verdict: "qcoVerdict" },
      qaToSupervisor: { done: "qaToSupervisorDone", due: "qaDue", verdict: "qaVerdict" },
      supervisorToQa: { done: "supervisorToQaDone", due: "supervisorDue", verdict: "supervisorVerdict" },
    });
  });

  it("is what the add-in fills in, what Excel computes, and that nobody fills the latter in", () => {
    expect(FILLED_COLUMNS).toEqual(["sampleNumber", "agentName", "supervisor", "scenarioVersion"]);
    expect(FORMULA_COLUMNS).toEqual([
      "openRecording",
      "score",
      "result",
      "qcoDue",
      "qaDue",
      "supervisorDue",
      "qcoVerdict",
      "qaVerdict",
      "supervisorVerdict",
    ]);
    expect(["note", "callDate", "startTime", "score", "qcoDue", "", "P01"].filter(isInputColumn)).toEqual([
      "note",
      "callDate",
      "startTime",
    ]);
  });

  it("is every column, filled in by people or computed, and says so where no column is what is asked for", () => {
    expect([...INPUT_COLUMNS, ...FORMULA_COLUMNS].sort()).toEqual([...COLUMN_KEYS].sort());
    expect(INPUT_COLUMNS.filter((column) => "verdict" in COLUMNS[column])).toEqual([]);
    expect(() => columnWith({ kind: "none" })).toThrow('no column is {"kind":"none"}');
  });
});
