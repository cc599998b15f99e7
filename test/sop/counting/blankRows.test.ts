/** A row with anything in it is a row: left out, its call would be lost without a word. */
import { isBlankRow } from "../../../src/sop/counting/isBlankRow";
import { judgeRows } from "../../../src/sop/counting/judgeRows";
import {
  AS_OF,
  bareRow,
  DATE_COLUMNS,
  monthSheet,
  snapshotOf,
  TEXT_COLUMNS,
  type RowParts,
} from "../support/rows";

const ALONE: readonly (readonly [string, RowParts])[] = [
  ...TEXT_COLUMNS.map((column) => [column, { text: { [column]: "x" } }] as const),
  ...DATE_COLUMNS.map((column) => [column, { date: { [column]: "2026-07-15" } }] as const),
  ...DATE_COLUMNS.map((column) => [`unreadable ${column}`, { date: { [column]: "besok" } }] as const),
  ["startTime", { number: { startTime: 0 } }],
  ["duration", { number: { duration: 0 } }],
  ["the first mark", { marks: ["Ya"] }],
  ["the last mark", { marks: ["", "", "", "", "", "", "", "", "", "", "-"] }],
];

describe("a row with nothing but", () => {
  it.each(ALONE)("%s is no blank row", (_, parts) => {
    const row = bareRow(parts);
    expect(isBlankRow(row)).toBe(false);
    expect(judgeRows(snapshotOf([monthSheet([row])]), AS_OF)).toHaveLength(1);
  });
});
