/** Excel.RangeBorderCollection and RangeBorder: an edge of a range is a border of the cells along it. */
import type { Border, BorderStyle, CellStyle } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { commonStyle, formatArea } from "../session/formats";
import { demand } from "../session/guard";
import type { BookSession, RangeTarget } from "../session/session";
import { asColor, asWord } from "./arguments";
import { defineType, type ObjectRef } from "./define";

const EDGES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;
type Edge = (typeof EDGES)[number];
type Side = "borderTop" | "borderBottom" | "borderLeft" | "borderRight";
const STYLES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;
const WEIGHTS = ["Hairline", "Thin", "Medium", "Thick"] as const;

interface EdgeOf {
  readonly targets: readonly RangeTarget[];
  readonly edge: Edge;
}

/** The cells along an edge and the side of theirs that lies on it. */
function sides(
  { area }: RangeTarget,
  edge: Edge,
): readonly { readonly area: RangeTarget["area"]; readonly side: Side }[] {
  const inner = {
    InsideHorizontal: area.row < area.lastRow,
    InsideVertical: area.column < area.lastColumn,
  };
  switch (edge) {
    case "EdgeTop":
      return [{ area: { ...area, lastRow: area.row }, side: "borderTop" }];
    case "EdgeBottom":
      return [{ area: { ...area, row: area.lastRow }, side: "borderBottom" }];
    case "EdgeLeft":
      return [{ area: { ...area, lastColumn: area.column }, side: "borderLeft" }];
    case "EdgeRight":
      return [{ area: { ...area, column: area.lastColumn }, side: "borderRight" }];
    case "InsideHorizontal":
      return inner.InsideHorizontal
        ? [
            { area: { ...area, lastRow: area.lastRow - 1 }, side: "borderBottom" },
            { area: { ...area, row: area.row + 1 }, side: "borderTop" },
          ]
        : [];
    case "InsideVertical":
      return inner.InsideVertical
        ? [
            { area: { ...area, lastColumn: area.lastColumn - 1 }, side: "borderRight" },
            { area: { ...area, column: area.column + 1 }, side: "borderLeft" },
          ]
        : [];
    case "DiagonalDown":
    case "DiagonalUp":
      return [];
  }
}

/** What the borders along an edge have in common; null where they differ. */
function common<T>({ targets, edge }: EdgeOf, pick: (border: Border | undefined) => T, none: T): T | null {
  const found = targets.flatMap((target) => {
    const [first] = sides(target, edge);
    return first === undefined
      ? []
      : [commonStyle(target.sheet, first.area, (style) => pick(style?.[first.side]))];
  });
  const [one = none] = found;
  return found.every((other) => other === one) ? one : null;
}

function change(
  self: EdgeOf,
  session: BookSession,
  next: (border: Border | undefined) => Border | undefined,
): void {
  if (self.edge.startsWith("Diagonal")) throw invalidArgument("the embedded Excel has no diagonal borders");
  for (const target of self.targets) {
    demand(target.sheet, "allowFormatCells");
    for (const { area, side } of sides(target, self.edge)) {
      formatArea(session, target.sheet, area, (style: CellStyle) => ({ [side]: next(style[side]) }));
    }
  }
}

const PLAIN: Border = { style: "Continuous", weight: "Thin", color: "#000000" };

const borderRef = defineType<EdgeOf>({
  name: "RangeBorder",
  id: (self) => self.edge,
  properties: {
    SideIndex: { get: (self) => self.edge },
    Style: {
      get: (self) => common<string>(self, (border) => border?.style ?? "None", "None"),
      set: (self, value, { session }) => {
        const style = asWord<BorderStyle | "None">(value, STYLES);
        change(self, session, (border) => (style === "None" ? undefined : { ...(border ?? PLAIN), style }));
      },
    },
    Color: {
      get: (self) => common(self, (border) => border?.color ?? PLAIN.color, PLAIN.color),
      set: (self, value, { session }) => {
        const color = asColor(value);
        change(self, session, (border) => ({ ...(border ?? PLAIN), color }));
      },
    },
    Weight: {
      get: (self) => common(self, (border) => border?.weight ?? PLAIN.weight, PLAIN.weight),
      set: (self, value, { session }) => {
        const weight = asWord(value, WEIGHTS);
        change(self, session, (border) => ({ ...(border ?? PLAIN), weight }));
      },
    },
  },
});

function borderOf(targets: readonly RangeTarget[], key: unknown): ObjectRef {
  const edge = EDGES.find((one) => one.toLowerCase() === String(key).toLowerCase());
  if (edge === undefined) throw itemNotFound(`border ${String(key)}`);
  return borderRef({ targets, edge });
}

export const bordersRef = defineType<readonly RangeTarget[]>({
  name: "RangeBorderCollection",
  properties: { Count: { get: () => EDGES.length } },
  items: (self) => EDGES.map((edge) => borderRef({ targets: self, edge })),
  item: (self, key) => borderOf(self, key),
  reads: {
    GetItem: (self, args) => borderOf(self, args.at(0)),
    GetItemAt: (self, args) => borderOf(self, EDGES[args.integer(0)]),
  },
});
