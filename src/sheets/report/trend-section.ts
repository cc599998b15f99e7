/** The pass rate over the months as a control chart's table, and the month against the one before. Rules: docs/rules/reports.md. */
import type { MonthComparison, ReportFigures, Trend, TrendMonth } from "../../sop";
import type { Box, CellContent } from "../edits/edit";
import { comparisonWords } from "./comparison-words";
import { textCell } from "./breakdowns";
import { NONE, orNone, percentWords, PERCENT, SCORE, shortMonth, WHOLE } from "./formats";
import type { ReportWriter } from "./report-sheet";

const LIMIT_WORDS: Readonly<Record<Trend["limits"], string>> = {
  none: "Di bawah 8 bulan selesai belum ada batas kendali: hanya selang Wilson 95% tiap bulan.",
  provisional: "Batas kendali sementara: baru 8 sampai 19 bulan selesai.",
  firm: "Batas kendali dari sedikitnya 20 bulan selesai.",
};

const SIGNAL_WORDS: Readonly<Record<TrendMonth["signals"][number], string>> = {
  beyond: "Di luar batas",
  run: "Sembilan beruntun di satu sisi",
};

export function signalWords({ signals, open }: TrendMonth): string {
  if (open) return "Berjalan, tidak diuji";
  return signals.length === 0 ? NONE : signals.map((signal) => SIGNAL_WORDS[signal]).join("; ");
}

/** What the charts show: the rate with its limits, and the counts with their target. */
export interface TrendBoxes {
  readonly rate: Box;
  readonly counts: Box;
  readonly months: Box;
}

/** Of the chart's five lines: no value is an empty cell, which a line chart leaves out; words would be drawn as 0. */
const orEmpty = (value: number | null | undefined): CellContent => value ?? "";

export function writeTrend(
  writer: ReportWriter,
  { trend, passed }: ReportFigures,
  comparison: MonthComparison,
): TrendBoxes {
  const { limits, months } = trend;
  const unlimited = limits === "none";
  const center = unlimited ? null : trend.center;
  writer.section("Tren tingkat lulus, paling banyak 12 bulan");
  writer.paragraph(
    `${LIMIT_WORDS[limits]}${center === null ? "" : ` Garis tengah ${percentWords(center)}.`}`,
  );
  /** The rate, that of the month in progress, and their limits. */
  const lines = unlimited ? 4 : 5;
  const { row } = writer.table(
    [
      "Bulan",
      "Tingkat lulus",
      "Bulan berjalan",
      ...(unlimited
        ? ["Selang 95% dari", "Selang 95% sampai"]
        : ["Garis tengah", "Batas bawah", "Batas atas"]),
      "Sampel",
      "Target",
      "Nilai rata-rata",
      "Isyarat",
    ],
    months.map((month) => {
      const { passed: own, open, lower, upper } = month;
      const limitsShown = unlimited ? (own.interval95 ?? [null, null]) : [center, lower, upper];
      return [
        textCell(shortMonth(month.month)),
        open ? "" : orEmpty(own.share),
        open ? orEmpty(own.share) : "",
        ...limitsShown.map(orEmpty),
        month.counted,
        month.target,
        orNone(month.mean),
        signalWords(month),
      ];
    }),
    [undefined, ...Array.from({ length: lines }, () => PERCENT), WHOLE, WHOLE, SCORE],
  );
  const compared = comparisonWords(comparison, passed);
  writer.paragraph(
    compared === "" ? "Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan." : compared,
  );
  const rows = months.length + 1;
  return {
    rate: { row, column: 0, rows, columns: lines + 1 },
    counts: { row, column: lines + 1, rows, columns: 2 },
    months: { row: row + 1, column: 0, rows: months.length, columns: 1 },
  };
}
