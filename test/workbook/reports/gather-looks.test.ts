/** Joined looks: every cell ends up as it would have, and a long list asks for few. */
import fc from "fast-check";
import type { CellLook } from "../../../src/workbook/apply/edit";
import { mergedLooks, type Look } from "../../../src/workbook/report/merge-looks";

/** What every cell ends up with, borders as the box they were drawn around where that shows. */
function shownBy(looks: readonly Look[]): ReadonlyMap<string, CellLook> {
  const cells = new Map<string, CellLook>();
  for (const { box, look } of looks)
    for (let row = box.row; row < box.row + box.rows; row += 1)
      for (let column = box.column; column < box.column + box.columns; column += 1) {
        const last = row === box.row + box.rows - 1;
        const { border, ...plain } = look;
        const drawn = border === undefined || (border === "bottom" && !last) ? {} : { border };
        cells.set(`${row},${column}`, { ...cells.get(`${row},${column}`), ...plain, ...drawn });
      }
  return cells;
}

const anyLook: fc.Arbitrary<Look> = fc.record({
  box: fc.record({
    row: fc.nat(6),
    column: fc.nat(2),
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.integer({ min: 1, max: 2 }),
  }),
  look: fc.constantFrom<CellLook>(
    { bold: true },
    { bold: false },
    { size: 9 },
    { numberFormat: "@", locked: false },
    { border: "rows" },
    { border: "bottom" },
  ),
});

describe("joined looks", () => {
  it("leave every cell as the looks did one by one", () => {
    fc.assert(
      fc.property(fc.array(anyLook, { maxLength: 20 }), (looks) => {
        expect(shownBy(mergedLooks(looks))).toEqual(shownBy(looks));
      }),
      { seed: 20260724, numRuns: 500 },
    );
  });

  it("are one for all lines of a list, whatever each line says of its other cells", () => {
    const lines = Array.from({ length: 100 }, (_, row): Look[] => [
      { box: { row, column: 3, rows: 1, columns: 1 }, look: { fill: "#FFF2CC", border: "outline" } },
      { box: { row, column: 3, rows: 1, columns: 1 }, look: { numberFormat: "@" } },
    ]);
    expect(mergedLooks(lines.flat())).toEqual([
      { box: { row: 0, column: 3, rows: 100, columns: 1 }, look: { fill: "#FFF2CC", border: "rows" } },
      { box: { row: 0, column: 3, rows: 100, columns: 1 }, look: { numberFormat: "@" } },
    ]);
  });
});
