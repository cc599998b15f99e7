/** Rows carried to another month: which cell goes where, what must stand for it, and where a move that broke off goes on. */
import type { Expectation } from "../../../src/sheets/edits/expectation";
import {
  carriedLine,
  isCarried,
  isFormula,
  missingHeaders,
  partnerOf,
  valuesByHeader,
  type StandingRow,
} from "../../../src/sheets/plan/move-row";
import {
  copiesTo,
  copyEdits,
  expectCopy,
  expectLine,
  formatEdits,
  numbersOf,
  planSteps,
  removalEdits,
} from "../../../src/sheets/plan/move-steps";
import { targetFrames } from "../../../src/sheets/plan/move-targets";
import type { MonthFrame, WorkbookSnapshot } from "../../../src/sheets/snapshot/workbook-snapshot";
import { bodyOf, headersOf, tableOf, typedIn } from "../support/paper-book";
import { carryOut, typeIn } from "../support/paper-edits";
import { paperWorkbook, snapshotOf } from "../support/paper-snapshot";
import { refusal } from "../support/refusal";
import { omit } from "../support/omit";

/** In C8 of June's sheet: a number, a criterion, a formula of ours, a person's own column and a person's own formula. */
const HEADERS = ["No. Sampel", "P01 Salam", "Nilai", "Punya kami", "Hitungan"];
const frame = (month: string, headers: readonly string[], more: Partial<MonthFrame> = {}): MonthFrame => ({
  table: `Sampel${month.replace("-", "")}`,
  sheet: `F-22 ${month}`,
  row: 7,
  column: 2,
  columns: headers.length,
  bodyRows: 3,
  usedRows: 2,
  headers,
  formulas: headers.flatMap((header, index) => (header === "Nilai" ? [index] : [])),
  ...more,
});
const JUNE = frame("2026-06", HEADERS);
const JULY = frame("2026-07", ["Hitungan", "p01 Sapaan", "No. Sampel", "Nilai", "Punya kami"]);
const row = (values: StandingRow["values"], formulas: StandingRow["formulas"] = values): StandingRow => ({
  values,
  formulas,
  numberFormats: ["@", "@", "0.00", "dd/mm/yyyy", "General"],
});
const ROW = row(
  ["MC-1", "Ya", 95, 46_227, 7],
  ["MC-1", "Ya", "=Sampel202606[[#This Row],[P01 Salam]]", 46_227, "=[@Nilai]*2"],
);

describe("a header's partner in another month", () => {
  it("is the same header in any case, else the criterion of the same code, else none", () => {
    const headers = ["Area", "P02 Lain", "p01", "P010 Lain"];
    expect(
      ["AREA", "P01 Salam", "P02", "P03 Uji", "P0 Uji", "x P01", "Wilayah", "P010 Uji"].map((one) =>
        partnerOf(one, headers),
      ),
    ).toEqual([0, 2, 1, -1, -1, -1, -1, -1]);
    expect(partnerOf("P01 Salam", ["P01 Lain", "P01 Salam"])).toBe(1);
    expect(partnerOf("P01 Salam", ["P01 Lain", "P01 Baru"])).toBe(0);
  });

  it("is missing for people's own columns and a longer scorecard's, never for our formulas", () => {
    expect(missingHeaders(JUNE, frame("2026-07", ["No. Sampel"]))).toEqual([
      "P01 Salam",
      "Punya kami",
      "Hitungan",
    ]);
    expect(missingHeaders(JUNE, JULY)).toEqual([]);
  });
});

describe("what stands in a cell", () => {
  it.each([
    ["=A1", 5, true],
    ["=A1", "=A1", false],
    ["kata", "kata", false],
    [5, 5, false],
    ["", "", false],
    [5, "x", false],
    ["kata", 5, false],
  ])("as formula %j, shown as %j, is a formula: %j", (formula, value, isSo) => {
    expect(isFormula(value, formula)).toBe(isSo);
  });
});

describe("a row that is carried", () => {
  it("stands under its new table's headers; our formulas are left to the table, people's go along", () => {
    expect(carriedLine(ROW, JUNE, JULY)).toEqual(["=[@Nilai]*2", "Ya", "'MC-1", null, 46_227]);
  });

  it("leaves what has no place and what is empty, and keeps texts texts", () => {
    expect(carriedLine(ROW, JUNE, frame("2026-07", ["No. Sampel"]))).toEqual(["'MC-1"]);
    const odd = row(["=1+1", "", "", "#N/A", 0]);
    expect(carriedLine(odd, JUNE, JULY)).toEqual([0, null, "'=1+1", null, "#N/A"]);
    expect(carriedLine(row([]), JUNE, JULY)).toEqual([null, null, null, null, null]);
  });

  it.each([
    [
      "=Sampel202606[@Nilai]&Sampel202606[[#Totals],[Nilai]]",
      "=Sampel202607[@Nilai]&Sampel202607[[#Totals],[Nilai]]",
    ],
    ['=[@Nilai]&"A1"', '=[@Nilai]&"A1"'],
    ["=[@[Kolom B2]]*2", "=[@[Kolom B2]]*2"],
    ["=LEFT([@Nilai])", "=LEFT([@Nilai])"],
    ["=A1*2", "hasil"],
    ["=$b$12", "hasil"],
    ["=[@Nilai]+Lembar!C3", "hasil"],
    ["=[@Nilai]+Sampel202606", "hasil"],
  ])(
    "of a person's formula %s holds %s: one that points at cells keeps its value alone",
    (formula, content) => {
      const one = row(["MC-1", "", "", "", "hasil"], ["MC-1", "", "", "", formula]);
      expect(carriedLine(one, JUNE, JULY)[0]).toBe(content);
    },
  );

  it("keeps the value of a formula that points at cells as what it is", () => {
    const of = (value: string | number) =>
      carriedLine(row(["", "", "", "", value], ["", "", "", "", "=A1"]), JUNE, JULY)[0];
    expect([of(5), of("0800"), of("#REF!")]).toEqual([5, "'0800", "#REF!"]);
  });

  it("is told by header, but for what formulas give and what is empty", () => {
    expect(valuesByHeader(ROW, JUNE)).toEqual({
      "No. Sampel": "MC-1",
      "P01 Salam": "Ya",
      "Punya kami": 46_227,
    });
    expect(valuesByHeader(row(["MC-1"]), JUNE)).toEqual({ "No. Sampel": "MC-1" });
  });

  const COPY: StandingRow["values"] = [14, "Ya", "MC-1", 95, 46_227];
  const copied = (change: Readonly<Record<number, string | number>>, original = ROW, to = JULY) =>
    isCarried(original, JUNE, row(COPY.map((value, index) => change[index] ?? value)), to);
  it("has been carried where all that was typed stands in the copy; formulas need only stand", () => {
    expect(copied({})).toBe(true);
    expect(copied({ 0: 99, 3: 12 })).toBe(true);
    expect(copied({ 1: "Tidak" })).toBe(false);
    expect(copied({ 2: "MC-2" })).toBe(false);
    expect(copied({ 4: 46_228 })).toBe(false);
    expect(copied({ 4: "46227" })).toBe(true);
    // A typed value where our formula belongs must stand too; an empty cell there is the new table's to fill.
    expect(copied({ 0: "" }, row(["MC-1", "Ya", 80, 46_227, ""]))).toBe(false);
    expect(copied({ 0: "x" }, row(["MC-1", "Ya", "", 46_227, "x"]))).toBe(true);
    expect(copied({ 0: "" }, row(["MC-1", "Ya", "", 46_227, ""]))).toBe(true);
    expect(copied({}, row(["MC-1", "Ya", "", 46_227, "x"]))).toBe(false);
    const lacking = frame("2026-07", JULY.headers.slice(0, 4));
    expect(copied({}, ROW, lacking)).toBe(false);
    expect(copied({ 0: "" }, row(["MC-1", "Ya", 95, "", ""], ["MC-1", "Ya", "=x", "", ""]), lacking)).toBe(
      true,
    );
  });
});

const cell = (one: MonthFrame, sheetRow: number, index: number, content: unknown): unknown => ({
  kind: "cell",
  sheet: one.sheet,
  row: sheetRow,
  column: 2 + index,
  content,
});
const under = (one: MonthFrame, sheetRow: number, index: number, content: unknown): unknown[] => [
  cell(one, 6, index, one.headers[index]),
  cell(one, sheetRow, index, content),
];

describe("what is expected of a row that is moved", () => {
  it("is each cell that was typed, under its header, and that empty ones are empty but where a formula fills them", () => {
    expect(expectLine(JUNE, 8, ROW)).toEqual([
      ...under(JUNE, 8, 0, "MC-1"),
      ...under(JUNE, 8, 1, "Ya"),
      ...under(JUNE, 8, 3, 46_227),
    ]);
    expect(expectLine(JUNE, 9, row(["", "", "", "", "x"]))).toEqual([
      ...under(JUNE, 9, 0, ""),
      ...under(JUNE, 9, 1, ""),
      ...under(JUNE, 9, 3, ""),
      ...under(JUNE, 9, 4, "x"),
    ]);
    expect(expectLine(JUNE, 9, row(["", "", 80, "", ""]))).toContainEqual(cell(JUNE, 9, 2, 80));
    const plain = omit(JUNE, "formulas");
    expect(expectLine(plain, 9, row([]))).toHaveLength(10);
  });

  it("is each cell of its copy as it reads back, formulas aside", () => {
    expect(expectCopy(JULY, 9, ["=[@Nilai]*2", "Ya", "'MC-1", null, 46_227])).toEqual([
      ...under(JULY, 9, 1, "Ya"),
      ...under(JULY, 9, 2, "MC-1"),
      ...under(JULY, 9, 4, 46_227),
    ]);
  });
});

describe("the steps of a move", () => {
  const move = (id: string, to = "2026-07", from = "2026-06") => ({ from, to, row: 8, id });
  const frames = new Map([
    ["2026-07", JULY],
    ["2026-08", frame("2026-08", HEADERS, { usedRows: 0 })],
  ]);
  const source = (id: string, to?: string, twin?: Parameters<typeof planSteps>[0][number]["twin"]) => ({
    move: move(id, to),
    from: JUNE,
    standing: ROW,
    twin,
  });

  it("put copies below each other behind the target's used rows, each month for itself", () => {
    const steps = planSteps(
      [source("MC-1"), source("MC-2", "2026-08"), source("MC-3"), source("MC-4", "2026-09")],
      frames,
    );
    expect(steps.map(({ move: { id }, sheetRow, to }) => [id, sheetRow, to.table])).toEqual([
      ["MC-1", 9, "Sampel202607"],
      ["MC-2", 7, "Sampel202608"],
      ["MC-3", 10, "Sampel202607"],
    ]);
    expect(steps.map(({ line }) => line)).toEqual([
      carriedLine(ROW, JUNE, JULY),
      carriedLine(ROW, JUNE, frames.get("2026-08") ?? JULY),
      carriedLine(ROW, JUNE, JULY),
    ]);
    expect([copiesTo(steps, "2026-07"), copiesTo(steps, "2026-08"), copiesTo(steps, "2026-09")]).toEqual([
      2, 1, 0,
    ]);
  });

  it("copy no row again that a try before has copied, but one whose copy was changed since", () => {
    const twin = { sheetRow: 8, frame: JULY, row: row([14, "Ya", "MC-1", 95, 46_227]) };
    const other = { ...twin, row: row([14, "Tidak", "MC-1", 95, 46_227]) };
    const steps = planSteps([source("MC-1", "2026-07", twin), source("MC-2", "2026-07", other)], frames);
    expect(steps.map(({ sheetRow, line }) => [sheetRow, line === undefined])).toEqual([
      [8, true],
      [9, false],
    ]);
    expect(copiesTo(steps, "2026-07")).toBe(1);
  });

  it("know the rows by their numbers, trimmed and in any case", () => {
    expect([...numbersOf([move(" Mc-1 "), move(""), move("MC-2")])]).toEqual(["mc-1", "mc-2"]);
  });

  const targets = {
    edits: [],
    frames,
    made: new Set<string>(),
    added: [{ from: "2026-06", to: "2026-07", header: "Punya kami" }],
  };
  it("give a new column the old one's format, from the row that goes there", () => {
    const steps = planSteps([source("MC-2", "2026-08"), source("MC-1")], frames);
    expect(formatEdits(targets, steps)).toEqual([
      {
        kind: "look",
        sheet: "F-22 2026-07",
        box: { row: 7, column: 6, rows: 3, columns: 1 },
        look: { numberFormat: "dd/mm/yyyy" },
      },
    ]);
    expect(formatEdits(targets, planSteps([source("MC-2", "2026-08")], frames))).toEqual([]);
    expect(formatEdits({ ...targets, frames: new Map() }, steps)).toEqual([]);
    const elsewhere = { ...targets, added: [{ from: "2026-05", to: "2026-07", header: "Punya kami" }] };
    expect(formatEdits(elsewhere, steps)).toEqual([]);
  });

  const standing = (below: readonly (readonly string[])[] = []) =>
    ({
      frames: new Map([["2026-07", JULY]]),
      layout: {
        months: [{ month: "2026-07", below }],
        names: new Map(),
        strangers: [],
        bareSheets: [],
        views: [],
      },
    }) as unknown as WorkbookSnapshot;
  const kinds = (expect: readonly Expectation[] | undefined): unknown => expect?.map(({ kind }) => kind);
  const FULL = new Map([["2026-07", { ...JULY, usedRows: 3 }]]);

  it("copy with the table as it was read: its places must be known, to read them back", () => {
    const steps = planSteps([source("MC-1")], FULL);
    const [edit, ...others] = copyEdits(standing(), steps, { ...targets, frames: FULL });
    expect(others).toEqual([]);
    expect(edit).toMatchObject({
      kind: "append",
      table: "Sampel202607",
      values: [carriedLine(ROW, JUNE, JULY)],
    });
    expect(edit?.expect?.[0]).toEqual({ kind: "rows", table: "Sampel202607", rows: 3 });
    expect(copyEdits(standing(), [], { ...targets, frames: FULL })).toEqual([]);
  });

  it("copy into each month's table what goes there, and what a try before has copied into none", () => {
    const both = new Map([...FULL, ["2026-08", { ...frame("2026-08", HEADERS), usedRows: 3 }]]);
    const twin = { sheetRow: 8, frame: JULY, row: row([14, "Ya", "MC-1", 95, 46_227]) };
    const steps = planSteps(
      [source("MC-1", "2026-07", twin), source("MC-2"), source("MC-3", "2026-08")],
      both,
    );
    const edits = copyEdits(standing(), steps, { ...targets, frames: both });
    expect(edits.map((edit) => edit.kind === "append" && [edit.table, edit.values.length])).toEqual([
      ["Sampel202607", 1],
      ["Sampel202608", 1],
    ]);
  });

  it("make room first where something stands below", () => {
    const edits = copyEdits(standing([["x"]]), planSteps([source("MC-1")], FULL), {
      ...targets,
      frames: FULL,
    });
    expect(edits.map(({ kind, expect }) => [kind, kinds(expect)])).toEqual([
      ["insertCellsAbove", ["rows"]],
      ["append", ["rows", "texts", "columns", "rows"]],
    ]);
  });

  it("expect nothing of a table that the same request makes or widens, but that nothing stands below one that stands", () => {
    const steps = planSteps([source("MC-1")], FULL);
    const made = new Set(["2026-07"]);
    const plan = (snapshot: WorkbookSnapshot, more: Partial<MonthFrame> = {}) =>
      copyEdits(snapshot, steps, {
        ...targets,
        frames: new Map([["2026-07", { ...JULY, usedRows: 3, ...more }]]),
        made,
      }).map(({ kind, expect }) => [kind, expect]);
    const below = { kind: "blankBelow", table: "Sampel202607", rows: 1 };
    expect(plan(standing())).toEqual([["append", [below]]]);
    expect(plan(standing(), { showsTotals: true })).toEqual([["addRows", []]]);
    expect(plan(standing([["x"]]))).toEqual([
      ["insertCellsAbove", []],
      ["append", []],
    ]);
    expect(plan({ ...standing(), frames: new Map() })).toEqual([["append", []]]);
  });

  it("take the rows away from below, and empty a table's last row, its formulas left", () => {
    const small = { ...JUNE, bodyRows: 2 };
    const rows = [
      { frame: JUNE, sheetRow: 7 },
      { frame: JUNE, sheetRow: 9 },
    ];
    expect(removalEdits(rows)).toEqual([
      { kind: "deleteRow", table: "Sampel202606", index: 2 },
      { kind: "deleteRow", table: "Sampel202606", index: 0 },
    ]);
    const emptied = {
      kind: "cells",
      sheet: "F-22 2026-06",
      row: 7,
      column: 2,
      values: [["", "", null, "", ""]],
    };
    expect(
      removalEdits([
        { frame: small, sheetRow: 7 },
        { frame: small, sheetRow: 8 },
      ]),
    ).toEqual([{ kind: "deleteRow", table: "Sampel202606", index: 1 }, emptied]);
    const plain = omit({ ...JUNE, bodyRows: 1 }, "formulas");
    expect(removalEdits([{ frame: plain, sheetRow: 7 }])).toEqual([
      { ...emptied, values: [["", "", "", "", ""]] },
    ]);
  });
});

describe("the tables that rows are moved to", () => {
  const move = (from: string, to: string) => ({ from, to, row: 6, id: "" });
  function widened() {
    const book = paperWorkbook("2026-06", "2026-07");
    carryOut(book, [
      { kind: "addColumn", table: "Sampel202606", header: "Punya kami" },
      { kind: "addColumn", table: "Sampel202606", header: "Hitungan" },
    ]);
    typeIn(book, "Sampel202606", 0, { "No. Sampel": "UJI-1" });
    return book;
  }

  it("are as they stand where they lack nothing", () => {
    const snapshot = snapshotOf(paperWorkbook("2026-06", "2026-07"));
    const targets = targetFrames(snapshot, [move("2026-06", "2026-07")]);
    expect([targets.edits, [...targets.made], targets.added]).toEqual([[], [], []]);
    expect([...targets.frames]).toEqual([["2026-07", snapshot.frames.get("2026-07")]]);
  });

  it("get the columns that they lack, each once, while they stand as they were read", () => {
    const book = widened();
    const snapshot = snapshotOf(book);
    const targets = targetFrames(snapshot, [move("2026-06", "2026-07"), move("2026-06", "2026-07")]);
    expect(targets.edits.map((edit) => edit.kind === "addColumn" && [edit.table, edit.header])).toEqual([
      ["Sampel202607", "Punya kami"],
      ["Sampel202607", "Hitungan"],
    ]);
    expect([[...targets.made], targets.added]).toEqual([
      ["2026-07"],
      [
        { from: "2026-06", to: "2026-07", header: "Punya kami" },
        { from: "2026-06", to: "2026-07", header: "Hitungan" },
      ],
    ]);
    const headers = headersOf(tableOf(book, "Sampel202607"));
    const [texts, columns, rows, ...others] = targets.edits[0]?.expect ?? [];
    expect([texts, columns, rows, others]).toEqual([
      { kind: "texts", sheet: "F-22 2026-07", row: 5, column: 0, direction: "right", texts: headers },
      { kind: "columns", table: "Sampel202607", columns: headers.length },
      { kind: "rows", table: "Sampel202607", rows: 1 },
      [],
    ]);
    expect(targets.edits[1]?.expect).toBeUndefined();
    carryOut(book, targets.edits);
    expect(targets.frames.get("2026-07")?.headers).toEqual(headersOf(tableOf(book, "Sampel202607")));
    expect(targets.frames.get("2026-07")?.columns).toBe(headers.length + 2);
  });

  it("are made where their month has no sheet, with those columns, in the months' order", () => {
    const book = widened();
    const targets = targetFrames(snapshotOf(book), [
      move("2026-06", "2026-09"),
      move("2026-07", "2026-08"),
      move("2026-05", "2026-08"),
    ]);
    expect([...targets.frames.keys()]).toEqual(["2026-08", "2026-09"]);
    expect([[...targets.made], targets.added.map(({ to, header }) => [to, header])]).toEqual([
      ["2026-08", "2026-09"],
      [
        ["2026-09", "Punya kami"],
        ["2026-09", "Hitungan"],
      ],
    ]);
    carryOut(book, targets.edits);
    expect(bodyOf(tableOf(book, "Sampel202608")).rows).toBe(1);
    expect(typedIn(tableOf(book, "Sampel202609"))).toEqual([{}]);
    expect(targets.frames.get("2026-09")?.headers).toEqual(headersOf(tableOf(book, "Sampel202609")));
  });

  it("are refused where another sheet has the month's name", () => {
    const snapshot = snapshotOf(paperWorkbook("2026-06"));
    const sheets = [...snapshot.foundation.sheets, "f-22 2026-07"];
    const taken = { ...snapshot, foundation: { ...snapshot.foundation, sheets } };
    expect(refusal(() => targetFrames(taken, [move("2026-06", "2026-07")]))).toMatchObject({
      code: "sheetNotOurs",
    });
  });
});
