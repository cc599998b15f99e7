/** Native charts. */

export type ChartType =
  | "ColumnClustered"
  | "ColumnStacked"
  | "BarClustered"
  | "BarStacked"
  | "Line"
  | "LineMarkers"
  | "Pie"
  | "Doughnut"
  | "XYScatter"
  | "Area";

export type MarkerStyle = "Circle" | "Square" | "Diamond" | "Triangle" | "Dash";

export interface ChartSeries {
  name: string;
  /** "Sheet!$A$1:$A$5"; absent = the literal `name`. */
  nameReference?: string;
  /** "Sheet!$B$2:$B$5" */
  values: string;
  categories?: string;
  chartType?: ChartType;
  color?: string;
  hasDataLabels?: boolean;
  /** "Secondary" puts the series on its own axis. */
  axisGroup?: "Primary" | "Secondary";
  lineDash?: boolean;
  /** In points; absent = 2.25. */
  lineWeight?: number;
  /** Of kinds that have markers; absent = circles. */
  markerStyle?: MarkerStyle;
  /** What fills the markers where it is not the series' colour: white makes them hollow. */
  markerFill?: string;
}

export interface Chart {
  readonly id: string;
  name: string;
  type: ChartType;
  series: ChartSeries[];
  title?: string;
  /** The alternative text. */
  description?: string;
  altTitle?: string;
  categoryAxisTitle?: string;
  /** The first category where the last would be: on top of bars that lie. */
  categoryAxisReversed?: true;
  /** Every how many categories one is named; absent = as many as have room. */
  categoryAxisLabelSpacing?: number;
  valueAxisTitle?: string;
  valueAxisMinimum?: number;
  valueAxisMaximum?: number;
  /** Between two ticks; absent = found for what is drawn. */
  valueAxisMajorUnit?: number;
  valueAxisNumberFormat?: string;
  legendPosition?: "Top" | "Bottom" | "Left" | "Right";
  /** Of its letters, in points; absent = Excel's own. */
  textSize?: number;
  /** Of its title's, where they are of another size. */
  titleSize?: number;
  /** In points from the sheet's top left. */
  left: number;
  top: number;
  width: number;
  height: number;
}
