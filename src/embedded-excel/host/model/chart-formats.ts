/** Fonts, fills, borders and lines of a chart's parts. */
import { asColor } from "./arguments";
import { defineType, type ObjectRef } from "./define";
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

const fontRef = defineType<Part>({
  name: "ChartFont",
  properties: keptLooks(
    {
      Bold: flag(false),
      Color: color("#000000"),
      Italic: flag(false),
      Name: text("Calibri"),
      Size: number(10, 1, 409),
      Underline: word(["None", "Single"], "None"),
    },
    itself,
  ),
});

export const chartFontRef = (whole: Part): ObjectRef => fontRef(partOf(whole, "Font"));

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

const OBJECTS: Readonly<Record<"Font" | "Fill" | "Border" | "Line", (self: Part) => ObjectRef>> = {
  Font: chartFontRef,
  Fill: (self) => fillRef(partOf(self, "Fill")),
  Border: (self) => borderRef(partOf(self, "Border")),
  Line: (self) => lineRef(partOf(self, "Line")),
};

/** A format type that has some of font, fill, border and line, and looks of its own. */
export function formatOf(
  name: string,
  parts: readonly (keyof typeof OBJECTS)[],
  looks: Parameters<typeof keptLooks>[0] = {},
): (whole: Part) => ObjectRef {
  const ref = defineType<Part>({
    name,
    properties: keptLooks(looks, itself),
    objects: Object.fromEntries(parts.map((part) => [part, OBJECTS[part]])),
  });
  return (whole) => ref(partOf(whole, "Format"));
}
