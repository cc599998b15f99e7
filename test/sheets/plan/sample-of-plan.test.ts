/** The No. Sampel of a call written into its row of Rencana, and when it is not. */
import { planSampleOfPlan } from "../../../src/sheets/plan/sample-of-plan";
import { PLAN_HEADERS, planTable, type Cells } from "../support/plan-sheet";

const row = (no: number, more: Cells = {}): Cells => ({
  Bulan: "2026-07",
  "No.": no,
  "ID Agent": "A1",
  ...more,
});

const write = (
  rows: readonly Cells[],
  {
    id = "MC-7",
    agent = "A1",
    headers = PLAN_HEADERS,
  }: { id?: string; agent?: string; headers?: readonly string[] } = {},
) =>
  planSampleOfPlan(
    { TabelRencana: planTable(rows, { headers }) },
    { month: "2026-07", no: 2 },
    { id, agent },
  );

const cell = (at: number, column: number, content: string | number) => ({
  kind: "cell",
  sheet: "Rencana",
  row: at,
  column,
  content,
});

describe("a call's No. Sampel", () => {
  it("is written into its row of the plan while that is still the row that was read, of the same agent and without a call", () => {
    const rows = [row(1), row(2, { Bulan: "2026-08" }), row(2)];
    expect(write(rows)).toEqual([
      {
        kind: "cells",
        sheet: "Rencana",
        row: 10,
        column: 16,
        values: [["'MC-7"]],
        expect: [
          cell(7, 3, "Bulan"),
          cell(10, 3, "2026-07"),
          cell(7, 4, "No."),
          cell(10, 4, 2),
          cell(7, 12, "ID Agent"),
          cell(10, 12, "A1"),
          cell(7, 16, "No. Sampel"),
          cell(10, 16, ""),
        ],
      },
    ]);
  });

  it("is expected of those columns alone that the table has, wherever they stand", () => {
    const headers = ["No. Sampel", "No.", "Bulan"];
    expect(write([row(2)], { headers })).toEqual([
      {
        kind: "cells",
        sheet: "Rencana",
        row: 8,
        column: 3,
        values: [["'MC-7"]],
        expect: [
          cell(7, 5, "Bulan"),
          cell(8, 5, "2026-07"),
          cell(7, 4, "No."),
          cell(8, 4, 2),
          cell(7, 3, "No. Sampel"),
          cell(8, 3, ""),
        ],
      },
    ]);
  });

  it.each([
    ["has it already, in whatever case", [row(2, { "No. Sampel": "mc-7" })], []],
    ["is gone", [row(1)], undefined],
    ["stands twice", [row(2), row(2)], undefined],
    ["has another call's", [row(2, { "No. Sampel": "MC-8" })], undefined],
    ["is another agent's", [row(2, { "ID Agent": "A2" })], undefined],
    ["is another agent's, who has it", [row(2, { "ID Agent": "A2", "No. Sampel": "MC-7" })], undefined],
  ])("is not written where the row %s", (_what, rows, edits) => {
    expect(write(rows)).toEqual(edits);
  });

  it("is written where no agent is planned, or the same one in another case", () => {
    expect(write([row(2, { "ID Agent": "" })])).toHaveLength(1);
    expect(write([row(2, { "ID Agent": " a1 " })])).toHaveLength(1);
  });

  it("is not written without the table or its column", () => {
    expect(planSampleOfPlan({}, { month: "2026-07", no: 2 }, { id: "MC-7", agent: "A1" })).toBeUndefined();
    expect(write([row(2)], { headers: ["Bulan", "No.", "ID Agent"] })).toBeUndefined();
  });
});
