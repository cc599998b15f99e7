/** A sheet's shapes as they are to be drawn: with what was set of their looks, and what they look like where nothing was. */
import type { Sheet } from "../../book/types";
import type { DrawnShape, ShapeText } from "../drawn";
import { floatingOn, type Shape } from "./floating";
import { keptText, looksOf } from "./looks";

/** From the bottom to the top. A group stands where its members do; a chart in it is drawn as the sheet's. */
export function shapesToDraw(sheet: Sheet): readonly DrawnShape[] {
  return floatingOn(sheet)
    .shapes.flatMap((shape) => leaves(shape))
    .map(drawn);
}

function leaves(shape: Shape): readonly Shape[] {
  if (looksOf(shape).get("/Visible") === false) return [];
  if (shape.type === "Group") return (shape.members ?? []).flatMap(leaves);
  return shape.type === "Unsupported" ? [] : [shape];
}

const KINDS = { GeometricShape: "shape", Line: "line", Image: "image" } as const;

function drawn(shape: Shape): DrawnShape {
  const looks = looksOf(shape);
  const kind = shape.type === "Group" || shape.type === "Unsupported" ? "shape" : KINDS[shape.type];
  const word = (path: string, unset: string): string => keptText(shape, path, unset);
  const number = (path: string, unset: number): number => {
    const found = looks.get(path);
    return typeof found === "number" ? found : unset;
  };
  const filled = kind === "shape" && looks.get("/Fill/Cleared") !== true;
  // Excel gives a picture no outline until one is set.
  const outlined =
    looks.get("/LineFormat/Visible") !== false && (kind !== "image" || looks.has("/LineFormat/Color"));
  const { id, name, left, top, width, height, geometry = "Rectangle", image } = shape;
  const text = textOf(shape);
  const label = word("/AltTextDescription", word("/AltTextTitle", text?.text ?? name));
  return {
    id,
    kind,
    label,
    left,
    top,
    width,
    height,
    rotation: number("/Rotation", 0),
    geometry,
    flipped: shape.flipped ?? { x: false, y: false },
    arrows: {
      begin: word("/BeginArrowheadStyle", "None"),
      end: word("/EndArrowheadStyle", "None"),
    },
    ...(filled && {
      fill: {
        color: word("/Fill/ForegroundColor", "#4472C4"),
        opacity: 1 - number("/Fill/Transparency", 0),
      },
    }),
    ...(outlined && {
      line: {
        color: word("/LineFormat/Color", "#2F528F"),
        opacity: 1 - number("/LineFormat/Transparency", 0),
        weight: number("/LineFormat/Weight", 1),
        dash: word("/LineFormat/DashStyle", "Solid"),
      },
    }),
    ...(text !== undefined && { text }),
    ...(image !== undefined && { image }),
  };
}

const SIDES: Readonly<Record<string, ShapeText["horizontal"]>> = { Center: "center", Right: "right" };
const HEIGHTS: Readonly<Record<string, ShapeText["vertical"]>> = { Middle: "middle", Bottom: "bottom" };

function textOf(shape: Shape): ShapeText | undefined {
  const { text = "" } = shape;
  if (text === "") return undefined;
  const looks = looksOf(shape);
  const size = looks.get("/Text/Font/Size");
  return {
    text,
    color: keptText(shape, "/Text/Font/Color", "#FFFFFF"),
    fontName: keptText(shape, "/Text/Font/Name", "Calibri"),
    fontSize: typeof size === "number" ? size : 11,
    bold: looks.get("/Text/Font/Bold") === true,
    italic: looks.get("/Text/Font/Italic") === true,
    horizontal: SIDES[keptText(shape, "/TextFrame/HorizontalAlignment", "Left")] ?? "left",
    vertical: HEIGHTS[keptText(shape, "/TextFrame/VerticalAlignment", "Top")] ?? "top",
  };
}
