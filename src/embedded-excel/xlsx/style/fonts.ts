/** Fonts, of cells and of conditional formats. */
import type { CellStyle } from "../../book/types";
import { attribute, child, element, flag, numberAttribute, type XmlElement } from "../package/xml";
import { keyOf, present } from "../present";
import { readColor, toArgb, type Theme } from "./colors";

/** The font of a cell that names none. */
const DEFAULT_FONT = { name: "Calibri", size: 11 } as const;
/** Marks the name as the theme's own choice rather than a person's. */
const THEME_SCHEME = "minor";

type Font = Pick<
  CellStyle,
  "fontName" | "fontSize" | "bold" | "italic" | "underline" | "strikethrough" | "fontColor"
>;

const UNDERLINES = { Single: "single", Double: "double" } as const;

function toggle(name: string, on: boolean | undefined): string | undefined {
  if (on === undefined) return undefined;
  return on ? element(name) : element(name, { val: false });
}

function underline(font: Font): string | undefined {
  if (font.underline === undefined) return undefined;
  return font.underline === "Single" ? element("u") : element("u", { val: UNDERLINES[font.underline] });
}

function fontColor(font: Font): string | undefined {
  return font.fontColor === undefined ? undefined : element("color", { rgb: toArgb(font.fontColor) });
}

export function writeFont(font: Font): string {
  return element(
    "font",
    {},
    toggle("b", font.bold),
    toggle("i", font.italic),
    toggle("strike", font.strikethrough),
    underline(font),
    element("sz", { val: font.fontSize ?? DEFAULT_FONT.size }),
    fontColor(font) ?? element("color", { theme: 1 }),
    element("name", { val: font.fontName ?? DEFAULT_FONT.name }),
    element("family", { val: 2 }),
    font.fontName === undefined ? element("scheme", { val: THEME_SCHEME }) : undefined,
  );
}

/** Only what differs; undefined where nothing does. */
export function writeFontOverlay(font: Font): string | undefined {
  const written = element(
    "font",
    {},
    toggle("b", font.bold),
    toggle("i", font.italic),
    toggle("strike", font.strikethrough),
    underline(font),
    fontColor(font),
  );
  return written === "<font/>" ? undefined : written;
}

function readToggle(of: XmlElement | undefined): boolean | undefined {
  return of === undefined ? undefined : (flag(of, "val") ?? true);
}

function readUnderline(of: XmlElement | undefined): Font["underline"] {
  if (of === undefined) return undefined;
  const word = attribute(of, "val") ?? UNDERLINES.Single;
  return keyOf(UNDERLINES, word.replace("Accounting", ""));
}

export function readFontOverlay(
  font: XmlElement | undefined,
  theme: Theme,
): Omit<Font, "fontName" | "fontSize"> {
  return present({
    bold: readToggle(child(font, "b")),
    italic: readToggle(child(font, "i")),
    underline: readUnderline(child(font, "u")),
    strikethrough: readToggle(child(font, "strike")),
    fontColor: readColor(child(font, "color"), theme),
  });
}

export function readFont(font: XmlElement | undefined, theme: Theme): Font {
  const name = attribute(child(font, "name"), "val");
  const size = numberAttribute(child(font, "sz"), "val");
  const color = child(font, "color");
  const plainColor = attribute(color, "theme") === "1" && attribute(color, "tint") === undefined;
  const { fontColor: read, ...rest } = readFontOverlay(font, theme);
  const themed = name === DEFAULT_FONT.name && attribute(child(font, "scheme"), "val") === THEME_SCHEME;
  return present({
    fontName: themed ? undefined : name,
    fontSize: size === DEFAULT_FONT.size ? undefined : size,
    ...rest,
    fontColor: plainColor ? undefined : read,
  });
}
