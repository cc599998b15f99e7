/** Page set-up: margins, paper, header and footer, page breaks. Print area and titles are names of the workbook. */
import type { PageLayout } from "../../book/types";
import { decodeText, encodeText } from "../package/text";
import {
  at,
  attribute,
  child,
  childrenOf,
  element,
  escapeText,
  flag,
  listElement,
  numberAttribute,
  type XmlElement,
} from "../package/xml";
import { fromInches, toInches } from "../units";
import { LAST_COLUMN, LAST_ROW } from "./areas";

/** The names of `Excel.PaperType`; the file counts them from 1 in this order. */
const PAPERS =
  `Letter LetterSmall Tabloid Ledger Legal Statement Executive A3 A4 A4Small A5 B4 B5 Folio Quatro Paper10x14 Paper11x17 Note Envelope9
  Envelope10 Envelope11 Envelope12 Envelope14 Csheet Dsheet Esheet EnvelopeDL EnvelopeC5 EnvelopeC3 EnvelopeC4 EnvelopeC6 EnvelopeC65
  EnvelopeB4 EnvelopeB5 EnvelopeB6 EnvelopeItaly EnvelopeMonarch EnvelopePersonal FanfoldUS FanfoldStdGerman FanfoldLegalGerman`.split(
    /\s+/,
  );

/** Excel's own margins, in inches, where a file has none. */
const DEFAULT_MARGINS = { top: 0.75, bottom: 0.75, left: 0.7, right: 0.7, header: 0.3, footer: 0.3 } as const;

export function fitsToPage(layout: PageLayout): boolean {
  return layout.fitToPagesWide !== undefined || layout.fitToPagesTall !== undefined;
}

function writeHeaderFooter(name: string, parts: PageLayout["header"]): string | undefined {
  const text = [
    ["&L", parts.left],
    ["&C", parts.center],
    ["&R", parts.right],
  ].map(([mark = "", part = ""]) => (part === "" ? "" : mark + part));
  const joined = text.join("");
  return joined === "" ? undefined : element(name, {}, escapeText(encodeText(joined)));
}

/** Both are on where they are not said. */
export const headerFooterAttributes = (layout: PageLayout): Record<string, false | undefined> => ({
  scaleWithDoc: layout.headersIgnoreScale === true ? false : undefined,
  alignWithMargins: layout.headersIgnoreMargins === true ? false : undefined,
});

/** `<printOptions>` to `<headerFooter>`, in the file's order. */
export function writePage(layout: PageLayout): string {
  const { margins } = layout;
  const options = element("printOptions", {
    horizontalCentered: layout.centerHorizontally ? true : undefined,
    verticalCentered: layout.centerVertically ? true : undefined,
    gridLines: layout.printGridlines ? true : undefined,
  });
  const paper = PAPERS.indexOf(layout.paperSize) + 1;
  const fits = fitsToPage(layout);
  const setUp = element("pageSetup", {
    paperSize: paper === 0 ? undefined : paper,
    scale: layout.scale,
    // 0 = as many pages as it takes.
    fitToWidth: fits ? (layout.fitToPagesWide ?? 0) : undefined,
    fitToHeight: fits ? (layout.fitToPagesTall ?? 0) : undefined,
    orientation: layout.orientation.toLowerCase(),
    blackAndWhite: layout.blackAndWhite ? true : undefined,
  });
  const [header, footer] = [
    writeHeaderFooter("oddHeader", layout.header),
    writeHeaderFooter("oddFooter", layout.footer),
  ];
  const headerFooter = element("headerFooter", headerFooterAttributes(layout), header, footer);
  return [
    options === "<printOptions/>" ? "" : options,
    element("pageMargins", {
      left: toInches(margins.left),
      right: toInches(margins.right),
      top: toInches(margins.top),
      bottom: toInches(margins.bottom),
      header: toInches(margins.header),
      footer: toInches(margins.footer),
    }),
    setUp,
    headerFooter === "<headerFooter/>" ? "" : headerFooter,
  ].join("");
}

export function writeBreaks(layout: PageLayout): string {
  const list = (name: string, starts: readonly number[], max: number): string => {
    const breaks = starts.map((start) => element("brk", { id: start, max, man: true }));
    return listElement(name, breaks, { count: breaks.length, manualBreakCount: breaks.length }) ?? "";
  };
  return list("rowBreaks", layout.rowBreaks, LAST_COLUMN) + list("colBreaks", layout.columnBreaks, LAST_ROW);
}

/** Splits at &L, &C and &R; text before any of them is the centre's. "&&" and quoted font names are skipped. */
function readHeaderFooter(text: string): PageLayout["header"] {
  const parts = { left: "", center: "", right: "" };
  let side: keyof typeof parts = "center";
  for (const piece of text.match(/&"[^"]*"|&[\s\S]|[^&]+|&$/g) ?? []) {
    if (piece === "&L") side = "left";
    else if (piece === "&C") side = "center";
    else if (piece === "&R") side = "right";
    else parts[side] += piece;
  }
  return parts;
}

function readMargins(root: XmlElement): PageLayout["margins"] {
  const of = child(root, "pageMargins");
  const margin = (side: keyof typeof DEFAULT_MARGINS): number =>
    fromInches(numberAttribute(of, side) ?? DEFAULT_MARGINS[side]);
  return {
    top: margin("top"),
    bottom: margin("bottom"),
    left: margin("left"),
    right: margin("right"),
    header: margin("header"),
    footer: margin("footer"),
  };
}

function readFit(
  root: XmlElement,
  setUp: XmlElement | undefined,
): Pick<PageLayout, "fitToPagesWide" | "fitToPagesTall" | "scale"> {
  const scale = numberAttribute(setUp, "scale");
  const fits = flag(at(root, "sheetPr", "pageSetUpPr"), "fitToPage") === true;
  const wide = fits ? (numberAttribute(setUp, "fitToWidth") ?? 1) : 0;
  const tall = fits ? (numberAttribute(setUp, "fitToHeight") ?? 1) : 0;
  return {
    ...(scale !== undefined && { scale }),
    ...(wide > 0 && { fitToPagesWide: wide }),
    ...(tall > 0 && { fitToPagesTall: tall }),
  };
}

function readBreaks(root: XmlElement, name: string): number[] {
  return childrenOf(child(root, name), "brk").flatMap((one) => numberAttribute(one, "id") ?? []);
}

/** All but print area and titles. */
export function readPage(root: XmlElement): PageLayout {
  const setUp = child(root, "pageSetup");
  const options = child(root, "printOptions");
  const headerFooter = child(root, "headerFooter");
  const text = (name: string): string => decodeText(at(root, "headerFooter", name)?.text ?? "");
  return {
    orientation: attribute(setUp, "orientation") === "landscape" ? "Landscape" : "Portrait",
    paperSize: PAPERS[(numberAttribute(setUp, "paperSize") ?? 1) - 1] ?? "Letter",
    titleRows: "",
    titleColumns: "",
    printArea: "",
    ...readFit(root, setUp),
    centerHorizontally: flag(options, "horizontalCentered") ?? false,
    centerVertically: flag(options, "verticalCentered") ?? false,
    printGridlines: flag(options, "gridLines") ?? false,
    blackAndWhite: flag(setUp, "blackAndWhite") ?? false,
    header: readHeaderFooter(text("oddHeader")),
    footer: readHeaderFooter(text("oddFooter")),
    ...(flag(headerFooter, "alignWithMargins") === false && { headersIgnoreMargins: true }),
    ...(flag(headerFooter, "scaleWithDoc") === false && { headersIgnoreScale: true }),
    margins: readMargins(root),
    rowBreaks: readBreaks(root, "rowBreaks"),
    columnBreaks: readBreaks(root, "colBreaks"),
  };
}
