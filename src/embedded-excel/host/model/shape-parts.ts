/** Fill, outline, text, arrows, picture and members of a shape. */
import { invalidArgument, itemNotFound } from "../errors";
import { floatingOn, type HeldShape, type Shape } from "../session/floating";
import { chartShapeRef } from "./chart-shape";
import { asColor, asText, type Arguments } from "./arguments";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { color, flag, keep, kept, keptLooks, number, partOf, text, word, type Part } from "./looks";

export const shapePart = ({ sheet, shape }: HeldShape): Part => ({ sheet, owner: shape, path: "" });

const itself = (self: Part): Part => self;

const fillPart = (self: HeldShape): Part => partOf(shapePart(self), "Fill");

/** Shapes are filled from the start, lines are not. */
const isFilled = (self: HeldShape): boolean =>
  kept(fillPart(self), "Cleared") !== true && self.shape.type !== "Line";

function fillWith(self: HeldShape, value: unknown, context: Context): void {
  keep(fillPart(self), "ForegroundColor", asColor(value), context);
  keep(fillPart(self), "Cleared", false, context);
}

export const shapeFillRef = defineType<HeldShape>({
  name: "ShapeFill",
  properties: {
    ForegroundColor: {
      get: (self) => (isFilled(self) ? (kept(fillPart(self), "ForegroundColor") ?? "#4472C4") : ""),
      set: fillWith,
    },
    ...keptLooks({ Transparency: number(0, 0, 1) }, fillPart),
    Type: { get: (self) => (isFilled(self) ? "Solid" : "NoFill") },
  },
  writes: {
    Clear: (self, _args, context) => {
      keep(fillPart(self), "Cleared", true, context);
      return null;
    },
    SetSolidColor: (self, args, context) => {
      fillWith(self, args.at(0), context);
      return null;
    },
  },
});

const DASHES = [
  "Dash",
  "DashDot",
  "DashDotDot",
  "LongDash",
  "LongDashDot",
  "RoundDot",
  "Solid",
  "SquareDot",
  "LongDashDotDot",
  "SystemDash",
  "SystemDot",
  "SystemDashDot",
] as const;

export const lineFormatRef = defineType<HeldShape>({
  name: "ShapeLineFormat",
  properties: keptLooks(
    {
      Color: color("#2F528F"),
      DashStyle: word(DASHES, "Solid"),
      Style: word(["Single", "ThickBetweenThin", "ThickThin", "ThinThick", "ThinThin"], "Single"),
      Transparency: number(0, 0, 1),
      Visible: flag(true),
      Weight: number(1, 0, 1584),
    },
    (self) => partOf(shapePart(self), "LineFormat"),
  ),
});

const UNDERLINES = [
  "None",
  "Single",
  "Double",
  "Heavy",
  "Dotted",
  "DottedHeavy",
  "Dash",
  "DashHeavy",
  "DashLong",
  "DashLongHeavy",
  "DotDash",
  "DotDashHeavy",
  "DotDotDash",
  "DotDotDashHeavy",
  "Wavy",
  "WavyHeavy",
  "WavyDouble",
] as const;

const shapeFontRef = defineType<Part>({
  name: "ShapeFont",
  properties: keptLooks(
    {
      Bold: flag(false),
      Color: color("#FFFFFF"),
      Italic: flag(false),
      Name: text("Calibri"),
      Size: number(11, 1, 409),
      Underline: word(UNDERLINES, "None"),
    },
    itself,
  ),
});

/** Some characters of a shape's text, or all. */
interface Words {
  readonly held: HeldShape;
  readonly start?: number;
  readonly length?: number | undefined;
}

const wordsPart = ({ held, start, length }: Words): Part => {
  const frame = partOf(shapePart(held), "Text");
  return start === undefined ? frame : partOf(frame, `${start}/${length ?? ""}`);
};

const textRangeRef: (words: Words) => ObjectRef = defineType<Words>({
  name: "TextRange",
  properties: {
    Text: {
      get: ({ held, start = 0, length }) =>
        (held.shape.text ?? "").slice(start, length === undefined ? undefined : start + length),
      set: ({ held, start, length }, value, { session }) => {
        const now = held.shape.text ?? "";
        const next = asText(value);
        held.shape.text =
          start === undefined
            ? next
            : now.slice(0, start) + next + (length === undefined ? "" : now.slice(start + length));
        session.restructured(held.sheet);
      },
    },
  },
  objects: { Font: (self) => shapeFontRef(partOf(wordsPart(self), "Font")) },
  reads: {
    GetSubstring: ({ held }, args) => {
      const start = args.integer(0);
      if (start < 0 || start > (held.shape.text ?? "").length)
        throw invalidArgument("a place in the text is expected");
      return textRangeRef({ held, start, length: args.optionalInteger(1) });
    },
  },
});

export const textFrameRef = defineType<HeldShape>({
  name: "TextFrame",
  properties: {
    ...keptLooks(
      {
        AutoSizeSetting: word(
          ["AutoSizeNone", "AutoSizeTextToFitShape", "AutoSizeShapeToFitText", "AutoSizeMixed"],
          "AutoSizeNone",
        ),
        BottomMargin: number(3.6, 0),
        HorizontalAlignment: word(
          ["Left", "Center", "Right", "Justify", "JustifyLow", "Distributed", "ThaiDistributed"],
          "Left",
        ),
        HorizontalOverflow: word(["Overflow", "Clip"], "Overflow"),
        LeftMargin: number(7.2, 0),
        Orientation: word(
          [
            "Horizontal",
            "Vertical",
            "Vertical270",
            "WordArtVertical",
            "EastAsianVertical",
            "MongolianVertical",
            "WordArtVerticalRTL",
          ],
          "Horizontal",
        ),
        ReadingOrder: word(["LeftToRight", "RightToLeft"], "LeftToRight"),
        RightMargin: number(7.2, 0),
        TopMargin: number(3.6, 0),
        VerticalAlignment: word(["Top", "Middle", "Bottom", "Justified", "Distributed"], "Top"),
        VerticalOverflow: word(["Overflow", "Ellipsis", "Clip"], "Overflow"),
      },
      (self) => partOf(shapePart(self), "TextFrame"),
    ),
    HasText: { get: ({ shape }) => (shape.text ?? "") !== "" },
  },
  objects: { TextRange: (held) => textRangeRef({ held }) },
  writes: {
    DeleteText: ({ sheet, shape }, _args, { session }) => {
      shape.text = "";
      session.restructured(sheet);
      return null;
    },
  },
});

/** What types of shape have in common. */
const common = {
  properties: { Id: { get: ({ shape }: HeldShape) => shape.id } },
  objects: { Shape: (self: HeldShape, { model }: Context): ObjectRef => model.shape(self) },
} as const;

export const geometricShapeRef = defineType<HeldShape>({ name: "GeometricShape", ...common });

/** By the first bytes of a picture, in Base64. */
const FORMATS: readonly (readonly [start: string, format: string])[] = [
  ["iVBOR", "PNG"],
  ["/9j/", "JPEG"],
  ["R0lGOD", "GIF"],
  ["Qk", "BMP"],
  ["PHN2Z", "SVG"],
];

export const imageRef = defineType<HeldShape>({
  name: "Image",
  properties: {
    ...common.properties,
    // The client speaks of it in small letters.
    format: {
      get: ({ shape }) => FORMATS.find(([start]) => shape.image?.startsWith(start))?.[1] ?? "UNKNOWN",
    },
  },
  objects: common.objects,
});

type End = "Begin" | "End";

/** Arrow and connection of one end of a line. */
function endOf(end: End): Readonly<Record<string, Property<HeldShape>>> {
  return {
    ...keptLooks<HeldShape>(
      {
        [`${end}ArrowheadLength`]: word(["Short", "Medium", "Long"], "Medium"),
        [`${end}ArrowheadStyle`]: word(["None", "Triangle", "Stealth", "Diamond", "Oval", "Open"], "None"),
        [`${end}ArrowheadWidth`]: word(["Narrow", "Medium", "Wide"], "Medium"),
      },
      shapePart,
    ),
    [`${end}ConnectedSite`]: { get: (self) => kept(shapePart(self), `${end}Site`) ?? null },
    [`Is${end}Connected`]: { get: (self) => kept(shapePart(self), `${end}Shape`) !== undefined },
  };
}

/** At how many places a connector may be fixed to the shape: at the middle of each side, of a line at none. */
export const connectionSites = ({ type }: Shape): number => (type === "Line" ? 0 : 4);

function connect(end: End) {
  return {
    [`Connect${end}Shape`]: (self: HeldShape, args: Arguments, context: Context): null => {
      const { shape } = args.object(0, "Shape").target as HeldShape;
      const site = args.integer(1);
      if (site < 0 || site >= connectionSites(shape))
        throw invalidArgument(`the shape has ${connectionSites(shape)} connection sites`);
      keep(shapePart(self), `${end}Shape`, shape.id, context);
      keep(shapePart(self), `${end}Site`, site, context);
      return null;
    },
    [`Disconnect${end}Shape`]: (self: HeldShape, _args: unknown, context: Context): null => {
      keep(shapePart(self), `${end}Shape`, undefined, context);
      keep(shapePart(self), `${end}Site`, undefined, context);
      return null;
    },
  };
}

function connected(end: End) {
  return (self: HeldShape, { model }: Context): ObjectRef => {
    const id = kept(shapePart(self), `${end}Shape`);
    const shape = floatingOn(self.sheet).shapes.find((one) => one.id === id);
    if (shape === undefined) throw itemNotFound("a connected shape");
    return model.shape({ sheet: self.sheet, shape });
  };
}

export const lineRef = defineType<HeldShape>({
  name: "Line",
  properties: {
    ...common.properties,
    ...endOf("Begin"),
    ...endOf("End"),
    // The client speaks of it in small letters.
    ...keptLooks({ connectorType: word(["Straight", "Elbow", "Curve"], "Straight") }, shapePart),
  },
  objects: {
    ...common.objects,
    BeginConnectedShape: connected("Begin"),
    EndConnectedShape: connected("End"),
  },
  writes: { ...connect("Begin"), ...connect("End") },
});

/** Those that are there still: a chart can be deleted as the sheet's. */
const livingOf = ({ sheet, shape: { members = [] } }: HeldShape): readonly Shape[] =>
  members.filter(({ chart }) => chart === undefined || sheet.charts.includes(chart));

const memberRef = ({ sheet, shape: group }: HeldShape, shape: Shape, { model }: Context): ObjectRef =>
  shape.chart === undefined
    ? model.shape({ sheet, shape, group })
    : chartShapeRef({ sheet, chart: shape.chart });

const membersOf = (self: HeldShape, context: Context): readonly ObjectRef[] =>
  livingOf(self).map((shape) => memberRef(self, shape, context));

function member(self: HeldShape, key: unknown, context: Context): ObjectRef | null {
  const shape = livingOf(self).find((one) => one.id === key || one.name === key);
  return shape === undefined ? null : memberRef(self, shape, context);
}

function required(found: ObjectRef | null | undefined): ObjectRef {
  if (found === null || found === undefined) throw itemNotFound("a shape of the group");
  return found;
}

const groupShapesRef = defineType<HeldShape>({
  name: "GroupShapeCollection",
  items: membersOf,
  item: (self, key, context) => required(member(self, key, context)),
  reads: {
    GetCount: (self, _args, context) => membersOf(self, context).length,
    GetItem: (self, args, context) => required(member(self, args.at(0), context)),
    GetItemAt: (self, args, context) => required(membersOf(self, context)[args.integer(0)]),
    GetItemOrNullObject: (self, args, context) => member(self, args.at(0), context),
  },
});

export const groupRef = defineType<HeldShape>({
  name: "ShapeGroup",
  properties: common.properties,
  objects: { ...common.objects, Shapes: (self) => groupShapesRef(self) },
  writes: {
    Ungroup: (self, _args, { session }) => {
      const floating = floatingOn(self.sheet);
      const members = livingOf(self).filter(({ chart }) => chart === undefined);
      floating.shapes = floating.shapes.flatMap((one) => (one === self.shape ? members : [one]));
      session.restructured(self.sheet);
      return null;
    },
  },
});
