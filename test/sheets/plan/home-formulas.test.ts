/** Repairing Beranda's figures writes where a formula or nothing stands, and only while it does. */
import { HOME_FIRST_MONTH_ROW, HOME_HIDDEN, HOME_REMARK } from "../../../src/sheets/layout/home";
import { monthLabel } from "../../../src/sheets/layout/month-names";
import { planHomeFormulas } from "../../../src/sheets/plan/home-formulas";
import type { Edit } from "../../../src/sheets/edits/edit";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";
import { cellAt, enter, enteredAt, sheetOf, type PaperBook, type PaperSheet } from "../support/paper-book";
import { carryOut } from "../support/paper-edits";
import { foundationOf, paperWorkbook } from "../support/paper-snapshot";

const MONTH = "2026-07";
const ROW = HOME_FIRST_MONTH_ROW + 6;
const homeLines = Array.from({ length: ROW + 1 }, (_, row) => (row === ROW ? monthLabel(MONTH) : ""));
const month = { month: MONTH, sheet: `F-22 ${MONTH}`, table: "Sampel202607" };
const planned = (line: readonly string[]) => {
  const formulas = homeLines.map((_, row) => (row === ROW ? line : []));
  const foundation = { homeLines, months: [month], year: 2026 };
  return planHomeFormulas(foundation, formulas).flatMap((edit) =>
    edit.kind === "cells" && edit.row === ROW ? [edit] : [],
  );
};

it("expects of each cell what was read there: a formula, or nothing", () => {
  const edits = planned([monthLabel(MONTH), "=1+1"]);
  expect(edits.length).toBeGreaterThan(5);
  for (const { row, column, expect: expected = [] } of edits) {
    const box = { row, column, rows: 1, columns: 1 };
    expect(expected).toContainEqual({ kind: column === 1 ? "formulas" : "blank", sheet: "Beranda", box });
  }
  expect(edits.some(({ column }) => column === 1)).toBe(true);
});

it("leaves what a person has typed over a figure", () => {
  expect(planned([monthLabel(MONTH), "55"]).some(({ column }) => column === 1)).toBe(false);
});

const home = (book: PaperBook): PaperSheet => sheetOf(book, "Beranda");
const COLUMNS = HOME_HIDDEN.column + HOME_HIDDEN.columns;
const standing = (book: PaperBook): RawCell[][] =>
  Array.from({ length: 80 }, (_, row) =>
    Array.from({ length: COLUMNS }, (_unused, column) => enteredAt(home(book), row, column)),
  );
const plan = (book: PaperBook): readonly Edit[] => planHomeFormulas(foundationOf(book), standing(book));
const written = (edits: readonly Edit[]): readonly (readonly [number, number])[] =>
  edits.flatMap((edit) => (edit.kind === "cells" ? [[edit.row, edit.column] as const] : []));

/** Where Beranda is put back: lines of opened months, what is said behind the as-of month's, headers, and Penyimpanan. */
const OURS: readonly (readonly [string, number, number])[] = [
  ["a figure of an opened month", ROW, 1],
  ["its remark", ROW, HOME_REMARK.column],
  ["what its figures take off", ROW, HOME_HIDDEN.column],
  ["the last of its hidden cells", ROW, COLUMNS - 1],
  ["a figure of a month of another year, in its line below", HOME_FIRST_MONTH_ROW + 13, 1],
  ["the remark of the as-of month", 10, HOME_REMARK.column],
  ["how long records are kept", 6, 1],
];

describe("Beranda's formulas", () => {
  const opened = (): PaperBook => paperWorkbook("2025-12", MONTH);

  it("are left where all stand as they were made", () => {
    expect(plan(opened())).toEqual([]);
    expect(plan(paperWorkbook())).toEqual([]);
  });

  it.each(OURS)("are put back, and they alone: %s", (_what, row, column) => {
    const whole = standing(opened());
    expect(String(whole[row]?.[column])).toMatch(/^=/);
    for (const found of ["", "=1+1"]) {
      const book = opened();
      enter(home(book), row, column, found);
      const edits = plan(book);
      expect(written(edits)).toEqual([[row, column]]);
      carryOut(book, edits);
      expect(standing(book)).toEqual(whole);
    }
  });

  it.each(OURS)("are not put back over what a person typed: %s", (_what, row, column) => {
    const book = opened();
    enter(home(book), row, column, "diisi sendiri");
    expect(plan(book)).toEqual([]);
  });

  it.each([
    ["what is said of a month", HOME_REMARK.column, "Beda dengan Laporan"],
    ["what the hidden cells are", HOME_HIDDEN.column, "Hitungan bantu"],
  ])("have the header back that says %s, where it is blank", (_what, column, header) => {
    const book = opened();
    enter(home(book), 14, column, "");
    carryOut(book, plan(book));
    expect(enteredAt(home(book), 14, column)).toBe(header);
    enter(home(book), 14, column, "Judul kami");
    expect(plan(book)).toEqual([]);
  });

  it("hide the cells that they rest on again, and give the remarks their look, where one is put back", () => {
    const [whole, book] = [opened(), opened()];
    const { hiddenColumns } = home(book);
    hiddenColumns.clear();
    for (const row of [10, 15, 26]) cellAt(home(book), row, HOME_REMARK.column).look = {};
    cellAt(home(book), ROW, 1).look = { bold: true };
    expect(plan(book)).toEqual([]);
    enter(home(book), ROW, 1, "");
    carryOut(book, plan(book));
    expect(hiddenColumns).toEqual(home(whole).hiddenColumns);
    expect(hiddenColumns.size).toBe(HOME_HIDDEN.columns);
    for (const row of [10, 15, 26])
      expect(home(book).rows[row]?.[HOME_REMARK.column]?.look).toEqual(
        home(whole).rows[row]?.[HOME_REMARK.column]?.look,
      );
    // A person's own look of a figure is none of it.
    expect(home(book).rows[ROW]?.[1]?.look).toEqual({ bold: true });
  });

  it("are written in a line only while it is that month's", () => {
    const book = opened();
    enter(home(book), ROW, 1, "");
    const edits = plan(book);
    enter(home(book), ROW, 0, "Juli 2027");
    expect(() => {
      carryOut(book, edits);
    }).toThrow();
  });

  it("are put back in the lines alone, by their months' names, where Beranda is no longer as it was made", () => {
    const lines = [monthLabel(MONTH)];
    for (const year of [2026, undefined]) {
      const rows = planHomeFormulas({ homeLines: lines, months: [month], year }, []).map((edit) =>
        edit.kind === "cells" ? edit.row : undefined,
      );
      expect(new Set(rows)).toEqual(new Set([0]));
    }
    const asMade = { ...foundationOf(opened()), months: [month], year: undefined };
    const rows = written(planHomeFormulas(asMade, []));
    expect(new Set(rows.map(([row]) => row))).toEqual(new Set([ROW]));
  });

  it("of a month whose line is gone are nowhere", () => {
    const gone = { month: "2024-01", sheet: "F-22 2024-01", table: "Sampel202401" };
    const book = opened();
    const { homeLines: lines, year } = foundationOf(book);
    expect(planHomeFormulas({ homeLines: lines, months: [gone], year }, standing(book))).toEqual([]);
  });
});
