/** Excel.ShapeCollection and Shape: shapes, lines, pictures and groups; charts too, for their alternative text. */
import { newId } from "../../book/empty-book";
import { freeName } from "../../book/naming";
import type { Chart, Sheet } from "../../book/types";
import { invalidArgument, itemNotFound } from "../errors";
import { floatingOn, type HeldShape, type Shape, type ShapeType } from "../session/floating";
import { copyLooks } from "../session/looks";
import { demand } from "../session/guard";
import type { BookSession } from "../session/session";
import { findSheet } from "../../book/naming";
import { asList, asNumber, asText, isObjectArgument, type Arguments } from "./arguments";
import { chartShapeRef } from "./chart-shape";
import { defineType, type Context, type ObjectRef, type Property } from "./define";
import { flag, keptLooks, number, text, word } from "./looks";
import {
  groupRef,
  geometricShapeRef,
  connectionSites,
  imageRef,
  lineFormatRef,
  lineRef,
  shapeFillRef,
  shapePart,
  textFrameRef,
} from "./shape-parts";

function change({ sheet }: HeldShape, session: BookSession): void {
  demand(sheet, "allowEditObjects");
  session.restructured(sheet);
}

const listOf = ({ sheet, group }: HeldShape): Shape[] => group?.members ?? floatingOn(sheet).shapes;

function side(key: "left" | "top" | "width" | "height"): Property<HeldShape> {
  return {
    get: ({ shape }) => shape[key],
    set: (self, value, { session }) => {
      const points = asNumber(value);
      if (points < 0) throw invalidArgument("at least 0 points are expected");
      self.shape[key] = points;
      change(self, session);
    },
  };
}

/** What only shapes of a type have. */
function only(type: ShapeType, of: (self: HeldShape) => ObjectRef) {
  return (self: HeldShape): ObjectRef => {
    if (self.shape.type !== type) throw invalidArgument(`the shape is no ${type}`);
    return of(self);
  };
}

function scaled(self: HeldShape, args: Arguments, session: BookSession, key: "width" | "height"): null {
  const factor = asNumber(args.at(0));
  if (!(factor > 0)) throw invalidArgument("a factor above 0 is expected");
  args.word(1, ["CurrentSize", "OriginalSize"]);
  const { shape } = self;
  const before = shape[key];
  shape[key] = before * factor;
  const from = args.word(
    2,
    ["ScaleFromTopLeft", "ScaleFromMiddle", "ScaleFromBottomRight"],
    "ScaleFromTopLeft",
  );
  const share = { ScaleFromTopLeft: 0, ScaleFromMiddle: 0.5, ScaleFromBottomRight: 1 }[from];
  const at = key === "width" ? "left" : "top";
  shape[at] = Math.max(0, shape[at] - (shape[key] - before) * share);
  change(self, session);
  return null;
}

function moved(self: HeldShape, args: Arguments, session: BookSession, key: "left" | "top"): null {
  self.shape[key] = Math.max(0, self.shape[key] + asNumber(args.at(0)));
  change(self, session);
  return null;
}

function setOrder(self: HeldShape, args: Arguments, session: BookSession): null {
  const list = listOf(self);
  const place = list.indexOf(self.shape);
  const where = args.word(0, ["BringToFront", "BringForward", "SendToBack", "SendBackward"]);
  const to = {
    BringToFront: list.length - 1,
    BringForward: Math.min(list.length - 1, place + 1),
    SendToBack: 0,
    SendBackward: Math.max(0, place - 1),
  }[where];
  list.splice(place, 1);
  list.splice(to, 0, self.shape);
  change(self, session);
  return null;
}

function copied(shape: Shape, names: (base: string) => string): Shape {
  const { members } = shape;
  const copy: Shape = {
    ...shape,
    id: newId(),
    name: names(`${shape.name} `),
    ...(members !== undefined && { members: members.map((one) => copied(one, names)) }),
  };
  copyLooks(shape, copy);
  return copy;
}

const ROTATION = number(0);

export const shapeRef: (held: HeldShape) => ObjectRef = defineType<HeldShape>({
  name: "Shape",
  id: ({ shape }) => shape.id,
  properties: {
    ...keptLooks(
      {
        AltTextDescription: text(),
        AltTextTitle: text(),
        LockAspectRatio: flag(false),
        Placement: word(["TwoCell", "OneCell", "Absolute"], "TwoCell"),
        Rotation: ROTATION,
        Visible: flag(true),
      },
      shapePart,
    ),
    Id: { get: ({ shape }) => shape.id },
    Name: {
      get: ({ shape }) => shape.name,
      set: (self, value, { session }) => {
        self.shape.name = asText(value);
        change(self, session);
      },
    },
    Type: { get: ({ shape }) => shape.type },
    GeometricShapeType: {
      get: ({ shape }) => shape.geometry ?? null,
      set: (self, value, { session }) => {
        if (self.shape.type !== "GeometricShape") throw invalidArgument("the shape is no GeometricShape");
        self.shape.geometry = asText(value);
        change(self, session);
      },
    },
    Left: side("left"),
    Top: side("top"),
    Width: side("width"),
    Height: side("height"),
    Level: { get: ({ group }) => (group === undefined ? 0 : 1) },
    ZOrderPosition: { get: (self) => listOf(self).indexOf(self.shape) },
    ConnectionSiteCount: { get: ({ shape }) => connectionSites(shape) },
  },
  objects: {
    Fill: (self) => shapeFillRef(self),
    LineFormat: (self) => lineFormatRef(self),
    TextFrame: (self) => textFrameRef(self),
    GeometricShape: only("GeometricShape", (self) => geometricShapeRef(self)),
    Image: only("Image", (self) => imageRef(self)),
    Line: only("Line", (self) => lineRef(self)),
    Group: only("Group", (self) => groupRef(self)),
    ParentGroup: ({ sheet, group }) => {
      if (group === undefined) throw itemNotFound("a group of the shape");
      return shapeRef({ sheet, shape: group });
    },
  },
  writes: {
    Delete: (self, _args, { session }) => {
      const list = listOf(self);
      list.splice(list.indexOf(self.shape), 1);
      change(self, session);
      return null;
    },
    IncrementLeft: (self, args, { session }) => moved(self, args, session, "left"),
    IncrementTop: (self, args, { session }) => moved(self, args, session, "top"),
    IncrementRotation: (self, args, context) => {
      const property = keptLooks({ Rotation: ROTATION }, shapePart)["Rotation"];
      const now = Number(property?.get?.(self, context)) + asNumber(args.at(0));
      property?.set?.(self, ((now % 360) + 360) % 360, context);
      return null;
    },
    ScaleHeight: (self, args, { session }) => scaled(self, args, session, "height"),
    ScaleWidth: (self, args, { session }) => scaled(self, args, session, "width"),
    SetZOrder: (self, args, { session }) => setOrder(self, args, session),
    CopyTo: (self, args, { session }) => {
      const given = args.at(0);
      const sheet = isObjectArgument(given)
        ? (given.target as Sheet)
        : given === undefined
          ? self.sheet
          : findSheet(session.book, asText(given));
      if (sheet === undefined) throw itemNotFound("the sheet");
      const copy = copied(self.shape, (base) => freeShapeName(sheet, base));
      floatingOn(sheet).shapes.push(copy);
      session.restructured(sheet);
      return shapeRef({ sheet, shape: copy });
    },
  },
});

const freeShapeName = (sheet: Sheet, base: string): string =>
  freeName(base, (name) => floatingOn(sheet).shapes.some((one) => one.name === name));

/** Charts that stand in no group. */
function chartsOn(sheet: Sheet): readonly Chart[] {
  const grouped = new Set(
    floatingOn(sheet).shapes.flatMap(({ members = [] }) => members.map(({ chart }) => chart)),
  );
  return sheet.charts.filter((chart) => !grouped.has(chart));
}

/** Shapes, and the charts behind them. */
const allOn = (sheet: Sheet): readonly ObjectRef[] => [
  ...chartsOn(sheet).map((chart) => chartShapeRef({ sheet, chart })),
  ...floatingOn(sheet).shapes.map((shape) => shapeRef({ sheet, shape })),
];

function find(sheet: Sheet, key: unknown): ObjectRef | null {
  const chart = chartsOn(sheet).find((one) => one.id === key || one.name === key);
  if (chart !== undefined) return chartShapeRef({ sheet, chart });
  const shape = floatingOn(sheet).shapes.find((one) => one.id === key || one.name === key);
  return shape === undefined ? null : shapeRef({ sheet, shape });
}

function required(found: ObjectRef | null | undefined, key: unknown): ObjectRef {
  if (found === null || found === undefined) throw itemNotFound(`shape ${String(key)}`);
  return found;
}

function add(sheet: Sheet, { session }: Context, base: string, shape: Omit<Shape, "id" | "name">): ObjectRef {
  const made: Shape = { ...shape, id: newId(), name: freeShapeName(sheet, base) };
  floatingOn(sheet).shapes.push(made);
  change({ sheet, shape: made }, session);
  return shapeRef({ sheet, shape: made });
}

/** As Excel puts a new shape. */
const PLACE = { left: 0, top: 0, width: 72, height: 72 };

const chartMember = (chart: Chart): Shape => ({
  type: "Unsupported",
  id: chart.id,
  name: chart.name,
  left: chart.left,
  top: chart.top,
  width: chart.width,
  height: chart.height,
  chart,
});

function group(sheet: Sheet, args: Arguments, context: Context): ObjectRef {
  const floating = floatingOn(sheet);
  const members = asList(args.at(0)).map((one) => {
    const given = isObjectArgument(one)
      ? (one.target as Partial<HeldShape> & { readonly chart?: Chart })
      : {
          shape: floating.shapes.find(({ id, name }) => id === one || name === one),
          chart: chartsOn(sheet).find(({ id, name }) => id === one || name === one),
        };
    const { shape, chart } = given;
    if (shape !== undefined && floating.shapes.includes(shape)) return shape;
    if (chart === undefined || !chartsOn(sheet).includes(chart)) throw itemNotFound("a shape of the group");
    return chartMember(chart);
  });
  if (members.length < 2) throw invalidArgument("a group has at least two shapes");
  floating.shapes = floating.shapes.filter((one) => !members.includes(one));
  const [left, top] = [
    Math.min(...members.map((one) => one.left)),
    Math.min(...members.map((one) => one.top)),
  ];
  const right = Math.max(...members.map((one) => one.left + one.width));
  const bottom = Math.max(...members.map((one) => one.top + one.height));
  return add(sheet, context, "Group ", {
    type: "Group",
    members,
    left,
    top,
    width: right - left,
    height: bottom - top,
  });
}

export const shapesRef = defineType<Sheet>({
  name: "ShapeCollection",
  items: allOn,
  item: (self, key) => required(find(self, key), key),
  reads: {
    GetItem: (self, args) => required(find(self, args.at(0)), args.at(0)),
    GetItemAt: (self, args) => required(allOn(self)[args.integer(0)], args.at(0)),
    GetItemOrNullObject: (self, args) => find(self, args.at(0)),
    GetCount: (self) => allOn(self).length,
  },
  writes: {
    AddGeometricShape: (self, args, context) =>
      add(self, context, `${args.text(0)} `, { type: "GeometricShape", geometry: args.text(0), ...PLACE }),
    AddTextBox: (self, args, context) =>
      add(self, context, "TextBox ", {
        type: "GeometricShape",
        geometry: "Rectangle",
        text: args.optionalText(0) ?? "",
        ...PLACE,
      }),
    AddLine: (self, args, context) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = [0, 1, 2, 3].map((index) => asNumber(args.at(index)));
      const connector = args.word(4, ["Straight", "Elbow", "Curve"], "Straight");
      const ref = add(self, context, "Straight Connector ", {
        type: "Line",
        left: Math.min(x1, x2),
        top: Math.min(y1, y2),
        width: Math.abs(x2 - x1),
        height: Math.abs(y2 - y1),
        flipped: { x: x2 < x1, y: y2 < y1 },
      });
      ref.object("Line")?.(context)?.property("connectorType")?.set?.(connector, context);
      return ref;
    },
    AddImage: (self, args, context) => {
      const image = args.text(0).replace(/^data:[^,]*,/, "");
      if (image === "" || !/^[A-Za-z0-9+/=\s]+$/.test(image))
        throw invalidArgument("a picture in Base64 is expected");
      return add(self, context, "Picture ", { type: "Image", image, ...PLACE });
    },
    AddGroup: group,
  },
});
