/** Laporan Mystery Calling (activity 7, QCO → QA) as cells, from the month's judged rows. Words are the sheet's: Indonesian. */
import { otherRule, verdictsChangedByOtherRule, type DeadlineRule, type Month } from "../../sop";
import { asTyped, type CellContent } from "../apply/edit";
import { ADDIN_VERSION, FORM, PROCEDURE } from "../layout/document";
import { KEPT, LABEL, SUBTITLE, TITLE } from "../layout/looks";
import { monthLabel, reportSheetName } from "../layout/month-names";
import type { ReportInput } from "./report-input";
import {
  DATE,
  NONE,
  writeBreakdowns,
  writeExclusions,
  writeLateRows,
  writeLinks,
  writeSummary,
} from "./report-sections";
import { ReportWriter, type ReportSheet } from "./report-sheet";

export const reportPrefix = (month: Month): string => `Lap_${month.replace("-", "_")}`;

export function ruleWords(rule: DeadlineRule): string {
  const days = rule.calendar === "working" ? "hari kerja" : "hari kalender";
  const anchor = rule.anchor === "previous" ? "dari langkah sebelumnya" : "dari tanggal temuan";
  return `H+${rule.days} ${days}, dihitung ${anchor}`;
}

export function monthlyReport(input: ReportInput): ReportSheet {
  const writer = new ReportWriter(reportSheetName(input.month), reportPrefix(input.month));
  writeHeader(writer, input);
  writeSummary(writer, input);
  const charts = reserveCharts(writer);
  writeExclusions(writer, input);
  const areas = writeBreakdowns(writer, input);
  const links = writeLinks(writer, input);
  writeLateRows(writer, input);
  writeNotes(writer);
  const place = (index: number): { left: number; top: number; width: number; height: number } => ({
    left: 4 + index * 350,
    top: charts * ROW_HEIGHT + 4,
    width: 340,
    height: CHART_ROWS * ROW_HEIGHT - 8,
  });
  writer.chart({
    name: "Sampel per area",
    type: "ColumnClustered",
    title: `Sampel per area, ${monthLabel(input.month)}`,
    source: { ...areas, columns: 2 },
    place: place(0),
    categoryTitle: "Area",
    valueTitle: "Sampel",
    colors: ["#1F4E79"],
  });
  writer.chart({
    name: "Kepatuhan H+2",
    type: "BarStacked",
    title: `Langkah umpan balik, ${monthLabel(input.month)}`,
    source: { ...links, columns: 4 },
    place: place(1),
    categoryTitle: "Langkah",
    valueTitle: "Ketidaksesuaian",
    colors: ["#A9D18E", "#F4B183", "#7B1E1E"],
  });
  return writer.finish();
}

function writeHeader(
  writer: ReportWriter,
  { snapshot, month, asOf, today, figures, rows }: ReportInput,
): void {
  writer.line(["LAPORAN MYSTERY CALLING"], TITLE);
  writer.line(
    [
      `Prosedur ${PROCEDURE.number} Rev. ${PROCEDURE.revision} · Formulir ${FORM.number} ${FORM.revision} · Berlaku ${FORM.effective}`,
    ],
    SUBTITLE,
  );
  const areas = Object.keys(figures.samples.byArea);
  const label = (cells: readonly CellContent[]): number => {
    const row = writer.line(cells);
    writer.look(row, 0, 1, 1, LABEL);
    writer.look(row, 1, 1, 1, { horizontal: "Left" });
    return row;
  };
  label(["No. Dokumen", `${FORM.number} ${FORM.revision}`]);
  // As text: some locales of Excel would read "Juli 2026" as a date.
  label(["Bulan", asTyped(monthLabel(month))]);
  label(["Area", areas.length > 0 ? asTyped(areas.join(", ")) : NONE]);
  writer.look(label(["Posisi per", asOf]), 1, 1, 1, { numberFormat: DATE });
  const rule = snapshot.settings.deadline;
  label(["Aturan", ruleWords(rule)]);
  const changed = verdictsChangedByOtherRule(snapshot, month, asOf);
  label(["Aturan lain", `Dengan ${ruleWords(otherRule(rule))}: ${changed} putusan berubah`]);
  writer.stamp(["Dibuat", today, `Mystery Calling for Excel ${ADDIN_VERSION}, dari ${rows.length} baris`]);
  writer.look(writer.row - 1, 0, 1, 1, LABEL);
  writer.look(writer.row - 1, 1, 1, 1, { numberFormat: DATE, horizontal: "Left" });
}

const ROW_HEIGHT = 15;
const CHART_ROWS = 15;

/** Blank lines under the charts, all of the standard height, so that no text lies behind them. */
function reserveCharts(writer: ReportWriter): number {
  writer.blank();
  const row = writer.row;
  writer.blank(CHART_ROWS);
  return row;
}

/** What people write there reaches over the cells to its right. */
const KEPT_COLUMNS = 5;

function writeNotes(writer: ReportWriter): void {
  writer.section("Catatan dan pengesahan");
  writer.line(["Sel berwarna kuning diisi tangan dan tetap ada saat laporan dibuat ulang."], {
    italic: true,
  });
  const note = writer.line(["Catatan"]);
  writer.look(note, 0, 1, 1, LABEL);
  writer.look(note, 1, 1, KEPT_COLUMNS, KEPT);
  writer.keep("Catatan", note, 1);
  for (const [label, suffix] of [
    ["Dibuat", "Dibuat"],
    ["Diperiksa", "Diperiksa"],
    ["Disetujui", "Disetujui"],
  ] as const) {
    const row = writer.line([label]);
    writer.look(row, 0, 1, 1, LABEL);
    writer.look(row, 1, 1, KEPT_COLUMNS, KEPT);
    writer.keep(suffix, row, 1);
  }
}
