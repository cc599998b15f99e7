/** The boxes in which notes are shown: shapes of the old kind (VML), which is not always well-formed XML. */
import type { Note, Sheet } from "../../book/types";
import { locateBox } from "../chart/anchors";
import { element, escapeAttribute } from "../package/xml";

/** Of a note at a cell. */
export interface Box {
  readonly row: number;
  readonly column: number;
  readonly visible: boolean;
  /** In points; absent = not said. */
  readonly width?: number;
  readonly height?: number;
}

/** Programs give these words prefixes of their own; a shape stands in none of its kind. One may have nothing in it. */
export const SHAPE = /<([\w.-]+:)shape\b(?:[^>]*\/>|[\s\S]*?<\/\1shape\s*>)/g;
/** Whatever a drawing shows: notes' boxes, and what people draw beside them. */
export const DRAWN = /<(?:[\w.-]+:)(?:shape|rect|roundrect|oval|line|polyline|curve|arc|image|group)\b/;
/** A shape of another kind than a note: a button, a list. */
const OTHER_KIND = /<(?:[\w.-]+:)?ClientData\b[^>]*?\sObjectType\s*=\s*["'](?!Note["'])/;
const cellNumber = (name: string): RegExp =>
  new RegExp(`(<(?:[\\w.-]+:)?${name}>)\\s*(\\d+)\\s*(</(?:[\\w.-]+:)?${name}\\s*>)`);
const ANCHOR = /(<(?:[\w.-]+:)?Anchor>)([^<]*)(<\/(?:[\w.-]+:)?Anchor\s*>)/;
const STYLE = /(<(?:[\w.-]+:)?shape\b[^>]*?\sstyle\s*=\s*)("[^"]*"|'[^']*')/;
const VISIBLE = /\s*<(?:[\w.-]+:)?Visible\s*(?:\/>|>\s*(?:True|t|1)?\s*<\/(?:[\w.-]+:)?Visible\s*>)/i;
const CLIENT_END = /<\/((?:[\w.-]+:)?)ClientData\s*>/;

/** In points. */
const UNITS: Readonly<Record<string, number>> = {
  pt: 1,
  px: 0.75,
  in: 72,
  cm: 72 / 2.54,
  mm: 72 / 25.4,
  pc: 12,
};

function lengthIn(style: string, name: "width" | "height"): number | undefined {
  const [, number = "", unit = ""] =
    new RegExp(`(?:^|;)\\s*${name}\\s*:\\s*([\\d.]+)\\s*(pt|px|in|cm|mm|pc)`, "i").exec(style) ?? [];
  const points = Number(number) * (UNITS[unit.toLowerCase()] ?? NaN);
  return number === "" || !Number.isFinite(points) ? undefined : Math.round(points * 100) / 100;
}

/** The cell whose note a shape shows. */
export function cellOfShape(shape: string): { readonly row: number; readonly column: number } | undefined {
  if (OTHER_KIND.test(shape)) return undefined;
  const [row, column] = ["Row", "Column"].map((name) => cellNumber(name).exec(shape)?.[2]);
  return row === undefined || column === undefined ? undefined : { row: Number(row), column: Number(column) };
}

export function readBoxes(vml: string): readonly Box[] {
  return [...vml.matchAll(SHAPE)].flatMap(([shape]): Box[] => {
    const cell = cellOfShape(shape);
    if (cell === undefined) return [];
    const style = STYLE.exec(shape)?.[2]?.slice(1, -1) ?? "";
    const [width, height] = [lengthIn(style, "width"), lengthIn(style, "height")];
    return [
      {
        ...cell,
        visible: VISIBLE.test(shape),
        ...(width !== undefined && { width }),
        ...(height !== undefined && { height }),
      },
    ];
  });
}

/** Column, offset, row, offset: of a box's top left corner and of its bottom right one. */
function movedAnchor(place: string, down: number, right: number): string {
  const numbers = place.split(",").map(Number);
  if (numbers.length !== 8 || numbers.some(Number.isNaN)) return place;
  return numbers
    .map((one, index) => (index % 2 === 1 ? one : Math.max(0, one + (index % 4 === 0 ? right : down))))
    .join(", ");
}

/** The shape at another cell, its box as far from it as before. */
export function movedShape(shape: string, to: { readonly row: number; readonly column: number }): string {
  const from = cellOfShape(shape);
  if (from === undefined || (from.row === to.row && from.column === to.column)) return shape;
  return shape
    .replace(cellNumber("Row"), `$1${to.row}$3`)
    .replace(cellNumber("Column"), `$1${to.column}$3`)
    .replace(
      ANCHOR,
      (_, open: string, place: string, close: string) =>
        open + movedAnchor(place, to.row - from.row, to.column - from.column) + close,
    );
}

type BoxLook = Pick<Note, "visible" | "width" | "height">;

/** The shape as a note says it is shown now, where that is otherwise than before. */
export function changedShape(shape: string, before: BoxLook, now: Note, sheet: Sheet): string {
  let changed = shape;
  if (before.visible !== now.visible) {
    changed = changed.replace(VISIBLE, "");
    if (now.visible)
      changed = changed.replace(CLIENT_END, (end, prefix: string) => `<${prefix}Visible/>${end}`);
    changed = withStyle(changed, "visibility", now.visible ? "visible" : "hidden");
  }
  if (before.width !== now.width || before.height !== now.height) {
    changed = withStyle(changed, "width", `${now.width}pt`);
    changed = withStyle(changed, "height", `${now.height}pt`);
    changed = changed.replace(
      ANCHOR,
      (_, open: string, __: string, close: string) => `${open}${anchorOf(sheet, now)}${close}`,
    );
  }
  return changed;
}

const withStyle = (shape: string, name: string, value: string): string =>
  shape.replace(STYLE, (_, open: string, quoted: string) => {
    const quote = quoted.slice(0, 1);
    const others = quoted
      .slice(1, -1)
      .split(";")
      .filter((one) => one.trim() !== "" && one.split(":")[0]?.trim().toLowerCase() !== name);
    return `${open}${quote}${[...others, `${name}:${value}`].join(";")}${quote}`;
  });

/** As Excel places a new box: right of the cell, a little higher. In pixels within columns and rows. */
function anchorOf(sheet: Sheet, { area, width, height }: Pick<Note, "area" | "width" | "height">): string {
  const gap = { x: 11.25, y: area.row === 0 ? 1.5 : 7.5 };
  return locateBox(sheet, { row: area.row, column: area.column + 1, gap, width, height }).join(", ");
}

const NAMES = `xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"`;

/** Whether a drawing's root declares the prefixes of our words. */
export const isNamed = (vml: string): boolean => {
  const root = /<xml\b[^>]*>/.exec(vml)?.[0] ?? "";
  return NAMES.split(" ").every((name) => root.includes(name));
};

/**
 * A new note's shape.
 * @param named the drawing's root declares the prefixes; else the shape does
 */
export function writeShape(
  sheet: Sheet,
  note: Pick<Note, "area" | "visible" | "width" | "height">,
  number: number,
  named: boolean,
): string {
  const { area, visible, width, height } = note;
  const style = `position:absolute;margin-left:59.25pt;margin-top:1.5pt;width:${width}pt;height:${height}pt;z-index:${number};visibility:${visible ? "visible" : "hidden"}`;
  const data = element(
    "x:ClientData",
    { ObjectType: "Note" },
    "<x:MoveWithCells/><x:SizeWithCells/>",
    element("x:Anchor", {}, anchorOf(sheet, note)),
    element("x:AutoFill", {}, "False"),
    element("x:Row", {}, String(area.row)),
    element("x:Column", {}, String(area.column)),
    visible ? "<x:Visible/>" : undefined,
  );
  return `<v:shape${named ? "" : ` ${NAMES}`} id="_x0000_s${1024 + number}" type="#_x0000_t202" style="${escapeAttribute(style)}" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>${data}</v:shape>`;
}

/** A drawing without shapes, for the first note of a sheet. */
export const EMPTY_DRAWING = `<xml ${NAMES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>`;
