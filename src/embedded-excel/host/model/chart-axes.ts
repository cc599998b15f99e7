/** Excel.ChartAxes and ChartAxis: what the book draws of the two first axes, and what is kept of all. */
import { asFlag, asNumber, asText } from "./arguments";
import { fullAddress } from "../../book/address";
import { invalidArgument } from "../errors";
import { displayValue } from "../session/display";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { formatOf } from "./chart-formats";
import { chartPart, type HeldChart } from "./chart-series-part";
import { defineType, type ObjectRef, type Property } from "./define";
import { automatic, flag, keep, kept, keptLooks, number, partOf, points, word, type Part } from "./looks";

type Kind = "Category" | "Value" | "Series";

interface HeldAxis {
  readonly held: HeldChart;
  readonly kind: Kind;
  readonly group: "Primary" | "Secondary";
}

/** The book has a place for what it draws of these. */
const isDrawn = ({ kind, group }: HeldAxis): boolean => group === "Primary" && kind !== "Series";

function change({ held }: HeldAxis, session: BookSession): void {
  demand(held.sheet, "allowEditObjects");
  session.restructured(held.sheet);
}

const axisPart = ({ held, kind, group }: HeldAxis): Part => partOf(chartPart(held), `Axes/${group}/${kind}`);

type TitleKey = "categoryAxisTitle" | "valueAxisTitle";
const titleKey = (self: HeldAxis): TitleKey | undefined =>
  !isDrawn(self) ? undefined : self.kind === "Category" ? "categoryAxisTitle" : "valueAxisTitle";

function titleOf(self: HeldAxis): string | undefined {
  const key = titleKey(self);
  if (key !== undefined) return self.held.chart[key];
  const title = kept(axisPart(self), "Title");
  return typeof title === "string" ? title : undefined;
}

function setTitle(self: HeldAxis, title: string | undefined, session: BookSession): void {
  const key = titleKey(self);
  if (key === undefined) keep(axisPart(self), "Title", title, { session });
  else if (title === undefined) Reflect.deleteProperty(self.held.chart, key);
  else self.held.chart[key] = title;
  change(self, session);
}

const titleFormat = formatOf("ChartAxisTitleFormat", ["Font", "Fill", "Border"]);
const titlePart = (self: HeldAxis): Part => partOf(axisPart(self), "AxisTitle");

const axisTitleRef = defineType<HeldAxis>({
  name: "ChartAxisTitle",
  properties: {
    Text: {
      get: (self) => titleOf(self) ?? "",
      set: (self, value, { session }) => {
        setTitle(self, asText(value), session);
      },
    },
    Visible: {
      get: (self) => titleOf(self) !== undefined,
      set: (self, value, { session }) => {
        setTitle(self, asFlag(value) ? (titleOf(self) ?? "Axis Title") : undefined, session);
      },
    },
    ...keptLooks({ TextOrientation: number(0, -90, 180) }, titlePart),
  },
  objects: { Format: (self) => titleFormat(titlePart(self)) },
  writes: {
    SetFormula: (self, args, { session }) => {
      const value = session.calculation.evaluate(args.text(0), self.held.sheet.id, 0, 0);
      setTitle(self, displayValue(value, undefined), session);
      return null;
    },
  },
});

const isValue = (self: HeldAxis): boolean => isDrawn(self) && self.kind === "Value";

const isCategory = (self: HeldAxis): boolean => isDrawn(self) && self.kind === "Category";

/** As Excel's own dialog takes. */
const MOST_CATEGORIES = 31_999;

type Bound = "valueAxisMinimum" | "valueAxisMaximum";

function bound(name: "Minimum" | "Maximum", key: Bound): Property<HeldAxis> {
  return {
    get: (self) => (isValue(self) ? self.held.chart[key] : kept(axisPart(self), name)) ?? "",
    set: (self, value, { session }) => {
      if (self.kind === "Category") throw invalidArgument("a category axis has no bounds");
      // As Excel: an empty text means automatic.
      const given = value === "" ? undefined : asNumber(value);
      if (!isValue(self)) keep(axisPart(self), name, given, { session });
      else if (given === undefined) Reflect.deleteProperty(self.held.chart, key);
      else self.held.chart[key] = given;
      change(self, session);
    },
  };
}

const TICKS = ["None", "Cross", "Inside", "Outside"] as const;
const TIMES = ["Days", "Months", "Years"] as const;
const UNITS = [
  "None",
  "Hundreds",
  "Thousands",
  "TenThousands",
  "HundredThousands",
  "Millions",
  "TenMillions",
  "HundredMillions",
  "Billions",
  "Trillions",
  "Custom",
] as const;

const LOOKS = {
  Alignment: word(["Center", "Left", "Right"], "Center"),
  BaseTimeUnit: word(TIMES, "Days"),
  CategoryType: word(["Automatic", "TextAxis", "DateAxis"], "Automatic"),
  DisplayUnit: word(UNITS, "None"),
  Height: points,
  IsBetweenCategories: flag(true),
  Left: points,
  LinkNumberFormat: flag(true),
  LogBase: number(10, 2, 1000),
  MajorTickMark: word(TICKS, "Outside"),
  MajorTimeUnitScale: word(TIMES, "Days"),
  MinorTickMark: word(TICKS, "None"),
  MinorTimeUnitScale: word(TIMES, "Days"),
  MinorUnit: automatic,
  MultiLevel: flag(true),
  Offset: number(100, 0, 1000),
  Position: word(["Automatic", "Maximum", "Minimum", "Custom"], "Automatic"),
  ScaleType: word(["Linear", "Logarithmic"], "Linear"),
  ShowDisplayUnitLabel: flag(true),
  TextOrientation: automatic,
  TickLabelPosition: word(["NextToAxis", "High", "Low", "None"], "NextToAxis"),
  TickMarkSpacing: number(1, 1, MOST_CATEGORIES),
  Top: points,
  Visible: flag(true),
  Width: points,
} as const;

const gridlinesFormat = formatOf("ChartGridlinesFormat", ["Line"]);
/** Excel draws the major ones of the value axis from the start. */
const gridlines = (unset: boolean) =>
  defineType<Part>({
    name: "ChartGridlines",
    properties: keptLooks({ Visible: flag(unset) }, (self) => self),
    objects: { Format: (self) => gridlinesFormat(self) },
  });
const shownGridlines = gridlines(true);
const hiddenGridlines = gridlines(false);

const axisFormat = formatOf("ChartAxisFormat", ["Font", "Fill", "Line"]);

const axisRef: (self: HeldAxis) => ObjectRef = defineType<HeldAxis>({
  name: "ChartAxis",
  properties: {
    ...keptLooks(LOOKS, axisPart),
    AxisGroup: { get: ({ group }) => group },
    Minimum: bound("Minimum", "valueAxisMinimum"),
    Maximum: bound("Maximum", "valueAxisMaximum"),
    TickLabelSpacing: {
      get: (self) =>
        (isCategory(self)
          ? self.held.chart.categoryAxisLabelSpacing
          : kept(axisPart(self), "TickLabelSpacing")) ?? "",
      set: (self, value, { session }) => {
        const given = value === "" ? undefined : asNumber(value);
        if (given !== undefined && !(given >= 1 && given <= MOST_CATEGORIES))
          throw invalidArgument(`1 to ${MOST_CATEGORIES} is expected`);
        if (!isCategory(self)) keep(axisPart(self), "TickLabelSpacing", given, { session });
        else if (given === undefined) delete self.held.chart.categoryAxisLabelSpacing;
        else self.held.chart.categoryAxisLabelSpacing = given;
        change(self, session);
      },
    },
    MajorUnit: {
      get: (self) =>
        (isValue(self) ? self.held.chart.valueAxisMajorUnit : kept(axisPart(self), "MajorUnit")) ?? "",
      set: (self, value, { session }) => {
        const given = value === "" ? undefined : asNumber(value);
        if (given !== undefined && !(given > 0)) throw invalidArgument("a step above 0 is expected");
        if (!isValue(self)) keep(axisPart(self), "MajorUnit", given, { session });
        else if (given === undefined) delete self.held.chart.valueAxisMajorUnit;
        else self.held.chart.valueAxisMajorUnit = given;
        change(self, session);
      },
    },
    NumberFormat: {
      get: (self) =>
        (isValue(self) ? self.held.chart.valueAxisNumberFormat : kept(axisPart(self), "NumberFormat")) ??
        "General",
      set: (self, value, { session }) => {
        const format = asText(value);
        if (isValue(self)) self.held.chart.valueAxisNumberFormat = format;
        else keep(axisPart(self), "NumberFormat", format, { session });
        change(self, session);
      },
    },
    ReversePlotOrder: {
      get: (self) =>
        isDrawn(self) && self.kind === "Category"
          ? self.held.chart.categoryAxisReversed === true
          : kept(axisPart(self), "Reversed") === true,
      set: (self, value, { session }) => {
        const { chart } = self.held;
        const reversed = asFlag(value);
        if (!isDrawn(self) || self.kind !== "Category")
          keep(axisPart(self), "Reversed", reversed, { session });
        else if (reversed) chart.categoryAxisReversed = true;
        else delete chart.categoryAxisReversed;
        change(self, session);
      },
    },
    CustomDisplayUnit: { get: (self) => kept(axisPart(self), "CustomDisplayUnit") ?? 1 },
    PositionAt: { get: (self) => kept(axisPart(self), "PositionAt") ?? 0 },
    Type: { get: ({ kind }) => kind },
  },
  objects: {
    Title: (self) => axisTitleRef(self),
    Format: (self) => axisFormat(axisPart(self)),
    MajorGridlines: (self) =>
      (self.kind === "Value" ? shownGridlines : hiddenGridlines)(partOf(axisPart(self), "MajorGridlines")),
    MinorGridlines: (self) => hiddenGridlines(partOf(axisPart(self), "MinorGridlines")),
  },
  writes: {
    SetCategoryNames: (self, args, { session }) => {
      const { sheet, area } = args.object(0, "Range").target as RangeTarget;
      for (const series of self.held.chart.series) series.categories = fullAddress(sheet.name, area, true);
      change(self, session);
      return null;
    },
    SetCustomDisplayUnit: (self, args, context) => {
      const value = asNumber(args.at(0));
      if (!(value > 0)) throw invalidArgument("a unit above 0 is expected");
      keep(axisPart(self), "CustomDisplayUnit", value, context);
      keep(axisPart(self), "DisplayUnit", "Custom", context);
      return null;
    },
    SetPositionAt: (self, args, context) => {
      keep(axisPart(self), "PositionAt", asNumber(args.at(0)), context);
      keep(axisPart(self), "Position", "Custom", context);
      return null;
    },
  },
});

const primary = (held: HeldChart, kind: Kind): ObjectRef => axisRef({ held, kind, group: "Primary" });

export const axesRef = defineType<HeldChart>({
  name: "ChartAxes",
  objects: {
    CategoryAxis: (held) => primary(held, "Category"),
    ValueAxis: (held) => primary(held, "Value"),
    SeriesAxis: (held) => primary(held, "Series"),
  },
  reads: {
    GetItem: (held, args) =>
      axisRef({
        held,
        kind: args.word(0, ["Category", "Value", "Series"]),
        group: args.word(1, ["Primary", "Secondary"], "Primary"),
      }),
  },
});
