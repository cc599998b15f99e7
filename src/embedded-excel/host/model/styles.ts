/** Excel.StyleCollection and Style. */
import type { Border, CellStyle } from "../../book/types";
import { invalidArgument, itemAlreadyExists, itemNotFound } from "../errors";
import { INCLUDED, forget, restyleAll, styleNamed, stylesOf, type NamedStyle } from "../session/cell-styles";
import { isNumberFormat } from "../session/display";
import type { BookSession } from "../session/session";
import { asColor, asFlag, asInteger, asNumber, asText, asWord } from "./arguments";
import { patternOf, patternPatch } from "./fill-patterns";
import { defineType, type Context, type ObjectRef, type Property } from "./define";

function change(
  style: NamedStyle,
  patch: Partial<Record<keyof CellStyle, unknown>>,
  session: BookSession,
): void {
  const entries = Object.entries({ ...style.look, ...patch }).filter(([, value]) => value !== undefined);
  style.look = Object.fromEntries(entries);
  restyleAll(session, style);
}

/** One entry of the style's look. */
function entry(
  key: keyof CellStyle,
  unset: unknown,
  check: (value: unknown) => unknown,
): Property<NamedStyle> {
  return {
    get: ({ look }) => look[key] ?? unset,
    set: (style, value, { session }) => {
      const given = check(value);
      change(style, { [key]: given === unset ? undefined : given }, session);
    },
  };
}

const fontRef = defineType<NamedStyle>({
  name: "RangeFont",
  properties: {
    Name: entry("fontName", "Calibri", asText),
    Size: entry("fontSize", 11, asNumber),
    Bold: entry("bold", false, asFlag),
    Italic: entry("italic", false, asFlag),
    Strikethrough: entry("strikethrough", false, asFlag),
    Color: entry("fontColor", "#000000", asColor),
    Underline: entry("underline", "None", (value) => asWord(value, ["None", "Single", "Double"] as const)),
  },
});

const fillRef = defineType<NamedStyle>({
  name: "RangeFill",
  properties: {
    Color: entry("fillColor", "#FFFFFF", asColor),
    Pattern: {
      get: ({ look }) => patternOf(look),
      set: (style, value, { session }) => {
        change(style, patternPatch(value)(style.look), session);
      },
    },
    PatternColor: entry("fillPatternColor", "#000000", asColor),
  },
  writes: {
    Clear: (style, _args, { session }) => {
      change(style, { fillColor: undefined, fillPattern: undefined, fillPatternColor: undefined }, session);
      return null;
    },
  },
});

const SIDES = {
  EdgeTop: "borderTop",
  EdgeBottom: "borderBottom",
  EdgeLeft: "borderLeft",
  EdgeRight: "borderRight",
} as const;
type Edge = keyof typeof SIDES;

interface StyleEdge {
  readonly style: NamedStyle;
  readonly edge: Edge;
}

const BORDER: Border = { style: "Continuous", weight: "Thin", color: "#000000" };
const LINES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

function setBorder({ style, edge }: StyleEdge, patch: Partial<Border>, { session }: Context): void {
  change(style, { [SIDES[edge]]: { ...BORDER, ...style.look[SIDES[edge]], ...patch } }, session);
}

const borderRef = defineType<StyleEdge>({
  name: "RangeBorder",
  id: ({ edge }) => edge,
  properties: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: ({ style, edge }) => style.look[SIDES[edge]]?.style ?? "None",
      set: (self, value, context) => {
        const line = asWord(value, LINES);
        if (line === "None") change(self.style, { [SIDES[self.edge]]: undefined }, context.session);
        else setBorder(self, { style: line }, context);
      },
    },
    Color: {
      get: ({ style, edge }) => style.look[SIDES[edge]]?.color ?? "#000000",
      set: (self, value, context) => {
        setBorder(self, { color: asColor(value) }, context);
      },
    },
    Weight: {
      get: ({ style, edge }) => style.look[SIDES[edge]]?.weight ?? "Thin",
      set: (self, value, context) => {
        setBorder(self, { weight: asWord(value, ["Hairline", "Thin", "Medium", "Thick"] as const) }, context);
      },
    },
  },
});

const EDGES = Object.keys(SIDES) as Edge[];

const bordersRef = defineType<NamedStyle>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => EDGES.length } },
  items: (style) => EDGES.map((edge) => borderRef({ style, edge })),
  item: (style, key) => borderRef({ style, edge: asWord(key, EDGES) }),
  reads: {
    GetItem: (style, args) => borderRef({ style, edge: args.word(0, EDGES) }),
    GetItemAt: (style, args) => {
      const edge = EDGES[args.integer(0)];
      if (edge === undefined) throw itemNotFound("a border");
      return borderRef({ style, edge });
    },
  },
});

const READING_ORDERS = ["Context", "LeftToRight", "RightToLeft"] as const;

function format(value: unknown): string {
  const code = asText(value);
  if (!isNumberFormat(code)) throw invalidArgument("this is no number format");
  return code;
}

const styleRef = defineType<NamedStyle>({
  name: "Style",
  id: ({ name }) => name,
  properties: {
    Name: { get: ({ name }) => name },
    BuiltIn: { get: ({ builtIn }) => builtIn },
    NumberFormat: entry("numberFormat", "General", format),
    NumberFormatLocal: entry("numberFormat", "General", format),
    HorizontalAlignment: entry("horizontalAlignment", "General", (value) =>
      asWord(value, [
        "General",
        "Left",
        "Center",
        "Right",
        "Fill",
        "Justify",
        "CenterAcrossSelection",
        "Distributed",
      ] as const),
    ),
    VerticalAlignment: entry("verticalAlignment", "Bottom", (value) =>
      asWord(value, ["Top", "Center", "Bottom", "Justify", "Distributed"] as const),
    ),
    WrapText: entry("wrapText", false, asFlag),
    AutoIndent: entry("autoIndent", false, asFlag),
    ShrinkToFit: entry("shrinkToFit", false, asFlag),
    ReadingOrder: entry("readingOrder", "Context", (value) => asWord(value, READING_ORDERS)),
    IndentLevel: entry("indentLevel", 0, asInteger),
    TextOrientation: entry("textOrientation", 0, asInteger),
    // The client reads TextOrientation but sets Orientation.
    Orientation: entry("textOrientation", 0, asInteger),
    Locked: entry("locked", true, asFlag),
    ...Object.fromEntries(
      INCLUDED.map((part): [string, Property<NamedStyle>] => [
        part,
        {
          get: ({ left }) => !left.has(part),
          set: ({ left }, value) => {
            if (asFlag(value)) left.delete(part);
            else left.add(part);
          },
        },
      ]),
    ),
  },
  objects: {
    Font: (style) => fontRef(style),
    Fill: (style) => fillRef(style),
    Borders: (style) => bordersRef(style),
  },
  writes: {
    Delete: (style, _args, { session }) => {
      if (style.builtIn) throw invalidArgument("a style of Excel's own stays");
      stylesOf(session).delete(style.name.toLowerCase());
      forget(session, style);
      return null;
    },
  },
});

function required(session: BookSession, key: unknown): ObjectRef {
  const found = styleNamed(session, String(key));
  if (found === undefined) throw itemNotFound(`style ${String(key)}`);
  return styleRef(found);
}

export const stylesRef = defineType<null>({
  name: "StyleCollection",
  properties: { Count: { get: (_self, { session }) => stylesOf(session).size } },
  items: (_self, { session }) => [...stylesOf(session).values()].map(styleRef),
  item: (_self, key, { session }) => required(session, key),
  reads: {
    GetCount: (_self, _args, { session }) => stylesOf(session).size,
    GetItem: (_self, args, { session }) => required(session, args.at(0)),
    GetItemAt: (_self, args, { session }) =>
      required(session, [...stylesOf(session).keys()][args.integer(0)]),
    GetItemOrNullObject: (_self, args, { session }) => {
      const found = styleNamed(session, args.text(0));
      return found === undefined ? null : styleRef(found);
    },
  },
  writes: {
    Add: (_self, args, { session }) => {
      const name = args.text(0);
      if (name.trim() === "" || name.length > 255) throw invalidArgument("a style has a name");
      if (stylesOf(session).has(name.toLowerCase())) throw itemAlreadyExists(`style ${name}`);
      stylesOf(session).set(name.toLowerCase(), { name, builtIn: false, look: {}, left: new Set() });
      session.restructured(undefined);
      return null;
    },
  },
});
