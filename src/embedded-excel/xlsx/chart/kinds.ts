/** The kinds of chart and the elements that draw them. */
import type { ChartType } from "../../book/types";
import { attribute, child, type XmlElement } from "../package/xml";

/** Width of a series' line where it says none, in points. */
export const LINE_WEIGHT = 2.25;
export const EMU_PER_POINT = 12_700;

export type ChartFamily = "bar" | "line" | "round" | "scatter" | "area";

interface Kind {
  readonly element: string;
  readonly family: ChartFamily;
  readonly direction?: "col" | "bar";
  readonly stacked?: true;
}

export const KINDS: Readonly<Record<ChartType, Kind>> = {
  ColumnClustered: { element: "c:barChart", family: "bar", direction: "col" },
  ColumnStacked: { element: "c:barChart", family: "bar", direction: "col", stacked: true },
  BarClustered: { element: "c:barChart", family: "bar", direction: "bar" },
  BarStacked: { element: "c:barChart", family: "bar", direction: "bar", stacked: true },
  Line: { element: "c:lineChart", family: "line" },
  LineMarkers: { element: "c:lineChart", family: "line" },
  Pie: { element: "c:pieChart", family: "round" },
  Doughnut: { element: "c:doughnutChart", family: "round" },
  XYScatter: { element: "c:scatterChart", family: "scatter" },
  Area: { element: "c:areaChart", family: "area" },
};

/** Kinds of chart the book does not know come as the nearest it does. */
const NEAREST: Readonly<Record<string, ChartType>> = {
  areaChart: "Area",
  area3DChart: "Area",
  surfaceChart: "Area",
  surface3DChart: "Area",
  pieChart: "Pie",
  pie3DChart: "Pie",
  ofPieChart: "Pie",
  doughnutChart: "Doughnut",
  scatterChart: "XYScatter",
  bubbleChart: "XYScatter",
  stockChart: "Line",
  line3DChart: "Line",
  radarChart: "LineMarkers",
};

/** A line series has markers unless it says that it has none. */
function hasMarkers(group: XmlElement, series: XmlElement | undefined): boolean {
  if (series === undefined) return child(group, "marker") !== undefined;
  return attribute(child(child(series, "marker"), "symbol"), "val") !== "none";
}

/** The kind of chart a group (or one series in it) is; undefined where the element draws nothing. */
export function readKind(group: XmlElement, series?: XmlElement): ChartType | undefined {
  if (group.name === "lineChart") return hasMarkers(group, series) ? "LineMarkers" : "Line";
  if (group.name !== "barChart" && group.name !== "bar3DChart") return NEAREST[group.name];
  const stacked = (attribute(child(group, "grouping"), "val") ?? "").includes("tacked");
  const lying = attribute(child(group, "barDir"), "val") === "bar";
  if (lying) return stacked ? "BarStacked" : "BarClustered";
  return stacked ? "ColumnStacked" : "ColumnClustered";
}
