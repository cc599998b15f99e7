/** The report's summary as a manager reads it: from four to eight sentences, written from the figures alone. */
import {
  EXCLUSION_REASONS,
  LINKS,
  shownDay,
  shownText,
  type ExclusionReason,
  type Link,
  type ReportFigures,
} from "../../sop";
import { monthLabel } from "../layout/month-names";
import { activityNames, type Activity } from "./activity-section";
import { listWords, numberWords, percentWords, pointWords } from "./formats";
import { LINK_LABELS } from "./report-sections";
import { SEEN_WORDS } from "./trend-section";

/**
 * The paragraphs of the summary. Without samples no rate is told, without nonconformities no compliance, and a change
 * is "belum terbukti berubah" unless the interval of the difference leaves 0 out (docs/rules/reports.md).
 */
export function summaryWords(figures: ReportFigures, activities: readonly Activity[]): readonly string[] {
  return [
    [countWords(figures)],
    qualityWords(figures),
    [...feedbackWords(figures), ...correctionWords(figures)],
    [activityWords(activities)],
  ].map((sentences) => sentences.join(" "));
}

const REASON_WORDS: Readonly<Record<ExclusionReason, string>> = {
  callDate: "tanggal panggilannya tidak terbaca atau setelah tanggal acuan",
  cancelled: "statusnya Batal",
  status: "status panggilannya tidak dihitung",
  agent: "ID Agent-nya kosong",
  unscored: "belum dinilai lengkap",
  duplicate: "nomor atau rekamannya berulang",
};

function countWords({ month, asOf, base, rowCount, pace }: ReportFigures): string {
  const { counted, target, reached, excluded } = base.samples;
  if (rowCount === 0)
    return `Belum ada panggilan yang dicatat untuk ${monthLabel(month)}, sehingga target ${target} sampel belum tercapai.`;
  const missing = target - counted;
  const against = reached
    ? `target ${target} sampel tercapai${counted > target ? ` dengan ${counted - target} lebih` : ""}`
    : `kurang ${missing} dari target ${target} sampel`;
  const whole =
    counted === 0
      ? `Dari ${rowCount} baris F-22 ${monthLabel(month)} belum satu pun dihitung sebagai sampel`
      : `Dari ${rowCount} baris F-22 ${monthLabel(month)} dihitung ${counted} sampel`;
  const inProgress =
    pace === null
      ? ""
      : `; bulan masih berjalan, dan per ${shownDay(asOf)} lajunya ${percentWords(pace)} dari yang diperlukan`;
  return `${whole}: ${against}${inProgress}${exclusionWords(excluded)}.`;
}

function exclusionWords(excluded: ReportFigures["base"]["samples"]["excluded"]): string {
  const reasons = EXCLUSION_REASONS.filter((reason) => excluded[reason] > 0);
  if (reasons.length === 0) return "";
  const words = reasons.map((reason) => `${excluded[reason]} karena ${REASON_WORDS[reason]}`);
  return `; tidak dihitung ${listWords(words)}`;
}

function qualityWords({ passed, critical, base, before, trend, month }: ReportFigures): readonly string[] {
  const { share, interval95, hits, total } = passed;
  if (share === null || interval95 === null)
    return ["Tanpa sampel yang dihitung, nilai dan tingkat lulus belum dapat dinyatakan."];
  const mean = base.score.mean === null ? "" : `, dengan nilai rata-rata ${numberWords(base.score.mean, 2)}`;
  const rates = [
    `${percentWords(critical.customer.share ?? 0)} untuk Pelanggan`,
    `${percentWords(critical.business.share ?? 0)} untuk Bisnis`,
    `${percentWords(critical.compliance.share ?? 0)} untuk Kepatuhan`,
  ];
  const current = trend.months.find((one) => one.month === month);
  const signal = current && !current.open && current.signals.length > 0;
  return [
    `Lulus ${hits} dari ${total} sampel, yaitu ${percentWords(share)} (selang 95%: ${percentWords(interval95[0])} sampai ${percentWords(interval95[1])})${mean}; sampel tanpa kesalahan kritis ${listWords(rates)}.`,
    ...(before ? [changeWords(before, share)] : []),
    ...(signal ? ["Bagan kendali memberi isyarat untuk bulan ini: penyebabnya perlu dicari."] : []),
  ];
}

function changeWords(
  { month, passed, comparison }: NonNullable<ReportFigures["before"]>,
  share: number,
): string {
  const { difference, interval95, differs } = comparison;
  const then = `${monthLabel(month)} (${passed.hits} dari ${passed.total}, ${percentWords(passed.share ?? 0)})`;
  const points = pointWords(Math.abs(difference));
  const moved =
    points === "0,0" ? "hampir sama" : `${difference > 0 ? "lebih tinggi" : "lebih rendah"} ${points} poin`;
  const interval = `selang 95% selisihnya ${pointWords(interval95[0])} sampai ${pointWords(interval95[1])} poin`;
  const now = `Tingkat lulus ${percentWords(share)} itu ${moved} dari ${then}; ${interval}`;
  return differs
    ? `${now}, jadi berbeda.`
    : `${now}, jadi belum terbukti berubah: ${SEEN_WORDS.charAt(0).toLowerCase()}${SEEN_WORDS.slice(1)}`;
}

function feedbackWords({ base, nonconformities, lateRows, verdictsChangedByOtherRule }: ReportFigures) {
  const count = nonconformities.rows.length;
  if (count === 0) return ["Tidak ada ketidaksesuaian, jadi tidak ada langkah H+2 yang dinilai."];
  const links = LINKS.map((link) => {
    const { onTime, late, overdue, compliance } = base.deadlines[link];
    const decided = onTime + late + overdue;
    return compliance === null
      ? `${LINK_LABELS[link]} belum ada yang jatuh putusan`
      : `${LINK_LABELS[link]} ${onTime} dari ${decided} (${percentWords(compliance)})`;
  });
  const other =
    verdictsChangedByOtherRule === 0
      ? "aturan hari yang lain tidak mengubah satu putusan pun"
      : `aturan hari yang lain mengubah ${verdictsChangedByOtherRule} putusan`;
  return [
    `Dari ${count} ketidaksesuaian, langkah yang tepat waktu: ${links.join(", ")}; ${other}.`,
    lateWords(lateRows),
  ];
}

const MOST_NAMES = 4;

/** Which links are late, and whose teams: by name, the most first. */
function lateWords(lateRows: ReportFigures["lateRows"]): string {
  if (lateRows.length === 0) return "Tidak ada langkah yang terlambat atau lewat batas.";
  const tally = (names: readonly string[]): readonly string[] => {
    const counts = new Map<string, number>();
    for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
    return [...counts]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([name, count]) => `${name} ${count}`);
  };
  const linkWords = LINKS.flatMap((link: Link) => {
    const count = lateRows.filter((row) => row.link === link).length;
    return count === 0 ? [] : [`${LINK_LABELS[link]} ${count}`];
  });
  const teams = tally(lateRows.map(({ row }) => nameOf(shownText(row.text.supervisor))));
  return `Terlambat atau lewat batas ${lateRows.length} langkah: ${listWords(linkWords)}; menurut tim ${listWords(teams, MOST_NAMES)}.`;
}

const LONGEST_NAME = 40;
/** A name within a sentence: on one line, and short enough to leave the sentence readable. */
const nameOf = (typed: string): string => {
  const flat = typed.replaceAll(/\s+/g, " ").trim();
  if (flat === "") return "tanpa supervisor";
  return flat.length > LONGEST_NAME ? `${flat.slice(0, LONGEST_NAME - 1).trimEnd()}…` : flat;
};

function correctionWords({ nonconformities, causes }: ReportFigures): readonly string[] {
  const { rows, states, pastTarget } = nonconformities;
  if (rows.length === 0) return [];
  const parts = (
    [
      [states.Closed, "sudah Closed"],
      [states.Proses, "dalam proses"],
      [states.Open, "masih Open"],
      [states.other, "berstatus lain"],
    ] as const
  ).flatMap(([count, words]) => (count === 0 ? [] : [`${count} ${words}`]));
  const late = pastTarget > 0 ? `, ${pastTarget} di antaranya lewat Target Selesai` : "";
  const [first] = causes.category;
  const most = first ? `; kategori terbanyak ${nameOf(first.label)} (${first.amount})` : "";
  return [`Tindakan korektifnya ${listWords(parts)}${late}${most}.`];
}

function activityWords(activities: readonly Activity[]): string {
  const missed = activityNames(activities, "Belum tercapai");
  const open = activityNames(activities, "Belum dapat dinilai");
  const reached = activities.length - missed.length - open.length;
  const missedWords = missed.length === 0 ? "tidak ada yang meleset" : `belum tercapai: ${listWords(missed)}`;
  const openWords = open.length === 0 ? "" : `; belum dapat dinilai: ${listWords(open)}`;
  return `Dari ${activities.length} KPI, ${reached} tercapai; ${missedWords}${openWords}.`;
}
