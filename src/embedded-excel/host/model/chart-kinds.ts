/** The kinds of chart that Office.js names. The book draws ten; another kind is drawn as the nearest of them. */
import type { ChartType } from "../../book/types";
import { invalidArgument } from "../errors";
import { looksOf } from "../session/looks";

const DRAWN: readonly ChartType[] = [
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

/** By the kind drawn in their stead. */
const NEAREST: Readonly<Record<ChartType, string>> = {
  ColumnClustered:
    "3DColumnClustered 3DColumn CylinderColClustered ConeColClustered PyramidColClustered CylinderCol ConeCol PyramidCol Histogram Pareto Boxwhisker Waterfall",
  ColumnStacked:
    "ColumnStacked100 3DColumnStacked 3DColumnStacked100 CylinderColStacked CylinderColStacked100 ConeColStacked ConeColStacked100 PyramidColStacked PyramidColStacked100 Treemap",
  BarClustered: "3DBarClustered CylinderBarClustered ConeBarClustered PyramidBarClustered Funnel",
  BarStacked:
    "BarStacked100 3DBarStacked 3DBarStacked100 CylinderBarStacked CylinderBarStacked100 ConeBarStacked ConeBarStacked100 PyramidBarStacked PyramidBarStacked100",
  Line: "LineStacked LineStacked100 3DLine StockHLC StockOHLC StockVHLC StockVOHLC",
  LineMarkers: "LineMarkersStacked LineMarkersStacked100 Radar RadarMarkers RadarFilled",
  Pie: "PieOfPie PieExploded 3DPie 3DPieExploded BarOfPie RegionMap",
  Doughnut: "DoughnutExploded Sunburst",
  XYScatter:
    "XYScatterSmooth XYScatterSmoothNoMarkers XYScatterLines XYScatterLinesNoMarkers Bubble Bubble3DEffect",
  Area: "AreaStacked AreaStacked100 3DArea 3DAreaStacked 3DAreaStacked100 Surface SurfaceWireframe SurfaceTopView SurfaceTopViewWireframe",
};

const DRAWN_AS: ReadonlyMap<string, ChartType> = new Map([
  ...DRAWN.map((type) => [type, type] as const),
  ...DRAWN.flatMap((type) => NEAREST[type].split(" ").map((name) => [name, type] as const)),
]);

/** The kind that the book draws for it. */
export function drawnAs(name: unknown): ChartType {
  const found = typeof name === "string" ? DRAWN_AS.get(name) : undefined;
  if (found === undefined) throw invalidArgument(`${String(name)} is no kind of chart`);
  return found;
}

/** Notes of which kind a chart or series is, where the book draws another. */
export function nameKind(owner: object, name: unknown): ChartType {
  const drawn = drawnAs(name);
  looksOf(owner).set("Kind", name === drawn ? undefined : { name, drawn });
  return drawn;
}

/** The kind it was given, unless the book's was changed since. */
export function kindOf(owner: object, drawn: ChartType): string {
  const noted = looksOf(owner).get("Kind") as { name: string; drawn: ChartType } | undefined;
  return noted?.drawn === drawn ? noted.name : drawn;
}
