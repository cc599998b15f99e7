/** Laporan Mystery Calling (activity 7, QCO → QA) as blocks, from the month's judged rows. Words are the sheet's: Indonesian. */
import { firstSent, reportFigures, type Month, type ReportFigures } from "../../sop";
import { TABLE_NAMES } from "../layout/names";
import { reportSheetName } from "../layout/report-kinds";
import { settingOf } from "../snapshot/settings";
import { activityResults } from "./activity-results";
import {
  ACTION_FIELD,
  activitiesOf,
  activityBlocks,
  HANDED_OVER_FIELD,
  HANDED_OVER_KEYS,
  kpiHeadline,
  kpiTableBlocks,
  type HandedOver,
  type HandedOverDays,
} from "./activity-section";
import type { ReportBlock } from "./blocks";
import { groupBlocks } from "./breakdowns";
import {
  footBlock,
  frontBlocks,
  otherRuleWords,
  PORTRAIT,
  ruleWords,
  signatureBlock,
  unknownYearWords,
} from "./document-header";
import { handOversOf } from "./handed-over";
import { integrityBlocks, warningBlocks } from "./integrity-section";
import { controlChart, countsChart, linksChart } from "./laporan-charts";
import { nonconformityBlocks, qualityBlocks, versionBlocks } from "./quality-sections";
import { planBlocks } from "./plan-section";
import { dueActionBlocks, findingBlocks, tilesOf } from "./report-front";
import type { ReportInput } from "./report-input";
import { exclusionBlocks, keyFigureBlocks, lateBlocks, linkBlocks } from "./report-sections";
import type { ReportDraft } from "./report-draft";
import { summaryWords } from "./summary-words";
import { trendBlocks } from "./trend-section";
import { writeReport } from "./writing";

export const REPORT_TITLE = "LAPORAN MYSTERY CALLING";

export const reportPrefix = (month: Month): string => `Lap_${month.replace("-", "_")}`;

export function monthlyReport(input: ReportInput): ReportDraft {
  const { month } = input;
  return writeReport(
    {
      sheet: reportSheetName("Laporan", month),
      title: REPORT_TITLE,
      prefix: reportPrefix(month),
      shape: PORTRAIT,
    },
    reportBlocks(input),
  );
}

function reportBlocks(input: ReportInput): readonly ReportBlock[] {
  const { snapshot, asOf } = input;
  const figures = figuresOf(input);
  const { deadline, isoEdition } = snapshot.settings;
  const assessment = input.assessment();
  const results = activityResults(assessment.activities);
  const activities = activitiesOf(figures, deadline.days, results, handedOver(input));
  const { comparison, ended, integrity } = assessment;
  const headline = kpiHeadline(activities);
  const hasSamples = figures.base.samples.counted > 0;
  return [
    ...frontBlocks(input, {
      kind: "Laporan",
      title: REPORT_TITLE,
      activity: "Aktivitas 7, QCO kepada QA",
      headline,
      tiles: tilesOf(figures, activities, comparison),
    }),
    ...kpiTableBlocks(activities, { asOf, ended, answered: answeredOf(input) }),
    ...findingBlocks(figures, comparison),
    ...(hasSamples ? [pageOneCharts(figures)] : []),
    ...warningBlocks(integrity),
    ...dueActionBlocks(figures),
    signatureBlock("Laporan", input),
    { kind: "page" },
    { kind: "heading", text: "Ringkasan" },
    ...summaryWords(figures, activities, assessment, deadline).map((text): ReportBlock => ({
      kind: "text",
      text,
    })),
    ...keyFigureBlocks(figures, assessment.activities.scenarios),
    ...exclusionBlocks(figures),
    ...activityBlocks(activities, asOf, isoEdition),
    ...integrityBlocks(integrity),
    ...linkBlocks(figures, [
      `Aturan: ${ruleWords(deadline)}.${unknownYearWords(input)}`,
      `${otherRuleWords(deadline, figures.verdictsChangedByOtherRule)}.`,
    ]),
    ...lateBlocks(figures),
    ...nonconformityBlocks(figures),
    ...planBlocks(input),
    ...groupBlocks(input, figures),
    ...qualityBlocks(figures),
    ...trendBlocks(figures, comparison),
    ...(hasSamples ? [annexCharts(figures)] : []),
    ...versionBlocks(figures),
    { kind: "heading", text: "Catatan tambahan" },
    {
      kind: "text",
      text: "Sel kuning adalah isian manual; isinya tidak berubah bila laporan dibuat ulang.",
      note: true,
    },
    { kind: "notes" },
    footBlock(input),
  ];
}

const pageOneCharts = (figures: ReportFigures): ReportBlock => ({
  kind: "charts",
  height: 128,
  least: 60,
  charts: [controlChart(figures), linksChart(figures)],
});

const annexCharts = (figures: ReportFigures): ReportBlock => ({
  kind: "charts",
  height: 120,
  charts: [countsChart(figures)],
});

const figuresOf = ({ snapshot, month, asOf, judged }: ReportInput): ReportFigures =>
  reportFigures(
    snapshot,
    month,
    asOf,
    { minAgentSamples: Number(settingOf(snapshot.foundation.fixed, "report.minimumPerAgent")) },
    judged,
  );

/** The activities of which somebody has said what was done. */
const answeredOf = ({ kept }: ReportInput): ReadonlySet<string> =>
  new Set(
    [...kept].flatMap(([key, { fields }]) => (String(fields[ACTION_FIELD] ?? "").trim() === "" ? [] : [key])),
  );

function handedOver({ kept, month, snapshot }: ReportInput): HandedOver {
  const record = handOversOf(snapshot.foundation.fixed[TABLE_NAMES.distribution]) ?? [];
  const days = (document: keyof HandedOver): HandedOverDays => ({
    typed: kept.get(HANDED_OVER_KEYS[document])?.fields[HANDED_OVER_FIELD] ?? "",
    sent: firstSent(record, month, document),
  });
  return { report: days("report"), recap: days("recap") };
}
