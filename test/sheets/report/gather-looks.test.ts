/** Gathered looks: every cell ends up as it would have, and a long list or many tables ask for few. */
import fc from "fast-check";
import type { CellLook } from "../../../src/sheets/edits/edit";
import { gatheredLooks, type Look } from "../../../src/sheets/report/gather-looks";

interface Shown {
  readonly cells: Map<string, Omit<CellLook, "border">>;
  /** The lines drawn: above a cell (`h`) and to its left (`v`). */
  readonly lines: Set<string>;
}

/** What every cell ends up with, and where lines are drawn, as Excel takes one look after the other. */
function shownBy(looks: readonly Look[]): Shown {
  const cells = new Map<string, Omit<CellLook, "border">>();
  const lines = new Set<string>();
  for (const { box, look } of looks) {
    const { border, ...plain } = look;
    const [lastRow, lastColumn] = [box.row + box.rows, box.column + box.columns];
    for (let row = box.row; row < lastRow; row += 1)
      for (let column = box.column; column < lastColumn; column += 1) {
        const before = cells.get(`${row},${column}`);
        if (before !== undefined || Object.keys(plain).length > 0)
          cells.set(`${row},${column}`, { ...before, ...plain });
      }
    if (border === undefined) continue;
    const around = border !== "bottom";
    for (let row = box.row; row <= lastRow; row += 1)
      for (let column = box.column; column < lastColumn; column += 1) {
        const inside = row > box.row && row < lastRow;
        if (inside ? border === "all" || border === "rows" : around || row === lastRow)
          lines.add(`h${row},${column}`);
      }
    for (let row = box.row; row < lastRow; row += 1)
      for (let column = box.column; column <= lastColumn; column += 1) {
        const inside = column > box.column && column < lastColumn;
        if (inside ? border === "all" : around) lines.add(`v${row},${column}`);
      }
  }
  return { cells, lines };
}

const anyLook: fc.Arbitrary<Look> = fc.record({
  box: fc.record({
    row: fc.nat(6),
    column: fc.nat(3),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 2 }),
  }),
  look: fc.constantFrom<CellLook>(
    {},
    { bold: true },
    { bold: false },
    { size: 9, bold: false },
    { numberFormat: "@", locked: false },
    { numberFormat: "0" },
    { border: "all" },
    { border: "rows" },
    { border: "outline" },
    { border: "bottom", bold: true },
  ),
});

const one = (row: number, column: number, look: CellLook): Look => ({
  box: { row, column, rows: 1, columns: 1 },
  look,
});

describe("gathered looks", () => {
  it("leave every cell and every line as the looks did one by one", () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 20 }), (looks) => {
        const gathered = gatheredLooks(looks).flatMap(({ boxes, look }) =>
          boxes.map((box): Look => ({ box, look })),
        );
        expect(shownBy(gathered)).toEqual(shownBy(looks));
      }),
      { seed: 20260724, numRuns: 2_000 },
    );
  });

  it("are one for all lines of a list, whatever each line says of its other cells", () => {
    const lines = Array.from({ length: 100 }, (_, row): Look[] => [
      one(row, 3, { fill: "#FFF2CC", border: "outline" }),
      one(row, 3, { numberFormat: "@" }),
    ]);
    const boxes = [{ row: 0, column: 3, rows: 100, columns: 1 }];
    expect(gatheredLooks(lines.flat())).toEqual([
      { boxes, look: { fill: "#FFF2CC", border: "rows" } },
      { boxes, look: { numberFormat: "@" } },
    ]);
  });

  it("are one for cells that do not touch, and the number format stands by itself", () => {
    const tables = [0, 10, 20].flatMap((row) => [
      one(row, 0, { bold: true, numberFormat: "0" }),
      one(row + 1, 0, { italic: true }),
    ]);
    expect(gatheredLooks(tables).map(({ boxes, look }) => [boxes.map(({ row }) => row), look])).toEqual([
      [[0, 10, 20], { numberFormat: "0" }],
      [[0, 10, 20], { bold: true }],
      [[1, 11, 21], { italic: true }],
    ]);
  });

  it("stay apart where a look between them says otherwise of the same cell", () => {
    const looks = [one(0, 0, { bold: true }), one(0, 0, { bold: false }), one(0, 0, { bold: true })];
    expect(gatheredLooks(looks).map(({ look }) => look.bold)).toEqual([true, false, true]);
  });
});
