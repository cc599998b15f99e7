/** Reads the styles part: what each style number of a cell and of a conditional format stands for. */
import type { CellStyle, FormatOverlay } from "../../book/types";
import { attribute, child, childrenOf, flag, numberAttribute, type XmlElement } from "../package/xml";
import { decodeText } from "../package/text";
import { present } from "../present";
import { readAlignment } from "./alignment";
import { readBorders } from "./borders";
import { hasCheckbox } from "./checkboxes";
import type { Theme } from "./colors";
import { isWholeFill, readFill, readOverlayFill } from "./fills";
import { readFont, readFontOverlay } from "./fonts";
import { builtInFormat } from "./number-formats";

/** What a cell's style number stands for. */
export interface CellFormat {
  /** Undefined = nothing but the default. */
  readonly style: CellStyle | undefined;
  readonly quotePrefix: boolean;
  /** The style says all that the file does of a cell's looks: no gradient, superscript or the like. */
  readonly whole: boolean;
}

/** What a font says that a style has a place for, or that shows nothing. */
const KNOWN_FONT = new Set(["b", "i", "strike", "u", "sz", "color", "name", "family", "scheme", "charset"]);

const isWholeFont = (font: XmlElement): boolean => font.children.every(({ name }) => KNOWN_FONT.has(name));

export interface Styles {
  readonly cellFormats: readonly CellFormat[];
  readonly overlays: readonly FormatOverlay[];
  /** The file's own number formats, by their numbers. */
  readonly ownFormats: ReadonlyMap<number, string>;
  readonly theme: Theme;
}

type Formats = ReadonlyMap<number, string>;

function numberFormat(id: number | undefined, own: Formats): string | undefined {
  if (id === undefined) return undefined;
  const code = own.get(id) ?? builtInFormat(id);
  return code === "General" ? undefined : code;
}

/** A conditional format's differential style. */
export function readOverlay(dxf: XmlElement, theme: Theme): FormatOverlay {
  const code = attribute(child(dxf, "numFmt"), "formatCode");
  return present({
    ...readFontOverlay(child(dxf, "font"), theme),
    fillColor: readOverlayFill(child(dxf, "fill"), theme),
    numberFormat: code === undefined ? undefined : decodeText(code),
    ...readBorders(child(dxf, "border"), theme),
  });
}

function readCellFormat(
  xf: XmlElement,
  parts: {
    fonts: CellStyle[];
    fills: CellStyle[];
    borders: CellStyle[];
    own: Formats;
    wholeFonts: readonly boolean[];
    wholeFills: readonly boolean[];
    checkboxes: ReadonlySet<number>;
  },
): CellFormat {
  const part = (list: readonly CellStyle[], id: string): CellStyle =>
    list[numberAttribute(xf, id) ?? 0] ?? {};
  const style: CellStyle = present({
    numberFormat: numberFormat(numberAttribute(xf, "numFmtId"), parts.own),
    ...part(parts.fonts, "fontId"),
    ...part(parts.fills, "fillId"),
    ...readAlignment(child(xf, "alignment")),
    ...part(parts.borders, "borderId"),
    locked: flag(child(xf, "protection"), "locked"),
    control: hasCheckbox(xf, parts.checkboxes) ? ("Checkbox" as const) : undefined,
  });
  return {
    style: Object.keys(style).length === 0 ? undefined : style,
    quotePrefix: flag(xf, "quotePrefix") === true,
    whole:
      parts.wholeFonts[numberAttribute(xf, "fontId") ?? 0] !== false &&
      parts.wholeFills[numberAttribute(xf, "fillId") ?? 0] !== false,
  };
}

/** @param checkboxes the numbers under which styles name a checkbox */
export function readStyles(
  root: XmlElement | undefined,
  theme: Theme,
  checkboxes: ReadonlySet<number> = new Set(),
): Styles {
  const own = new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map((one): [number, string] => [
      numberAttribute(one, "numFmtId") ?? -1,
      decodeText(attribute(one, "formatCode") ?? "General"),
    ]),
  );
  const fontElements = childrenOf(child(root, "fonts"), "font");
  const fillElements = childrenOf(child(root, "fills"), "fill");
  const wholeFonts = fontElements.map(isWholeFont);
  const wholeFills = fillElements.map(isWholeFill);
  const fonts = fontElements.map((one) => readFont(one, theme));
  const fills = fillElements.map((one) => readFill(one, theme));
  const borders = childrenOf(child(root, "borders"), "border").map((one) => readBorders(one, theme));
  return {
    cellFormats: childrenOf(child(root, "cellXfs"), "xf").map((xf) =>
      readCellFormat(xf, { fonts, fills, borders, own, wholeFonts, wholeFills, checkboxes }),
    ),
    overlays: childrenOf(child(root, "dxfs"), "dxf").map((dxf) => readOverlay(dxf, theme)),
    ownFormats: own,
    theme,
  };
}
