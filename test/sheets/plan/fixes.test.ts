/** Fixes of findings as cells and moves: what is written, where the row stands by now, and what is left alone. */
import { planFixes } from "../../../src/sheets/plan/fixes";
import { findingsOf, type Finding } from "../../../src/sop";
import { fixesOf } from "../../../src/sop/fixes/fixesOf";
import type { Fix } from "../../../src/sop/fixes/types";
import { bodyOf, columnOf, headersOf, tableOf, type PaperBook } from "../support/paper-book";
import { carryOut, typeIn } from "../support/paper-edits";
import { day, paperWorkbook, snapshotOf } from "../support/paper-snapshot";
import { omit } from "../support/omit";

const TABLE = "Sampel202607";
const AS_OF = day("2026-07-31");

/** July with those rows, and August. */
function book(...rows: readonly Readonly<Record<string, string | number>>[]): PaperBook {
  const made = paperWorkbook("2026-06", "2026-07", "2026-08");
  const { columns } = bodyOf(tableOf(made, TABLE));
  if (rows.length > 1)
    carryOut(made, [
      {
        kind: "append",
        table: TABLE,
        values: Array.from({ length: rows.length - 1 }, () => Array<null>(columns).fill(null)),
      },
    ]);
  rows.forEach((row, index) => {
    typeIn(made, TABLE, index, row);
  });
  return made;
}

const findings = (made: PaperBook, code: string): readonly Finding[] =>
  findingsOf(snapshotOf(made), AS_OF).filter((one) => one.code === code);
const fixes = (made: PaperBook, code: string): readonly Fix[] =>
  findings(made, code).flatMap((one) => fixesOf(one, AS_OF));

/** Fills an array with that byte, another each time. */
function bytes(): (array: Uint8Array) => Uint8Array {
  let next = 9;
  return (array) => array.fill((next += 1));
}
const plan = (made: PaperBook, wanted: readonly Fix[], asOf = AS_OF) =>
  planFixes(snapshotOf(made), wanted, asOf, bytes());

const place = (made: PaperBook, header: string, index = 0) => ({
  sheet: "F-22 2026-07",
  row: bodyOf(tableOf(made, TABLE)).row + index,
  column: columnOf(tableOf(made, TABLE), header),
  header,
});

describe("a fix of one cell", () => {
  it("gives a row without a number one, of its call's month, that no row of the workbook has", () => {
    const made = book(
      { Area: "JKT", "Tanggal Panggilan": 46_235 },
      { Area: "SBY" },
      { "No. Sampel": " mc-2607-bbbbbb ", Area: "MDN" },
    );
    typeIn(made, "Sampel202608", 0, { "No. Sampel": "MC-2607-CCCCCC", Area: "JKT" });
    const wanted = fixes(made, "required").filter(({ remedy }) => remedy.kind === "giveNumber");
    const { cells, moves, skipped } = plan(made, wanted);
    expect([moves, skipped]).toEqual([[], []]);
    // 46235 is 1 August: the number says so. B and C stand already.
    expect(cells.map((one) => omit(one, "fix"))).toEqual([
      { ...place(made, "No. Sampel"), id: "MC-2608-AAAAAA", content: "'MC-2608-AAAAAA" },
      { ...place(made, "No. Sampel", 1), id: "MC-2607-DDDDDD", content: "'MC-2607-DDDDDD" },
    ]);
    expect(cells.map(({ fix }) => fix)).toEqual(wanted);
  });

  it("gives two rows no number twice", () => {
    const made = book({ Area: "JKT" }, { Area: "SBY" });
    const always = (array: Uint8Array): Uint8Array => array.fill(calls++ < 2 ? 10 : 11);
    let calls = 0;
    const { cells } = planFixes(
      snapshotOf(made),
      fixes(made, "required").filter(({ remedy }) => remedy.kind === "giveNumber"),
      AS_OF,
      always,
    );
    expect(cells.map(({ content }) => content)).toEqual(["'MC-2607-AAAAAA", "'MC-2607-BBBBBB"]);
  });

  it("chooses a doubtful day's reading, in the column's own format", () => {
    const made = book({ "No. Sampel": "UJI-1", "Tanggal Panggilan": "7/8/26" });
    const wanted = fixes(made, "dateInvalid");
    expect(wanted.length).toBeGreaterThan(0);
    const [first] = wanted;
    const { cells } = plan(made, wanted.slice(0, 1));
    expect(cells.map((one) => omit(one, "fix"))).toEqual([
      {
        ...place(made, "Tanggal Panggilan"),
        id: "UJI-1",
        content: first?.remedy.kind === "chooseReading" ? first.remedy.day : undefined,
        numberFormat: "dd/mm/yyyy",
      },
    ]);
  });

  it("takes the list's own spelling", () => {
    const made = book({ "No. Sampel": "UJI-1", Peran: "qco " });
    const wanted = fixes(made, "listValue");
    expect(wanted.map(({ remedy }) => remedy)).toEqual([{ kind: "useListValue", value: "QCO" }]);
    expect(plan(made, wanted).cells.map((one) => omit(one, "fix"))).toEqual([
      { ...place(made, "Peran"), id: "UJI-1", content: "QCO" },
    ]);
  });

  it("takes the list's own spelling of a criterion's mark as well", () => {
    const made = book({ "No. Sampel": "UJI-1" });
    const header = headersOf(tableOf(made, TABLE)).find((one) => one.startsWith("P01 ")) ?? "";
    typeIn(made, TABLE, 0, { [header]: "ya " });
    const wanted = fixes(made, "listValue");
    expect(plan(made, wanted).cells.map((one) => omit(one, "fix"))).toEqual([
      { ...place(made, header), id: "UJI-1", content: "Ya" },
    ]);
  });

  it("restores a formula that was typed over, in its own format", () => {
    const made = book({ "No. Sampel": "UJI-1" });
    const table = tableOf(made, TABLE);
    const cell = table.sheet.rows[bodyOf(table).row]?.[columnOf(table, "Nilai")];
    const formula = cell?.formula;
    if (cell) {
      cell.value = 95;
      delete cell.formula;
    }
    const { cells } = plan(made, fixes(made, "formulaOverwritten"));
    expect(cells.map((one) => omit(one, "fix"))).toEqual([
      { ...place(made, "Nilai"), id: "UJI-1", content: formula, numberFormat: "0.00" },
    ]);
  });

  it("keeps what a formula in a text column shows, as text", () => {
    const made = book({ "No. Sampel": "UJI-1", Catatan: "0800" });
    const table = tableOf(made, TABLE);
    const cell = table.sheet.rows[bodyOf(table).row]?.[columnOf(table, "Catatan")];
    if (cell) cell.formula = "=A1";
    const { cells } = plan(made, fixes(made, "formulaInText"));
    expect(cells.map((one) => omit(one, "fix"))).toEqual([
      { ...place(made, "Catatan"), id: "UJI-1", content: "'0800", numberFormat: "@" },
    ]);
  });
});

describe("a row on the wrong sheet", () => {
  const wrong = () => book({ "No. Sampel": "UJI-1", "Tanggal Panggilan": 46_180 });
  it("is moved to its call's month", () => {
    const made = wrong();
    const wanted = fixes(made, "wrongSheet");
    expect(plan(made, wanted)).toEqual({
      cells: [],
      moves: [{ fix: wanted[0], from: "2026-07", to: "2026-06", row: 6, id: "UJI-1" }],
      skipped: [],
    });
  });

  it("is not moved to a month that has not come by the as-of day, though it may stand there", () => {
    const made = book({ "No. Sampel": "UJI-1", "Tanggal Panggilan": 46_235 });
    const [finding] = findingsOf(snapshotOf(made), day("2026-08-31")).filter(
      ({ code }) => code === "wrongSheet",
    );
    const fix: Fix = { finding: finding as Finding, remedy: { kind: "moveRow", month: "2026-08" } };
    expect(plan(made, [fix]).skipped).toEqual([{ fix, reason: "futureMonth" }]);
    expect(plan(made, [fix], day("2026-08-01")).moves).toHaveLength(1);
  });
});

describe("fixes of a workbook that has changed meanwhile", () => {
  const sorted = { "No. Sampel": "UJI-1", Peran: "qco " };
  const other = { "No. Sampel": "UJI-2", Peran: "QCO" };

  it("find their row by its number where it was sorted elsewhere", () => {
    const wanted = fixes(book(sorted, other), "listValue");
    expect(plan(book(other, sorted), wanted).cells.map(({ row }) => row)).toEqual([7]);
  });

  it.each([
    ["the cell was mended", [{ ...sorted, Peran: "QCO" }, other]],
    ["it holds something else that wants mending", [{ ...sorted, Peran: "qa " }, other]],
    ["it holds something else that is mended alike", [{ ...sorted, Peran: " QCO" }, other]],
    ["the number is another row's", [{ ...sorted, "No. Sampel": "UJI-9" }, other]],
    ["two rows have the number", [other, sorted, sorted]],
  ])("are left out where %s", (_what, rows) => {
    const wanted = fixes(book(sorted, other), "listValue");
    const { cells, skipped } = plan(book(...rows), wanted);
    expect([cells, skipped]).toEqual([[], [{ fix: wanted[0], reason: "changed" }]]);
  });

  it("are not found elsewhere where the row has no number", () => {
    const nameless = { Area: "JKT", Peran: "qco " };
    const wanted = fixes(book(nameless, other), "listValue");
    expect(plan(book(nameless, other), wanted).cells).toHaveLength(1);
    expect(plan(book(other, nameless), wanted).skipped.map(({ reason }) => reason)).toEqual(["changed"]);
  });

  it("of a repeated number are not found elsewhere", () => {
    const twice = [
      { "No. Sampel": "UJI-1", Area: "a" },
      { "No. Sampel": "UJI-1", Area: "b" },
    ];
    const wanted = fixes(book(...twice), "duplicateSampleNumber");
    expect(wanted.length).toBeGreaterThan(0);
    const done = plan(book(...twice), wanted);
    expect(done.cells.map(({ header }) => header)).toEqual(wanted.map(() => "No. Sampel"));
    const moved = plan(book({ "No. Sampel": "UJI-0" }, { "No. Sampel": "UJI-9" }, ...twice), wanted);
    expect(moved.cells).toEqual([]);
  });

  it("of one cell are done once", () => {
    const made = book(sorted);
    const [fix] = fixes(made, "listValue");
    const wanted = fix ? [fix, fix] : [];
    const { cells, skipped } = plan(made, wanted);
    expect([cells.length, skipped]).toEqual([1, [{ fix, reason: "changed" }]]);
  });

  it("of another remedy than the finding still has are left out", () => {
    const made = book(sorted);
    const [finding] = findings(made, "listValue");
    const fix: Fix = { finding: finding as Finding, remedy: { kind: "useListValue", value: "QA" } };
    expect(plan(made, [fix]).skipped).toEqual([{ fix, reason: "changed" }]);
  });

  it("know a row that gets a number in the same go by that", () => {
    const made = book({ Area: "JKT", Peran: "qco " }, { "No. Sampel": "UJI-2", Peran: "qco " });
    const wanted = [
      ...fixes(made, "listValue"),
      ...fixes(made, "required").filter(({ remedy }) => remedy.kind === "giveNumber"),
    ];
    expect(plan(made, wanted).cells.map(({ header, id }) => [header, id])).toEqual([
      ["Peran", "MC-2607-AAAAAA"],
      ["Peran", "UJI-2"],
      ["No. Sampel", "MC-2607-AAAAAA"],
    ]);
  });
});
