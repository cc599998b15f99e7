/** How a sheet that was opened is shown and printed: what changed is put into what stands there. */
import type { PageLayout, Sheet } from "../../book/types";
import { childSpans, rawAttributes, rootSpan, withAttributes, type Span } from "../package/spans";
import { fitsToPage, headerFooterAttributes, writeBreaks, writePage } from "../sheet/page-layout";
import { writeSheetProperties, writeView } from "../sheet/view";
import type { OrderedChildren } from "./ordered-children";
import { isSame, type SheetOrigin } from "./origin";

/** The elements of a text of several, by name. */
function elementsOf(xml: string): Map<string, string> {
  const wrapped = `<all>${xml}</all>`;
  return new Map(
    childSpans(wrapped, rootSpan(wrapped)).map(({ name, start, end }) => [name, wrapped.slice(start, end)]),
  );
}

/** The tab's colour, and whether the page is fitted. */
export function keepProperties(document: OrderedChildren, sheet: Sheet, { before }: SheetOrigin): void {
  const fits = fitsToPage(sheet.pageLayout);
  if (sheet.tabColor === before.tabColor && fits === fitsToPage(before.pageLayout)) return;
  const found = document.find("sheetPr");
  const written = writeSheetProperties(sheet, fits);
  if (found === undefined) {
    document.put("sheetPr", written);
    return;
  }
  const own = elementsOf(
    elementsOf(written ?? "")
      .get("sheetPr")
      ?.replace(/^<sheetPr[^>]*>|<\/sheetPr>$/g, "") ?? "",
  );
  const raw = new Map(childSpans(document.text, found).map((one) => [one.name, document.raw(one)]));
  const { prefix } = document.root;
  const color = sheet.tabColor === before.tabColor ? raw.get("tabColor") : own.get("tabColor");
  const setUp = raw.get("pageSetUpPr") ?? `<${prefix}pageSetUpPr/>`;
  const content = [
    color,
    raw.get("outlinePr"),
    fits || raw.has("pageSetUpPr")
      ? withAttributes(setUp, { fitToPage: fits ? true : undefined })
      : undefined,
  ];
  const tag = document.tag(found).replace(/\s*\/>$/, ">");
  document.putRaw(
    "sheetPr",
    `${tag}${content.filter((one) => one !== undefined).join("")}</${prefix}sheetPr>`,
  );
}

export function keepView(
  document: OrderedChildren,
  sheet: Sheet,
  { before }: SheetOrigin,
  active: { readonly before: boolean; readonly now: boolean },
): void {
  const same = (...keys: readonly (keyof typeof before)[]): boolean =>
    keys.every((key) => before[key] === sheet[key]);
  const frozen = same("frozenRows", "frozenColumns");
  if (frozen && same("showGridlines", "hidesHeadings", "zoom") && active.before === active.now) return;
  const views = document.find("sheetViews");
  const view = views === undefined ? undefined : childSpans(document.text, views)[0];
  const written = writeView(sheet, active.now);
  if (views === undefined || view === undefined) {
    document.put("sheetViews", written);
    return;
  }
  const { prefix } = document.root;
  const [own] = childSpans(written, rootSpan(written));
  const attributes = rawAttributes(own === undefined ? "" : written.slice(own.start, own.inside));
  const changed: Record<string, string | undefined> = {};
  if (active.before !== active.now) changed["tabSelected"] = attributes.get("tabSelected");
  if (!same("showGridlines")) changed["showGridLines"] = attributes.get("showGridLines");
  if (!same("hidesHeadings")) changed["showRowColHeaders"] = attributes.get("showRowColHeaders");
  if (!same("zoom"))
    for (const name of ["zoomScale", "zoomScaleNormal"]) changed[name] = attributes.get(name);
  const tag = withAttributes(document.tag(view).replace(/\s*\/>$/, ">"), changed);
  const raw = childSpans(document.text, view);
  const others = raw.filter(({ name }) => frozen || (name !== "pane" && name !== "selection"));
  const panes = frozen || own === undefined ? "" : written.slice(own.inside, own.insideEnd);
  const after = document.text.slice(view.end, views.insideEnd);
  document.putRaw(
    "sheetViews",
    `${document.tag(views)}${tag}${document.inOwnWords(panes)}${others.map((one) => document.raw(one)).join("")}` +
      `</${prefix}sheetView>${after}</${prefix}sheetViews>`,
  );
}

/** Which words of the layout stand in which element. */
const GROUPS: readonly (readonly [element: string, keys: readonly (keyof PageLayout)[]])[] = [
  ["printOptions", ["centerHorizontally", "centerVertically", "printGridlines"]],
  ["pageMargins", ["margins"]],
  ["pageSetup", ["orientation", "paperSize", "scale", "fitToPagesWide", "fitToPagesTall", "blackAndWhite"]],
  ["headerFooter", ["header", "footer", "headersIgnoreMargins", "headersIgnoreScale"]],
  ["rowBreaks", ["rowBreaks"]],
  ["colBreaks", ["columnBreaks"]],
];

/** Those of the print options that the book knows: left out where they are off. */
const OPTIONS = { horizontalCentered: undefined, verticalCentered: undefined, gridLines: undefined };

/** What even pages and the first say stays. */
function keepHeaderFooter(
  document: OrderedChildren,
  found: Span,
  written: string | undefined,
  changed: Readonly<Record<string, boolean | undefined>>,
): void {
  const own = elementsOf((written ?? "").replace(/^<headerFooter[^>]*>|<\/headerFooter>$/g, ""));
  const raw = childSpans(document.text, found);
  const known = ["oddHeader", "oddFooter"];
  const content = [
    ...known.flatMap((name) => own.get(name) ?? []).map((one) => document.inOwnWords(one)),
    ...raw.filter(({ name }) => !known.includes(name)).map((one) => document.raw(one)),
  ].join("");
  const tag = withAttributes(document.tag(found).replace(/\s*\/>$/, ">"), changed);
  const isBare = content === "" && rawAttributes(tag).size === 0;
  document.putRaw(
    "headerFooter",
    isBare ? undefined : `${tag}${content}</${document.root.prefix}headerFooter>`,
  );
}

/** Breaks that stay are as they were: for a print area, or set by Excel itself. */
function keepBreaks(document: OrderedChildren, found: Span, written: string): void {
  const list = rootSpan(written);
  const idOf = (text: string): string => rawAttributes(text).get("id") ?? "";
  const raw = new Map(
    childSpans(document.text, found).map((one) => [idOf(document.raw(one)), document.raw(one)]),
  );
  const items = childSpans(written, list).map(({ start, end }) => {
    const own = written.slice(start, end);
    return raw.get(idOf(own)) ?? document.inOwnWords(own);
  });
  const manual = items.filter((one) => ["1", "true"].includes(rawAttributes(one).get("man") ?? "")).length;
  const tag = withAttributes(document.tag(found).replace(/\s*\/>$/, ">"), {
    count: items.length,
    manualBreakCount: manual,
  });
  document.putRaw(found.name, `${tag}${items.join("")}</${document.root.prefix}${found.name}>`);
}

/** Print area and titles are names of the workbook. */
export function keepPage(document: OrderedChildren, sheet: Sheet, { before }: SheetOrigin): void {
  const own = elementsOf(writePage(sheet.pageLayout) + writeBreaks(sheet.pageLayout));
  for (const [name, keys] of GROUPS) {
    if (keys.every((key) => isSame(sheet.pageLayout[key], before.pageLayout[key]))) continue;
    const [found, written] = [document.find(name), own.get(name)];
    if (found === undefined) {
      document.put(name, written);
      continue;
    }
    if (name === "headerFooter") {
      const said = headerFooterAttributes(sheet.pageLayout);
      const was = headerFooterAttributes(before.pageLayout);
      const changed = Object.entries(said).filter(([one, value]) => value !== was[one]);
      keepHeaderFooter(document, found, written, Object.fromEntries(changed));
      continue;
    }
    if (written === undefined && name !== "printOptions") {
      document.put(name, undefined);
      continue;
    }
    if (name === "rowBreaks" || name === "colBreaks") {
      keepBreaks(document, found, written ?? "");
      continue;
    }
    const said = Object.fromEntries(rawAttributes(written ?? ""));
    if (name !== "pageSetup") {
      const known = name === "printOptions" ? OPTIONS : {};
      document.putRaw(name, withAttributes(document.raw(found), { ...known, ...said }));
      continue;
    }
    // What the printer was told, and a paper size that nobody chose, stay as they are.
    const attributes = said;
    if (sheet.pageLayout.paperSize === before.pageLayout.paperSize) delete attributes["paperSize"];
    const gone = Object.fromEntries(
      ["scale", "fitToWidth", "fitToHeight", "blackAndWhite"].map((one) => [one, attributes[one]]),
    );
    document.putRaw(name, withAttributes(document.raw(found), { ...gone, ...attributes }));
  }
}
