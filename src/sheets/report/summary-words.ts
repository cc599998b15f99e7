/** The report's summary as a manager reads it: from four to ten sentences, written from the figures alone. */
import {
  EXCLUSION_REASONS,
  LINKS,
  shownText,
  type DeadlineRule,
  type ExclusionReason,
  type Link,
  type MonthAssessment,
  type MonthComparison,
  type MostFrequent,
  type ReportFigures,
  type Row,
} from "../../sop";
import { monthLabel } from "../layout/month-names";
import { comparisonWords } from "./comparison-words";
import { integrityWords } from "./integrity-section";
import { activityNames, type Activity } from "./activity-section";
import { listWords, numberWords, percentWords } from "./formats";
import { changedWords, longDay, otherDaysWords } from "./document-header";
import { EXCLUSION_LABELS, LINK_LABELS } from "./report-sections";
import { nameWords, statusWords } from "./name-words";
import { tally } from "./tally";

/**
 * The paragraphs of the summary. Without samples no rate is told, without nonconformities no compliance, and a change
 * is "belum terbukti berubah" unless the interval of the difference leaves 0 out (docs/rules/reports.md).
 */
export function summaryWords(
  figures: ReportFigures,
  activities: readonly Activity[],
  { comparison, integrity, leaders }: Pick<MonthAssessment, "comparison" | "integrity" | "leaders">,
  rule: DeadlineRule,
): readonly string[] {
  const doubts = integrityWords(integrity);
  return [
    [countWords(figures)],
    qualityWords(figures, comparison),
    [...feedbackWords(figures, rule), ...correctionWords(figures, leaders.category)],
    [activityWords(activities)],
    ...(doubts === undefined ? [] : [[doubts]]),
  ].map((sentences) => sentences.join(" "));
}

/** The reason within a sentence: names of columns keep their capitals. */
const reasonWords = (reason: ExclusionReason): string => {
  const label = EXCLUSION_LABELS[reason];
  return /^(ID|No\.) /.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
};

function countWords(figures: ReportFigures): string {
  const { month, asOf, base, rowCount, pace } = figures;
  const { counted, target, reached } = base.samples;
  if (rowCount === 0)
    return `Belum ada panggilan yang dicatat untuk ${monthLabel(month)}, sehingga target ${target} sampel belum tercapai.`;
  const missing = target - counted;
  const against = reached
    ? `target ${target} sampel tercapai${counted > target ? `, lebih ${counted - target}` : ""}`
    : `kurang ${missing} dari target ${target} sampel`;
  const whole =
    counted === 0
      ? `Dari ${rowCount} baris F-22 ${monthLabel(month)}, belum ada yang dihitung sebagai sampel`
      : `Dari ${rowCount} baris F-22 ${monthLabel(month)}, ${counted} dihitung sebagai sampel`;
  const inProgress =
    pace === null
      ? ""
      : `. Bulan masih berjalan; per ${longDay(asOf)} lajunya ${percentWords(pace)} dari rencana`;
  return `${whole}: ${against}${inProgress}${exclusionWords(figures)}.`;
}

function exclusionWords({ base, uncountedStatuses }: ReportFigures): string {
  const { excluded } = base.samples;
  const reasons = EXCLUSION_REASONS.filter((reason) => excluded[reason] > 0);
  if (reasons.length === 0) return "";
  const words = reasons.map((reason) => {
    const told = reason === "status" ? ` (${statusWords(uncountedStatuses)})` : "";
    return `${excluded[reason]} baris karena ${reasonWords(reason)}${told}`;
  });
  return `. Tidak dihitung: ${listWords(words)}`;
}

function qualityWords(
  { passed, critical, base, trend, month }: ReportFigures,
  comparison: MonthComparison,
): readonly string[] {
  const compared = comparisonWords(comparison, passed);
  const { share, interval95, hits, total } = passed;
  if (share === null || interval95 === null)
    return ["Tanpa sampel yang dihitung, nilai dan tingkat lulus belum dapat dinyatakan."];
  const mean = base.score.mean === null ? "" : `, dengan nilai rata-rata ${numberWords(base.score.mean, 2)}`;
  const rates = [
    `${percentWords(critical.customer.share ?? 0)} bagi Pelanggan`,
    `${percentWords(critical.business.share ?? 0)} bagi Bisnis`,
    `${percentWords(critical.compliance.share ?? 0)} bagi Kepatuhan`,
  ];
  const current = trend.months.find((one) => one.month === month);
  const signal = current && !current.open && current.signals.length > 0;
  return [
    `Sebanyak ${hits} dari ${total} sampel lulus (${percentWords(share)}; kisaran 95%: ${percentWords(interval95[0])} sampai ${percentWords(interval95[1])})${mean}. Sampel tanpa kesalahan kritis: ${listWords(rates)}.`,
    ...(compared === "" ? [] : [compared]),
    ...(signal
      ? ["Peta kendali menunjukkan penyimpangan yang tidak wajar pada bulan ini. Cari penyebabnya."]
      : []),
  ];
}

function feedbackWords(
  { base, nonconformities, lateRows, verdictsChangedByOtherRule }: ReportFigures,
  rule: DeadlineRule,
) {
  const count = nonconformities.rows.length;
  if (count === 0) return ["Tidak ada ketidaksesuaian, jadi tidak ada langkah H+2 yang dinilai."];
  const links = LINKS.map((link) => {
    const { onTime, late, overdue, compliance } = base.deadlines[link];
    const decided = onTime + late + overdue;
    return compliance === null
      ? `${LINK_LABELS[link]} belum ada yang dapat dinilai`
      : `${LINK_LABELS[link]} ${onTime} dari ${decided} (${percentWords(compliance)})`;
  });
  const other = `bila dihitung dengan ${otherDaysWords(rule)}, ${changedWords(verdictsChangedByOtherRule)}`;
  return [
    `Dari ${count} ketidaksesuaian, langkah yang tepat waktu: ${links.join(", ")}; ${other}.`,
    lateWords(lateRows),
  ];
}

const MOST_NAMES = 4;

/** Which links are late, and who owes them: QCO's steps the caller, QA's QA, the supervisor's the supervisor. */
function lateWords(lateRows: ReportFigures["lateRows"]): string {
  if (lateRows.length === 0) return "Tidak ada langkah yang terlambat atau lewat batas.";
  const linkWords = LINKS.flatMap((link: Link) => {
    const count = lateRows.filter((row) => row.link === link).length;
    return count === 0 ? [] : [`${LINK_LABELS[link]} ${count}`];
  });
  const owners = tally(lateRows.map(({ row, link }) => ownerOf(row, link))).map(
    ({ name, count }) => `${name} ${count}`,
  );
  return `Ada ${lateRows.length} langkah yang terlambat atau lewat batas: ${listWords(linkWords)}; menjadi tanggung jawab ${listWords(owners, MOST_NAMES)}.`;
}

function ownerOf({ text }: Row, link: Link): string {
  switch (link) {
    case "qcoToQa":
      return nameWords(shownText(text.executor), "tanpa pelaksana");
    case "qaToSupervisor":
      return "QA";
    case "supervisorToQa":
      return nameWords(shownText(text.supervisor), "tanpa supervisor");
  }
}

function correctionWords(
  { nonconformities }: ReportFigures,
  category: MostFrequent | undefined,
): readonly string[] {
  const { rows, states, pastTarget } = nonconformities;
  if (rows.length === 0) return [];
  const parts = (
    [
      [states.Closed, "Closed"],
      [states.Proses, "Proses"],
      [states.Open, "Open"],
      [states.other, "berstatus lain"],
    ] as const
  ).flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const late = pastTarget > 0 ? `, ${pastTarget} di antaranya lewat Target Selesai` : "";
  const most = category
    ? `; kategori temuan terbanyak ${listWords(category.labels.map((label) => nameWords(label)))} (${category.labels.length > 1 ? "masing-masing " : ""}${category.amount})`
    : "";
  return [`Tindakan korektif: ${listWords(parts)}${late}${most}.`];
}

function activityWords(activities: readonly Activity[]): string {
  const missed = activityNames(activities, "Belum tercapai");
  const open = activityNames(activities, "Belum dapat dinilai");
  const none = activityNames(activities, "Tidak ada ketidaksesuaian");
  const reached = activities.length - missed.length - open.length - none.length;
  // An activity's name may hold an "and" of its own.
  const named = (names: readonly string[]): string => names.join("; ");
  const missedWords =
    missed.length === 0 ? "tidak ada yang belum tercapai" : `belum tercapai: ${named(missed)}`;
  const openWords = open.length === 0 ? "" : `; belum dapat dinilai: ${named(open)}`;
  const noneWords = none.length === 0 ? "" : `; tanpa ketidaksesuaian: ${named(none)}`;
  return `Dari ${activities.length} KPI, ${reached} tercapai; ${missedWords}${openWords}${noneWords}.`;
}
