/** Fills: plain ones and patterns. Gradients have no place in a style. */
import type { FillPattern } from "../../book/fill-patterns";
import type { CellStyle } from "../../book/types";
import { attribute, child, element, type XmlElement } from "../package/xml";
import { keyOf, present } from "../present";
import { readColor, toArgb, type Theme } from "./colors";

/** As files name them (ECMA-376, ST_PatternType). */
const PATTERNS: Readonly<Record<FillPattern, string>> = {
  Gray75: "darkGray",
  Gray50: "mediumGray",
  Gray25: "lightGray",
  Gray16: "gray125",
  Gray8: "gray0625",
  Horizontal: "darkHorizontal",
  Vertical: "darkVertical",
  Down: "darkDown",
  Up: "darkUp",
  Checker: "darkGrid",
  SemiGray75: "darkTrellis",
  LightHorizontal: "lightHorizontal",
  LightVertical: "lightVertical",
  LightDown: "lightDown",
  LightUp: "lightUp",
  Grid: "lightGrid",
  CrissCross: "lightTrellis",
};

const colored = (name: "fgColor" | "bgColor", color: string | undefined, automatic: number): string =>
  element(name, color === undefined ? { indexed: automatic } : { rgb: toArgb(color) });

/** Undefined where the style fills nothing. */
export function writeFill({ fillColor, fillPattern, fillPatternColor }: CellStyle): string | undefined {
  if (fillPattern !== undefined)
    return element(
      "fill",
      {},
      element(
        "patternFill",
        { patternType: PATTERNS[fillPattern] },
        colored("fgColor", fillPatternColor, 64),
        colored("bgColor", fillColor, 65),
      ),
    );
  if (fillColor === undefined) return undefined;
  return element(
    "fill",
    {},
    element(
      "patternFill",
      { patternType: "solid" },
      colored("fgColor", fillColor, 64),
      element("bgColor", { indexed: 64 }),
    ),
  );
}

/** A conditional format's fill: of a plain one the ground is the colour. */
export const writeOverlayFill = (color: string): string =>
  element("fill", {}, element("patternFill", {}, element("bgColor", { rgb: toArgb(color) })));

/** What a style says of the fill. */
export function readFill(
  fill: XmlElement | undefined,
  theme: Theme,
): Pick<CellStyle, "fillColor" | "fillPattern" | "fillPatternColor"> {
  const found = child(fill, "patternFill");
  const type = attribute(found, "patternType");
  if (type === "solid") return present({ fillColor: readColor(child(found, "fgColor"), theme) });
  const fillPattern = keyOf(PATTERNS, type);
  if (fillPattern === undefined) return {};
  return present({
    fillPattern,
    fillColor: readColor(child(found, "bgColor"), theme),
    fillPatternColor: readColor(child(found, "fgColor"), theme),
  });
}

/** The colour of a conditional format's plain fill. */
export function readOverlayFill(fill: XmlElement | undefined, theme: Theme): string | undefined {
  const found = child(fill, "patternFill");
  const type = attribute(found, "patternType");
  if (type !== undefined && type !== "solid") return undefined;
  return readColor(child(found, "bgColor"), theme) ?? readColor(child(found, "fgColor"), theme);
}

/** Whether a style says all of the fill. */
export const isWholeFill = (fill: XmlElement): boolean => {
  const type = attribute(child(fill, "patternFill"), "patternType") ?? "";
  return type === "none" || type === "solid" || keyOf(PATTERNS, type) !== undefined;
};
