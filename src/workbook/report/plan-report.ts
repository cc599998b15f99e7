/** What a report sheet needs to stand as it should: nothing at all where it stands so already. */
import { asTyped, type CellContent, type Edit } from "../apply/edit";
import type { RawCell } from "../read/parse-cell";
import { cellReference, REPORT_COLUMNS, type ReportSheet } from "./report-sheet";

/** What stands in the workbook now. */
export interface StandingReport {
  /** Undefined where there is no such sheet. Cells from A1, trimmed to what is used. */
  readonly cells: readonly (readonly RawCell[])[] | undefined;
  /** Values of the kept cells, by name. */
  readonly kept: ReadonlyMap<string, RawCell>;
  /** Formulas of the workbook's names, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  readonly charts: readonly string[];
}

export function planReport(report: ReportSheet, standing: StandingReport, position: number): readonly Edit[] {
  const cells = withKept(report, standing.kept);
  if (standsAlready(report, cells, standing)) return [];
  const { sheet } = report;
  const rows = Math.max(report.cells.length, standing.cells?.length ?? 0);
  const start: readonly Edit[] =
    standing.cells === undefined
      ? [
          { kind: "sheet", sheet, tabColor: "#BF8F00", hidden: false, gridlines: false },
          { kind: "order", sheet, position },
          {
            kind: "page",
            sheet,
            page: {
              orientation: "Landscape",
              pagesWide: 1,
              header: "IN.QCC.TDSCC.P-01 · Laporan Mystery Calling",
            },
          },
        ]
      : [{ kind: "clear", sheet, box: { row: 0, column: 0, rows, columns: REPORT_COLUMNS } }];
  return [
    ...start,
    // Formats first: a text cell takes what it is given as text.
    ...report.looks.map(({ box, look }): Edit => ({ kind: "look", sheet, box, look })),
    { kind: "cells", sheet, row: 0, column: 0, values: cells },
    { kind: "widths", sheet, column: 0, widths: WIDTHS },
    ...report.names.map(({ name, row, column }): Edit => {
      const formula = cellReference(sheet, row, column);
      return { kind: standing.names.has(name.toLowerCase()) ? "changeName" : "name", name, formula };
    }),
    ...report.charts.map((chart): Edit => ({
      kind: standing.charts.includes(chart.name) ? "changeChart" : "chart",
      sheet,
      chart,
    })),
  ];
}

/** In points: wide enough for the words of each table, and A4 in all. */
const WIDTHS: readonly number[] = [200, 84, 130, 76, 114, 106, 150, 108, 72, 72];

function withKept(
  report: ReportSheet,
  kept: ReadonlyMap<string, RawCell>,
): readonly (readonly CellContent[])[] {
  const lines = report.cells.map((line) => [...line]);
  for (const { name, row, column } of report.kept) {
    const value = kept.get(name.toLowerCase());
    const line = lines[row];
    if (line && value !== undefined) line[column] = typeof value === "string" ? asTyped(value) : value;
  }
  return lines;
}

/** Whether sheet, names and charts are as planned; the stamp's own line does not count. */
function standsAlready(
  report: ReportSheet,
  cells: readonly (readonly CellContent[])[],
  standing: StandingReport,
): boolean {
  const { cells: now } = standing;
  if (now === undefined) return false;
  const rows = Math.max(cells.length, now.length);
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < REPORT_COLUMNS; column += 1) {
      const same = shown(cells[row]?.[column]) === (now[row]?.[column] ?? "");
      if (!same && row !== report.stampRow) return false;
    }
  }
  const named = report.names.every(({ name, row, column }) =>
    sameReference(standing.names.get(name.toLowerCase()), cellReference(report.sheet, row, column)),
  );
  return named && report.charts.every((chart) => standing.charts.includes(chart.name));
}

/** What a cell's content reads back as. */
function shown(content: CellContent | undefined): RawCell {
  if (content === null || content === undefined) return "";
  return typeof content === "string" && content.startsWith("'") ? content.slice(1) : content;
}

const sameReference = (a: string | undefined, b: string): boolean =>
  a !== undefined && a.replaceAll("'", "") === b.replaceAll("'", "");
