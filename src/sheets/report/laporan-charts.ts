/** Laporan's charts over its own cells: what each shows, in words too, with shades and marks that print in greyscale. */
import { LINKS, type Month, type ReportFigures } from "../../sop";
import { monthLabel } from "../layout/month-names";
import type { ReportDrawing } from "./blocks";
import { listWords, percentWords } from "./formats";
import { LINK_LABELS, LINKS_TABLE } from "./report-sections";
import { TREND_TABLE } from "./trend-section";

const DARK = "#1F4E79";
const MIDDLE = "#7F9DB9";
/** From light to dark as it grows worse. */
const VERDICTS = ["#CFDBE6", "#6F93B5", "#A80F1C"] as const;
const LINE = "#595959";
const DEEP = "#7B1E1E";

/** The rate with its limits, or with each month's own interval while there are too few months for limits. */
export function controlChart({ trend }: ReportFigures): ReportDrawing {
  const limited = trend.limits !== "none";
  // The interval of a month alone has no line: its marks are seen all the same.
  const limit = limited
    ? ({ type: "Line", dash: true, weight: 1.5 } as const)
    : ({ type: "LineMarkers", dash: true, weight: 1, marker: "Dash" } as const);
  return {
    name: "Tingkat lulus per bulan",
    type: "LineMarkers",
    title: limited
      ? "Tingkat lulus per bulan; putus-putus: batas kendali"
      : "Tingkat lulus per bulan; putus-putus: kisaran 95%",
    noLegend: true,
    of: { table: TREND_TABLE, column: 1, columns: limited ? 5 : 4, names: 0 },
    categoryTitle: "",
    valueTitle: "",
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
      ? "Belum ada batas kendali; kisaran 95% tiap bulan digambar putus-putus."
      : `Garis tengah ${percentWords(center)}, batas kendali putus-putus.`,
    ...(signals.length > 0 ? [`Tanda penyimpangan pada ${listWords(signals)}.`] : []),
  ].join(" ");
}

/** Each month's samples as columns, the target as a line over them. */
export function countsChart({ trend }: ReportFigures): ReportDrawing {
  const words = trend.months.map((one) => `${monthLabel(one.month)} ${one.counted} dari ${one.target}`);
  return {
    name: "Sampel terhadap target",
    type: "ColumnClustered",
    title: "Sampel per bulan terhadap target",
    of: { table: TREND_TABLE, column: trend.limits === "none" ? 5 : 6, columns: 2, names: 0 },
    categoryTitle: "",
    valueTitle: "Sampel",
    colors: [MIDDLE, DEEP],
    // A month alone has no line: its mark is seen all the same.
    looks: [{}, { type: "LineMarkers", weight: 2.25, marker: "Dash" }],
    valueRange: { minimum: 0 },
    altText: `Sampel dihitung tiap bulan terhadap target: ${words.join(", ")}.`,
  };
}

/** What became of each link's steps, as far as it is decided. */
export function linksChart({ base, nonconformities }: ReportFigures): ReportDrawing {
  const words = LINKS.map((link) => {
    const { onTime, late, overdue } = base.deadlines[link];
    return `${LINK_LABELS[link]}: ${onTime} tepat waktu, ${late} terlambat, ${overdue} lewat batas`;
  });
  return {
    name: "Ketepatan waktu H+2",
    type: "BarStacked",
    title: `Langkah H+2 dari ${nonconformities.rows.length} ketidaksesuaian`,
    of: { table: LINKS_TABLE.id, column: 1, columns: LINKS_TABLE.decided, names: 0 },
    categoryTitle: "",
    valueTitle: "",
    firstOnTop: true,
    colors: VERDICTS,
    valueRange: { minimum: 0 },
    altText: `${words.join("; ")}.`,
  };
}

export function binsChart(month: Month): ReportDrawing {
  return {
    name: "Sebaran nilai",
    type: "ColumnClustered",
    title: `Sebaran nilai, ${monthLabel(month)}`,
    of: { table: "bins", column: 1, columns: 1, names: 0 },
    categoryTitle: "",
    valueTitle: "Sampel",
    valueRange: { minimum: 0 },
    colors: [DARK],
    altText: `Jumlah sampel per nilai, ${monthLabel(month)}; angkanya di tabel di sebelahnya.`,
  };
}

export function paretoChart({ lostWeight, month }: ReportFigures): ReportDrawing {
  const words = lostWeight.slice(0, 3).map(({ label, share }) => `${label} ${percentWords(share)}`);
  return {
    name: "Pareto bobot hilang",
    type: "BarClustered",
    title: `Pareto bobot hilang, ${monthLabel(month)}`,
    of: { table: "lostWeight", column: 1, columns: 1, names: 0 },
    categoryTitle: "",
    valueTitle: "",
    valueRange: { minimum: 0 },
    firstOnTop: true,
    nameAll: true,
    colors: [DARK],
    altText: `Bobot yang hilang per kriteria, terbesar lebih dulu: ${words.join(", ")}.`,
  };
}
