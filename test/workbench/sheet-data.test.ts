/** A sheet's shape as the grid gets it. */
import { createSheet } from "embedded-excel";
import { shapesOf, toSheetData } from "../../src/workbench/grid/sheet-data";

describe("a sheet on the grid", () => {
  it("has its sizes in pixels, and its hidden and filtered rows hidden", () => {
    const sheet = createSheet("S");
    sheet.columnInfo.set(1, { width: 72 }).set(2, { hidden: true });
    sheet.rowInfo.set(0, { height: 30 }).set(3, { hidden: true }).set(4, { filtered: true });
    const data = toSheetData(sheet);
    expect(data.columnData).toMatchObject({ 1: { w: 96 }, 2: { hd: 1 } });
    expect(data.rowData).toMatchObject({ 0: { h: 40 }, 3: { hd: 1 }, 4: { hd: 1 } });
  });

  it("freezes what is frozen and nothing else", () => {
    const sheet = { ...createSheet("S"), frozenRows: 5 };
    expect(toSheetData(sheet).freeze).toEqual({ ySplit: 5, xSplit: 0, startRow: 5, startColumn: -1 });
  });

  it("has room below its last row and beside its last column", () => {
    const sheet = createSheet("S");
    sheet.rows[999] = Array.from({ length: 60 }, () => ({ value: 1 }));
    const data = toSheetData(sheet);
    expect(data.rowCount).toBeGreaterThan(1000);
    expect(data.columnCount).toBeGreaterThan(60);
  });

  it("carries no cells: those are asked for as they come into view", () => {
    const sheet = createSheet("S");
    sheet.rows[0] = [{ value: 1 }];
    expect(toSheetData(sheet).cellData).toEqual({});
  });
});

it("sheets' shapes that are made bit by bit are those that are made at once", () => {
  const [first, second] = [createSheet("A"), createSheet("B")];
  for (let row = 0; row < 1_000; row += 1)
    first.rows[row] = [{ value: "kata ".repeat(row % 40), style: { wrapText: true } }];
  first.rowInfo.set(7, { height: 99 });
  second.rows[3] = [{ value: 1, style: { fontSize: 30 } }];
  const making = shapesOf([first, second]);
  const shares: number[] = [];
  let bit = making.next();
  for (; bit.done !== true; bit = making.next()) shares.push(bit.value);
  expect(bit.value).toEqual({ [first.id]: toSheetData(first), [second.id]: toSheetData(second) });
  expect(shares.length).toBeGreaterThan(3);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
});
