/** What a report sheet needs to stand as it should: nothing at all where it stands so already. */
import type { Box, CellContent, Edit } from "../edits/edit";
import { expectContent, expectContents, type Expectation } from "../edits/expectation";
import type { RawCell } from "../snapshot/parse-cell";
import { columnName } from "../layout/address";
import { shown, type ReportSheet } from "./complete";
import { gatheredLooks } from "./gather-looks";
import { pageFoot } from "./identity";
import { MARGINS } from "./paper";
import type { ReadReport } from "./standing";
import { STATE_LOOKS, STATE_SIGNS } from "./table-looks";

/** What stands in the workbook now. */
export interface StandingReport {
  /** The sheet's name as it is; undefined where there is none. */
  readonly name?: string;
  /** Cells from A1; undefined where there is no such sheet. */
  readonly cells: readonly (readonly RawCell[])[] | undefined;
  /** Its records; undefined where they cannot be read any more. */
  readonly read: ReadReport | undefined;
  readonly charts: readonly string[];
  readonly protected: boolean;
}

export interface ReportSurroundings {
  /** Formulas of the workbook's names, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly sheets: readonly string[];
  readonly position: number;
  /** Whether a stamp's fingerprint is of the data that the report is made from. */
  readonly isStillOf: (stamped: string) => boolean;
}

/** Whether the sheet says already what it shall say. */
export function standsAlready(
  report: ReportSheet,
  standing: StandingReport,
  { names, isStillOf }: ReportSurroundings,
): boolean {
  const { read } = standing;
  if (!read?.stamp || read.width !== report.shape.widths.length + 1) return false;
  if (!isStillOf(read.stamp.fingerprint) || read.stamp.asOf !== report.stamp.asOf) return false;
  const columns = report.shape.widths.length + 1;
  const rows = Math.max(report.cells.length, read.lines.length);
  const formulas = new Map(report.live.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  const told = new Set(report.told.map(({ row, column }) => `${row} ${column}`));
  for (let row = 0; row < rows; row += 1) {
    // The first line's record holds the stamp: compared above, and by its words.
    const end = row === 0 ? columns - 1 : columns;
    for (let column = 0; column < end; column += 1) {
      if (told.has(`${row} ${column}`)) continue;
      const formula = formulas.get(`${row} ${column}`);
      const stands = formula === undefined ? read.lines[row]?.[column] : read.formulas[row]?.[column];
      if ((formula ?? shown(report.cells[row]?.[column])) !== (stands ?? "")) return false;
    }
  }
  return (
    report.names.every(({ name, row, column }) =>
      sameReference(names.get(name.toLowerCase()), cellReference(report.sheet, row, column)),
    ) && report.charts.every((chart) => standing.charts.includes(chart.name))
  );
}

/**
 * The whole sheet rewritten in place, once it is unlocked. `keepAs`: what stands is copied to a sheet of that name before,
 * which is locked where it is a finished report.
 */
export function planReport(
  report: ReportSheet,
  standing: StandingReport,
  surroundings: ReportSurroundings,
  keepAs?: string,
): readonly Edit[] {
  const columns = report.shape.widths.length + 1;
  const last = report.cells.length - 1;
  const { sheet } = report;
  return [
    ...(keepAs === undefined ? [] : keptCopy(sheet, keepAs, standing)),
    ...planWords(report, standing, surroundings.position),
    { kind: "hideColumns", sheet, column: columns - 1, columns: 1, hidden: true },
    { kind: "hideRows", sheet, row: last, rows: 1, hidden: true },
    ...report.names.map(({ name, row, column }): Edit => {
      const formula = cellReference(sheet, row, column);
      return { kind: surroundings.names.has(name.toLowerCase()) ? "changeName" : "name", name, formula };
    }),
    ...planCharts(report, standing),
  ];
}

/**
 * Cells, looks and page of the sheet, and the sheet itself where it is not there. All contents are put in one call: what
 * people filled in stands in its old place before, and in its new one after.
 */
export function planWords(report: ReportSheet, standing: StandingReport, position: number): readonly Edit[] {
  const { sheet, shape } = report;
  return [
    ...(standing.cells === undefined ? newSheet(sheet, position) : bared(sheet, standing, report)),
    ...pageEdits(report),
    // Formats first: a text cell takes what it is given as text.
    ...lookEdits(report),
    {
      kind: "cells",
      sheet,
      row: 0,
      column: 0,
      values: contentsOf(report, standing),
      expect: expectStanding(sheet, standing),
    },
    // Now that nothing is left of what stood: joining cells takes what is not in the first.
    ...report.merges.map((one): Edit => ({ kind: "merge", sheet, ...one })),
    ...report.states.flatMap((box) => stateEdits(sheet, box)),
    ...report.rules.map((rule): Edit => ({ kind: "validation", sheet, ...rule })),
    { kind: "widths", sheet, column: 0, widths: shape.widths },
    ...heightEdits(sheet, report.heights),
    { kind: "pageBreaks", sheet, rows: report.breaks },
  ];
}

/** The report's cells with its formulas, and nothing in what is left over of the one that stands. */
function contentsOf(report: ReportSheet, standing: StandingReport): readonly (readonly CellContent[])[] {
  const { rows, columns } = extentOf(report, standing);
  const lines = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column): CellContent => report.cells[row]?.[column] ?? ""),
  );
  for (const { row, column, formula } of report.live) {
    const line = lines[row];
    if (line) line[column] = formula;
  }
  return lines;
}

/** As far as the old report and the new one reach. */
function extentOf(
  report: ReportSheet,
  { cells, read }: StandingReport,
): { readonly rows: number; readonly columns: number } {
  const columns = report.shape.widths.length + 1;
  return {
    rows: Math.max(report.cells.length, cells?.length ?? 0, 1),
    columns: cells === undefined ? columns : Math.max(columns, read?.width ?? 0),
  };
}

export function planCharts({ sheet, charts }: ReportSheet, standing: StandingReport): readonly Edit[] {
  return [
    ...standing.charts
      .filter((name) => !charts.some((chart) => chart.name === name))
      .map((name): Edit => ({ kind: "deleteChart", sheet, name })),
    ...charts.map((chart): Edit => ({
      kind: standing.charts.includes(chart.name) ? "changeChart" : "chart",
      sheet,
      chart,
    })),
  ];
}

/** A copy that is sheared off half-way would be no record: it is locked and named before the sheet is written over. */
const keptCopy = (sheet: string, to: string, { read }: StandingReport): readonly Edit[] => [
  { kind: "copySheet", sheet, to, locked: read?.stamp?.final !== undefined },
];

const newSheet = (sheet: string, position: number): readonly Edit[] => [
  { kind: "sheet", sheet, tabColor: "#BF8F00", hidden: false, gridlines: false },
  { kind: "order", sheet, position },
];

/** The sheet as if new but for its contents: hidden lines shown, formats and validations gone. */
function bared(sheet: string, standing: StandingReport, report: ReportSheet): readonly Edit[] {
  const { rows, columns } = extentOf(report, standing);
  return [
    { kind: "hideColumns", sheet, column: 0, columns, hidden: false },
    { kind: "hideRows", sheet, row: 0, rows, hidden: false },
    { kind: "unmerge", sheet, box: { row: 0, column: 0, rows, columns } },
    { kind: "clearLooks", sheet, box: { row: 0, column: 0, rows, columns } },
  ];
}

/** That the sheet holds what was read of it: its stamp, in each cell that people fill in what stood there, and no more. */
function expectStanding(sheet: string, { cells, read }: StandingReport): readonly Expectation[] {
  if (cells === undefined) return [];
  if (!read) return expectContents({ sheet, row: 0, column: 0 }, cells);
  const at = (row: number, column: number): RawCell => cells[row]?.[column] ?? "";
  const kept = [...read.kept.values()].flatMap(({ places }) => Object.values(places));
  const filled = kept.filter(({ row, column }) => at(row, column) !== "");
  return [
    ...expectContents({ sheet, row: 0, column: 0 }, cells),
    {
      kind: "cell",
      sheet,
      row: read.stampRecordRow,
      column: read.recordColumn,
      content: at(read.stampRecordRow, read.recordColumn),
    },
    // Of very many the sum above tells enough: a request may be only so large.
    ...(filled.length > MOST_FILLED ? [] : filled).map(({ row, column }) =>
      expectContent({ sheet, row, column }, at(row, column)),
    ),
    ...blankRuns(kept.filter(({ row, column }) => at(row, column) === "")).map((box): Expectation => ({
      kind: "blank",
      sheet,
      box,
    })),
  ];
}

const MOST_FILLED = 1000;

/** Cells below each other as one box: most of what people may fill in is empty. */
function blankRuns(places: readonly { readonly row: number; readonly column: number }[]): readonly Box[] {
  const runs: { row: number; column: number; rows: number; columns: number }[] = [];
  for (const { row, column } of [...places].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row) last.rows += 1;
    else if (last?.column !== column || last.row + last.rows < row)
      runs.push({ row, column, rows: 1, columns: 1 });
  }
  return runs;
}

/**
 * Fitted to the page's width: how wide a column prints depends on the font at hand, and a report that is cut off at its
 * right edge is none. The page breaks are computed for the scale that this comes to.
 */
function pageEdits({ sheet, shape, cells, stamp }: ReportSheet): readonly Edit[] {
  const { orientation } = shape;
  // No row is printed again: where a table goes on its header stands among the rows. The last row is hidden, and so
  // takes the place of a row that an older version has named.
  const last = cells.length;
  return [
    {
      kind: "page",
      sheet,
      page: {
        orientation,
        margins: MARGINS,
        pagesWide: 1,
        header: "",
        leftFooter: pageFoot(stamp, stamp.final),
        rightFooter: "&8Halaman &P dari &N",
        titleRows: `$${last}:$${last}`,
      },
    },
  ];
}

/** A cell whose words a formula makes looks like what they say, whatever that will be. */
const stateEdits = (sheet: string, box: Box): readonly Edit[] =>
  (["reached", "missed", "open"] as const).map((state): Edit => ({
    kind: "conditionalFormat",
    sheet,
    box,
    formula: `=LEFT($${columnName(box.column)}${box.row + 1},1)="${STATE_SIGNS[state]}"`,
    look: STATE_LOOKS[state],
  }));

/** The reference of one cell of the sheet, for a defined name. */
const cellReference = (sheet: string, row: number, column: number): string =>
  `='${sheet}'!$${columnName(column)}$${row + 1}`;

function lookEdits({ sheet, looks }: ReportSheet): readonly Edit[] {
  return gatheredLooks(looks).flatMap(({ boxes, look }): readonly Edit[] =>
    look.numberFormat === undefined
      ? [{ kind: "looks", sheet, boxes, look }]
      : boxes.map((box) => ({ kind: "look", sheet, box, look })),
  );
}

/** One edit for all rows of the same height, run by run. */
function heightEdits(sheet: string, heights: readonly number[]): readonly Edit[] {
  const runs = new Map<number, { row: number; rows: number }[]>();
  heights.forEach((height, row) => {
    const same = runs.get(height) ?? [];
    const last = same.at(-1);
    if (last && last.row + last.rows === row) last.rows += 1;
    else same.push({ row, rows: 1 });
    runs.set(height, same);
  });
  return [...runs].map(([height, same]): Edit => ({ kind: "rowHeights", sheet, runs: same, height }));
}

const sameReference = (a: string | undefined, b: string): boolean =>
  a !== undefined && a.replaceAll("'", "") === b.replaceAll("'", "");

/** "Laporan 2026-07 (1)", or the next number that is free. */
export function copyName(sheet: string, sheets: readonly string[]): string {
  const taken = new Set(sheets.map((name) => name.toLowerCase()));
  let number = 1;
  while (taken.has(`${sheet} (${number})`.toLowerCase())) number += 1;
  return `${sheet} (${number})`;
}

/** The copy of the sheet that was made last; undefined where there is none. */
export function lastCopy(sheet: string, sheets: readonly string[]): string | undefined {
  const next = Number(/\((\d+)\)$/.exec(copyName(sheet, sheets))?.[1] ?? 1);
  return next === 1
    ? undefined
    : sheets.find((name) => name.toLowerCase() === `${sheet} (${next - 1})`.toLowerCase());
}
