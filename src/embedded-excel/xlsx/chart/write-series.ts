/** Writes a chart's series, and the groups of one kind they stand in. */
import type { Book, Chart, ChartSeries, ChartType, MarkerStyle } from "../../book/types";
import { element, escapeText } from "../package/xml";
import { categoryReference, nameReference, numberReference } from "./data";
import { EMU_PER_POINT, KINDS, LINE_WEIGHT, type ChartFamily } from "./kinds";

const SYMBOLS: Readonly<Record<MarkerStyle, string>> = {
  Circle: "circle",
  Square: "square",
  Diamond: "diamond",
  Triangle: "triangle",
  Dash: "dash",
};

export interface Group {
  readonly type: ChartType;
  readonly secondary: boolean;
  /** With each series' place in the chart. */
  readonly series: { readonly index: number; readonly series: ChartSeries }[];
}

/** Lines with and without markers are one kind: each series says of itself whether it has them. */
const sameKind = (a: ChartType, b: ChartType): boolean =>
  a === b || (KINDS[a].family === "line" && KINDS[b].family === "line");

/** Series of one kind on one axis stand together; the chart's own kind comes first. */
export function groupSeries(chart: Chart): Group[] {
  const groups: Group[] = [{ type: chart.type, secondary: false, series: [] }];
  chart.series.forEach((series, index) => {
    const type = series.chartType ?? chart.type;
    const secondary = series.axisGroup === "Secondary";
    let group = groups.find((one) => sameKind(one.type, type) && one.secondary === secondary);
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
  const { color, lineDash, lineWeight = LINE_WEIGHT } = series;
  const width = Math.round(lineWeight * EMU_PER_POINT);
  const dash = lineDash === undefined ? "" : element("a:prstDash", { val: lineDash ? "dash" : "solid" });
  if (family === "line" || (family === "scatter" && lineDash !== undefined)) {
    return element(
      "c:spPr",
      {},
      element("a:ln", { w: width, cap: "rnd" }, solidFill(color), dash, element("a:round")),
    );
  }
  if (family === "scatter") return element("c:spPr", {}, element("a:ln", { w: width }, element("a:noFill")));
  const line = dash === "" ? "" : element("a:ln", {}, dash);
  return color === undefined && line === "" ? undefined : element("c:spPr", {}, solidFill(color), line);
}

function marker(series: ChartSeries, type: ChartType): string | undefined {
  if (type === "Line") return element("c:marker", {}, element("c:symbol", { val: "none" }));
  if (type !== "LineMarkers" && type !== "XYScatter") return undefined;
  const { color, markerFill, markerStyle = "Circle" } = series;
  // A hollow marker keeps the series' colour around it.
  const edge = markerFill === undefined ? "" : element("a:ln", {}, solidFill(color));
  const fill = solidFill(markerFill ?? color);
  return element(
    "c:marker",
    {},
    element("c:symbol", { val: SYMBOLS[markerStyle] }),
    element("c:size", { val: markerFill === undefined ? 5 : 7 }),
    fill === "" ? undefined : element("c:spPr", {}, fill, edge),
  );
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
function surroundings({ type, series: members }: Group): { before: string[]; after: string[] } {
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
        after: members.some(({ series }) => (series.chartType ?? type) === "LineMarkers")
          ? [element("c:marker", { val: true })]
          : [],
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
  const { before, after } = surroundings(group);
  const kind = KINDS[group.type];
  return element(
    kind.element,
    {},
    ...before,
    element("c:varyColors", { val: kind.family === "round" }),
    ...group.series.map(({ index, series }) =>
      writeSeries(book, series.chartType ?? group.type, index, series),
    ),
    ...after,
    ...axisIds.map((val) => element("c:axId", { val })),
  );
}
