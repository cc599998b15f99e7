/** A chart and its series as the object model holds them, and whose looks their parts are. */
import type { Chart, ChartSeries, Sheet } from "../../book/types";
import type { Part } from "./looks";

export interface HeldChart {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

export interface HeldSeries {
  readonly held: HeldChart;
  readonly series: ChartSeries;
}

export const chartPart = ({ sheet, chart }: HeldChart): Part => ({ sheet, owner: chart, path: "" });
export const seriesPart = ({ held, series }: HeldSeries): Part => ({
  sheet: held.sheet,
  owner: series,
  path: "",
});
