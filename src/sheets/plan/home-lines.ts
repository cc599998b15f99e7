/** Beranda's lines, one for each month: what is written when a month is opened and when its report is made. */
import { type Month } from "../../sop";
import type { Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { HOME_SHEET } from "../layout/names";
import {
  HOME_HIDDEN,
  HOME_PLACE,
  HOME_REMARK,
  hiddenFormulas,
  homeRowOf,
  monthFormulas,
  remarkFormula,
} from "../layout/home";
import { planOutside } from "./home-outside";
import { monthLabel, monthSheetName } from "../layout/month-names";
import { reportSheetName } from "../layout/report-kinds";
import type { Foundation } from "../snapshot/workbook-snapshot";

const sheet = HOME_SHEET;

/** The cell that says what is to be said of a line. */
export const remark = (row: number, formula: string, expect: readonly Expectation[] = []): Edit => ({
  kind: "cells",
  sheet,
  row,
  column: HOME_REMARK.column,
  values: [[formula]],
  expect,
});

/**
 * A month's line, written when the month is opened, since a formula cannot name a table that is not there yet. Its
 * place follows from its month alone, so that two people opening months never clash.
 */
export function planMonthLink(month: Month, sheetName: string, year: number): readonly Edit[] {
  const row = homeRowOf(month, year);
  if (row === undefined) return [];
  return [...lineFormulas(month, row), link(row, HOME_PLACE.sheetLink, sheetName)];
}

/** Its hidden cells first: the figures rest on them. */
export const lineFormulas = (
  month: Month,
  row: number,
  expect: readonly Expectation[] = [],
): readonly Edit[] => [
  {
    kind: "cells",
    sheet,
    row,
    column: HOME_HIDDEN.column,
    values: [hiddenFormulas(month, row)],
    expect,
  },
  { kind: "cells", sheet, row, column: 1, values: [monthFormulas(month, row)], expect },
  remark(row, remarkFormula(month, row), expect),
];

/** The same for its report. */
export function planReportLink(month: Month, year: number): readonly Edit[] {
  const row = homeRowOf(month, year);
  return row === undefined ? [] : [link(row, HOME_PLACE.reportLink, reportSheetName("Laporan", month))];
}

/**
 * The same for a month that is being opened, in the line that says its name, or in one of its own below where it is of
 * another year; nothing where its line is gone.
 */
export function planHomeMonth(
  { homeLines, year }: Pick<Foundation, "homeLines" | "year">,
  month: Month,
): readonly Edit[] {
  const row = homeLines.lastIndexOf(monthLabel(month));
  if (row < 0)
    return planOutside({ homeLines, year }, month, (outside, expect) => [
      ...lineFormulas(month, outside, expect),
      { ...link(outside, HOME_PLACE.sheetLink, monthSheetName(month)), expect },
    ]);
  const expect = [lineOf(row, month)];
  return [
    ...lineFormulas(month, row, expect),
    { ...link(row, HOME_PLACE.sheetLink, monthSheetName(month)), expect },
  ];
}

/** The month's link to its report, written when that is made. */
export function planHomeReport({ homeLines }: Foundation, month: Month): readonly Edit[] {
  const row = homeLines.lastIndexOf(monthLabel(month));
  return row < 0
    ? []
    : [
        {
          ...link(row, HOME_PLACE.reportLink, reportSheetName("Laporan", month)),
          expect: [lineOf(row, month)],
        },
      ];
}

/** Still the line of that month. */
export const lineOf = (row: number, month: Month): Expectation => ({
  kind: "cell",
  sheet,
  row,
  column: 0,
  content: monthLabel(month),
});

const link = (row: number, column: number, to: string): Edit => ({
  kind: "link",
  sheet,
  row,
  column,
  to: `'${to}'!A1`,
  text: to,
});
