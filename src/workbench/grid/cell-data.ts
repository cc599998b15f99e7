/** A cell of the book as the grid draws it: its shown text, and its style in Univer's terms. */
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
  type IBorderData,
  type IBorderStyleData,
  type ICellData,
  type IStyleData,
} from "@univerjs/core";
import type {
  Border,
  Cell,
  CellStyle,
  CellValue,
  FormatOverlay,
  HorizontalAlignment,
  VerticalAlignment,
} from "embedded-excel";

/** The room that an icon takes from the left of a cell's text, in pixels. */
export const iconRoom = 18;

const horizontal: Readonly<Record<Exclude<HorizontalAlignment, "General">, HorizontalAlign>> = {
  Left: HorizontalAlign.LEFT,
  Fill: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  CenterAcrossSelection: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
};

const vertical: Readonly<Record<VerticalAlignment, VerticalAlign>> = {
  Top: VerticalAlign.TOP,
  Justify: VerticalAlign.TOP,
  Center: VerticalAlign.MIDDLE,
  Distributed: VerticalAlign.MIDDLE,
  Bottom: VerticalAlign.BOTTOM,
};

/** The default font of a new Excel workbook. */
const defaultFont = { name: "Calibri, Carlito, Arial", size: 11 } as const;

/** Excel's "General": numbers right, booleans and errors in the middle, text left. */
function generalAlignment(value: CellValue): HorizontalAlign {
  if (typeof value === "number") return HorizontalAlign.RIGHT;
  if (typeof value === "boolean" || (typeof value === "object" && value !== null))
    return HorizontalAlign.CENTER;
  return HorizontalAlign.LEFT;
}

function borderStyle(border: Border): BorderStyleTypes {
  const heavy = border.weight === "Medium" || border.weight === "Thick";
  switch (border.style) {
    case "Continuous":
      if (border.weight === "Thick") return BorderStyleTypes.THICK;
      if (border.weight === "Medium") return BorderStyleTypes.MEDIUM;
      return border.weight === "Hairline" ? BorderStyleTypes.HAIR : BorderStyleTypes.THIN;
    case "Dash":
      return heavy ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.DASHED;
    case "DashDot":
      return heavy ? BorderStyleTypes.MEDIUM_DASH_DOT : BorderStyleTypes.DASH_DOT;
    case "DashDotDot":
      return heavy ? BorderStyleTypes.MEDIUM_DASH_DOT_DOT : BorderStyleTypes.DASH_DOT_DOT;
    case "Dot":
      return BorderStyleTypes.DOTTED;
    case "Double":
      return BorderStyleTypes.DOUBLE;
    case "SlantDashDot":
      return BorderStyleTypes.SLANT_DASH_DOT;
  }
}

function side(border: Border): IBorderStyleData {
  return { s: borderStyle(border), cl: { rgb: border.color } };
}

function borders(style: CellStyle): IBorderData | undefined {
  const { borderTop, borderBottom, borderLeft, borderRight } = style;
  if (!(borderTop ?? borderBottom ?? borderLeft ?? borderRight)) return undefined;
  return {
    ...(borderTop && { t: side(borderTop) }),
    ...(borderBottom && { b: side(borderBottom) }),
    ...(borderLeft && { l: side(borderLeft) }),
    ...(borderRight && { r: side(borderRight) }),
  };
}

/** A book style in Univer's terms; `value` decides the alignment that "General" stands for. */
export function toGridStyle(style: CellStyle, value: CellValue): IStyleData {
  const alignment = style.horizontalAlignment ?? "General";
  const edges = borders(style);
  return {
    ff: style.fontName === undefined ? defaultFont.name : `${style.fontName}, ${defaultFont.name}`,
    fs: style.fontSize ?? defaultFont.size,
    ht: alignment === "General" ? generalAlignment(value) : horizontal[alignment],
    vt: vertical[style.verticalAlignment ?? "Bottom"],
    ...(style.bold === true && { bl: BooleanNumber.TRUE }),
    ...(style.italic === true && { it: BooleanNumber.TRUE }),
    ...(style.underline !== undefined && { ul: { s: BooleanNumber.TRUE } }),
    ...(style.strikethrough === true && { st: { s: BooleanNumber.TRUE } }),
    ...(style.fontColor !== undefined && { cl: { rgb: style.fontColor } }),
    ...(style.fillColor !== undefined && { bg: { rgb: style.fillColor } }),
    ...(style.wrapText === true && { tb: WrapStrategy.WRAP }),
    ...(style.textOrientation !== undefined &&
      style.textOrientation !== 0 && { tr: { a: -style.textOrientation } }),
    ...(style.indentLevel !== undefined && style.indentLevel > 0 && { pd: { l: 2 + style.indentLevel * 9 } }),
    ...(edges && { bd: edges }),
  };
}

/** Everything that decides how one cell looks, lowest layer first. */
export interface CellLayers {
  readonly cell: Cell | undefined;
  /** The row's or column's style, for a cell without its own. */
  readonly inherited: CellStyle | undefined;
  readonly table: CellStyle | undefined;
  readonly overlay: FormatOverlay | undefined;
  readonly text: string;
  /** An icon stands at the left of the text. */
  readonly hasIcon?: boolean;
}

/** The cell as the grid draws it, or undefined where there is nothing to draw. */
export function toCellData({
  cell,
  inherited,
  table,
  overlay,
  text,
  hasIcon,
}: CellLayers): ICellData | undefined {
  const own = cell?.style ?? inherited;
  if (text === "" && own === undefined && table === undefined && overlay === undefined) return undefined;
  const style = toGridStyle({ ...table, ...own, ...overlay }, cell?.value ?? null);
  if (hasIcon === true) style.pd = { l: (style.pd?.l ?? 2) + iconRoom };
  // The text is what the number format shows; as a string the grid leaves it as it is.
  return text === "" ? { s: style } : { v: text, t: CellValueType.STRING, s: style };
}
