/** Laporan Mystery Calling (activity 7, QCO → QA) as cells, from the month's judged rows. Words are the sheet's: Indonesian. */
import { reportFigures, type Month } from "../../sop";
import { monthLabel, reportSheetName } from "../layout/month-names";
import { settingOf } from "../read/settings";
import { writeActivities } from "./activity-section";
import { writeBlocks } from "./blocks";
import { headerBlocks } from "./document-header";
import {
  writeNonconformities,
  writeOtherBreakdowns,
  writeQuality,
  writeTrend,
  writeVersions,
} from "./quality-sections";
import type { ReportInput } from "./report-input";
import { writeBreakdowns, writeExclusions, writeLateRows, writeLinks, writeSummary } from "./report-sections";
import { ReportWriter, type ReportDraft } from "./report-sheet";

export const reportPrefix = (month: Month): string => `Lap_${month.replace("-", "_")}`;

export function monthlyReport(input: ReportInput): ReportDraft {
  const writer = new ReportWriter(reportSheetName(input.month), reportPrefix(input.month));
  writeBlocks(
    writer,
    headerBlocks(input, { title: "LAPORAN MYSTERY CALLING", activity: "Aktivitas 7 (QCO → QA)" }),
  );
  const { snapshot, month, asOf } = input;
  const minAgentSamples = Number(settingOf(snapshot.foundation.fixed, "report.minimumPerAgent"));
  const whole = reportFigures(snapshot, month, asOf, { minAgentSamples });
  writeSummary(writer, input);
  const charts = reserveCharts(writer);
  const moreCharts = reserveCharts(writer);
  writeActivities(writer, whole, snapshot.settings);
  writeExclusions(writer, input);
  const areas = writeBreakdowns(writer, input);
  writeOtherBreakdowns(writer, whole);
  const { bins, lost } = writeQuality(writer, whole);
  const links = writeLinks(writer, input);
  writeLateRows(writer, input);
  writeNonconformities(writer, whole);
  writeTrend(writer, whole);
  writeVersions(writer, whole);
  writeNotes(writer);
  const place = (
    index: number,
    row = charts,
  ): { row: number; rows: number; left: number; width: number } => ({
    row,
    rows: CHART_ROWS,
    left: 4 + index * 350,
    width: 340,
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
    altText: `Jumlah sampel menurut area, ${monthLabel(input.month)}`,
  });
  writer.chart({
    name: "Kepatuhan H+2",
    type: "BarStacked",
    title: `Langkah umpan balik, ${monthLabel(input.month)}`,
    source: { ...links, columns: 4 },
    place: place(1),
    categoryTitle: "Langkah",
    valueTitle: "Ketidaksesuaian",
    colors: ["#BDD7EE", "#ED7D31", "#7B1E1E"],
    altText: `Langkah umpan balik yang tepat waktu, terlambat dan lewat batas, ${monthLabel(input.month)}`,
  });
  writer.chart({
    name: "Sebaran nilai",
    type: "ColumnClustered",
    title: `Sebaran nilai, ${monthLabel(month)}`,
    source: bins,
    place: place(0, moreCharts),
    categoryTitle: "Nilai",
    valueTitle: "Sampel",
    colors: ["#1F4E79"],
    altText: `Jumlah sampel menurut nilai, ${monthLabel(month)}`,
  });
  if (lost.rows > 1)
    writer.chart({
      name: "Pareto bobot hilang",
      type: "BarClustered",
      title: `Pareto bobot hilang, ${monthLabel(month)}`,
      source: { ...lost, columns: 2 },
      place: place(1, moreCharts),
      categoryTitle: "Kriteria",
      valueTitle: "Bobot hilang",
      colors: ["#7B1E1E"],
      altText: `Bobot yang hilang menurut kriteria, terbesar lebih dulu, ${monthLabel(month)}`,
    });
  return writer.finish();
}

const CHART_ROWS = 15;

/** Blank lines under the charts, all of the standard height, so that no text lies behind them. */
function reserveCharts(writer: ReportWriter): number {
  writer.blank();
  const row = writer.row;
  writer.blank(CHART_ROWS);
  return row;
}

function writeNotes(writer: ReportWriter): void {
  writeBlocks(writer, [
    { kind: "heading", text: "Catatan dan pengesahan" },
    {
      kind: "text",
      text: "Sel berwarna kuning diisi tangan dan tetap ada saat laporan dibuat ulang.",
      note: true,
    },
    { kind: "notes" },
    { kind: "signatures" },
  ]);
}
