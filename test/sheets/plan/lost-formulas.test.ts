/** Formulas of added rows whose table fills its columns no more: written where none stands, over nothing. */
import type { TableFrame } from "../../../src/sheets/plan/append";
import { planLostFormulas } from "../../../src/sheets/plan/lost-formulas";
import { f22ColumnsMade } from "../../../src/sheets/layout/f22-made";
import { DEFAULT_SCORECARD } from "../../../src/sop";
import { omit } from "../support/omit";

/** In C5 of the month's sheet; Nilai and Hasil are formulas, Area and a person's column are not. */
const FRAME: TableFrame = {
  table: "Sampel202607",
  sheet: "F-22 2026-07",
  row: 4,
  column: 2,
  columns: 4,
  bodyRows: 6,
  usedRows: 6,
  headers: ["Area", "nilai", "Hasil", "Catatan kami"],
  formulas: [1, 2],
};
const MADE = f22ColumnsMade("Sampel202607", DEFAULT_SCORECARD);
const formulaOf = (header: string): string | undefined => MADE.find((one) => one.header === header)?.formula;

const lost = (
  added: Parameters<typeof planLostFormulas>[2],
  frame: TableFrame = FRAME,
): ReturnType<typeof planLostFormulas> => planLostFormulas(frame, DEFAULT_SCORECARD, added);

const fill = (header: string, column: number, row: number, rows: number) => {
  const box = { row, column, rows, columns: 1 };
  return {
    kind: "fill",
    sheet: "F-22 2026-07",
    box,
    formula: formulaOf(header),
    expect: [
      { kind: "texts", sheet: "F-22 2026-07", row: 3, column: 2, direction: "right", texts: FRAME.headers },
      { kind: "rows", table: "Sampel202607", rows: 6 },
      { kind: "blank", sheet: "F-22 2026-07", box },
    ],
  };
};

describe("added rows without their formulas", () => {
  it("get those of their columns, whatever their headers' case, while the table stands and nothing stands there", () => {
    expect(formulaOf("Nilai")).toMatch(/^=/);
    expect(lost([{ row: 8, rows: 2, formulas: ["JKT", "", "", "x"] }])).toEqual([
      fill("Nilai", 3, 8, 2),
      fill("Hasil", 4, 8, 2),
    ]);
  });

  it("keep the formulas that they have; a value is none", () => {
    expect(lost([{ row: 8, rows: 1, formulas: ["JKT", "=1+1", 95, "x"] }])).toEqual([fill("Hasil", 4, 8, 1)]);
    expect(lost([{ row: 8, rows: 1, formulas: ["JKT", "x=1", "=A1", "x"] }])).toEqual([
      fill("Nilai", 3, 8, 1),
    ]);
    expect(lost([{ row: 8, rows: 1, formulas: ["JKT"] }])).toHaveLength(2);
  });

  it("get them in each group of rows by itself", () => {
    expect(
      lost([
        { row: 5, rows: 1, formulas: ["", "=1", "=2"] },
        { row: 7, rows: 3, formulas: ["", "=1", ""] },
      ]),
    ).toEqual([fill("Hasil", 4, 7, 3)]);
  });

  it("get none in a column that fills itself by a person's formula, or where no column fills itself", () => {
    const own = { ...FRAME, formulas: [3, 9] };
    expect(lost([{ row: 8, rows: 1, formulas: [] }], own)).toEqual([]);
    expect(lost([{ row: 8, rows: 1, formulas: [] }], omit(FRAME, "formulas"))).toEqual([]);
    expect(lost([])).toEqual([]);
  });
});
