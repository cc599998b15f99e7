/** Handlers of the edits that draw native charts. */
import type { ChartEdit, SeriesLook } from "../../sheets/edits/edit";
import type { EditedBook, Handlers } from "./handlers";

export const CHART_HANDLERS: Pick<Handlers, "chart" | "changeChart"> = {
  chart: (book, { sheet, chart }) => {
    const added = book.sheet(sheet).charts.add(chart.type, book.range(sheet, chart.source), "Columns");
    added.name = chart.name;
    applyChart(book, sheet, added, chart);
  },
  changeChart: (book, { sheet, chart }) => {
    const standing = book.sheet(sheet).charts.getItem(chart.name);
    standing.chartType = chart.type;
    standing.setData(book.range(sheet, chart.source), "Columns");
    applyChart(book, sheet, standing, chart);
  },
};

function applyChart(book: EditedBook, sheet: string, chart: Excel.Chart, edit: ChartEdit): void {
  const { place } = edit;
  chart.title.text = edit.title;
  chart.left = place.left;
  chart.top = place.top;
  chart.width = place.width;
  chart.height = place.height;
  const { categoryAxis, valueAxis } = chart.axes;
  if (edit.textSize !== undefined) {
    chart.format.font.size = edit.textSize;
    chart.title.format.font.size = edit.textSize + 1;
  }
  nameAxis(categoryAxis, edit.categoryTitle);
  categoryAxis.reversePlotOrder = edit.firstOnTop === true;
  categoryAxis.tickLabelSpacing = edit.nameAll ? 1 : "";
  nameAxis(valueAxis, edit.valueTitle);
  if (edit.valueFormat !== undefined) valueAxis.numberFormat = edit.valueFormat;
  // An empty text gives the choice back to Excel; the types know it as any.
  valueAxis.minimum = edit.valueRange?.minimum ?? "";
  valueAxis.maximum = edit.valueRange?.maximum ?? "";
  valueAxis.majorUnit = edit.valueStep ?? "";
  chart.legend.position = "Bottom";
  chart.legend.visible = edit.colors.length > 1 && edit.noLegend !== true;
  edit.colors.forEach((color, index) => {
    const series = chart.series.getItemAt(index);
    applySeries(series, color, edit.looks?.[index] ?? {}, edit.type);
    if (edit.categories) series.setXAxisValues(book.range(sheet, edit.categories));
  });
  // Charts have no alternative text of their own in office.js; their shape has.
  book.sheet(sheet).shapes.getItemOrNullObject(edit.name).altTextDescription = edit.altText;
}

/** A title without words would take the room of one. */
function nameAxis(axis: Excel.ChartAxis, title: string): void {
  if (title === "") axis.title.visible = false;
  else axis.title.text = title;
}

function applySeries(
  series: Excel.ChartSeries,
  color: string,
  look: SeriesLook,
  chartType: ChartEdit["type"],
): void {
  const type = look.type ?? chartType;
  if (look.type !== undefined && look.type !== chartType) series.chartType = look.type;
  if (type !== "Line" && type !== "LineMarkers") {
    series.format.fill.setSolidColor(color);
    return;
  }
  const { line } = series.format;
  line.color = color;
  line.lineStyle = look.dash ? "Dash" : "Continuous";
  if (look.weight !== undefined) line.weight = look.weight;
  if (type === "Line") return;
  if (look.marker !== undefined) series.markerStyle = look.marker;
  series.markerBackgroundColor = look.hollow ? "#FFFFFF" : color;
  series.markerForegroundColor = color;
}
