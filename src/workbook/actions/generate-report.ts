/** Buat laporan bulanan: writes Laporan YYYY-MM in place, and nothing where it stands already as it should. */
import {
  emptyMonthFigures,
  figuresOfMonths,
  findingsOfSheet,
  judgeRows,
  rowsByMonth,
  type Day,
  type Month,
} from "../../sop";
import { applyEdits } from "../apply/apply";
import { reportSheetName } from "../layout/month-names";
import { planHomeReport } from "../plan/home";
import { planLog } from "../plan/log";
import { readSnapshot, type Foundation } from "../read/read-workbook";
import type { RawCell } from "../read/parse-cell";
import { monthlyReport, reportPrefix } from "../report/monthly-report";
import { planReport, type StandingReport } from "../report/plan-report";
import { REPORT_COLUMNS } from "../report/report-sheet";
import { WorkbookError, type Progress, type ReportOutcome } from "../types";
import { asOfOf, assertMonth } from "./check-month";
import { inExcel } from "./in-excel";
import { assertNotFuture } from "./open-month";

export interface ReportOptions {
  readonly month: Month;
  readonly asOf?: Day;
  readonly today: Day;
  readonly onProgress?: Progress;
}

/** Refuses a future month, and a month that has neither sheet nor row. */
export async function generateReport(options: ReportOptions): Promise<ReportOutcome> {
  const { month, today, onProgress } = options;
  assertMonth(month);
  return inExcel(async (context) => {
    let standing: (() => StandingReport) | undefined;
    const snapshot = await readSnapshot(context, (foundation) => {
      standing = loadStanding(context, foundation, month);
    });
    onProgress?.(0.5);
    const asOf = asOfOf(snapshot, options);
    assertNotFuture(month, asOf);
    const judged = judgeRows(snapshot, asOf);
    const rows = rowsByMonth(snapshot, judged).get(month);
    if (!rows) throw new WorkbookError("monthMissing", { month });
    const figures =
      figuresOfMonths(snapshot, asOf, judged).find((one) => one.month === month) ??
      emptyMonthFigures(month, snapshot.settings);
    const report = monthlyReport({ snapshot, month, asOf, today, figures, rows });
    const now = standing?.();
    const edits = now ? planReport(report, now, positionOf(snapshot.foundation, report.sheet)) : [];
    const log =
      edits.length > 0
        ? [
            ...planHomeReport(snapshot.foundation, month),
            ...planLog(snapshot.foundation, [
              { day: today, action: "Buat laporan", sheet: report.sheet, detail: `${rows.length} baris` },
            ]),
          ]
        : [];
    applyEdits(context, [...edits, ...log, { kind: "activate", sheet: report.sheet, cell: "A1" }]);
    await context.sync();
    onProgress?.(1);
    return {
      month,
      sheets: [report.sheet],
      changed: edits.length > 0,
      asOf,
      rule: snapshot.settings.deadline,
      figures,
      findings: [...findingsOfSheet(snapshot, month, asOf, judged), ...snapshot.settingFindings],
    };
  });
}

/** After Rekomendasi's predecessors: reports stand behind all F-22 sheets, months ascending. */
function positionOf(foundation: Foundation, sheet: string): number {
  return foundation.sheets.reduce(
    (place, name, index) =>
      name.startsWith("F-22 ") || (name.startsWith("Laporan ") && name < sheet) ? index + 1 : place,
    0,
  );
}

/** Queues the load of what stands where the report goes; a sheet of its name that is not ours is refused. */
function loadStanding(
  context: Excel.RequestContext,
  foundation: Foundation,
  month: Month,
): () => StandingReport {
  const { names, worksheets } = context.workbook;
  names.load("items/name,items/formula");
  const sheetName = reportSheetName(month);
  const prefix = reportPrefix(month);
  const there = foundation.sheets.some((name) => name.toLowerCase() === sheetName.toLowerCase());
  if (!there) return () => ({ cells: undefined, kept: new Map(), names: namesOf(names), charts: [] });
  const sheet = worksheets.getItem(sheetName);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("values,rowIndex,columnIndex");
  sheet.charts.load("items/name");
  const kept = ["Catatan", "Dibuat", "Diperiksa", "Disetujui"].map((suffix) => {
    const name = `${prefix}_${suffix}`;
    const range = names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values");
    return { name, range };
  });
  return () => {
    const all = namesOf(names);
    const cells = used.isNullObject
      ? []
      : placed(used.values as RawCell[][], used.rowIndex, used.columnIndex);
    if (
      cells.length > 0 &&
      !all.has(`${prefix}_Sampel`.toLowerCase()) &&
      cells[0]?.[0] !== "LAPORAN MYSTERY CALLING"
    )
      throw new WorkbookError("sheetNotOurs", { sheet: sheetName });
    return {
      cells,
      kept: new Map(
        kept.flatMap(({ name, range }): [string, RawCell][] =>
          range.isNullObject ? [] : [[name.toLowerCase(), (range.values as RawCell[][])[0]?.[0] ?? ""]],
        ),
      ),
      names: all,
      charts: sheet.charts.items.map((chart) => chart.name),
    };
  };
}

const namesOf = (names: Excel.NamedItemCollection): ReadonlyMap<string, string> =>
  new Map(names.items.map((item) => [item.name.toLowerCase(), String(item.formula)]));

/** The used range as lines from A1, as wide as a report and no longer than what a report could have written. */
function placed(
  values: readonly (readonly RawCell[])[],
  row: number,
  column: number,
): readonly (readonly RawCell[])[] {
  const lines = [
    ...Array.from({ length: row }, (): RawCell[] => []),
    ...values.map((line) =>
      [...Array.from({ length: column }, (): RawCell => ""), ...line].slice(0, REPORT_COLUMNS),
    ),
  ];
  const last = lines.reduce((end, line, index) => (line.some((cell) => cell !== "") ? index + 1 : end), 0);
  return lines.slice(0, last);
}
