/** Rows that are added to a month's table need room: what stands right below it, and nothing beside it, moves down. */
import { roomBelow } from "../../../src/sheets/plan/room-below";

const FRAME = {
  table: "Sampel202607",
  sheet: "F-22 2026-07",
  row: 6,
  column: 0,
  columns: 70,
  bodyRows: 10,
  usedRows: 10,
  headers: [],
};
type Layout = Parameters<typeof roomBelow>[0]["layout"];

/** A table of other columns and places on a sheet, its header at the row. */
const withTable = (sheet: string, headerRow: number, column: number): Layout =>
  ({
    months: [],
    strangers: [
      { table: "Tabel1", sheet, headers: ["A"], body: { row: headerRow + 1, column, rows: 3, columns: 5 } },
    ],
  }) as unknown as Layout;
const makesRoom = (layout: Layout, rows = 4): boolean =>
  roomBelow({ layout }, "2026-07", FRAME, rows).edits.length > 0;

it.each([
  ["right below it", FRAME.sheet, 16, 0, true],
  ["at the last of the rows that come", FRAME.sheet, 19, 65, true],
  ["behind the rows that come", FRAME.sheet, 20, 0, false],
  ["beside it", FRAME.sheet, 16, 70, false],
  ["beside its body, further up", FRAME.sheet, 9, 72, false],
  ["on another sheet", "Catatan", 16, 0, false],
] as const)("another table %s moves down, or stays", (_, sheet, headerRow, column, moves) => {
  expect(makesRoom(withTable(sheet, headerRow, column))).toBe(moves);
});
