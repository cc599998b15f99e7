/** Reads the styles part: what each style number of a cell and of a conditional format stands for. */
import type { CellStyle, FormatOverlay } from "../../book/types";
import { attribute, child, childrenOf, flag, numberAttribute, type XmlElement } from "../package/xml";
import { decodeText } from "../package/text";
import { present } from "../present";
import { readAlignment } from "./alignment";
import { readBorders } from "./borders";
import type { Theme } from "./colors";
import { readFill, readFont, readFontOverlay } from "./fonts";
import { builtInFormat } from "./number-formats";

/** What a cell's style number stands for. */
export interface CellFormat {
  /** Undefined = nothing but the default. */
  readonly style: CellStyle | undefined;
  readonly quotePrefix: boolean;
}

export interface Styles {
  readonly cellFormats: readonly CellFormat[];
  readonly overlays: readonly FormatOverlay[];
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
    fillColor: readFill(child(dxf, "fill"), theme, true),
    numberFormat: code === undefined ? undefined : decodeText(code),
    ...readBorders(child(dxf, "border"), theme),
  });
}

function readCellFormat(
  xf: XmlElement,
  parts: { fonts: CellStyle[]; fills: CellStyle[]; borders: CellStyle[]; own: Formats },
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
  });
  return {
    style: Object.keys(style).length === 0 ? undefined : style,
    quotePrefix: flag(xf, "quotePrefix") === true,
  };
}

export function readStyles(root: XmlElement | undefined, theme: Theme): Styles {
  const own = new Map(
    childrenOf(child(root, "numFmts"), "numFmt").map((one): [number, string] => [
      numberAttribute(one, "numFmtId") ?? -1,
      decodeText(attribute(one, "formatCode") ?? "General"),
    ]),
  );
  const fonts = childrenOf(child(root, "fonts"), "font").map((one) => readFont(one, theme));
  const fills = childrenOf(child(root, "fills"), "fill").map((one) =>
    present({ fillColor: readFill(one, theme) }),
  );
  const borders = childrenOf(child(root, "borders"), "border").map((one) => readBorders(one, theme));
  return {
    cellFormats: childrenOf(child(root, "cellXfs"), "xf").map((xf) =>
      readCellFormat(xf, { fonts, fills, borders, own }),
    ),
    overlays: childrenOf(child(root, "dxfs"), "dxf").map((dxf) => readOverlay(dxf, theme)),
    theme,
  };
}
