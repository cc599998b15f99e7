/** A month of another year on Beranda: a line of its own, below the year's twelve, so that its rows are nowhere lost. */
import type { Month } from "../../sop";
import type { CellLook, Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { HOME_COLUMNS, HOME_FIRST_MONTH_ROW, HOME_LINKS_ROW, HOME_REMARK } from "../layout/home";
import { monthLabel } from "../layout/month-names";
import { HOME_SHEET } from "../layout/names";
import type { RawCell } from "../snapshot/parse-cell";
import type { Foundation } from "../snapshot/workbook-snapshot";

type Home = Pick<Foundation, "homeLines" | "year">;

/** `homeLines` are read so far down. */
const LAST = 80;

/**
 * The 0-based row that the month's line gets: right below the year's months, else behind all that stands. Undefined for a
 * month of the year itself, and where Beranda is no longer as it was made.
 */
export function outsideRow({ homeLines, year }: Home, month: Month): number | undefined {
  if (year === undefined || month.startsWith(`${year}-`)) return undefined;
  if (homeLines[HOME_FIRST_MONTH_ROW] !== monthLabel(`${year}-01`)) return undefined;
  if ((homeLines[HOME_LINKS_ROW] ?? "") === "") return HOME_LINKS_ROW;
  const last = homeLines.findLastIndex((cell) => cell !== "");
  return last + 2 < LAST ? last + 2 : undefined;
}

/** What stands in Beranda's first column once the month has its line. */
export function withOutside(home: Home, month: Month): readonly RawCell[] {
  const row = outsideRow(home, month);
  if (row === undefined || home.homeLines.includes(monthLabel(month))) return home.homeLines;
  const lines = Array.from(
    { length: Math.max(row + 1, home.homeLines.length) },
    (_, index) => home.homeLines[index] ?? "",
  );
  lines[row] = monthLabel(month);
  return lines;
}

/** Its name and looks; `figures` = the formulas and the link of a month's line there. */
export function planOutside(
  home: Home,
  month: Month,
  figures: (row: number, expect: readonly Expectation[]) => readonly Edit[],
): readonly Edit[] {
  const row = outsideRow(home, month);
  if (row === undefined) return [];
  const width = HOME_COLUMNS.length;
  const look = (column: number, columns: number, how: CellLook): Edit => ({
    kind: "look",
    sheet: HOME_SHEET,
    box: { row, column, rows: 1, columns },
    look: how,
  });
  // What is said of the line stands behind it.
  const expect: readonly Expectation[] = [
    { kind: "blank", sheet: HOME_SHEET, box: { row, column: 0, rows: 1, columns: HOME_REMARK.column + 1 } },
  ];
  return [
    look(0, 1, { numberFormat: "@" }),
    ...HOME_COLUMNS.flatMap(({ numberFormat }, column): Edit[] =>
      numberFormat === undefined ? [] : [look(column, 1, { numberFormat })],
    ),
    look(1, width - 1, { horizontal: "Center" }),
    look(0, width, { border: "rows", italic: true }),
    { kind: "cells", sheet: HOME_SHEET, row, column: 0, values: [[monthLabel(month)]], expect },
    ...figures(row, expect),
  ];
}
