import { area, boundingArea, intersection, subtract } from "../../book/area";
import {
  columnIndex,
  columnName,
  formatArea,
  fullAddress,
  looksLikeReference,
  parseArea,
  quoteSheet,
  splitSheet,
} from "../../book/address";
import { createEmptyBook } from "../../book/empty-book";
import { putCell, usedAreaOf } from "../../book/cells";
import { sheetNameFault, uniqueHeader, wordFault } from "../../book/naming";
import { shiftArea } from "../../book/shift";
import { seeded } from "../../seeded";

describe("areas", () => {
  it("share, enclose and are cut", () => {
    expect(intersection(area(0, 0, 4, 4), area(3, 3, 9, 9))).toEqual(area(3, 3, 4, 4));
    expect(intersection(area(0, 0), area(1, 1))).toBeUndefined();
    expect(boundingArea(area(0, 0), area(4, 2))).toEqual(area(0, 0, 4, 2));
    expect(subtract(area(0, 0, 2, 2), area(1, 1))).toHaveLength(4);
  });

  it("move, grow, shrink and vanish as cells come and go", () => {
    const insert = { at: area(2, 0, 3, 16_383), along: "rows", kind: "insert" } as const;
    expect(shiftArea(area(5, 0, 6, 0), insert)).toEqual(area(7, 0, 8, 0));
    expect(shiftArea(area(1, 0, 6, 0), insert)).toEqual(area(1, 0, 8, 0));
    const remove = { ...insert, kind: "delete" } as const;
    expect(shiftArea(area(2, 0, 3, 0), remove)).toBeUndefined();
    expect(shiftArea(area(1, 0, 6, 0), remove)).toEqual(area(1, 0, 4, 0));
  });
});

describe("addresses", () => {
  it.each([
    ["A1", area(0, 0)],
    ["$B$2:C3", area(1, 1, 2, 2)],
    ["A:C", area(0, 0, 1_048_575, 2)],
    ["5:7", area(4, 0, 6, 16_383)],
  ])("%s is read and written", (text, expected) => {
    expect(parseArea(text)).toEqual(expected);
    expect(parseArea(formatArea(expected))).toEqual(expected);
  });

  it.each(["", "A0", "XFE1", "A1048577", "A1:", "Sheet"])("%p is none", (text) => {
    expect(parseArea(text)).toBeUndefined();
  });

  it("count columns in letters", () => {
    expect([0, 25, 26, 701, 702].map(columnName)).toEqual(["A", "Z", "AA", "ZZ", "AAA"]);
    expect(columnIndex("XFD")).toBe(16_383);
  });

  it("quote sheets as Excel does", () => {
    expect(quoteSheet("Data")).toBe("Data");
    expect(fullAddress("F-22 2026-07", area(0, 0), true)).toBe("'F-22 2026-07'!$A$1");
    expect(quoteSheet("Hari'an")).toBe("'Hari''an'");
    expect(splitSheet("'Hari''an'!A1")).toEqual({ sheet: "Hari'an", rest: "A1" });
  });
});

describe("names", () => {
  it("are refused where they read like a cell", () => {
    expect(looksLikeReference("MC202607")).toBe(true);
    expect(looksLikeReference("Sampel202607")).toBe(false);
    expect(wordFault("Lap_2026_07_Sampel")).toBeUndefined();
    expect(wordFault("a b")).toBeDefined();
  });

  it("of sheets keep Excel's rules", () => {
    expect(sheetNameFault("F-22 2026-07")).toBeUndefined();
    for (const name of ["", "x".repeat(32), "a:b", "History", "'a"])
      expect(sheetNameFault(name)).toBeDefined();
  });

  it("of columns are made unique as Excel makes them", () => {
    expect(uniqueHeader(["Nilai"], "nilai")).toBe("nilai2");
    expect(uniqueHeader(["Column1"], "")).toBe("Column2");
  });
});

it("the used area leaves out cells that have a style only, when values alone are asked for", () => {
  const [sheet] = createEmptyBook().sheets;
  if (sheet === undefined) throw new Error("a new book has a sheet");
  putCell(sheet, 1, 1, { value: 5 });
  putCell(sheet, 9, 9, { value: null, style: { bold: true } });
  expect(usedAreaOf(sheet, true)).toEqual(area(1, 1));
  expect(usedAreaOf(sheet)).toEqual(area(1, 1, 9, 9));
});

it("the used area is the smallest rectangle that holds every cell of a part that counts", () => {
  const random = seeded(17);
  const whole = (below: number): number => Math.floor(random() * below);
  for (let run = 0; run < 200; run += 1) {
    const [sheet] = createEmptyBook().sheets;
    if (sheet === undefined) throw new Error("a new book has a sheet");
    const cells = Array.from({ length: whole(6) }, () => [whole(12), whole(12), whole(2)] as const);
    for (const [row, column, filled] of cells)
      putCell(sheet, row, column, filled === 1 ? { value: run } : { value: null, style: { bold: true } });
    const valuesOnly = run % 2 === 0;
    const within = run % 3 === 0 ? undefined : area(whole(4), whole(4), 4 + whole(9), 4 + whole(9));
    // The last that was put into a cell is what stands there.
    const standing = new Map(cells.map((cell) => [`${cell[0]} ${cell[1]}`, cell]));
    const counted = [...standing.values()]
      .filter(([, , filled]) => !valuesOnly || filled === 1)
      .map(([row, column]) => area(row, column))
      .filter((one) => within === undefined || intersection(within, one) !== undefined);
    const [first, ...others] = counted;
    const expected = first && others.reduce(boundingArea, first);
    expect(usedAreaOf(sheet, valuesOnly, within)).toEqual(expected);
  }
});
