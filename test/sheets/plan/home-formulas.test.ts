/** Repairing Beranda's figures writes where a formula or nothing stands, and only while it does. */
import { HOME_FIRST_MONTH_ROW } from "../../../src/sheets/layout/home";
import { monthLabel } from "../../../src/sheets/layout/month-names";
import { planHomeFormulas } from "../../../src/sheets/plan/home-formulas";

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
