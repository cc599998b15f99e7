/** Charts of the made-up workbook, one of every type and a mixed one, and the cells they show. */
import type { Chart, ChartSeries, ChartType, Sheet } from "../book/types";
import { put } from "./rich-parts";

export const CHART_TYPES: readonly ChartType[] = [
  "ColumnClustered",
  "ColumnStacked",
  "BarClustered",
  "BarStacked",
  "Line",
  "LineMarkers",
  "Pie",
  "Doughnut",
  "XYScatter",
  "Area",
];

export function fillCharts(sheet: Sheet, data: Sheet): void {
  const reference = (column: string): string => `'${data.name}'!$${column}$2:$${column}$5`;
  const first: ChartSeries = {
    name: "Nilai",
    nameReference: `'${data.name}'!$B$1`,
    values: reference("B"),
    categories: reference("A"),
    color: "#4472C4",
    hasDataLabels: true,
  };
  const second: ChartSeries = {
    name: "Batas <atas>",
    values: reference("C"),
    lineDash: true,
    hasDataLabels: false,
  };
  sheet.charts = CHART_TYPES.map((type, index): Chart => ({
    id: index === 0 ? "bukan-guid" : `{0000000${index}-1111-2222-3333-444444444444}`,
    name: `Bagan ${index}`,
    type,
    series: [first, second],
    title: "Judul & tren",
    ...(type === "BarClustered" && { categoryAxisReversed: true, categoryAxisLabelSpacing: 2 }),
    description: "Teks alternatif",
    altTitle: "Judul alternatif",
    ...(type !== "Pie" && type !== "Doughnut" && { categoryAxisTitle: "Bulan", valueAxisTitle: "Nilai" }),
    ...(index % 2 === 0 &&
      type !== "Pie" && {
        valueAxisMinimum: 0,
        valueAxisMaximum: 100.5,
        valueAxisMajorUnit: 12.5,
        valueAxisNumberFormat: "0.0%",
      }),
    ...(index % 3 !== 0 && {
      legendPosition: (["Top", "Bottom", "Left", "Right"] as const)[index % 4] ?? "Top",
    }),
    left: 10.25 + 300 * index,
    top: 33.3,
    width: 280,
    height: 190.125,
  }));
  sheet.charts.push({
    id: "{AAAAAAAA-1111-2222-3333-444444444444}",
    name: "Campuran",
    type: "ColumnClustered",
    series: [
      first,
      { ...second, chartType: "Line", axisGroup: "Secondary" },
      { ...second, chartType: "LineMarkers", color: "#FF0000" },
    ],
    left: 0,
    top: 400,
    width: 200,
    height: 100,
  });
  // A control chart: the measured line with markers, its limits without, the month in progress hollow.
  sheet.charts.push({
    id: "{BBBBBBBB-1111-2222-3333-444444444444}",
    name: "Kendali",
    type: "LineMarkers",
    series: [
      { ...first, hasDataLabels: false, markerStyle: "Diamond" },
      { ...second, color: "#1F4E79", markerStyle: "Square", markerFill: "#FFFFFF", lineDash: false },
      { ...second, chartType: "Line", color: "#7F7F7F", lineWeight: 1.25 },
    ],
    left: 300,
    top: 400,
    width: 200,
    height: 100,
  });
}

export function fillChartData(sheet: Sheet): void {
  ["Bulan", "Nilai", "Batas"].forEach((value, column) => {
    put(sheet, 0, column, { value });
  });
  for (let row = 1; row < 5; row += 1) {
    put(sheet, row, 0, { value: `2026-0${row}` });
    put(sheet, row, 1, { value: row * 10.5, style: { numberFormat: "0.0" } });
    put(sheet, row, 2, row === 3 ? { value: { error: "#N/A" }, formula: "=NA()" } : { value: 30 });
  }
}
