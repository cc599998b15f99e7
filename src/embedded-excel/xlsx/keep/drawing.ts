/** The drawing of a sheet that was opened: pictures, shapes and charts that nobody changed stay as they are. */
import type { Book, Chart, Sheet } from "../../book/types";
import { writeAnchor } from "../chart/anchors";
import { DRAWING_NAMESPACES, readFrame, writeCharts, writeDrawing } from "../chart/drawings";
import { writeChart } from "../chart/write-chart";
import { targetOf, type PackageReader } from "../package/reader";
import { appendedInside, childSpans, rootSpan, spliced, withAttributes, type Span } from "../package/spans";
import type { PackageWriter } from "../package/writer";
import { attribute, parseXml } from "../package/xml";
import { mergeItems, type RawItem } from "./items";
import type { OrderedChildren } from "./ordered-children";
import { isSame, type SheetOrigin } from "./origin";
import { partText } from "./part-text";
import { shiftedAnchor } from "./shifted";

/** Where a frame's chart stands, by relationship. */
const CHART = /<(?:[\w.-]+:)?chart\b[^>]*\s(?:[\w.-]+:)?id="([^"]+)"/;
/** The numbers of shapes. */
const NUMBER = /<(?:[\w.-]+:)?cNvPr\b[^>]*\sid="(\d+)"/g;

interface Frame extends RawItem<Chart> {
  readonly span: Span;
}

/** Returns the names of charts that were written anew and had what a book has no place for. */
export function keepDrawing(
  document: OrderedChildren,
  sheet: Sheet,
  { before, part }: SheetOrigin,
  book: Book,
  files: { readonly original: PackageReader; readonly file: PackageWriter },
): readonly string[] {
  if (isSame(sheet.charts, before.charts) && sheet.shifts === undefined) return [];
  const { original, file } = files;
  const element = document.find("drawing");
  const id = element === undefined ? undefined : attribute(parseXml(document.raw(element)), "id");
  const drawing = id === undefined ? undefined : targetOf(original.relationships(part), { id });
  const xml = drawing === undefined ? undefined : partText(original, drawing);
  if (element === undefined || id === undefined || drawing === undefined || xml === undefined) {
    if (sheet.charts.length > 0) document.put("drawing", writeDrawing(sheet, book, part, file));
    return [];
  }
  const root = rootSpan(xml);
  const charts = original.relationships(drawing);
  const left = [...before.charts];
  const raw = childSpans(xml, root).map((span): Frame => {
    const text = xml.slice(span.start, span.end);
    const read = readFrame({ ...sheet, ...before }, parseXml(text), original, charts);
    return { text, span, item: read === undefined ? undefined : left.shift() };
  });
  const placed = raw.map((frame) => placedFrame(frame, sheet));
  const { kept, dropped, added } = mergeItems<Chart>(placed, sheet.charts);
  if (kept.length + added.length === 0) {
    document.putRaw("drawing", undefined);
    file.unrelate(part, id);
    return [];
  }
  const lost = dropped.flatMap(({ text, item }) => {
    const relationship = CHART.exec(text)?.[1];
    if (relationship === undefined) return [];
    file.unrelate(drawing, relationship);
    const now = added.find((one) => one.id === item?.id);
    const stood = original.text(targetOf(charts, { id: relationship }) ?? "") ?? "";
    return now && item && holdsMore(stood, writeChart(item, book)) ? [now.name] : [];
  });
  const numbers = [...xml.matchAll(NUMBER)].map(([, number]) => Number(number));
  const first = Math.max(1, ...numbers) + 1;
  const frames = writeCharts(added, sheet, book, { drawing, file, first }).map((frame) => {
    const end = frame.indexOf(">") + 1;
    return withAttributes(frame.slice(0, end), DRAWING_NAMESPACES) + frame.slice(end);
  });
  // A chart that changed stays where it stands: what comes later lies on top.
  const inPlace = new Map(added.map((chart, index) => [chart.id, frames[index] ?? ""]));
  const replaced = placed.flatMap((frame, index) => {
    const { start, end } = raw[index]?.span ?? frame.span;
    if (!dropped.some((other) => other === frame))
      return frame.text === raw[index]?.text ? [] : [{ start, end, text: frame.text }];
    const text = inPlace.get(frame.item?.id ?? "") ?? "";
    inPlace.delete(frame.item?.id ?? "");
    return [{ start, end, text }];
  });
  const rest = [...inPlace.values()].join("");
  if (rest !== "" || replaced.length > 0) {
    const last =
      root.inside === root.end
        ? appendedInside(xml, root, rest)
        : { start: root.insideEnd, end: root.insideEnd, text: rest };
    file.add(drawing, spliced(xml, [...replaced, last]));
  }
  return lost;
}

/** The frame where its cells are now. A chart of which nothing but its place changed is as it was otherwise. */
function placedFrame(frame: Frame, sheet: Sheet): Frame {
  const { text, item, span } = frame;
  if (item === undefined)
    return sheet.shifts === undefined ? frame : { ...frame, text: shiftedAnchor(text, sheet.shifts) };
  const now = sheet.charts.find(({ id }) => id === item.id);
  if (now === undefined || isSame(now, item) || span.name !== "twoCellAnchor") return frame;
  const { left, top, width, height } = now;
  if (!isSame(now, { ...item, left, top, width, height })) return frame;
  return { ...frame, text: withMarkers(text, writeAnchor(sheet, now, ""), span.prefix), item: now };
}

/** An anchor's text with the corners of another one of our own. */
function withMarkers(text: string, anchor: string, prefix: string): string {
  return ["from", "to"].reduce((changed, name) => {
    const corner = new RegExp(`<xdr:${name}>.*?</xdr:${name}>`).exec(anchor)?.[0] ?? "";
    const pattern = new RegExp(`<${prefix}${name}>[\\s\\S]*?</${prefix}${name}>`);
    return changed.replace(pattern, () => corner.replaceAll("xdr:", prefix));
  }, text);
}

/** Words of charts that say nothing of how they look. */
const SILENT = new Set(
  "extLst ext uniqueId AlternateContent Choice Fallback date1904 lang roundedCorners printSettings headerFooter pageMargins pageSetup".split(
    " ",
  ),
);
const elementsIn = (xml: string): Set<string> =>
  new Set([...xml.matchAll(/<(?:[\w.-]+:)?([A-Za-z]\w*)/g)].map(([, name = ""]) => name));

/** Whether a chart's part has elements that ours of the same chart has not. */
function holdsMore(stood: string, ours: string): boolean {
  const known = elementsIn(ours);
  return [...elementsIn(stood)].some((name) => !known.has(name) && !SILENT.has(name));
}
