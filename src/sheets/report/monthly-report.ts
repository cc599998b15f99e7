/** Laporan Mystery Calling (activity 7, QCO → QA) as cells, from the month's judged rows. Words are the sheet's: Indonesian. */
import {
  findingsOfSheet,
  firstSent,
  reportFigures,
  scenariosDue,
  type Month,
  type ReportFigures,
} from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { reportSheetName } from "../layout/month-names";
import { settingOf } from "../snapshot/settings";
import {
  activitiesOf,
  HANDED_OVER_FIELD,
  HANDED_OVER_KEYS,
  writeActivities,
  type HandedOver,
  type HandedOverDays,
} from "./activity-section";
import { activityResults } from "./activity-results";
import { assessmentOf } from "./assessment";
import { handOversOf } from "./handed-over";
import { writeIntegrity } from "./integrity-section";
import { writeBlocks } from "./blocks";
import { writeBreakdowns } from "./breakdowns";
import { headerBlocks, otherRuleWords, ruleWords } from "./document-header";
import { binsChart, controlChart, countsChart, linksChart, paretoChart } from "./laporan-charts";
import { writeNonconformities, writeQuality, writeVersions } from "./quality-sections";
import type { ReportInput } from "./report-input";
import { writeExclusions, writeKeyFigures, writeLateRows, writeLinks } from "./report-sections";
import type { ReportDraft } from "./report-draft";
import { ReportWriter } from "./report-sheet";
import { summaryWords } from "./summary-words";
import { writeTrend } from "./trend-section";

export const reportPrefix = (month: Month): string => `Lap_${month.replace("-", "_")}`;

export function monthlyReport(input: ReportInput): ReportDraft {
  const writer = new ReportWriter(reportSheetName(input.month), reportPrefix(input.month));
  const figures = figuresOf(input);
  const { deadline, due, isoEdition } = input.snapshot.settings;
  const findings = findingsOfSheet(input.snapshot, input.month, input.asOf, input.judged);
  const assessment = assessmentOf(input, input.kept, findings);
  const results = activityResults(assessment.activities);
  const activities = activitiesOf(figures, deadline.days, results, handedOver(input));
  writeBlocks(
    writer,
    headerBlocks(input, { title: "LAPORAN MYSTERY CALLING", activity: "Aktivitas 7 (QCO → QA)" }),
  );
  writer.section("Ringkasan");
  for (const paragraph of summaryWords(figures, activities, assessment)) writer.paragraph(paragraph);
  const charts = reserveCharts(writer);
  writeKeyFigures(writer, figures, scenariosDue(input.month, due));
  writeExclusions(writer, figures);
  writeActivities(writer, activities, { asOf: input.asOf, isoEdition });
  writeIntegrity(writer, assessment.integrity);
  writeLinkSections(writer, input, figures);
  writeNonconformities(writer, figures);
  writeBreakdowns(writer, input, figures);
  writeQualitySections(writer, figures);
  const trend = writeTrend(writer, figures, assessment.comparison);
  writeVersions(writer, figures);
  writeNotes(writer);
  const width = writer.shape.widths.reduce((sum, one) => sum + one, 0) / 2;
  [controlChart(figures, trend), countsChart(figures, trend)].forEach((chart, index) => {
    const place = { row: charts, rows: CHART_ROWS, left: index * width + 4, width: width - 8 };
    writer.chart({ ...chart, place });
  });
  return writer.finish();
}

const figuresOf = ({ snapshot, month, asOf, judged }: ReportInput): ReportFigures =>
  reportFigures(
    snapshot,
    month,
    asOf,
    { minAgentSamples: Number(settingOf(snapshot.foundation.fixed, "report.minimumPerAgent")) },
    judged,
  );

function handedOver({ kept, month, snapshot }: ReportInput): HandedOver {
  const record = handOversOf(snapshot.foundation.fixed[TABLE_NAMES.distribution]) ?? [];
  const days = (document: keyof HandedOver): HandedOverDays => ({
    typed: kept.get(HANDED_OVER_KEYS[document])?.fields[HANDED_OVER_FIELD] ?? "",
    sent: firstSent(record, month, document),
  });
  return { report: days("report"), recap: days("recap") };
}

const CHART_ROWS = 15;
/** Of a chart beside its table. */
const SMALL_CHART_ROWS = 12;
/** The column at which a chart beside a table begins. */
const BESIDE = 4;

/** Blank lines under the charts, all of the standard height, so that no text lies behind them. */
function reserveCharts(writer: ReportWriter): number {
  writer.blank();
  const row = writer.row;
  writer.blank(CHART_ROWS);
  return row;
}

function writeLinkSections(writer: ReportWriter, input: ReportInput, figures: ReportFigures): void {
  const decided = writeLinks(writer, figures, [
    `Aturan: ${ruleWords(input.snapshot.settings.deadline)}.`,
    `${otherRuleWords(input.snapshot.settings.deadline, figures.verdictsChangedByOtherRule)}.`,
  ]);
  writer.chartBeside(decided, BESIDE, SMALL_CHART_ROWS, linksChart(figures, decided));
  writeLateRows(writer, figures);
}

function writeQualitySections(writer: ReportWriter, figures: ReportFigures): void {
  writeQuality(writer, figures, (kind, table) => {
    if (kind === "bins") writer.chartBeside(table, BESIDE, SMALL_CHART_ROWS, binsChart(figures.month, table));
    else if (figures.lostWeight.length > 0)
      writer.chartBeside(table, BESIDE, SMALL_CHART_ROWS, paretoChart(figures, table));
  });
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
