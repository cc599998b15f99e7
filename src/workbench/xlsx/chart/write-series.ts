/** Writes a chart's series, and the groups of one kind they stand in. */
import type { Book, Chart, ChartSeries, ChartType } from "../../book/types";
import { element, escapeText } from "../package/xml";
import { categoryReference, nameReference, numberReference } from "./data";
import { KINDS, type ChartFamily } from "./kinds";

/** Width of a series' line, in EMU (2.25 points). */
const LINE_WIDTH = 28_575;

export interface Group {
  readonly type: ChartType;
  readonly secondary: boolean;
  /** With each series' place in the chart. */
  readonly series: { readonly index: number; readonly series: ChartSeries }[];
}

/** Series of one kind on one axis stand together; the chart's own kind comes first. */
export function groupSeries(chart: Chart): Group[] {
  const groups: Group[] = [{ type: chart.type, secondary: false, series: [] }];
  chart.series.forEach((series, index) => {
    const type = series.chartType ?? chart.type;
    const secondary = series.axisGroup === "Secondary";
    let group = groups.find((one) => one.type === type && one.secondary === secondary);
    if (group === undefined) {
      group = { type, secondary, series: [] };
      groups.push(group);
    }
    group.series.push({ index, series });
  });
  return groups;
}

function solidFill(color: string | undefined): string {
  return color === undefined
    ? ""
    : element("a:solidFill", {}, element("a:srgbClr", { val: color.replace("#", "").toUpperCase() }));
}

/** Lines take the colour in their line, all others in their fill; points alone have no line. */
function shape(series: ChartSeries, family: ChartFamily): string | undefined {
  const { color, lineDash } = series;
  const dash = lineDash === undefined ? "" : element("a:prstDash", { val: lineDash ? "dash" : "solid" });
  if (family === "line" || (family === "scatter" && lineDash !== undefined)) {
    return element(
      "c:spPr",
      {},
      element("a:ln", { w: LINE_WIDTH, cap: "rnd" }, solidFill(color), dash, element("a:round")),
    );
  }
  if (family === "scatter")
    return element("c:spPr", {}, element("a:ln", { w: LINE_WIDTH }, element("a:noFill")));
  const line = dash === "" ? "" : element("a:ln", {}, dash);
  return color === undefined && line === "" ? undefined : element("c:spPr", {}, solidFill(color), line);
}

function marker(series: ChartSeries, type: ChartType): string | undefined {
  if (type === "Line") return element("c:marker", {}, element("c:symbol", { val: "none" }));
  if (type !== "LineMarkers" && type !== "XYScatter") return undefined;
  const fill = series.color === undefined ? undefined : element("c:spPr", {}, solidFill(series.color));
  return element("c:marker", {}, element("c:symbol", { val: "circle" }), element("c:size", { val: 5 }), fill);
}

function dataLabels(shown: boolean | undefined): string | undefined {
  if (shown === undefined) return undefined;
  const shows = ["LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize"];
  return element(
    "c:dLbls",
    {},
    ...shows.map((what) => element(`c:show${what}`, { val: what === "Val" && shown })),
  );
}

function writeSeries(book: Book, type: ChartType, index: number, series: ChartSeries): string {
  const { family } = KINDS[type];
  const { nameReference: named, categories } = series;
  const [x, y] = family === "scatter" ? ["c:xVal", "c:yVal"] : ["c:cat", "c:val"];
  return element(
    "c:ser",
    {},
    element("c:idx", { val: index }),
    element("c:order", { val: index }),
    element(
      "c:tx",
      {},
      named === undefined ? `<c:v>${escapeText(series.name)}</c:v>` : nameReference(named, series.name),
    ),
    shape(series, family),
    family === "bar" ? element("c:invertIfNegative", { val: false }) : undefined,
    marker(series, type),
    dataLabels(series.hasDataLabels),
    categories === undefined ? undefined : element(x, {}, categoryReference(book, categories)),
    element(y, {}, numberReference(book, series.values)),
    family === "line" || family === "scatter" ? element("c:smooth", { val: false }) : undefined,
  );
}

/** What stands before and after the series in each family's element. */
function surroundings(type: ChartType): { before: string[]; after: string[] } {
  const kind = KINDS[type];
  const grouping = element("c:grouping", {
    val: kind.stacked === true ? "stacked" : kind.family === "bar" ? "clustered" : "standard",
  });
  switch (kind.family) {
    case "bar":
      return {
        before: [element("c:barDir", { val: kind.direction }), grouping],
        after: [
          element("c:gapWidth", { val: 150 }),
          kind.stacked === true ? element("c:overlap", { val: 100 }) : "",
        ],
      };
    case "line":
      return {
        before: [grouping],
        after: type === "LineMarkers" ? [element("c:marker", { val: true })] : [],
      };
    case "area":
      return { before: [grouping], after: [] };
    case "scatter":
      return { before: [element("c:scatterStyle", { val: "lineMarker" })], after: [] };
    case "round":
      return {
        before: [],
        after: [
          element("c:firstSliceAng", { val: 0 }),
          type === "Doughnut" ? element("c:holeSize", { val: 50 }) : "",
        ],
      };
  }
}

/** @param axisIds none for round charts */
export function writeGroup(book: Book, group: Group, axisIds: readonly number[]): string {
  const { before, after } = surroundings(group.type);
  const kind = KINDS[group.type];
  return element(
    kind.element,
    {},
    ...before,
    element("c:varyColors", { val: kind.family === "round" }),
    ...group.series.map(({ index, series }) => writeSeries(book, group.type, index, series)),
    ...after,
    ...axisIds.map((val) => element("c:axId", { val })),
  );
}
