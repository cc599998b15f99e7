/** Gathers the styles that cells and conditional formats use, and writes the styles part. */
import type { CellStyle, FormatOverlay } from "../../book/types";
import { OrderedChildren } from "../keep/ordered-children";
import { NAMESPACE } from "../package/names";
import { childSpans, rawAttributes, rootSpan, type Span } from "../package/spans";
import { XML_HEAD, element, listElement } from "../package/xml";
import { encodeAttributeText } from "../package/text";
import { writeAlignment } from "./alignment";
import { writeCheckbox } from "./checkboxes";
import { cannotHold } from "../error";
import { hasBorders, writeBorders } from "./borders";
import { writeFill, writeOverlayFill } from "./fills";
import { writeFont, writeFontOverlay } from "./fonts";
import { FIRST_OWN_FORMAT, builtInNumber } from "./number-formats";
import type { Styles } from "./read-styles";

/** XML texts, each once, numbered in the order they came. */
class Numbered {
  private readonly numbers = new Map<string, number>();

  /** @param base how many stand before them in a file that is added to */
  constructor(
    first: readonly string[] = [],
    private readonly base = 0,
  ) {
    for (const one of first) this.number(one);
  }

  number(xml: string): number {
    const known = this.numbers.get(xml);
    if (known !== undefined) return known;
    const number = this.base + this.numbers.size;
    this.numbers.set(xml, number);
    return number;
  }

  get all(): readonly string[] {
    return [...this.numbers.keys()];
  }

  list(name: string): string | undefined {
    return listElement(name, [...this.numbers.keys()], { count: this.numbers.size });
  }
}

const pattern = (patternType: string): string => element("fill", {}, element("patternFill", { patternType }));

/** Styles of a file that is added to. */
export interface KeptStyles {
  readonly xml: string;
  readonly styles: Styles;
}

/** The order of the lists in the part, and what each may have added. */
const ORDER = [
  ...["numFmts", "fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "cellStyles", "dxfs"],
  ...["tableStyles", "colors", "extLst"],
];

/** The same text for the same style, whatever the order in which it was put together. */
const keyOfStyle = (style: CellStyle | undefined): string =>
  JSON.stringify(Object.entries(style ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));

export class StyleWriter {
  private readonly fonts: Numbered;
  private readonly fills: Numbered;
  private readonly borders: Numbered;
  private readonly formats = new Map<string, number>();
  private readonly addedFormats: string[] = [];
  private firstFormat = FIRST_OWN_FORMAT;
  private readonly cells: Numbered;
  private readonly overlays: Numbered;
  /** Style objects met before: cells share them. */
  private readonly seen = new Map<CellStyle | undefined, number>();
  private readonly seenQuoted = new Map<CellStyle | undefined, number>();
  private readonly seenOverlays = new Map<FormatOverlay, number>();
  private readonly keptKeys = new Map<string, number>();

  /** Any style is of cells with checkboxes that no style of the file said. */
  addsCheckboxes = false;

  /** @param checkbox the number under which styles name a checkbox; none = the file has no place for one */
  constructor(
    private readonly kept?: KeptStyles,
    private readonly checkbox: number | "none" = 0,
  ) {
    const lists = new Map(
      (kept ? childSpans(kept.xml, rootSpan(kept.xml)) : []).map((one) => [one.name, one]),
    );
    const items = (name: string): readonly Span[] => {
      const list = lists.get(name);
      return kept === undefined || list === undefined ? [] : childSpans(kept.xml, list);
    };
    const numbered = (name: string, first: readonly string[]): Numbered =>
      kept ? new Numbered([], items(name).length) : new Numbered(first);
    this.fonts = numbered("fonts", [writeFont({})]);
    // Excel takes the first two fills for these, whatever stands there.
    this.fills = numbered("fills", [pattern("none"), pattern("gray125")]);
    this.borders = numbered("borders", [writeBorders({})]);
    this.cells = numbered("cellXfs", []);
    this.overlays = numbered("dxfs", []);
    if (kept === undefined) this.cells.number(this.writeCellFormat({}, false));
    else this.learn(kept, items("numFmts"));
  }

  private learn({ xml, styles }: KeptStyles, formats: readonly Span[]): void {
    for (const { start, inside } of formats) {
      const id = Number(rawAttributes(xml.slice(start, inside)).get("numFmtId"));
      if (id >= this.firstFormat) this.firstFormat = id + 1;
    }
    for (const [id, code] of styles.ownFormats) if (!this.formats.has(code)) this.formats.set(code, id);
    for (const [number, { style, quotePrefix, whole }] of styles.cellFormats.entries()) {
      const seen = quotePrefix ? this.seenQuoted : this.seen;
      if (!seen.has(style)) seen.set(style, number);
      const key = `${String(quotePrefix)}${keyOfStyle(style)}`;
      if (whole && !this.keptKeys.has(key)) this.keptKeys.set(key, number);
    }
    for (const [number, overlay] of styles.overlays.entries()) this.seenOverlays.set(overlay, number);
  }

  /** The number of a cell's style; 0 = the default. */
  cellFormat(style: CellStyle | undefined, quotePrefix = false): number {
    if (style === undefined && !quotePrefix) return 0;
    const seen = quotePrefix ? this.seenQuoted : this.seen;
    const known = seen.get(style);
    if (known !== undefined) return known;
    const number =
      this.keptKeys.get(`${String(quotePrefix)}${keyOfStyle(style)}`) ??
      this.cells.number(this.writeCellFormat(style ?? {}, quotePrefix));
    seen.set(style, number);
    return number;
  }

  /** The number of a conditional format's style. */
  overlay(format: FormatOverlay): number {
    const known = this.seenOverlays.get(format);
    if (known !== undefined) return known;
    const code = format.numberFormat;
    return this.overlays.number(
      element(
        "dxf",
        {},
        writeFontOverlay(format),
        code === undefined
          ? undefined
          : element("numFmt", { numFmtId: this.formatNumber(code), formatCode: encodeAttributeText(code) }),
        format.fillColor === undefined ? undefined : writeOverlayFill(format.fillColor),
        hasBorders(format) ? writeBorders(format, true) : undefined,
      ),
    );
  }

  /** The number of a number format; 0 = General. */
  formatNumber(code: string | undefined): number {
    if (code === undefined) return 0;
    const known = builtInNumber(code) ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = this.firstFormat + this.addedFormats.length;
    this.formats.set(code, id);
    this.addedFormats.push(code);
    return id;
  }

  private writeCellFormat(style: CellStyle, quotePrefix: boolean): string {
    const numFmtId = this.formatNumber(style.numberFormat);
    const fontId = this.fonts.number(writeFont(style));
    const fill = writeFill(style);
    const fillId = fill === undefined ? 0 : this.fills.number(fill);
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
      style.control === undefined ? undefined : this.writeControl(),
    );
  }

  private writeControl(): string {
    if (this.checkbox === "none") throw cannotHold("checkboxes beside what it says of other controls");
    this.addsCheckboxes = true;
    return writeCheckbox(this.checkbox);
  }

  private writeFormats(): readonly string[] {
    return this.addedFormats.map((code, index) =>
      element("numFmt", { numFmtId: this.firstFormat + index, formatCode: encodeAttributeText(code) }),
    );
  }

  /** Nothing but what every workbook has. */
  get isEmpty(): boolean {
    return this.kept === undefined && this.cells.all.length === 1 && this.overlays.all.length === 0;
  }

  /** The part; of a file that is added to, undefined where nothing was. */
  xml(): string | undefined {
    return this.kept === undefined ? this.whole() : this.added(this.kept.xml);
  }

  private added(xml: string): string | undefined {
    const additions = [
      ["numFmts", this.writeFormats()],
      ["fonts", this.fonts.all],
      ["fills", this.fills.all],
      ["borders", this.borders.all],
      ["cellXfs", this.cells.all],
      ["dxfs", this.overlays.all],
    ] as const;
    if (additions.every(([, items]) => items.length === 0)) return undefined;
    const children = new OrderedChildren(xml, ORDER);
    for (const [name, items] of additions) if (items.length > 0) children.append(name, items);
    return children.xml();
  }

  private whole(): string {
    const formats = this.writeFormats();
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
