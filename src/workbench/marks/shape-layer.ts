/** The shapes, lines and pictures of the sheet in view, drawn over the grid's cells and moving with them. */
import type { DrawnShape, EmbeddedExcel, ShapeText, Sheet } from "embedded-excel";
import { element } from "../dom";
import { pixelsPerPoint } from "../grid/sheet-data";
import type { View } from "../grid/view";
import { words } from "../words";

const SVG = "http://www.w3.org/2000/svg";

type Attributes = Readonly<Record<string, string | number>>;

function svg<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes,
  ...children: readonly Node[]
): SVGElementTagNameMap[Tag] {
  const made = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  made.append(...children);
  return made;
}

interface Placed {
  readonly shape: DrawnShape;
  readonly made: SVGSVGElement;
}

export class ShapeLayer {
  private readonly layer = element("div", { class: "shapes", role: "group", "aria-label": words.shapes });
  private placed: readonly Placed[] = [];
  private sheet: Sheet | undefined;
  private drawnFrom = "";

  public constructor(
    container: HTMLElement,
    private readonly excel: EmbeddedExcel,
    private readonly view: View,
  ) {
    container.append(this.layer);
  }

  /** Draws the sheet's shapes anew where one of them changed. */
  public update(sheet: Sheet | undefined): void {
    this.sheet = sheet;
    const shapes = sheet === undefined ? [] : this.excel.shapes(sheet.id);
    const drawnFrom = JSON.stringify(shapes);
    if (drawnFrom !== this.drawnFrom) {
      this.drawnFrom = drawnFrom;
      this.placed = shapes.map((shape) => ({ shape, made: drawnShape(shape) }));
      this.layer.replaceChildren(...this.placed.map(({ made }) => made));
    }
    this.move();
  }

  /** Puts the shapes where the grid's scroll position has them. */
  public move(): void {
    const { sheet } = this;
    if (sheet === undefined) return;
    const window = this.view.cellsWindow();
    Object.assign(this.layer.style, {
      left: `${window.left}px`,
      top: `${window.top}px`,
      width: `${window.width}px`,
      height: `${window.height}px`,
    });
    for (const { shape, made } of this.placed) {
      const { left, top, width, height } = shape;
      const { box, clip } = this.view.floating(sheet, {
        left: left * pixelsPerPoint,
        top: top * pixelsPerPoint,
        width: width * pixelsPerPoint,
        height: height * pixelsPerPoint,
      });
      Object.assign(made.style, {
        left: `${box.left - window.left}px`,
        top: `${box.top - window.top}px`,
        width: `${Math.max(1, box.width)}px`,
        height: `${Math.max(1, box.height)}px`,
        clipPath: clip,
      });
    }
  }

  public dispose(): void {
    this.layer.remove();
  }
}

/** In the shape's own points; the element's size on the page is its zoom. */
function drawnShape(shape: DrawnShape): SVGSVGElement {
  const { width, height, kind, rotation } = shape;
  const [wide, high] = [Math.max(width, 0.75), Math.max(height, 0.75)];
  const parts =
    kind === "line"
      ? lineParts(shape)
      : kind === "image"
        ? imageParts(shape)
        : [outline(shape), ...textParts(shape)];
  const turned = svg(
    "g",
    rotation === 0 ? {} : { transform: `rotate(${rotation} ${wide / 2} ${high / 2})` },
    ...parts,
  );
  return svg(
    "svg",
    {
      class: "shape",
      role: "img",
      "aria-label": shape.label,
      viewBox: `0 0 ${wide} ${high}`,
      preserveAspectRatio: "none",
    },
    turned,
  );
}

const DASHES: Readonly<Record<string, readonly number[]>> = {
  Dash: [4, 3],
  DashDot: [4, 3, 1, 3],
  DashDotDot: [4, 3, 1, 3, 1, 3],
  LongDash: [8, 3],
  LongDashDot: [8, 3, 1, 3],
  LongDashDotDot: [8, 3, 1, 3, 1, 3],
  RoundDot: [1, 1],
  SquareDot: [1, 1],
  SystemDash: [3, 1],
  SystemDot: [1, 1],
  SystemDashDot: [3, 1, 1, 1],
};

function stroke({ line }: DrawnShape): Attributes {
  if (line === undefined) return { stroke: "none" };
  const dashes = DASHES[line.dash];
  return {
    stroke: line.color,
    "stroke-opacity": line.opacity,
    "stroke-width": line.weight,
    ...(dashes && { "stroke-dasharray": dashes.map((one) => one * line.weight).join(" ") }),
  };
}

const look = (shape: DrawnShape): Attributes => ({
  ...stroke(shape),
  ...(shape.fill === undefined
    ? { fill: "none" }
    : { fill: shape.fill.color, "fill-opacity": shape.fill.opacity }),
});

/** Corners of shapes that have straight sides, as shares of width and height. */
const POLYGONS: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  Triangle: [
    [0.5, 0],
    [1, 1],
    [0, 1],
  ],
  RightTriangle: [
    [0, 0],
    [1, 1],
    [0, 1],
  ],
  Diamond: [
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0, 0.5],
  ],
  Parallelogram: [
    [0.25, 0],
    [1, 0],
    [0.75, 1],
    [0, 1],
  ],
  Trapezoid: [
    [0.25, 0],
    [0.75, 0],
    [1, 1],
    [0, 1],
  ],
  Hexagon: [
    [0.25, 0],
    [0.75, 0],
    [1, 0.5],
    [0.75, 1],
    [0.25, 1],
    [0, 0.5],
  ],
  RightArrow: [
    [0, 0.25],
    [0.5, 0.25],
    [0.5, 0],
    [1, 0.5],
    [0.5, 1],
    [0.5, 0.75],
    [0, 0.75],
  ],
  LeftArrow: [
    [1, 0.25],
    [0.5, 0.25],
    [0.5, 0],
    [0, 0.5],
    [0.5, 1],
    [0.5, 0.75],
    [1, 0.75],
  ],
  UpArrow: [
    [0.25, 1],
    [0.25, 0.5],
    [0, 0.5],
    [0.5, 0],
    [1, 0.5],
    [0.75, 0.5],
    [0.75, 1],
  ],
  DownArrow: [
    [0.25, 0],
    [0.25, 0.5],
    [0, 0.5],
    [0.5, 1],
    [1, 0.5],
    [0.75, 0.5],
    [0.75, 0],
  ],
};

/** A geometry that is not known here is drawn as the rectangle around it. */
function outline(shape: DrawnShape): SVGElement {
  const { width, height, geometry } = shape;
  if (geometry === "Ellipse")
    return svg("ellipse", { cx: width / 2, cy: height / 2, rx: width / 2, ry: height / 2, ...look(shape) });
  const corners = POLYGONS[geometry];
  if (corners !== undefined) {
    const points = corners.map(([x, y]) => `${x * width},${y * height}`).join(" ");
    return svg("polygon", { points, ...look(shape) });
  }
  const radius = geometry === "RoundRectangle" ? Math.min(width, height) / 6 : 0;
  return svg("rect", { x: 0, y: 0, width, height, rx: radius, ...look(shape) });
}

const FLEX = {
  left: "flex-start",
  center: "center",
  right: "flex-end",
  top: "flex-start",
  middle: "center",
  bottom: "flex-end",
};

/** In the margins that Excel starts with, in points. */
function textParts({ text, width, height }: DrawnShape): readonly SVGElement[] {
  if (text === undefined) return [];
  const words = element("div", { class: "shape-text" }, text.text);
  Object.assign(words.style, textStyle(text));
  return [
    svg(
      "foreignObject",
      { x: 7.2, y: 3.6, width: Math.max(0, width - 14.4), height: Math.max(0, height - 7.2) },
      words,
    ),
  ];
}

const textStyle = (text: ShapeText): Partial<CSSStyleDeclaration> => ({
  color: text.color,
  fontFamily: `"${text.fontName.replaceAll('"', "")}", Carlito, Arial, sans-serif`,
  fontSize: `${text.fontSize}px`,
  fontWeight: text.bold ? "bold" : "normal",
  fontStyle: text.italic ? "italic" : "normal",
  textAlign: text.horizontal,
  justifyContent: FLEX[text.vertical],
});

function lineParts(shape: DrawnShape): readonly SVGElement[] {
  const { width, height, arrows, line, flipped } = shape;
  const length = Math.hypot(width, height);
  if (line === undefined || length === 0) return [];
  const [from, to] = [
    { x: flipped.x ? width : 0, y: flipped.y ? height : 0 },
    { x: flipped.x ? 0 : width, y: flipped.y ? 0 : height },
  ];
  const size = 3 * Math.max(1, line.weight);
  /** A triangle whose point is at the end of the line. */
  const head = (at: typeof to, other: typeof to): SVGElement => {
    const [x, y] = [((at.x - other.x) / length) * size, ((at.y - other.y) / length) * size];
    const corners = [
      at,
      { x: at.x - 2 * x + y, y: at.y - 2 * y - x },
      { x: at.x - 2 * x - y, y: at.y - 2 * y + x },
    ];
    const points = corners.map((one) => `${one.x},${one.y}`).join(" ");
    return svg("polygon", { points, fill: line.color, "fill-opacity": line.opacity });
  };
  return [
    svg("line", { x1: from.x, y1: from.y, x2: to.x, y2: to.y, ...stroke(shape) }),
    ...(arrows.begin === "None" ? [] : [head(from, to)]),
    ...(arrows.end === "None" ? [] : [head(to, from)]),
  ];
}

/** By the first characters of a picture in Base64. */
const TYPES: readonly (readonly [start: string, type: string])[] = [
  ["iVBOR", "png"],
  ["/9j/", "jpeg"],
  ["R0lGOD", "gif"],
  ["Qk", "bmp"],
  ["PHN2Z", "svg+xml"],
];

function imageParts(shape: DrawnShape): readonly SVGElement[] {
  const { width, height, image = "", line } = shape;
  const type = TYPES.find(([start]) => image.startsWith(start))?.[1] ?? "png";
  const href = `data:image/${type};base64,${image.replace(/\s/g, "")}`;
  return [
    svg("image", { width, height, preserveAspectRatio: "none", href }),
    ...(line === undefined ? [] : [svg("rect", { width, height, ...look({ ...shape, kind: "shape" }) })]),
  ];
}
