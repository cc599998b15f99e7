/** The pass rate over the months as a control chart's table, and the month against the one before. Rules: docs/rules/reports.md. */
import type { MonthComparison, ReportFigures, Trend, TrendMonth } from "../../sop";
import type { CellContent } from "../edits/edit";
import type { ReportBlock } from "./blocks";
import { textCell } from "./breakdowns";
import { comparisonWords } from "./comparison-words";
import { NONE, orNone, percentWords, PERCENT, SCORE, shortMonth, WHOLE } from "./formats";

const LIMIT_WORDS: Readonly<Record<Trend["limits"], string>> = {
  none: "Di bawah 8 bulan selesai belum ada batas kendali: hanya kisaran 95% tiap bulan.",
  provisional: "Batas kendali sementara: baru 8 sampai 19 bulan selesai.",
  firm: "Batas kendali dari sedikitnya 20 bulan selesai.",
};

const SIGNAL_WORDS: Readonly<Record<TrendMonth["signals"][number], string>> = {
  beyond: "di luar batas kendali",
  run: "9 bulan di satu sisi",
};

export function signalWords({ signals, open }: TrendMonth): string {
  if (open) return "belum dinilai";
  return signals.length === 0 ? NONE : signals.map((signal) => SIGNAL_WORDS[signal]).join("; ");
}

/** A month measured otherwise is a break: its own rate, and what it would be by this month's measure, in words alone. */
export function otherwiseWords({ otherwise, passed, underThisRule }: TrendMonth): string {
  const own = passed.share === null ? "" : `: ${percentWords(passed.share)} lulus`;
  const rate = underThisRule?.share ?? null;
  const helper = rate === null ? "" : `; dengan ukuran bulan ini ${percentWords(rate)}`;
  return `${otherwise === "passMark" ? "Nilai lulus lain" : "Kriteria lain"}${own}${helper}`;
}

/** The table that the charts of the rate and of the counts draw. */
export const TREND_TABLE = "trend";

const NO_RATE = { share: null, interval95: null } as const;

/** Of the chart's five lines: no value is an empty cell, which a line chart leaves out; words would be drawn as 0. */
const orEmpty = (value: number | null | undefined): CellContent => value ?? "";

export function trendBlocks(
  { trend, passed }: ReportFigures,
  comparison: MonthComparison,
): readonly ReportBlock[] {
  const compared = comparisonWords(comparison, passed);
  const { limits, months } = trend;
  const unlimited = limits === "none";
  const center = unlimited ? null : trend.center;
  const bounds = unlimited
    ? ["Kisaran 95% dari", "Kisaran 95% sampai"]
    : ["Garis tengah", "Batas kendali bawah", "Batas kendali atas"];
  return [
    { kind: "heading", text: "Tren tingkat lulus, paling banyak 12 bulan" },
    {
      kind: "text",
      text: `${LIMIT_WORDS[limits]}${center === null ? "" : ` Garis tengah ${percentWords(center)}.`}`,
    },
    {
      kind: "table",
      id: TREND_TABLE,
      columns: [
        { header: "Bulan" },
        ...["Tingkat lulus", "Bulan berjalan", ...bounds].map((header) => ({
          header,
          numberFormat: PERCENT,
        })),
        { header: "Sampel", numberFormat: WHOLE },
        { header: "Target", numberFormat: WHOLE },
        { header: "Nilai rata-rata", numberFormat: SCORE },
        { header: "Tanda penyimpangan", span: unlimited ? 2 : 1, textLines: 4, size: 8 },
      ],
      // A chart draws it: its lines stay below each other.
      whole: true,
      lines: months.map((month) => {
        const { open, lower, upper } = month;
        const isBreak = month.otherwise !== undefined;
        const own = isBreak ? NO_RATE : month.passed;
        const limitsShown = unlimited
          ? (own.interval95 ?? [null, null])
          : isBreak
            ? [null, null, null]
            : [center, lower, upper];
        return {
          cells: [
            textCell(shortMonth(month.month)),
            open ? "" : orEmpty(own.share),
            open ? orEmpty(own.share) : "",
            ...limitsShown.map(orEmpty),
            month.counted,
            month.target,
            orNone(month.mean),
            isBreak ? otherwiseWords(month) : signalWords(month),
          ],
        };
      }),
      empty: "",
    },
    {
      kind: "text",
      text: compared === "" ? "Tidak ada bulan sebelumnya dengan sampel untuk dibandingkan." : compared,
    },
  ];
}
