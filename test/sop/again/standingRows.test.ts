/** Which blocks of rows are others after an edit: those alone that hold a row it concerns. */
import { BLOCK_ROWS, createStandingRows } from "../../../src/sop/again/standingRows";
import { createRowMemory } from "../../../src/sop/counting/rowMemory";
import type { Row, Snapshot } from "../../../src/sop/types";
import { AS_OF, bareRow, goodRow, monthSheet, snapshotOf } from "../support/rows";

const numbered = (at: number, sampleNumber = `N-${at}`, note = ""): Row =>
  goodRow({ text: { sampleNumber, note } }, "F-22 2026-07", 4 + at);
/** Four blocks, the last of two rows; the first of the first three blocks share a number. */
const SHARED = [0, BLOCK_ROWS, 2 * BLOCK_ROWS];
const ROWS: readonly Row[] = Array.from({ length: 3 * BLOCK_ROWS + 2 }, (_, at) =>
  numbered(at, SHARED.includes(at) ? "S" : undefined),
);
const standing = snapshotOf([monthSheet(ROWS)]);
/** The same workbook, to the object, with other rows. */
const withRows = (rows: readonly Row[]): Snapshot => ({
  ...standing,
  months: standing.months.map((sheet) => ({ ...sheet, rows })),
});

/** The blocks that are others with these rows, once those that stood were known. */
const changedBlocks = (rows: readonly Row[], before = ROWS): readonly number[] => {
  const rowsOf = createStandingRows(createRowMemory());
  rowsOf.update(withRows(before), AS_OF);
  return rowsOf.update(withRows(rows), AS_OF).flatMap(({ block, changed }) => (changed ? [block] : []));
};

describe("the blocks that are others", () => {
  it("are all at first, and none where nothing was edited", () => {
    const rowsOf = createStandingRows(createRowMemory());
    const told = () => rowsOf.update(standing, AS_OF).map(({ block, changed }) => [block, changed]);
    expect(told()).toEqual([0, 1, 2, 3].map((block) => [block, true]));
    expect(told()).toEqual([0, 1, 2, 3].map((block) => [block, false]));
    expect(changedBlocks([...ROWS])).toEqual([]);
  });

  it.each([
    ["that of the edited row, where its number is its own", 300, numbered(300, "N-300", "x"), [1]],
    ["not that of a row it only shares a number with: the last of three", 512, numbered(512, "S", "x"), [2]],
    // The first of a number is what both others repeat.
    ["those of the rows that repeat the edited one", 0, numbered(0, "S", "x"), [0, 1, 2]],
    ["also where it repeats another from now on, which itself stays as it was", 769, numbered(769, "S"), [3]],
    ["that of a row that is blank now", 300, bareRow({}, "F-22 2026-07", 304), [1]],
  ] as const)("are %s", (_, at, row, blocks) => {
    expect(changedBlocks(ROWS.with(at, row))).toEqual(blocks);
  });

  it("are told with as many blocks as the rows fill, each with its own rows, blank ones left out", () => {
    const rowsOf = createStandingRows(createRowMemory());
    const rows = ROWS.slice(0, BLOCK_ROWS + 1).with(3, bareRow({}, "F-22 2026-07", 7));
    const blocks = rowsOf.update(withRows(rows), AS_OF);
    expect(blocks.map((one) => one.rows().length)).toEqual([BLOCK_ROWS - 1, 1]);
    expect(rowsOf.update(withRows([]), AS_OF)).toEqual([]);
  });
});
