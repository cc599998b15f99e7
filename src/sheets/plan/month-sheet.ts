/** A month's F-22 sheet as edits: document block, group band, the table with its formulas, validations and formats. */
import type { Month, Scorecard } from "../../sop";
import { asTyped, type Box, type Edit, type PageEdit } from "../edits/edit";
import { controlLines, DEFAULT_CONTROL, type DocumentControl } from "../documents/control";
import { GROUP_LABELS, type F22Column } from "../layout/f22-columns";
import { f22ColumnsMade } from "../layout/f22-made";
import { HOME_SHEET } from "../layout/names";
import { DOCUMENT, GROUP_FILLS, HEADER, SUBTITLE, TITLE } from "../layout/looks";
import { monthLabel, monthSheetName, monthTableName } from "../layout/month-names";
import { planMarks } from "./month-marks";
import { planTable } from "./table";

/** 0-based row of the table's header; the group band stands above it, the document header over both. */
export const F22_HEADER_ROW = 5;
const BAND_ROW = F22_HEADER_ROW - 1;

export interface NewMonth {
  readonly month: Month;
  /** Frozen into the sheet's formulas. */
  readonly scorecard: Scorecard;
  /** Where the sheet goes among the others. */
  readonly position: number;
  /** Which form it is from now on; absent = as the procedure itself names it. */
  readonly control?: DocumentControl;
}

export function planMonthSheet(plan: NewMonth): readonly Edit[] {
  const sheet = monthSheetName(plan.month);
  const columns = f22ColumnsMade(monthTableName(plan.month), plan.scorecard);
  const table = { name: monthTableName(plan.month), row: F22_HEADER_ROW, column: 0, columns, seed: [] };
  const places = new Map(columns.map(({ key }, index) => [key, index]));
  return [
    { kind: "sheet", sheet, tabColor: MONTH_TAB_COLOR, hidden: false, gridlines: true },
    { kind: "order", sheet, position: plan.position },
    ...planDocumentBlock(sheet, plan.month, columns.length, plan.control),
    ...planTable(sheet, table),
    ...planBand(sheet, columns),
    ...planMarks(sheet, columns, { row: F22_HEADER_ROW + 1, rows: 1 }, (key) => places.get(key)),
    ...planFolds(sheet, columns),
    ...planFrame(sheet, plan.control),
  ];
}

export const MONTH_TAB_COLOR = "#C55A11";

/** Heights, frozen panes and print set-up of a month's sheet. */
export const planFrame = (sheet: string, control = DEFAULT_CONTROL): readonly Edit[] => [
  { kind: "rowHeight", sheet, row: 0, height: 24 },
  { kind: "rowHeight", sheet, row: BAND_ROW, height: 18 },
  { kind: "rowHeight", sheet, row: F22_HEADER_ROW, height: 64 },
  { kind: "freeze", sheet, rows: F22_HEADER_ROW + 1, columns: 1 },
  { kind: "page", sheet, page: monthPage(control) },
];

/**
 * Four pages side by side, the document block and the first column on each. The columns' widths make them break where
 * the work does: call | score and finding | feedback | correction and approval (manual breaks do not hold in Excel
 * when a sheet is fitted to pages).
 */
const monthPage = ({ form }: DocumentControl): PageEdit => ({
  orientation: "Landscape",
  pagesWide: 4,
  titleColumns: "$A:$A",
  titleRows: `$1:$${F22_HEADER_ROW + 1}`,
  header: `${form.number} ${form.revision}`,
});

/** The cells are of text: Excel takes nothing but a formula for another thing. */
const asWords = (text: string): string => (/^[=+@'-]/.test(text) ? asTyped(text) : text);

/**
 * The document's control block. Column A alone says which form, revision and month it is, since it is what every
 * printed page and every scrolled screen still shows.
 */
export function planDocumentBlock(
  sheet: string,
  month: Month,
  columns: number,
  control = DEFAULT_CONTROL,
): readonly Edit[] {
  const label = monthLabel(month);
  const lines = controlLines(control, label).map((line) => line.map(asWords));
  const box = (row: number, column: number, rows: number, width: number): Box => ({
    row,
    column,
    rows,
    columns: width,
  });
  const look = (where: Box, how: Extract<Edit, { kind: "look" }>["look"]): Edit => ({
    kind: "look",
    sheet,
    box: where,
    look: how,
  });
  return [
    // As text: some locales of Excel would read "Juli 2026" as a date.
    look(box(0, 0, BAND_ROW, 2), { numberFormat: "@" }),
    look(box(0, 0, BAND_ROW, columns), DOCUMENT),
    look(box(0, 0, BAND_ROW, 1), { border: "outline" }),
    { kind: "cells", sheet, row: 0, column: 0, values: lines },
    { kind: "cells", sheet, row: 3, column: 0, values: [[label]] },
    { kind: "link", sheet, row: 3, column: 1, to: `'${HOME_SHEET}'!A1`, text: "Ke Beranda" },
    look(box(0, 0, 1, 2), { ...TITLE, vertical: "Center" }),
    look(box(1, 0, 2, 2), SUBTITLE),
    look(box(3, 0, 1, 1), { bold: true }),
  ];
}

/** Neighbouring columns that are alike in something, as runs. A person's own column is undefined. */
function runsOf<Kind, One extends F22Column | undefined>(
  columns: readonly One[],
  kindOf: (column: One) => Kind,
): readonly { readonly kind: Kind; readonly start: number; readonly length: number }[] {
  const runs: { kind: Kind; start: number; length: number }[] = [];
  columns.forEach((column, index) => {
    const kind = kindOf(column);
    const last = runs[runs.length - 1];
    if (last?.kind === kind) last.length += 1;
    else runs.push({ kind, start: index, length: 1 });
  });
  return runs;
}

/**
 * The band over the header says which part of the work the columns below belong to, in words and shade. A person's own
 * column (undefined) has none.
 */
export function planBand(sheet: string, columns: readonly (F22Column | undefined)[]): readonly Edit[] {
  const runs = runsOf(columns, (column) => column?.group);
  return runs.flatMap(({ kind, start, length }): readonly Edit[] =>
    kind === undefined
      ? []
      : [
          {
            kind: "cells",
            sheet,
            row: BAND_ROW,
            column: start,
            values: [[GROUP_LABELS[kind], ...new Array<string>(length - 1).fill("")]],
          },
          {
            kind: "look",
            sheet,
            box: { row: BAND_ROW, column: start, rows: 1, columns: length },
            look: { bold: true, color: "#FFFFFF", fill: GROUP_FILLS[kind], vertical: "Center" },
          },
          {
            kind: "look",
            sheet,
            box: { row: F22_HEADER_ROW, column: start, rows: 1, columns: length },
            look: { ...HEADER, size: 9, fill: GROUP_FILLS[kind] },
          },
        ],
  );
}

/** Columns that fold, under the ones between them that stay. */
export const planFolds = (sheet: string, columns: readonly (F22Column | undefined)[]): readonly Edit[] =>
  runsOf(columns, (column) => column?.folds === true)
    .filter((run) => run.kind)
    .map(({ start, length }): Edit => ({ kind: "group", sheet, column: start, columns: length }));
