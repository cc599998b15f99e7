/** Alignment of a cell's content. */
import type { CellStyle, HorizontalAlignment, VerticalAlignment } from "../../book/types";
import { attribute, element, flag, numberAttribute, type XmlElement } from "../package/xml";
import { keyOf, present } from "../present";

const HORIZONTAL: Readonly<Record<HorizontalAlignment, string>> = {
  General: "general",
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
};

const VERTICAL: Readonly<Record<VerticalAlignment, string>> = {
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
};

const READING_ORDERS = { LeftToRight: "1", RightToLeft: "2" } as const;

/** Letters one below the other: 180 in office.js, 255 in the file. */
const STACKED = { book: 180, file: 255 } as const;

function toFileRotation(degrees: number): number {
  if (degrees === STACKED.book) return STACKED.file;
  return degrees < 0 ? 90 - degrees : degrees;
}

function fromFileRotation(rotation: number): number {
  if (rotation === STACKED.file) return STACKED.book;
  return rotation > 90 ? 90 - rotation : rotation;
}

/** Undefined where the style aligns nothing. */
export function writeAlignment(style: CellStyle): string | undefined {
  const { horizontalAlignment, verticalAlignment, textOrientation } = style;
  const written = element("alignment", {
    horizontal: horizontalAlignment && HORIZONTAL[horizontalAlignment],
    vertical: verticalAlignment && VERTICAL[verticalAlignment],
    textRotation: textOrientation === undefined ? undefined : toFileRotation(textOrientation),
    wrapText: style.wrapText,
    indent: style.indentLevel,
    justifyLastLine: style.autoIndent,
    shrinkToFit: style.shrinkToFit,
    readingOrder: style.readingOrder && READING_ORDERS[style.readingOrder],
  });
  return written === "<alignment/>" ? undefined : written;
}

type Alignment = Pick<
  CellStyle,
  | "horizontalAlignment"
  | "verticalAlignment"
  | "wrapText"
  | "indentLevel"
  | "autoIndent"
  | "shrinkToFit"
  | "readingOrder"
  | "textOrientation"
>;

export function readAlignment(of: XmlElement | undefined): Alignment {
  const rotation = numberAttribute(of, "textRotation");
  return present({
    horizontalAlignment: keyOf(HORIZONTAL, attribute(of, "horizontal")),
    verticalAlignment: keyOf(VERTICAL, attribute(of, "vertical")),
    wrapText: flag(of, "wrapText"),
    indentLevel: numberAttribute(of, "indent"),
    autoIndent: flag(of, "justifyLastLine") === true ? true : undefined,
    shrinkToFit: flag(of, "shrinkToFit") === true ? true : undefined,
    readingOrder: keyOf(READING_ORDERS, attribute(of, "readingOrder")),
    textOrientation: rotation === undefined ? undefined : fromFileRotation(rotation),
  });
}
