/** Fonts, fills, borders and lines of a chart's parts. */
import type { Chart } from "../../book/types";
import { demand } from "../session/guard";
import { asColor } from "./arguments";
import { defineType, type Method, type ObjectRef, type Property } from "./define";
import { color, flag, keep, kept, keptLooks, number, partOf, text, word, type Part } from "./looks";

const itself = (self: Part): Part => self;

const LINE_STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Grey25",
  "Grey50",
  "Grey75",
  "Automatic",
  "RoundDot",
] as const;

/** What the book keeps of a font is its size, of the whole chart and of its title; the rest is looks. */
const letters = (size: Property<Part>): ((self: Part) => ObjectRef) =>
  defineType<Part>({
    name: "ChartFont",
    properties: {
      ...keptLooks(
        {
          Bold: flag(false),
          Color: color("#000000"),
          Italic: flag(false),
          Name: text("Calibri"),
          Underline: word(["None", "Single"], "None"),
        },
        itself,
      ),
      Size: size,
    },
  });

const points = number(10, 1, 409);
const fontRef = letters({
  get: (self) => kept(self, "Size") ?? points.unset,
  set: (self, value, context) => {
    keep(self, "Size", points.check(value), context);
  },
});

export const chartFontRef = (whole: Part): ObjectRef => fontRef(partOf(whole, "Font"));

const stringRef = defineType<Part>({ name: "ChartFormatString", objects: { Font: chartFontRef } });

/** Some characters of a text: from the first, so many; all that follow where none are told. */
export const substringOf =
  <S>(part: (self: S) => Part): Method<S> =>
  (self, args) =>
    stringRef(partOf(part(self), `Substring/${args.integer(0)}/${args.optionalInteger(1) ?? ""}`));

/** The letters of a whole chart, or of its title alone. */
function fontOf(key: "textSize" | "titleSize"): (whole: Part) => ObjectRef {
  const ref = letters({
    get: ({ owner }) => (owner as Chart)[key] ?? (owner as Chart).textSize ?? null,
    set: ({ sheet, owner }, value, { session }) => {
      demand(sheet, "allowEditObjects");
      const chart = owner as Chart;
      chart[key] = points.check(value);
      // The whole chart's size is its title's as well.
      if (key === "textSize") delete chart.titleSize;
      session.restructured(sheet);
    },
  });
  return (whole) => ref(partOf(whole, "Font"));
}
export const areaFontRef = fontOf("textSize");
export const titleFontRef = fontOf("titleSize");

const fillRef = defineType<Part>({
  name: "ChartFill",
  reads: { GetSolidColor: (self) => kept(self, "Color") ?? null },
  writes: {
    SetSolidColor: (self, args, context) => {
      keep(self, "Color", asColor(args.at(0)), context);
      return null;
    },
    Clear: (self, _args, context) => {
      keep(self, "Color", undefined, context);
      return null;
    },
  },
});

/** Of borders and lines alike. */
const lineOf = (name: string) =>
  defineType<Part>({
    name,
    properties: keptLooks(
      {
        Color: color(),
        LineStyle: word(LINE_STYLES, "Automatic"),
        Weight: number(0.75, 0.25, 1584),
      },
      itself,
    ),
    writes: {
      Clear: (self, _args, context) => {
        for (const key of ["Color", "Weight"]) keep(self, key, undefined, context);
        keep(self, "LineStyle", "None", context);
        return null;
      },
    },
  });
const borderRef = lineOf("ChartBorder");
const lineRef = lineOf("ChartLineFormat");

const OBJECTS: Readonly<Record<"Fill" | "Border" | "Line", (self: Part) => ObjectRef>> = {
  Fill: (self) => fillRef(partOf(self, "Fill")),
  Border: (self) => borderRef(partOf(self, "Border")),
  Line: (self) => lineRef(partOf(self, "Line")),
};

/** A format type that has some of font, fill, border and line, and looks of its own. */
export function formatOf(
  name: string,
  parts: readonly ("Font" | keyof typeof OBJECTS)[],
  looks: Parameters<typeof keptLooks>[0] = {},
  font: (whole: Part) => ObjectRef = chartFontRef,
): (whole: Part) => ObjectRef {
  const ref = defineType<Part>({
    name,
    properties: keptLooks(looks, itself),
    objects: Object.fromEntries(parts.map((part) => [part, part === "Font" ? font : OBJECTS[part]])),
  });
  return (whole) => ref(partOf(whole, "Format"));
}
