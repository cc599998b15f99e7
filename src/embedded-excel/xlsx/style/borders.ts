/** Border lines: the file has one word for a line's style and weight. */
import type { Border, BorderStyle, BorderWeight } from "../../book/types";
import { attribute, child, element, type XmlElement } from "../package/xml";
import { readColor, toArgb, type Theme } from "./colors";

const LINES: Readonly<Record<string, readonly [BorderStyle, BorderWeight]>> = {
  hair: ["Continuous", "Hairline"],
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  dotted: ["Dot", "Thin"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

/** The file's word; where no line has that weight, the style's nearest, as Excel does. */
function lineWord(border: Border): string {
  const ofStyle = Object.entries(LINES).filter(([, [style]]) => style === border.style);
  const exact = ofStyle.find(([, [, weight]]) => weight === border.weight);
  const heavy = border.weight === "Thick" ? ofStyle.at(-1) : ofStyle[0];
  return (exact ?? heavy)?.[0] ?? "thin";
}

export interface Borders {
  readonly borderTop?: Border;
  readonly borderBottom?: Border;
  readonly borderLeft?: Border;
  readonly borderRight?: Border;
}

function writeSide(name: string, border: Border | undefined): string {
  if (border === undefined) return element(name);
  return element(name, { style: lineWord(border) }, element("color", { rgb: toArgb(border.color) }));
}

export function hasBorders(of: Borders): boolean {
  return (of.borderTop ?? of.borderBottom ?? of.borderLeft ?? of.borderRight) !== undefined;
}

/** @param differential a conditional format's border has no diagonal */
export function writeBorders(of: Borders, differential = false): string {
  return element(
    "border",
    {},
    writeSide("left", of.borderLeft),
    writeSide("right", of.borderRight),
    writeSide("top", of.borderTop),
    writeSide("bottom", of.borderBottom),
    differential ? undefined : element("diagonal"),
  );
}

function readSide(side: XmlElement | undefined, theme: Theme): Border | undefined {
  const line = LINES[attribute(side, "style") ?? ""];
  if (line === undefined) return undefined;
  return { style: line[0], weight: line[1], color: readColor(child(side, "color"), theme) ?? "#000000" };
}

export function readBorders(border: XmlElement | undefined, theme: Theme): Borders {
  const [top, bottom] = [readSide(child(border, "top"), theme), readSide(child(border, "bottom"), theme)];
  const left = readSide(child(border, "left") ?? child(border, "start"), theme);
  const right = readSide(child(border, "right") ?? child(border, "end"), theme);
  return {
    ...(top !== undefined && { borderTop: top }),
    ...(bottom !== undefined && { borderBottom: bottom }),
    ...(left !== undefined && { borderLeft: left }),
    ...(right !== undefined && { borderRight: right }),
  };
}
