/** What a series of some kinds of chart has beside: bins, boxes, maps, gradients and the like. */
import { defineType } from "./define";
import { color, flag, keptLooks, number, word, type Part } from "./looks";

const itself = (self: Part): Part => self;
const GRADIENT_TYPES = ["ExtremeValue", "Number", "Percent"] as const;

/** Kept of every series. */
export const SERIES_LOOKS = {
  BubbleScale: number(100, 0, 300),
  DoughnutHoleSize: number(75, 10, 90),
  Explosion: number(0, 0, 400),
  Filtered: flag(false),
  FirstSliceAngle: number(0, 0, 360),
  GapWidth: number(219, 0, 500),
  GradientMaximumColor: color(),
  GradientMaximumType: word(GRADIENT_TYPES, "ExtremeValue"),
  GradientMaximumValue: number(0),
  GradientMidpointColor: color(),
  GradientMidpointType: word(GRADIENT_TYPES, "Percent"),
  GradientMidpointValue: number(50),
  GradientMinimumColor: color(),
  GradientMinimumType: word(GRADIENT_TYPES, "ExtremeValue"),
  GradientMinimumValue: number(0),
  GradientStyle: word(["TwoPhaseColor", "ThreePhaseColor"], "TwoPhaseColor"),
  InvertColor: color("#FFFFFF"),
  InvertIfNegative: flag(false),
  MarkerSize: number(5, 2, 72),
  Overlap: number(-27, -100, 100),
  ParentLabelStrategy: word(["None", "Banner", "Overlapping"], "None"),
  SecondPlotSize: number(75, 5, 200),
  ShowConnectorLines: flag(true),
  ShowLeaderLines: flag(true),
  ShowShadow: flag(false),
  Smooth: flag(false),
  SplitType: word(
    ["SplitByPosition", "SplitByValue", "SplitByPercentValue", "SplitByCustomSplit"],
    "SplitByPosition",
  ),
  SplitValue: number(0),
  VaryByCategories: flag(false),
} as const;

export const binOptionsRef = defineType<Part>({
  name: "ChartBinOptions",
  properties: keptLooks(
    {
      AllowOverflow: flag(false),
      AllowUnderflow: flag(false),
      Count: number(1, 1),
      OverflowValue: number(0),
      Type: word(["Category", "Auto", "BinWidth", "BinCount"], "Auto"),
      UnderflowValue: number(0),
      Width: number(1, 0),
    },
    itself,
  ),
});

export const boxOptionsRef = defineType<Part>({
  name: "ChartBoxwhiskerOptions",
  properties: keptLooks(
    {
      QuartileCalculation: word(["Inclusive", "Exclusive"], "Exclusive"),
      ShowInnerPoints: flag(false),
      ShowMeanLine: flag(false),
      ShowMeanMarker: flag(true),
      ShowOutlierPoints: flag(true),
    },
    itself,
  ),
});

export const mapOptionsRef = defineType<Part>({
  name: "ChartMapOptions",
  properties: keptLooks(
    {
      LabelStrategy: word(["None", "BestFit", "ShowAll"], "None"),
      Level: word(
        ["Automatic", "DataOnly", "City", "County", "State", "Country", "Continent", "World"],
        "Automatic",
      ),
      ProjectionType: word(["Automatic", "Mercator", "Miller", "Robinson", "Albers"], "Automatic"),
    },
    itself,
  ),
});
