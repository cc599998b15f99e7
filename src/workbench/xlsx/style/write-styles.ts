/** Gathers the styles that cells and conditional formats use, and writes the styles part. */
import type { CellStyle, FormatOverlay } from "../../book/types";
import { NAMESPACE } from "../package/names";
import { XML_HEAD, element, listElement } from "../package/xml";
import { encodeAttributeText } from "../package/text";
import { writeAlignment } from "./alignment";
import { hasBorders, writeBorders } from "./borders";
import { writeFill, writeFont, writeFontOverlay } from "./fonts";
import { FIRST_OWN_FORMAT, builtInNumber } from "./number-formats";

/** XML texts, each once, numbered in the order they came. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  constructor(first: readonly string[] = []) {
    for (const one of first) this.number(one);
  }

  number(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    this.numbers.set(xml, this.numbers.size);
    return this.numbers.size - 1;
  }

  list(name: string): string | undefined {
    return listElement(name, [...this.numbers.keys()], { count: this.numbers.size });
  }
}

const pattern = (patternType: string): string => element("fill", {}, element("patternFill", { patternType }));

export class StyleWriter {
  private readonly fonts = new Numbered([writeFont({})]);
  // Excel takes the first two fills for these, whatever stands there.
  private readonly fills = new Numbered([pattern("none"), pattern("gray125")]);
  private readonly borders = new Numbered([writeBorders({})]);
  private readonly formats = new Map<string, number>();
  private readonly cells = new Numbered();
  private readonly overlays = new Numbered();
  /** Style objects met before: cells share them. */
  private readonly seen = new Map<CellStyle | undefined, number>();
  private readonly seenQuoted = new Map<CellStyle | undefined, number>();

  constructor() {
    this.cells.number(this.writeCellFormat({}, false));
  }

  /** The number of a cell's style; 0 = the default. */
  cellFormat(style: CellStyle | undefined, quotePrefix = false): number {
    if (style === undefined && !quotePrefix) return 0;
    const seen = quotePrefix ? this.seenQuoted : this.seen;
    const known = seen.get(style);
    if (known !== undefined) return known;
    const number = this.cells.number(this.writeCellFormat(style ?? {}, quotePrefix));
    seen.set(style, number);
    return number;
  }

  /** The number of a conditional format's style. */
  overlay(format: FormatOverlay): number {
    const code = format.numberFormat;
    return this.overlays.number(
      element(
        "dxf",
        {},
        writeFontOverlay(format),
        code === undefined
          ? undefined
          : element("numFmt", { numFmtId: this.formatNumber(code), formatCode: encodeAttributeText(code) }),
        format.fillColor === undefined ? undefined : writeFill(format.fillColor, true),
        hasBorders(format) ? writeBorders(format, true) : undefined,
      ),
    );
  }

  private formatNumber(code: string | undefined): number {
    if (code === undefined) return 0;
    const known = builtInNumber(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = FIRST_OWN_FORMAT + this.formats.size;
    this.formats.set(code, id);
    return id;
  }

  private writeCellFormat(style: CellStyle, quotePrefix: boolean): string {
    const numFmtId = this.formatNumber(style.numberFormat);
    const fontId = this.fonts.number(writeFont(style));
    const fillId = style.fillColor === undefined ? 0 : this.fills.number(writeFill(style.fillColor));
    const borderId = this.borders.number(writeBorders(style));
    const alignment = writeAlignment(style);
    const yes = (applies: boolean): true | undefined => (applies ? true : undefined);
    return element(
      "xf",
      {
        numFmtId,
        fontId,
        fillId,
        borderId,
        xfId: 0,
        quotePrefix: yes(quotePrefix),
        applyNumberFormat: yes(numFmtId > 0),
        applyFont: yes(fontId > 0),
        applyFill: yes(fillId > 0),
        applyBorder: yes(borderId > 0),
        applyAlignment: yes(alignment !== undefined),
        applyProtection: yes(style.locked !== undefined),
      },
      alignment,
      style.locked === undefined ? undefined : element("protection", { locked: style.locked }),
    );
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) =>
      element("numFmt", { numFmtId: id, formatCode: encodeAttributeText(code) }),
    );
    const normal = element("xf", { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 });
    const content = [
      listElement("numFmts", formats, { count: formats.length }),
      this.fonts.list("fonts"),
      this.fills.list("fills"),
      this.borders.list("borders"),
      element("cellStyleXfs", { count: 1 }, normal),
      this.cells.list("cellXfs"),
      element("cellStyles", { count: 1 }, element("cellStyle", { name: "Normal", xfId: 0, builtinId: 0 })),
      this.overlays.list("dxfs") ?? element("dxfs", { count: 0 }),
      element("tableStyles", {
        count: 0,
        defaultTableStyle: "TableStyleMedium2",
        defaultPivotStyle: "PivotStyleLight16",
      }),
    ];
    return XML_HEAD + element("styleSheet", { xmlns: NAMESPACE.main }, ...content);
  }
}
