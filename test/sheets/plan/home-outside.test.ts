/** A month of another year on Beranda: where its line stands, how it looks, and when it is not written. */
import { HOME_COLUMNS, HOME_LINKS_ROW, monthFormulas, remarkFormula } from "../../../src/sheets/layout/home";
import { planHomeMonth } from "../../../src/sheets/plan/home-lines";
import { outsideRow, planOutside, withOutside } from "../../../src/sheets/plan/home-outside";
import { enter, enteredAt, sheetOf, type PaperSheet } from "../support/paper-book";
import { carryOut } from "../support/paper-edits";
import { foundationOf, paperWorkbook } from "../support/paper-snapshot";

const WIDTH = HOME_COLUMNS.length;
const home = (...months: readonly string[]): PaperSheet => sheetOf(paperWorkbook(...months), "Beranda");
const lineAt = (sheet: PaperSheet, row: number): readonly unknown[] =>
  Array.from({ length: WIDTH + 1 }, (_, column) => enteredAt(sheet, row, column));
/** Beranda of 2026 as it is made, read 80 rows down. */
const made = () => foundationOf(paperWorkbook());
/** The same with something in that row of the first column, and nothing below. */
const downTo = (last: number) => {
  const { homeLines, year } = made();
  const lines = homeLines.map((cell, row) => (row === HOME_LINKS_ROW ? "x" : row > last ? "" : cell));
  return { year, homeLines: lines.map((cell, row) => (row === last ? "x" : cell)) };
};

describe("a line of a month of another year", () => {
  it("says its month, its figures, the way to its sheet, and what is to be said of them", () => {
    const sheet = home("2025-12");
    const row = HOME_LINKS_ROW;
    expect(lineAt(sheet, row)).toEqual([
      "Desember 2025",
      ...monthFormulas("2025-12", row),
      "F-22 2025-12",
      "",
      remarkFormula("2025-12", row),
    ]);
    expect(sheet.rows[row]?.map((cell) => cell?.link).filter((link) => link !== undefined)).toEqual([
      "'F-22 2025-12'!A1",
    ]);
  });

  it("looks as the year's lines do, and slanted: its name as text, its figures in their formats", () => {
    const sheet = home("2025-12");
    expect(HOME_COLUMNS.map((_, column) => sheet.rows[HOME_LINKS_ROW]?.[column]?.look)).toEqual(
      HOME_COLUMNS.map(({ numberFormat }, column) => ({
        ...(column === 0 ? { numberFormat: "@" } : { horizontal: "Center" }),
        ...(numberFormat === undefined ? {} : { numberFormat }),
        border: "rows",
        italic: true,
      })),
    );
    expect(sheet.rows[HOME_LINKS_ROW]?.[WIDTH]?.look).toEqual({});
  });

  it("stands below the year's months, the next one a line behind all that stands", () => {
    const sheet = home("2025-12", "2025-11");
    const lines = foundationOf(paperWorkbook()).homeLines;
    const end = lines.findLastIndex((cell) => cell !== "");
    expect([HOME_LINKS_ROW, end + 1, end + 2].map((row) => enteredAt(sheet, row, 0))).toEqual([
      "November 2025",
      "",
      "Desember 2025",
    ]);
  });

  it("is written while the whole line is blank, none of it where somebody has typed there meanwhile", () => {
    for (const column of [0, 5, WIDTH - 1, WIDTH]) {
      const book = paperWorkbook();
      const edits = planHomeMonth(foundationOf(book), "2025-12");
      const writing = edits.filter(({ kind }) => kind === "cells" || kind === "link");
      expect(writing).toHaveLength(5);
      enter(sheetOf(book, "Beranda"), HOME_LINKS_ROW, column, "catatan kami");
      for (const edit of writing)
        expect(() => {
          carryOut(book, [edit]);
        }).toThrow();
    }
    // What stands beside the line is in nobody's way.
    const book = paperWorkbook();
    const edits = planHomeMonth(foundationOf(book), "2025-12");
    enter(sheetOf(book, "Beranda"), HOME_LINKS_ROW, WIDTH + 1, "catatan kami");
    carryOut(book, edits);
  });

  it("is none where Beranda has no room left within its 80 rows", () => {
    expect(outsideRow(downTo(77), "2025-12")).toBe(79);
    expect(outsideRow(downTo(78), "2025-12")).toBeUndefined();
    expect(planOutside(downTo(78), "2025-12", () => [])).toEqual([]);
    expect(planHomeMonth(downTo(78), "2025-12")).toEqual([]);
  });

  it("is none of a month of the year itself, be its own line there or gone", () => {
    const { homeLines, year } = made();
    expect(outsideRow({ homeLines, year }, "2026-03")).toBeUndefined();
    const gone = homeLines.map((cell) => (cell === "Maret 2026" ? "" : cell));
    expect(outsideRow({ homeLines: gone, year }, "2026-03")).toBeUndefined();
    expect(planHomeMonth({ homeLines: gone, year }, "2026-03")).toEqual([]);
  });

  it("is none where Beranda's first month is not the year's January", () => {
    const { homeLines } = made();
    expect(outsideRow({ homeLines, year: 2027 }, "2025-12")).toBeUndefined();
    expect(outsideRow({ homeLines: homeLines.slice(0, HOME_LINKS_ROW), year: 2026 }, "2025-12")).toBe(
      HOME_LINKS_ROW,
    );
  });
});

describe("Beranda's first column once a month has its line", () => {
  it("says the month in that line, and what it said before everywhere else", () => {
    const before = made();
    const after = withOutside(before, "2025-12");
    expect(after).toEqual(
      before.homeLines.map((cell, row) => (row === HOME_LINKS_ROW ? "Desember 2025" : cell)),
    );
  });

  it("is longer by that line where it ended before, what lies between being blank", () => {
    const { homeLines, year } = made();
    const short = homeLines.slice(0, HOME_LINKS_ROW - 1);
    expect(withOutside({ homeLines: short, year }, "2025-12")).toEqual([...short, "", "Desember 2025"]);
  });

  it("is as before where the month has its line already, or gets none", () => {
    const { year, homeLines } = foundationOf(paperWorkbook("2025-12"));
    expect(withOutside({ homeLines, year }, "2025-12")).toEqual(homeLines);
    expect(withOutside({ homeLines, year }, "2026-07")).toEqual(homeLines);
    expect(withOutside(downTo(78), "2025-12")).toEqual(downTo(78).homeLines);
  });
});
