/** A month's plan in Rencana: what stays is not touched, what goes is written over first, the rest is deleted or added. */
import {
  cellsOfCall,
  expectPlan,
  isKept,
  planAddedCalls,
  planMonthPlan,
} from "../../../src/sheets/plan/month-plan";
import { PLAN_TABLE } from "../../../src/sheets/layout/plan-table";
import { planLinesOf, type PlanLine } from "../../../src/sheets/snapshot/plan-rows";
import type { PlannedCall } from "../../../src/sop";
import { day } from "../../sop/support/rows";
import { byHeader, planTable, type Cells } from "../support/plan-sheet";

const STATUS = PLAN_TABLE.columns.find(({ header }) => header === "Status")?.formula;

const row = (no: number, more: Cells = {}): Cells => ({ Bulan: "2026-07", "No.": no, Area: "JKT", ...more });

const call = (no: number, more: Partial<PlannedCall> = {}): PlannedCall => ({
  no,
  stratum: "JKT",
  area: "JKT",
  service: "",
  agent: `A${no}`,
  round: 1,
  ticket: "x",
  surprise: false,
  reserve: 0,
  day: day("2026-07-10"),
  block: "pagi",
  material: "Informasi",
  scenario: "S-01",
  executor: "Petugas Contoh",
  ...more,
});

const only = (lines: readonly PlanLine[], ...indexes: readonly number[]): readonly PlanLine[] =>
  indexes.flatMap((index) => lines.filter((line) => line.index === index));

describe("a row of the plan", () => {
  const kept = (more: Cells, headers?: readonly string[]): boolean => {
    const table = planTable([row(1, more)], headers ? { headers } : {});
    return planLinesOf(table).every(isKept);
  };

  it.each([
    [{ "No. Sampel": "MC-1" }, true],
    [{ Alasan: "Diminta" }, true],
    [{ Menggantikan: 4 }, true],
    [{ Pelaksana: "Petugas Contoh", Status: "Belum" }, false],
  ])("with %j stays as people left it: %j", (more, stays) => {
    expect(kept(more)).toBe(stays);
  });

  it("in which people typed into a column of their own stays", () => {
    expect(kept({ Catatan: "ingat" }, ["Bulan", "No.", "Catatan"])).toBe(true);
    expect(kept({}, ["Bulan", "No.", "Catatan"])).toBe(false);
  });

  it("has each content of its call under its header, texts as texts, and its status as a formula", () => {
    const texts = { block: "09:00–12:00", service: "147", agent: "0800", scenario: "S-01" };
    expect(cellsOfCall(call(7, { ...texts, reserve: 2 }), "2026-07")).toEqual({
      Bulan: "'2026-07",
      "No.": 7,
      "Tanggal Rencana": day("2026-07-10"),
      "Blok Jam": "'09:00–12:00",
      Area: "JKT",
      Layanan: "'147",
      "Jenis Materi": "Informasi",
      "Kode Skenario": "'S-01",
      Pelaksana: "Petugas Contoh",
      "ID Agent": "'0800",
      Cadangan: 2,
      Menggantikan: null,
      Status: STATUS,
    });
    expect(STATUS).toMatch(/^=/);
  });

  it("without a day has none, and says what it stands in for and why only where it does", () => {
    const told = cellsOfCall(call(7, { day: undefined }), "2026-07", {
      replaces: 3,
      reason: "Sibuk: percobaan ke-2",
    });
    expect(told).toMatchObject({
      "Tanggal Rencana": null,
      Menggantikan: 3,
      Alasan: "'Sibuk: percobaan ke-2",
    });
  });

  it("escapes texts that Excel would read as something else in every column of text", () => {
    const odd = cellsOfCall(
      call(1, { area: "=A", block: "=B", service: "=S", material: "=M", executor: "=E", agent: "=G" }),
      "2026-07",
    );
    expect(
      ["Area", "Blok Jam", "Layanan", "Jenis Materi", "Pelaksana", "ID Agent"].map((one) => odd[one]),
    ).toEqual(["'=A", "'=B", "'=S", "'=M", "'=E", "'=G"]);
  });
});

describe("the plan's table", () => {
  const table = planTable([row(1), row(2, { "Tanggal Rencana": 46_200 })]);

  it("must stand as it was read: its headers, its size and what its body holds", () => {
    expect(expectPlan(table)).toEqual([
      { kind: "texts", sheet: "Rencana", row: 7, column: 3, direction: "right", texts: table.headers },
      { kind: "columns", table: "TabelRencana", columns: 15 },
      { kind: "rows", table: "TabelRencana", rows: 2 },
      {
        kind: "contents",
        sheet: "Rencana",
        box: { row: 8, column: 3, rows: 2, columns: 15 },
        // Month, number and area of both, and a day: two months and two areas are 20 letters.
        filled: 7,
        letters: 20,
        sum: 46_203,
      },
    ]);
  });
});

describe("a month planned", () => {
  it("writes its calls over the rows that go, from the first down, in the calls' order", () => {
    const table = planTable([row(1), ...[2, 3, 4, 5, 6, 7, 8, 9, 10, 11].map((no) => row(no))]);
    const edits = planMonthPlan(table, "2026-07", only(planLinesOf(table), 10, 2, 9), [
      call(31),
      call(32),
      call(33),
    ]);
    expect(edits.map((edit) => edit.kind === "cells" && [edit.sheet, edit.row, edit.column])).toEqual([
      ["Rencana", 10, 3],
      ["Rencana", 17, 3],
      ["Rencana", 18, 3],
    ]);
    expect(edits.map((edit) => edit.kind === "cells" && edit.values.map((line) => line[1]))).toEqual([
      [31],
      [32],
      [33],
    ]);
    expect(edits.map(({ expect: expected }) => expected)).toEqual([[], [], []]);
  });

  it("leaves nothing behind of a row that is written over, and touches no cell that was and stays empty", () => {
    const headers = ["Catatan", "Bulan", "No.", "Alasan", "Tanggal Rencana", "No. Sampel"];
    const table = planTable([row(1, { Catatan: "x", Alasan: "y", "Tanggal Rencana": 46_200 })], { headers });
    const [edit] = planMonthPlan(table, "2026-07", planLinesOf(table), [call(4, { day: undefined })]);
    expect(edit?.kind === "cells" && edit.values).toEqual([["", "'2026-07", 4, "", "", null]]);
  });

  it("deletes what is left of the rows that go, from the last up, so that no place moves meanwhile", () => {
    const table = planTable([1, 2, 3, 4, 5].map((no) => row(no)));
    const edits = planMonthPlan(table, "2026-07", only(planLinesOf(table), 3, 1, 4), [call(9)]);
    expect(edits.map((edit) => (edit.kind === "cells" ? edit.row : edit))).toEqual([
      9,
      { kind: "deleteRow", table: "TabelRencana", index: 4, expect: [] },
      { kind: "deleteRow", table: "TabelRencana", index: 3, expect: [] },
    ]);
  });

  it("adds below what finds no row that goes, and the table ends with it", () => {
    const table = planTable([row(1), row(2)]);
    const edits = planMonthPlan(table, "2026-07", only(planLinesOf(table), 0), [call(5), call(6), call(7)]);
    expect(edits.map(({ kind }) => kind)).toEqual(["cells", "append", "resizeTable"]);
    const [over, added, resized] = edits;
    expect(over).toMatchObject({ row: 8 });
    expect(
      added?.kind === "append" && added.values.map((line) => byHeader(table.headers, line)["No."]),
    ).toEqual([6, 7]);
    expect(added?.expect?.slice(0, 4)).toEqual(expectPlan(table));
    expect(resized).toEqual({
      kind: "resizeTable",
      sheet: "Rencana",
      table: "TabelRencana",
      // The header and four rows from D8 on.
      box: { row: 7, column: 3, rows: 5, columns: 15 },
      expect: expectPlan(table),
    });
  });
});

describe("calls that are added", () => {
  const lines = (...numbers: readonly number[]) => numbers.map((no) => ["'2026-07", no]);
  const headers = ["Bulan", "No."];

  it("fill the blank rows at the table's end, which then need not grow", () => {
    const table = planTable([row(1), {}, {}], { headers });
    const edits = planAddedCalls(table, lines(2, 3));
    expect(edits).toMatchObject([{ kind: "cells", row: 9, values: lines(2, 3) }]);
  });

  it("make it grow by those alone for which there was no blank row", () => {
    const table = planTable([row(1), {}], { headers });
    expect(planAddedCalls(table, lines(2, 3, 4))).toMatchObject([
      { kind: "cells", row: 9, values: lines(2) },
      { kind: "append", values: lines(3, 4) },
      { kind: "resizeTable", box: { row: 7, column: 3, rows: 5, columns: 2 } },
    ]);
  });

  it("are inserted above a row of totals, where the table grows by that", () => {
    const table = planTable([row(1)], { headers, showsTotals: true });
    expect(planAddedCalls(table, lines(2)).map(({ kind }) => kind)).toEqual(["addRows"]);
  });
});
