/** The report's sections on quality: criteria, lost weight, spread of scores, causes of the month and trend. */
import { shareOf, type GroupFigures, type ReportFigures, type Share, type TrendMonth } from "../../sop";
import type { Box, CellContent } from "../apply/edit";
import { monthLabel } from "../layout/month-names";
import { textCell } from "./breakdowns";
import type { ReportWriter } from "./report-sheet";

const PERCENT = "0.0%";
const SCORE = "0.00";
const NONE = "–";
const NO_SAMPLE = "Belum ada sampel.";

const percent = (value: number): string => `${(value * 100).toFixed(1).replace(".", ",")}%`;
const orNone = (value: number | null): CellContent => value ?? NONE;
const intervalWords = ({ interval95 }: Share): string =>
  interval95 ? `${percent(interval95[0])} – ${percent(interval95[1])}` : NONE;

const groupLine = ({ label, passed, mean }: GroupFigures): CellContent[] => [
  label === undefined ? "(kosong)" : textCell(label),
  passed.total,
  orNone(passed.share),
  orNone(mean),
  intervalWords(passed),
];

/** By scenario and by hour of day: the other breakdowns stand with their quotas. */
export function writeOtherBreakdowns(writer: ReportWriter, { groups }: ReportFigures): void {
  for (const [title, header, lines] of [
    ["Sampel per skenario", "Kode Skenario", groups.scenario],
    ["Sampel per jam panggilan (waktu setempat)", "Jam Mulai", groups.hour],
  ] as const) {
    writer.section(title);
    writer.table(
      [header, "Sampel", "Tingkat Lulus", "Nilai Rata-rata", "Selang Wilson 95%"],
      lines.map(groupLine),
      [undefined, "0", PERCENT, SCORE],
      NO_SAMPLE,
    );
  }
}

/** Gives the boxes that the charts show. */
export function writeQuality(
  writer: ReportWriter,
  { scoreBins, criteria, lostWeight }: ReportFigures,
): { readonly bins: Box; readonly lost: Box } {
  writer.section("Sebaran nilai");
  const bins = writer.table(
    ["Nilai", "Sampel"],
    scoreBins.map(({ from, to, count }) => [
      to === 100 ? `${from} sampai 100` : `${from} sampai < ${to}`,
      count,
    ]),
    [undefined, "0"],
  );
  writer.section("Penilaian per kriteria");
  writer.table(
    ["Kriteria", "Bobot", "Ya", "Tidak", "N/A", "Ya dari Ya+Tidak", "Bobot hilang"],
    criteria.map(({ code, name, weight, yes, no, notApplicable, rate, lostWeight: lost }) => [
      textCell(`${code} ${name}`),
      weight,
      yes,
      no,
      notApplicable,
      orNone(rate),
      lost,
    ]),
    [undefined, "0.##", "0", "0", "0", PERCENT, "0.##"],
    NO_SAMPLE,
  );
  writer.section("Pareto bobot hilang");
  const lost = writer.table(
    ["Kriteria", "Bobot hilang", "Bagian", "Kumulatif"],
    lostWeight.map(({ label, amount, share, cumulative }) => [textCell(label), amount, share, cumulative]),
    [undefined, "0.##", PERCENT, PERCENT],
    "Tidak ada bobot yang hilang.",
  );
  return { bins, lost };
}

export function writeNonconformities(writer: ReportWriter, { nonconformities }: ReportFigures): void {
  const { rows, states, pastTarget } = nonconformities;
  writer.section("Ketidaksesuaian dan tindakan korektif");
  writer.table(
    ["Status tindakan", "Ketidaksesuaian", "Bagian"],
    [
      ...(["Open", "Proses", "Closed"] as const).map((state) => [state, states[state]] as const),
      ...(states.other > 0 ? ([["Status lain", states.other]] as const) : []),
      ["Belum Closed, lewat Target Selesai", pastTarget] as const,
    ].map(([label, count]) => [label, count, orNone(shareOf(count, rows.length))]),
    [undefined, "0", PERCENT],
  );
}

const LIMIT_WORDS: Readonly<Record<ReportFigures["trend"]["limits"], string>> = {
  none: "Di bawah 8 bulan selesai belum ada batas kendali: hanya selang Wilson 95%.",
  provisional: "Batas kendali sementara: baru 8 sampai 19 bulan selesai.",
  firm: "Batas kendali dari sedikitnya 20 bulan selesai.",
};

const signalWords = ({ signals, open }: TrendMonth): string => {
  if (open) return "Berjalan, tidak diuji";
  return signals.length === 0
    ? NONE
    : signals
        .map((signal) => (signal === "beyond" ? "Di luar batas" : "Sembilan beruntun di satu sisi"))
        .join("; ");
};

/** The control chart's figures, and this month against the one before. */
export function writeTrend(writer: ReportWriter, { trend, before, passed }: ReportFigures): void {
  writer.section("Tren tingkat lulus, paling banyak 12 bulan");
  const center = trend.center === null ? "" : ` Garis tengah ${percent(trend.center)}.`;
  writer.paragraph(`${LIMIT_WORDS[trend.limits]}${center}`);
  writer.table(
    ["Bulan", "Sampel", "Tingkat Lulus", "Batas bawah", "Batas atas", "Nilai Rata-rata", "Isyarat", "Target"],
    trend.months.map((month) => [
      textCell(monthLabel(month.month)),
      month.counted,
      orNone(month.passed.share),
      orNone(month.lower),
      orNone(month.upper),
      orNone(month.mean),
      signalWords(month),
      month.target,
    ]),
    [undefined, "0", PERCENT, PERCENT, PERCENT, SCORE, undefined, "0"],
  );
  writer.paragraph(comparisonWords(before, passed));
}

function comparisonWords(before: ReportFigures["before"], passed: Share): string {
  if (!before) return "Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan.";
  const { difference, interval95, differs } = before.comparison;
  const points = (value: number): string => (value * 100).toFixed(1).replace(".", ",");
  return [
    `Dibanding ${monthLabel(before.month)} (${before.passed.hits} dari ${before.passed.total} lulus; bulan ini ${passed.hits} dari ${passed.total}):`,
    `selisih ${points(difference)} poin, selang 95% ${points(interval95[0])} sampai ${points(interval95[1])} poin:`,
    differs ? "berbeda." : "belum terbukti berubah.",
    "Dengan 60 sampel, penurunan 10, 15 dan 20 poin dari 85% terlihat pada 28, 50 dan 72% kejadian.",
  ].join(" ");
}

export function writeVersions(writer: ReportWriter, { versions }: ReportFigures): void {
  writer.section("Versi skenario dan scorecard yang dipakai");
  writer.table(
    ["Kode Skenario", "Versi", "Sampel"],
    versions.scenarios.map(({ code, version, calls }) => [
      textCell(code || NONE),
      textCell(version || NONE),
      calls,
    ]),
    [undefined, undefined, "0"],
    NO_SAMPLE,
  );
  writer.blank();
  writer.table(
    ["Scorecard lembar", "Kriteria", "Nilai lulus", "Sampel"],
    versions.scorecards.map(({ sheet, scorecard, samples }) => [
      textCell(sheet),
      scorecard.criteria.length,
      scorecard.passMark,
      samples,
    ]),
    [undefined, "0", "0.##", "0"],
    NO_SAMPLE,
  );
}
