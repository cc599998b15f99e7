/** Data labels, points, trendlines and error bars of a chart's series. */
import type { CellValue } from "../../book/types";
import { valueAt } from "../../book/cells";
import { itemNotFound } from "../errors";
import { looksOf } from "../session/looks";
import { resolveReference } from "../session/reference";
import type { BookSession } from "../session/session";
import { formatOf, substringOf } from "./chart-formats";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { asText } from "./arguments";
import {
  automatic,
  color,
  flag,
  kept,
  keptLooks,
  number,
  partOf,
  points,
  text,
  word,
  type Part,
} from "./looks";
import { wireValue } from "./range-cells";
import type { HeldSeries } from "./chart-series-part";
import { seriesPart } from "./chart-series-part";

const itself = (self: Part): Part => self;

const HORIZONTAL = ["Center", "Left", "Right", "Justify", "Distributed"] as const;
const VERTICAL = ["Center", "Bottom", "Top", "Justify", "Distributed"] as const;
const POSITIONS = [
  "Invalid",
  "None",
  "Center",
  "InsideEnd",
  "InsideBase",
  "OutsideEnd",
  "Left",
  "Right",
  "Top",
  "Bottom",
  "BestFit",
  "Callout",
] as const;
const MARKERS = [
  "Invalid",
  "Automatic",
  "None",
  "Square",
  "Diamond",
  "Triangle",
  "X",
  "Star",
  "Dot",
  "Dash",
  "Circle",
  "Plus",
  "Picture",
] as const;

const LABEL_LOOKS = {
  AutoText: flag(true),
  HorizontalAlignment: word(HORIZONTAL, "Center"),
  LinkNumberFormat: flag(true),
  NumberFormat: text("General"),
  Position: word(POSITIONS, "OutsideEnd"),
  Separator: text(", "),
  ShowBubbleSize: flag(false),
  ShowCategoryName: flag(false),
  ShowLegendKey: flag(false),
  ShowPercentage: flag(false),
  ShowSeriesName: flag(false),
  TextOrientation: number(0, -90, 180),
  VerticalAlignment: word(VERTICAL, "Center"),
} as const;
/** Shapes whose tail keeps to the point. */
const STICKY = [
  ...["AccentCallout1", "AccentCallout2", "BorderCallout1", "BorderCallout2"],
  ...["WedgeRectCallout", "WedgeRRectCallout", "WedgeEllipseCallout"],
];

/** A label's shape; null until it is one. */
function shapeLooks<S>(part: (self: S) => Part): Readonly<Record<string, Property<S>>> {
  return {
    ...keptLooks({ GeometricShapeType: { check: asText, unset: null } }, part),
    ShowAsStickyCallout: { get: (self) => STICKY.includes(String(kept(part(self), "GeometricShapeType"))) },
  };
}

/** Whose labels they are: a series says itself whether it has leader lines, too. */
const wholeOf = (labels: Part): Part => ({ ...labels, path: labels.path.replace(/\/DataLabels$/, "") });

const leaderFormat = formatOf("ChartLeaderLinesFormat", ["Line"]);
const leaderLinesRef = defineType<Part>({
  name: "ChartLeaderLines",
  objects: { Format: (self) => leaderFormat(self) },
});

const PLACED = { Height: points, Left: points, Top: points, Width: points } as const;

const labelFormat = formatOf("ChartDataLabelFormat", ["Font", "Fill", "Border"]);

/** The labels of a chart or of one series: whether they show values is the book's own. */
export function dataLabelsOf<S>(part: (self: S) => Part, showValue: Property<S>): (self: S) => ObjectRef {
  return defineType<S>({
    name: "ChartDataLabels",
    properties: {
      ...keptLooks(LABEL_LOOKS, part),
      ...keptLooks({ ShowLeaderLines: flag(true) }, (self: S) => wholeOf(part(self))),
      ...shapeLooks(part),
      ShowValue: showValue,
    },
    objects: {
      Format: (self) => labelFormat(part(self)),
      LeaderLines: (self) => leaderLinesRef(partOf(part(self), "LeaderLines")),
    },
  });
}

const labelRef = defineType<Part>({
  name: "ChartDataLabel",
  properties: {
    ...keptLooks({ ...LABEL_LOOKS, ...PLACED, ShowValue: flag(true), Text: text(), Formula: text() }, itself),
    ...shapeLooks(itself),
  },
  objects: { Format: (self) => labelFormat(self) },
  reads: { GetSubstring: substringOf(itself) },
});

interface HeldPoint {
  readonly series: HeldSeries;
  readonly index: number;
}

const pointPart = ({ series, index }: HeldPoint): Part => partOf(seriesPart(series), `Points/${index}`);
const pointFormat = formatOf("ChartPointFormat", ["Fill", "Border"]);

/** The values that a series shows, as its cells hold them. */
export function seriesValues(session: BookSession, reference: string, { held }: HeldSeries): CellValue[] {
  const place = reference === "" ? undefined : resolveReference(session.book, reference, held.sheet);
  if (place === undefined) return [];
  const { area, sheet } = place;
  const found: CellValue[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1)
    for (let column = area.column; column <= area.lastColumn; column += 1)
      found.push(valueAt(sheet, row, column));
  return found;
}

const pointRef = defineType<HeldPoint>({
  name: "ChartPoint",
  id: ({ index }) => index,
  properties: {
    ...keptLooks(
      {
        HasDataLabel: flag(false),
        MarkerBackgroundColor: color(),
        MarkerForegroundColor: color(),
        MarkerSize: number(5, 2, 72),
        MarkerStyle: word(MARKERS, "Automatic"),
      },
      pointPart,
    ),
    Value: {
      get: ({ series, index }, { session }) =>
        wireValue(seriesValues(session, series.series.values, series)[index] ?? null),
    },
  },
  objects: {
    DataLabel: (self) => labelRef(partOf(pointPart(self), "DataLabel")),
    Format: (self) => pointFormat(pointPart(self)),
  },
});

const countOf = (self: HeldSeries, { session }: Context): number =>
  seriesValues(session, self.series.values, self).length;

function pointAt(self: HeldSeries, index: number, context: Context): ObjectRef {
  if (index < 0 || index >= countOf(self, context)) throw itemNotFound(`point ${index}`);
  return pointRef({ series: self, index });
}

export const pointsRef = defineType<HeldSeries>({
  name: "ChartPointsCollection",
  properties: { Count: { get: countOf } },
  items: (self, context) =>
    Array.from({ length: countOf(self, context) }, (_one, index) => pointRef({ series: self, index })),
  item: (self, key, context) => pointAt(self, Number(key), context),
  reads: {
    GetCount: (self, _args, context) => countOf(self, context),
    GetItemAt: (self, args, context) => pointAt(self, args.integer(0), context),
  },
});

const TRENDS = ["Linear", "Exponential", "Logarithmic", "MovingAverage", "Polynomial", "Power"] as const;

const trendLabelFormat = formatOf("ChartTrendlineLabelFormat", ["Font", "Fill", "Border"]);
const trendFormat = formatOf("ChartTrendlineFormat", ["Line"]);

const trendLabelRef = defineType<Part>({
  name: "ChartTrendlineLabel",
  properties: keptLooks(
    {
      ...PLACED,
      AutoText: flag(true),
      Formula: text(),
      HorizontalAlignment: word(HORIZONTAL, "Center"),
      LinkNumberFormat: flag(true),
      NumberFormat: text("General"),
      Text: text(),
      TextOrientation: number(0, -90, 180),
      VerticalAlignment: word(VERTICAL, "Center"),
    },
    itself,
  ),
  objects: { Format: (self) => trendLabelFormat(self) },
});

interface Trendline {
  readonly series: HeldSeries;
  /** Its looks are its own. */
  readonly line: object;
}

const trendsOf = ({ series }: HeldSeries): object[] => {
  const looks = looksOf(series);
  const known = looks.get("Trendlines");
  if (Array.isArray(known)) return known as object[];
  const made: object[] = [];
  looks.set("Trendlines", made);
  return made;
};
const trendPart = ({ series, line }: Trendline): Part => ({
  sheet: series.held.sheet,
  owner: line,
  path: "",
});

const trendRef: (self: Trendline) => ObjectRef = defineType<Trendline>({
  name: "ChartTrendline",
  id: ({ series, line }) => trendsOf(series).indexOf(line),
  properties: keptLooks(
    {
      BackwardPeriod: number(0, 0),
      ForwardPeriod: number(0, 0),
      Intercept: automatic,
      MovingAveragePeriod: number(2, 2, 255),
      Name: text(),
      PolynomialOrder: number(2, 2, 6),
      ShowEquation: flag(false),
      ShowRSquared: flag(false),
      Type: word(TRENDS, "Linear"),
    },
    trendPart,
  ),
  objects: {
    Format: (self) => trendFormat(trendPart(self)),
    Label: (self) => trendLabelRef(partOf(trendPart(self), "Label")),
  },
  writes: {
    Delete: (self, _args, { session }) => {
      const all = trendsOf(self.series);
      all.splice(all.indexOf(self.line), 1);
      session.restructured(self.series.held.sheet);
      return null;
    },
  },
});

function trendAt(series: HeldSeries, index: number): ObjectRef {
  const line = trendsOf(series)[index];
  if (line === undefined) throw itemNotFound(`trendline ${index}`);
  return trendRef({ series, line });
}

export const trendlinesRef = defineType<HeldSeries>({
  name: "ChartTrendlineCollection",
  items: (series) => trendsOf(series).map((line) => trendRef({ series, line })),
  item: (series, key) => trendAt(series, Number(key)),
  reads: {
    GetCount: (series) => trendsOf(series).length,
    GetItem: (series, args) => trendAt(series, args.integer(0)),
  },
  writes: {
    Add: (series, args, { session }) => {
      const line = {};
      trendsOf(series).push(line);
      looksOf(line).set("/Type", args.word(0, TRENDS, "Linear"));
      session.restructured(series.held.sheet);
      return trendRef({ series, line });
    },
  },
});

const errorFormat = formatOf("ChartErrorBarsFormat", ["Line"]);

export const errorBarsRef = defineType<Part>({
  name: "ChartErrorBars",
  properties: keptLooks(
    {
      EndStyleCap: flag(true),
      Include: word(["Both", "MinusValues", "PlusValues"], "Both"),
      Type: word(["FixedValue", "Percent", "StDev", "StError", "Custom"], "FixedValue"),
      Visible: flag(false),
    },
    itself,
  ),
  objects: { Format: (self) => errorFormat(self) },
});
