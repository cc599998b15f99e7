/** Laporan's charts over its own cells: what each shows, in words too, with shades and marks that print in greyscale. */
import { LINKS, type Month, type ReportFigures } from "../../sop";
import type { Box } from "../edits/edit";
import { monthLabel } from "../layout/month-names";
import { listWords, percentWords } from "./formats";
import { LINK_LABELS } from "./report-sections";
import type { ReportChart } from "./report-draft";
import type { TrendBoxes } from "./trend-section";

type Drawing = Omit<ReportChart, "place">;

const DARK = "#1F4E79";
const MIDDLE = "#7F9DB9";
const LIGHT = "#BFBFBF";
const LINE = "#595959";
const DEEP = "#7B1E1E";

/** The rate with its limits, or with each month's own interval while there are too few months for limits. */
export function controlChart({ trend }: ReportFigures, { rate }: TrendBoxes): Drawing {
  const limited = trend.limits !== "none";
  // The interval of a month alone has no line: its marks are seen all the same.
  const limit = limited
    ? ({ type: "Line", dash: true, weight: 1.5 } as const)
    : ({ type: "LineMarkers", dash: true, weight: 1, marker: "Dash" } as const);
  return {
    name: "Bagan kendali",
    type: "LineMarkers",
    title: "Tingkat lulus per bulan (bagan kendali)",
    source: rate,
    categoryTitle: "Bulan",
    valueTitle: "Tingkat lulus",
    valueFormat: "0%",
    valueRange: rangeOf(trend),
    colors: limited ? [DARK, DARK, LINE, DEEP, DEEP] : [DARK, DARK, DEEP, DEEP],
    looks: [
      { marker: "Circle", weight: 2.25 },
      { marker: "Diamond", hollow: true, weight: 1 },
      ...(limited ? [{ type: "Line", weight: 1.25 } as const] : []),
      limit,
      limit,
    ],
    altText: controlWords(trend),
  };
}

/** From the tenth below the lowest to 100 %, so that the months can be told apart. */
function rangeOf({ months }: ReportFigures["trend"]): { minimum: number; maximum: number } {
  const shown = months.flatMap(({ passed, lower }) => [passed.share, passed.interval95?.[0], lower]);
  const lowest = Math.min(1, ...shown.flatMap((one) => one ?? []));
  return { minimum: Math.max(0, Math.floor(lowest * 10 - 1e-9) / 10), maximum: 1 };
}

function controlWords({ months, limits, center }: ReportFigures["trend"]): string {
  const rates = months.flatMap(({ month, passed }) =>
    passed.share === null ? [] : [`${monthLabel(month)} ${percentWords(passed.share)}`],
  );
  const signals = months.filter((one) => one.signals.length > 0).map(({ month }) => monthLabel(month));
  return [
    rates.length === 0 ? "Belum ada bulan dengan sampel." : `Tingkat lulus: ${rates.join(", ")}.`,
    limits === "none" || center === null
      ? "Belum ada batas kendali; selang 95% tiap bulan digambar putus-putus."
      : `Garis tengah ${percentWords(center)}, batas kendali putus-putus.`,
    ...(signals.length > 0 ? [`Isyarat pada ${listWords(signals)}.`] : []),
  ].join(" ");
}

/** Each month's samples as columns, the target as a line over them. */
export function countsChart({ trend }: ReportFigures, { counts, months }: TrendBoxes): Drawing {
  const words = trend.months.map((one) => `${monthLabel(one.month)} ${one.counted} dari ${one.target}`);
  return {
    name: "Sampel terhadap target",
    type: "ColumnClustered",
    title: "Sampel per bulan terhadap target",
    source: counts,
    categories: months,
    categoryTitle: "Bulan",
    valueTitle: "Sampel",
    colors: [MIDDLE, DEEP],
    // A month alone has no line: its mark is seen all the same.
    looks: [{}, { type: "LineMarkers", weight: 2.25, marker: "Dash" }],
    valueRange: { minimum: 0 },
    altText: `Sampel dihitung tiap bulan terhadap target: ${words.join(", ")}.`,
  };
}

export function linksChart({ base, month }: ReportFigures, source: Box): Drawing {
  const words = LINKS.map((link) => {
    const { onTime, late, overdue } = base.deadlines[link];
    return `${LINK_LABELS[link]}: ${onTime} tepat waktu, ${late} terlambat, ${overdue} lewat batas`;
  });
  return {
    name: "Kepatuhan H+2",
    type: "ColumnClustered",
    title: `Putusan H+2, ${monthLabel(month)}`,
    source,
    categoryTitle: "Putusan",
    valueTitle: "Ketidaksesuaian",
    colors: [DARK, MIDDLE, LIGHT],
    valueRange: { minimum: 0 },
    altText: `${words.join("; ")}.`,
  };
}

export function binsChart(month: Month, source: Box): Drawing {
  return {
    name: "Sebaran nilai",
    type: "ColumnClustered",
    title: `Sebaran nilai, ${monthLabel(month)}`,
    source,
    categoryTitle: "Nilai",
    valueTitle: "Sampel",
    valueRange: { minimum: 0 },
    colors: [DARK],
    altText: `Jumlah sampel menurut nilai, ${monthLabel(month)}; angkanya di tabel di sebelahnya.`,
  };
}

export function paretoChart({ lostWeight, month }: ReportFigures, source: Box): Drawing {
  const words = lostWeight.slice(0, 3).map(({ label, share }) => `${label} ${percentWords(share)}`);
  return {
    name: "Pareto bobot hilang",
    type: "BarClustered",
    title: `Pareto bobot hilang, ${monthLabel(month)}`,
    source: { ...source, columns: 2 },
    categoryTitle: "Kriteria",
    valueTitle: "Bobot hilang",
    valueRange: { minimum: 0 },
    firstOnTop: true,
    colors: [DARK],
    altText: `Bobot yang hilang menurut kriteria, terbesar lebih dulu: ${words.join(", ")}.`,
  };
}
