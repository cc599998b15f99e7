/** A line of totals told from a call, and calls put above the Total Row that does not count them. */
import type { MonthAsIs } from "../../../src/sheets/damage/as-is";
import { hasWordsOfCall, isTotalLabel, isTotalLine } from "../../../src/sheets/damage/total-line";
import { callInTotals, callsBelowTotals, planOutOfTotals } from "../../../src/sheets/damage/totals";
import type { RawCell } from "../../../src/sheets/snapshot/parse-cell";

describe("a label of totals", () => {
  it.each<readonly [RawCell | undefined, boolean]>([
    ["Total", true],
    [" TOTAL ", true],
    ["Grand Total", true],
    ["Grand  Total", true],
    ["subtotal", true],
    ["Sub Total", true],
    ["Total panggilan", false],
    ["Grandtotal", false],
    ["Jumlah", false],
    ["", false],
    [7, false],
    [undefined, false],
  ])("%j is one: %j", (cell, isLabel) => {
    expect(isTotalLabel(cell)).toBe(isLabel);
  });
});

const HEADERS = [
  "No. Sampel",
  "Area",
  "Tanggal Panggilan",
  "PELAKSANA",
  "Durasi (detik)",
  "Nilai",
  "Milik sendiri",
];

describe("a line has words of a call", () => {
  it("with words under three columns of words or of lists, whatever the headers' case", () => {
    expect(hasWordsOfCall(["U-1", "JKT", 46_218, "Ayu", 90, 100, ""], HEADERS)).toBe(true);
    expect(hasWordsOfCall(["U-1", "JKT", 46_218, "", 90, 100, ""], HEADERS)).toBe(false);
  });

  it.each<readonly [string, RawCell]>([
    ["a label", "Total"],
    ["a formula that was entered as text", "=SUBTOTAL(103,[Pelaksana])"],
    ["a formula behind blanks", "  =SUM(1)"],
    ["blanks", "   "],
    ["an error", "#N/A"],
    ["a number", 3],
    ["an answer", true],
  ])("of which %s is none", (_what, cell) => {
    expect(hasWordsOfCall(["U-1", "JKT", "", cell, "", "", ""], HEADERS)).toBe(false);
  });

  it("of which words elsewhere are none: under days, numbers, formulas and people's own columns", () => {
    expect(hasWordsOfCall(["U-1", "JKT", "besok", "", "lama", "baik", "catatan"], HEADERS)).toBe(false);
  });

  it("and is no line of totals then, as one without a label is none", () => {
    expect(isTotalLine(["Total", "", "", "", 90, 100, ""], HEADERS)).toBe(true);
    expect(isTotalLine(["Total", "JKT", "", "Ayu", 90, "", ""], HEADERS)).toBe(true);
    expect(isTotalLine(["U-1", "JKT", "Total", "Ayu", 90, "", ""], HEADERS)).toBe(false);
    expect(isTotalLine(["", "", "", "", 90, 100, ""], HEADERS)).toBe(false);
  });
});

const month = (more: Partial<MonthAsIs> = {}): MonthAsIs => ({
  month: "2026-07",
  table: "Sampel202607",
  sheet: "F-22 2026-07",
  body: { row: 6, column: 2, rows: 3, columns: HEADERS.length },
  headers: HEADERS,
  showsTotals: true,
  total: ["Total", "", "", "", 90, 100, ""],
  formulas: [],
  validated: [],
  formats: [],
  below: [],
  ...more,
});
const CALL: readonly RawCell[] = ["U-9", "JKT", 46_218, "Ayu", 90, 100, "0800"];
const ENTERED: readonly RawCell[] = ["Total", "", "", "", "=SUBTOTAL(109,[Durasi (detik)])", 100, ""];

describe("a call in the Total Row or below it", () => {
  it("is one where there is a Total Row alone", () => {
    expect(callInTotals(month())).toBe(false);
    expect(callInTotals(month({ total: CALL }))).toBe(true);
    expect(callInTotals(month({ total: CALL, showsTotals: false }))).toBe(false);
    const below = [CALL, ["", "", "", "", "", "", ""], CALL, ["Total", "", "", "", 1, "", ""]];
    expect(callsBelowTotals(month({ below }))).toBe(2);
    expect(callsBelowTotals(month({ below, showsTotals: false }))).toBe(0);
  });

  it("is put above the Total Row as it was typed, formulas left to the table, and taken away where it stood", () => {
    const below = [["", "", "", "", "", "", ""], CALL];
    expect(planOutOfTotals(month({ below }), ENTERED)).toEqual([
      {
        kind: "addRows",
        table: "Sampel202607",
        values: [["'U-9", "JKT", 46_218, "Ayu", 90, null, "'0800"]],
        // The second line below the Total Row, which stands at 9: seven cells, 3 + 3 + 3 + 4 letters.
        expect: [
          {
            kind: "contents",
            sheet: "F-22 2026-07",
            box: { row: 11, column: 2, rows: 1, columns: 7 },
            filled: 7,
            letters: 13,
            sum: 46_218 + 90 + 100,
          },
        ],
      },
      // One row was added above it.
      {
        kind: "cells",
        sheet: "F-22 2026-07",
        row: 12,
        column: 2,
        values: [["", "", "", "", "", "", ""]],
      },
    ]);
  });

  it("leaves the Total Row its own label and formulas", () => {
    const total: readonly RawCell[] = ["U-9", "JKT", "", "Ayu", 90, 100, "Total"];
    const entered: readonly RawCell[] = [
      "U-9",
      "JKT",
      "",
      "Ayu",
      "=SUBTOTAL(109,[Durasi (detik)])",
      100,
      "Total",
    ];
    const [added, emptied, ...others] = planOutOfTotals(month({ total, below: [CALL] }), entered);
    expect(added).toMatchObject({
      values: [
        ["'U-9", "JKT", null, "Ayu", null, null, null],
        ["'U-9", "JKT", 46_218, "Ayu", 90, null, "'0800"],
      ],
      expect: [
        { box: { row: 9, rows: 1 }, filled: 6 },
        { box: { row: 10, rows: 1 }, filled: 7 },
      ],
    });
    // Two rows were added: the Total Row stands at 11, the line below it at 12. Cells that held nothing are left alone.
    expect(emptied).toMatchObject({ row: 11, column: 2, values: [["", "", null, "", null, "", null]] });
    expect(others).toMatchObject([{ row: 12, values: [["", "", "", "", "", "", ""]] }]);
  });

  it("asks for nothing where there is none", () => {
    expect(planOutOfTotals(month(), ENTERED)).toEqual([]);
    expect(planOutOfTotals(month({ below: [["Total", "", "", "", 1, "", ""]] }), ENTERED)).toEqual([]);
  });
});
