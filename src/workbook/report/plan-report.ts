/** What a report sheet needs to stand as it should: nothing at all where it stands so already. */
import type { Box, Edit } from "../apply/edit";
import type { RawCell } from "../read/parse-cell";
import { shown, type ReportSheet } from "./complete";
import { gatheredLooks } from "./gather-looks";
import { cellReference } from "./report-sheet";
import type { ReadReport } from "./standing";

/** What stands in the workbook now. */
export interface StandingReport {
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
}

/** Whether the sheet says already what it shall say. */
export function standsAlready(
  report: ReportSheet,
  standing: StandingReport,
  { names }: ReportSurroundings,
): boolean {
  const { read } = standing;
  if (!read?.stamp || read.width !== report.shape.widths.length + 1) return false;
  if (read.stamp.fingerprint !== report.stamp.fingerprint || read.stamp.asOf !== report.stamp.asOf)
    return false;
  const columns = report.shape.widths.length + 1;
  const rows = Math.max(report.cells.length, read.lines.length);
  const formulas = new Map(report.live.map(({ row, column, formula }) => [`${row} ${column}`, formula]));
  for (let row = 0; row < rows; row += 1) {
    if (row === report.stampRow) continue;
    // The first line's record holds the stamp: compared above, and by its words.
    const end = row === 0 ? columns - 1 : columns;
    for (let column = 0; column < end; column += 1) {
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

/** Cells, looks and page of the sheet, and the sheet itself where it is not there. */
export function planWords(report: ReportSheet, standing: StandingReport, position: number): readonly Edit[] {
  const { sheet, shape } = report;
  return [
    ...(standing.cells === undefined ? newSheet(sheet, position) : emptied(sheet, standing, report)),
    ...pageEdits(report),
    // Formats first: a text cell takes what it is given as text.
    ...lookEdits(report),
    { kind: "cells", sheet, row: 0, column: 0, values: report.cells },
    ...report.live.map(({ row, column, formula }): Edit => ({
      kind: "cells",
      sheet,
      row,
      column,
      values: [[formula]],
    })),
    ...report.rules.map((rule): Edit => ({ kind: "validation", sheet, ...rule })),
    { kind: "widths", sheet, column: 0, widths: shape.widths },
    ...heightEdits(sheet, report.heights),
    { kind: "pageBreaks", sheet, rows: report.breaks },
  ];
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

const keptCopy = (sheet: string, to: string, { read }: StandingReport): readonly Edit[] => [
  { kind: "copySheet", sheet, to },
  ...(read?.stamp?.final === undefined ? [] : [{ kind: "protect", sheet: to } as const]),
];

const newSheet = (sheet: string, position: number): readonly Edit[] => [
  { kind: "sheet", sheet, tabColor: "#BF8F00", hidden: false, gridlines: false },
  { kind: "order", sheet, position },
];

/** The sheet as if new, as far as the old report and the new one reach: hidden lines shown, all cells cleared. */
function emptied(sheet: string, { cells = [], read }: StandingReport, report: ReportSheet): readonly Edit[] {
  const columns = Math.max(report.shape.widths.length + 1, read?.width ?? 0);
  const rows = Math.max(report.cells.length, cells.length, 1);
  const box: Box = { row: 0, column: 0, rows, columns };
  return [
    { kind: "hideColumns", sheet, column: 0, columns, hidden: false },
    { kind: "hideRows", sheet, row: 0, rows, hidden: false },
    { kind: "clear", sheet, box },
  ];
}

/**
 * Fitted to the page's width: how wide a column prints depends on the font at hand, and a report that is cut off at its
 * right edge is none. The page breaks are computed for the scale that this comes to.
 */
function pageEdits({ sheet, shape, titleRow }: ReportSheet): readonly Edit[] {
  const { orientation, header, rightHeader } = shape;
  const row = titleRow ?? 0;
  return [
    {
      kind: "page",
      sheet,
      page: {
        orientation,
        pagesWide: 1,
        header,
        ...(rightHeader === undefined ? {} : { rightHeader }),
        titleRows: `$${row + 1}:$${row + 1}`,
      },
    },
  ];
}

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
