/** How a conditional format looks: fonts, fills, borders and number formats of Excel.ConditionalRangeFormat. */
import type { Border, ConditionalFormat, FormatOverlay, Sheet } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { isNumberFormat } from "../session/display";
import { demand } from "../session/guard";
import type { BookSession } from "../session/session";
import { asColor, asFlag, asText, asWord } from "./arguments";
import { defineType, type ObjectRef } from "./define";

export interface Held {
  readonly sheet: Sheet;
  readonly format: ConditionalFormat;
}

export function changed({ sheet }: Held, session: BookSession): void {
  demand(sheet, "allowFormatCells");
  session.restructured(sheet);
}

function overlay(
  self: Held,
  session: BookSession,
  change: { readonly [K in keyof FormatOverlay]?: FormatOverlay[K] | undefined },
): void {
  const entries = Object.entries({ ...self.format.format, ...change }).filter(
    ([, value]) => value !== undefined,
  );
  self.format.format = Object.fromEntries(entries);
  changed(self, session);
}

const fontRef = defineType<Held>({
  name: "ConditionalRangeFont",
  properties: {
    Bold: {
      get: ({ format }) => format.format.bold ?? null,
      set: (self, value, { session }) => {
        overlay(self, session, { bold: asFlag(value) });
      },
    },
    Italic: {
      get: ({ format }) => format.format.italic ?? null,
      set: (self, value, { session }) => {
        overlay(self, session, { italic: asFlag(value) });
      },
    },
    Strikethrough: {
      get: ({ format }) => format.format.strikethrough ?? null,
      set: (self, value, { session }) => {
        overlay(self, session, { strikethrough: asFlag(value) });
      },
    },
    Color: {
      get: ({ format }) => format.format.fontColor ?? "",
      set: (self, value, { session }) => {
        overlay(self, session, { fontColor: asColor(value) });
      },
    },
    Underline: {
      get: ({ format }) => format.format.underline ?? "None",
      set: (self, value, { session }) => {
        const word = asWord(value, ["None", "Single", "Double"] as const);
        overlay(self, session, { underline: word === "None" ? undefined : word });
      },
    },
  },
  writes: {
    Clear: (self, _args, { session }) => {
      overlay(self, session, {
        bold: undefined,
        italic: undefined,
        strikethrough: undefined,
        fontColor: undefined,
        underline: undefined,
      });
      return null;
    },
  },
});

const fillRef = defineType<Held>({
  name: "ConditionalRangeFill",
  properties: {
    Color: {
      get: ({ format }) => format.format.fillColor ?? "",
      set: (self, value, { session }) => {
        overlay(self, session, { fillColor: asColor(value) });
      },
    },
  },
  writes: {
    Clear: (self, _args, { session }) => {
      overlay(self, session, { fillColor: undefined });
      return null;
    },
  },
});

type Side = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";
const SIDES: Readonly<Record<string, Side>> = {
  EdgeTop: "borderTop",
  EdgeBottom: "borderBottom",
  EdgeLeft: "borderLeft",
  EdgeRight: "borderRight",
};

const borderRef = defineType<{ readonly held: Held; readonly edge: string; readonly side: Side }>({
  name: "ConditionalRangeBorder",
  id: (self) => self.edge,
  properties: {
    SideIndex: { get: (self) => self.edge },
    Style: {
      get: ({ held, side }) => held.format.format[side]?.style ?? "None",
      set: ({ held, side }, value, { session }) => {
        const style = asWord(value, ["None", "Continuous", "Dash", "DashDot", "DashDotDot", "Dot"] as const);
        const border: Border | undefined =
          style === "None"
            ? undefined
            : { weight: "Thin", color: "#000000", ...held.format.format[side], style };
        overlay(held, session, { [side]: border });
      },
    },
    Color: {
      get: ({ held, side }) => held.format.format[side]?.color ?? "#000000",
      set: ({ held, side }, value, { session }) => {
        overlay(held, session, {
          [side]: {
            style: "Continuous",
            weight: "Thin",
            ...held.format.format[side],
            color: asColor(value),
          } satisfies Border,
        });
      },
    },
  },
});

function borderOf(held: Held, edge: string): ObjectRef {
  const side = SIDES[edge];
  if (side === undefined) throw itemNotFound(`border ${edge}`);
  return borderRef({ held, edge, side });
}

const bordersRef = defineType<Held>({
  name: "ConditionalRangeBorderCollection",
  properties: { Count: { get: () => 4 } },
  objects: Object.fromEntries(
    ["Top", "Bottom", "Left", "Right"].map((side) => [side, (held: Held) => borderOf(held, `Edge${side}`)]),
  ),
  items: (held) => Object.keys(SIDES).map((edge) => borderOf(held, edge)),
  item: (held, key) => borderOf(held, String(key)),
  reads: { GetItem: (held, args) => borderOf(held, args.text(0)) },
});

export const formatRef = defineType<Held>({
  name: "ConditionalRangeFormat",
  properties: {
    NumberFormat: {
      get: ({ format }) => format.format.numberFormat ?? null,
      set: (self, value, { session }) => {
        const code = asText(value);
        if (!isNumberFormat(code)) throw invalidArgument("this is no number format");
        overlay(self, session, { numberFormat: code });
      },
    },
  },
  objects: {
    Font: (self) => fontRef(self),
    Fill: (self) => fillRef(self),
    Borders: (self) => bordersRef(self),
  },
});
