/** Reads a chart's part. */
import type { Chart, ChartSeries, ChartType, MarkerStyle } from "../../book/types";
import {
  at,
  attribute,
  child,
  childrenOf,
  descendants,
  flag,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { present } from "../present";
import { EMU_PER_POINT, KINDS, LINE_WEIGHT, readKind } from "./kinds";

const LEGEND: Readonly<Record<string, Chart["legendPosition"]>> = {
  t: "Top",
  b: "Bottom",
  l: "Left",
  r: "Right",
  tr: "Right",
};

/** What the part says of a chart: all but its name, place and identifier. */
export type ChartContent = Pick<Chart, "type" | "series"> &
  Partial<
    Pick<
      Chart,
      | "title"
      | "categoryAxisTitle"
      | "valueAxisTitle"
      | "categoryAxisReversed"
      | "categoryAxisLabelSpacing"
      | "valueAxisMinimum"
      | "valueAxisMaximum"
      | "valueAxisMajorUnit"
      | "valueAxisNumberFormat"
      | "legendPosition"
      | "textSize"
      | "titleSize"
    >
  >;

function val(of: XmlElement | undefined, name: string): string | undefined {
  return attribute(child(of, name), "val");
}

/** Text of a title: typed, or as last seen in the cell it shows. */
function readTitle(parent: XmlElement | undefined): string | undefined {
  const title = child(parent, "title");
  if (title === undefined) return undefined;
  const rich = at(title, "tx", "rich");
  if (rich === undefined) return at(title, "tx", "strRef", "strCache", "pt", "v")?.text;
  return childrenOf(rich, "p")
    .map((paragraph) =>
      descendants(paragraph, "t")
        .map((one) => one.text)
        .join(""),
    )
    .join("\n");
}

/** Drawings count in hundredths of a point. */
function pointsOf(of: XmlElement | undefined): number | undefined {
  const size = of === undefined ? undefined : numberAttribute(of, "sz");
  return size === undefined ? undefined : size / 100;
}

function readTitleSize(chart: XmlElement | undefined): number | undefined {
  const title = child(chart, "title");
  if (title === undefined) return undefined;
  return pointsOf(descendants(title, "rPr")[0]) ?? pointsOf(descendants(title, "defRPr")[0]);
}

function reference(of: XmlElement | undefined): string | undefined {
  return of?.children.map((one) => child(one, "f")?.text).find((one) => one !== undefined);
}

function readColor(series: XmlElement): string | undefined {
  const shape = child(series, "spPr");
  const fills = [
    child(shape, "solidFill"),
    at(shape, "ln", "solidFill"),
    at(series, "marker", "spPr", "ln", "solidFill"),
    at(series, "marker", "spPr", "solidFill"),
  ];
  return fills.map(colorOf).find((one) => one !== undefined);
}

function colorOf(fill: XmlElement | undefined): string | undefined {
  const hex = val(fill, "srgbClr");
  return hex === undefined ? undefined : `#${hex.toUpperCase()}`;
}

const MARKERS: Readonly<Record<string, MarkerStyle>> = {
  square: "Square",
  diamond: "Diamond",
  triangle: "Triangle",
  dash: "Dash",
};

/** What a series' line and markers have of their own. */
function readLook(
  series: XmlElement,
  type: ChartType,
): Pick<PossibleSeries, "lineWeight" | "markerStyle" | "markerFill"> {
  const points = (numberAttribute(at(series, "spPr", "ln"), "w") ?? 0) / EMU_PER_POINT;
  const line = KINDS[type].family === "line" && points > 0 && points !== LINE_WEIGHT;
  const marker = type === "LineMarkers" || type === "XYScatter" ? child(series, "marker") : undefined;
  const fill = colorOf(at(marker, "spPr", "solidFill"));
  return {
    lineWeight: line ? points : undefined,
    markerStyle: MARKERS[val(marker, "symbol") ?? ""],
    markerFill: fill === readColor(series) ? undefined : fill,
  };
}

/** As `present` takes it: what is not there is undefined. */
type PossibleSeries = { [Key in keyof ChartSeries]: ChartSeries[Key] | undefined };

function readLabels(series: XmlElement): boolean | undefined {
  const labels = child(series, "dLbls");
  if (labels === undefined) return undefined;
  return ["showVal", "showPercent", "showCatName", "showSerName"].some(
    (name) => flag(child(labels, name), "val") === true,
  );
}

function readDash(series: XmlElement): boolean | undefined {
  const dash = val(at(series, "spPr", "ln"), "prstDash");
  return dash === undefined ? undefined : dash !== "solid";
}

/** Groups of series, with the type of each and whether they stand on the secondary axis. */
interface Group {
  readonly element: XmlElement;
  readonly type: ChartType;
  readonly axes: readonly string[];
}

function readGroups(plot: XmlElement | undefined): Group[] {
  return (plot?.children ?? []).flatMap((one) => {
    const type = readKind(one, childrenOf(one, "ser")[0]);
    if (type === undefined) return [];
    return [
      { element: one, type, axes: childrenOf(one, "axId").flatMap((axis) => attribute(axis, "val") ?? []) },
    ];
  });
}

interface Axes {
  readonly category: XmlElement | undefined;
  readonly value: XmlElement | undefined;
  readonly secondary: boolean;
}

/** The category axis is the one that is no value axis, or (of two) the lower one. */
function readAxes(plot: XmlElement | undefined, group: Group): Axes {
  const axes = (plot?.children ?? []).filter(
    (one) => one.name.endsWith("Ax") && group.axes.includes(val(one, "axId") ?? ""),
  );
  const values = axes.filter((one) => one.name === "valAx");
  const category =
    axes.find((one) => one.name !== "valAx") ??
    values.find((one) => ["b", "t"].includes(val(one, "axPos") ?? ""));
  const value = values.find((one) => one !== category);
  return { category, value, secondary: val(value, "crosses") === "max" };
}

function readSeries(series: XmlElement, group: Group, chartType: ChartType, secondary: boolean): ChartSeries {
  const type = readKind(group.element, series) ?? group.type;
  const tx = child(series, "tx");
  const named = reference(tx);
  const order = numberAttribute(child(series, "order"), "val") ?? 0;
  const name = (named === undefined ? child(tx, "v") : at(tx, "strRef", "strCache", "pt", "v"))?.text;
  return present({
    name: name ?? (tx === undefined ? `Series${order + 1}` : ""),
    nameReference: named,
    values: reference(child(series, "val") ?? child(series, "yVal")) ?? "",
    categories: reference(child(series, "cat") ?? child(series, "xVal")),
    chartType: type === chartType ? undefined : type,
    color: readColor(series),
    hasDataLabels: readLabels(series),
    axisGroup: secondary ? ("Secondary" as const) : undefined,
    lineDash: readDash(series),
    ...readLook(series, type),
  });
}

function readNumberFormat(axis: XmlElement | undefined): string | undefined {
  const format = child(axis, "numFmt");
  return flag(format, "sourceLinked") === true ? undefined : attribute(format, "formatCode");
}

/** Undefined where the part draws no chart the book could hold. */
export function readChart(root: XmlElement): ChartContent | undefined {
  const chart = child(root, "chart");
  const plot = child(chart, "plotArea");
  const groups = readGroups(plot).map((group) => ({ group, axes: readAxes(plot, group) }));
  // Where every group seems secondary, none is.
  const allFar = groups.every(({ axes }) => axes.secondary);
  const main = groups.find(({ axes }) => !axes.secondary) ?? groups[0];
  if (main === undefined) return undefined;
  const series = groups.flatMap(({ group, axes }) =>
    childrenOf(group.element, "ser").map((one) => ({
      order: numberAttribute(child(one, "order"), "val") ?? 0,
      read: readSeries(one, group, main.group.type, axes.secondary && !allFar),
    })),
  );
  const scaling = child(main.axes.value, "scaling");
  return present({
    type: main.group.type,
    series: series.sort((a, b) => a.order - b.order).map((one) => one.read),
    title: readTitle(chart),
    textSize: pointsOf(descendants(child(root, "txPr"), "defRPr")[0]),
    titleSize: readTitleSize(chart),
    categoryAxisTitle: readTitle(main.axes.category),
    categoryAxisReversed:
      val(child(main.axes.category, "scaling"), "orientation") === "maxMin" ? (true as const) : undefined,
    categoryAxisLabelSpacing: numberAttribute(child(main.axes.category, "tickLblSkip"), "val"),
    valueAxisTitle: readTitle(main.axes.value),
    valueAxisMinimum: numberAttribute(child(scaling, "min"), "val"),
    valueAxisMaximum: numberAttribute(child(scaling, "max"), "val"),
    valueAxisMajorUnit: numberAttribute(child(main.axes.value, "majorUnit"), "val"),
    valueAxisNumberFormat: readNumberFormat(main.axes.value),
    legendPosition:
      LEGEND[val(child(chart, "legend"), "legendPos") ?? (child(chart, "legend") === undefined ? "" : "r")],
  });
}
