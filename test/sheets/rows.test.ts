/** A row as a form shows it, and how it is found again by what it is. */
import { fieldsOf, formRowOf, inputColumns } from "../../src/sheets/rows/fields";
import { findRow } from "../../src/sheets/rows/find-row";
import type { FormRow } from "../../src/sheets/types";
import { DATE_COLUMNS, NUMBER_COLUMNS, TEXT_COLUMNS, type MonthSheet, type Row } from "../../src/sop";

const empty = { kind: "empty" } as const;
const value = <T>(one: T) => ({ kind: "value", value: one }) as const;
const emptyCells = (columns: readonly string[]): object =>
  Object.fromEntries(columns.map((column) => [column, empty]));

const row = (sheetRow: number, texts: Readonly<Record<string, string>>, more: object = {}): Row =>
  ({
    place: { sheet: "F-22 2026-07", sheetRow },
    text: Object.fromEntries(
      TEXT_COLUMNS.map((key) => [key, texts[key] === undefined ? empty : value(texts[key])]),
    ),
    date: emptyCells(DATE_COLUMNS),
    number: emptyCells(NUMBER_COLUMNS),
    marks: [empty, value("Ya")],
    formulas: {},
    ...more,
  }) as unknown as Row;

const criterion = (code: string) => ({ code, name: "Uji", weight: 50, criticalTo: undefined, fatal: false });
const sheet = (name: string, rows: readonly Row[]): MonthSheet => ({
  month: "2026-07",
  sheet: name,
  table: "Sampel202607",
  scorecard: { criteria: [criterion("P01"), criterion("P02")], passMark: 80 },
  columns: {},
  markColumns: [],
  headers: {},
  rows,
});

const COLUMNS = inputColumns(sheet("x", []));

describe("a row's fields", () => {
  it("are those of every column but the formulas", () => {
    expect(COLUMNS.some(({ kind }) => kind === "formula")).toBe(false);
    expect(COLUMNS.map(({ header }) => header).slice(16, 20)).toEqual([
      "ID Rekaman",
      "P01 Uji",
      "P02 Uji",
      "Ketidaksesuaian",
    ]);
  });

  it.each([
    ["callDate", { date: { callDate: value(46_227) } }, "2026-07-24"],
    ["callDate", { date: { callDate: { kind: "unreadable", shown: "besok" } } }, "besok"],
    ["callDate", {}, ""],
    ["startTime", { number: { startTime: value(0.395833333333333) } }, "09:30"],
    ["startTime", { number: { startTime: value(0) } }, "00:00"],
    ["startTime", { number: { startTime: value(0.99999) } }, "00:00"],
    ["startTime", { number: { startTime: value(1) } }, "1"],
    ["startTime", { number: { startTime: value(-0.5) } }, "-0.5"],
    ["startTime", { number: { startTime: value(0.7507) } }, "18:01"],
    ["duration", { number: { duration: value(120) } }, "120"],
    ["duration", { number: { duration: { kind: "unreadable", shown: "lama" } } }, "lama"],
    ["criterion0", {}, ""],
    ["criterion1", {}, "Ya"],
    ["criterion1", { marks: [] }, ""],
  ])("show %s of %j as %j", (key, more, shown) => {
    const base = row(7, {});
    const one = {
      ...base,
      ...more,
      date: { ...base.date, ...("date" in more ? more.date : {}) },
      number: { ...base.number, ...("number" in more ? more.number : {}) },
    } as Row;
    expect(fieldsOf(one, COLUMNS)[key]).toBe(shown);
  });

  it("are texts as they stand, and nothing for a column that no row has", () => {
    expect(fieldsOf(row(7, { area: " JKT " }), COLUMNS)["area"]).toBe(" JKT ");
    const strange = [
      { key: "lain", header: "Lain", kind: "text", width: 1, group: "call" },
    ] as unknown as typeof COLUMNS;
    expect(fieldsOf(row(7, {}), strange)).toEqual({ lain: "" });
  });

  it("stand in a form with the row's place and its trimmed number", () => {
    const form = formRowOf(
      row(9, { sampleNumber: " UJI-1 " }),
      { month: "2026-07", sheet: "Juli kami" },
      COLUMNS,
    );
    expect(form).toMatchObject({ month: "2026-07", sheet: "Juli kami", sheetRow: 9, id: "UJI-1" });
    expect(form.fields["sampleNumber"]).toBe(" UJI-1 ");
    expect(formRowOf(row(9, {}), { month: "2026-07", sheet: "x" }, []).id).toBe("");
  });
});

describe("a row is found again", () => {
  const form = (sheetRow: number, texts: Readonly<Record<string, string>>, name = "A"): FormRow =>
    formRowOf(row(sheetRow, texts), { month: "2026-07", sheet: name }, COLUMNS);
  const found = (sheets: readonly MonthSheet[], seen: FormRow): unknown => {
    const one = findRow(sheets, seen);
    return one && [one.sheet.sheet, one.row.place.sheetRow];
  };

  it("by its number, wherever it stands now and whatever else was changed", () => {
    const sheets = [
      sheet("A", [row(7, { sampleNumber: "UJI-2" })]),
      sheet("B", [row(12, { sampleNumber: " uji-1", area: "SBY" })]),
    ];
    expect(found(sheets, form(7, { sampleNumber: "UJI-1", area: "JKT" }))).toEqual(["B", 12]);
    expect(found(sheets, form(7, { sampleNumber: "UJI-3" }))).toBeUndefined();
    expect(findRow(sheets, form(7, { sampleNumber: "UJI-1" }))?.columns).toEqual(COLUMNS);
  });

  it("of a repeated number by all that was seen in it, on its sheet", () => {
    const twice = [
      sheet("A", [
        row(7, { sampleNumber: "UJI-1", area: "JKT" }),
        row(8, { sampleNumber: "UJI-1", area: "SBY" }),
      ]),
      sheet("B", [row(9, { sampleNumber: "UJI-1", area: "MDN" })]),
    ];
    expect(found(twice, form(20, { sampleNumber: "UJI-1", area: "SBY" }))).toEqual(["A", 8]);
    expect(found(twice, form(9, { sampleNumber: "UJI-1", area: "MDN" }))).toBeUndefined();
    expect(found(twice, form(9, { sampleNumber: "UJI-1", area: "MDN" }, "B"))).toEqual(["B", 9]);
  });

  it("without a number by all that was seen in it, even where it is the only one without", () => {
    const one = [sheet("A", [row(7, { area: "JKT" }), row(8, { sampleNumber: "UJI-1" })])];
    expect(found(one, form(20, { area: "JKT" }))).toEqual(["A", 7]);
    expect(found(one, form(7, { area: "SBY" }))).toBeUndefined();
  });

  it("of several that look the same at its old place, or not at all", () => {
    const same = [sheet("A", [row(7, { area: "JKT" }), row(8, { area: "JKT" })])];
    expect(found(same, form(8, { area: "JKT" }))).toEqual(["A", 8]);
    expect(found(same, form(20, { area: "JKT" }))).toBeUndefined();
  });

  it("by what was seen under the columns that stand: what the form does not know was empty", () => {
    const seen = { ...form(20, {}), fields: {} };
    const blank = row(7, {}, { marks: [] });
    expect(found([sheet("A", [blank, row(8, { area: "JKT" })])], seen)).toEqual(["A", 7]);
  });
});
