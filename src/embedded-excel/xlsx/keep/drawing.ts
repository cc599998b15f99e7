/** The drawing of a sheet that was opened: pictures, shapes and charts that nobody changed stay as they are. */
import type { Book, Chart, Sheet } from "../../book/types";
import { DRAWING_NAMESPACES, readFrame, writeCharts, writeDrawing } from "../chart/drawings";
import { targetOf, type PackageReader } from "../package/reader";
import { appendedInside, childSpans, rootSpan, spliced, withAttributes } from "../package/spans";
import type { PackageWriter } from "../package/writer";
import { attribute, parseXml } from "../package/xml";
import { mergeItems } from "./items";
import type { OrderedChildren } from "./ordered-children";
import { isSame, type SheetOrigin } from "./origin";
import { partText } from "./part-text";

/** Where a frame's chart stands, by relationship. */
const CHART = /<(?:[\w.-]+:)?chart\b[^>]*\s(?:[\w.-]+:)?id="([^"]+)"/;
/** The numbers of shapes. */
const NUMBER = /<(?:[\w.-]+:)?cNvPr\b[^>]*\sid="(\d+)"/g;

export function keepDrawing(
  document: OrderedChildren,
  sheet: Sheet,
  { before, part }: SheetOrigin,
  book: Book,
  files: { readonly original: PackageReader; readonly file: PackageWriter },
): void {
  if (isSame(sheet.charts, before.charts)) return;
  const { original, file } = files;
  const element = document.find("drawing");
  const id = element === undefined ? undefined : attribute(parseXml(document.raw(element)), "id");
  const drawing = id === undefined ? undefined : targetOf(original.relationships(part), { id });
  const xml = drawing === undefined ? undefined : partText(original, drawing);
  if (element === undefined || id === undefined || drawing === undefined || xml === undefined) {
    document.put("drawing", writeDrawing(sheet, book, part, file));
    return;
  }
  const root = rootSpan(xml);
  const charts = original.relationships(drawing);
  const left = [...before.charts];
  const raw = childSpans(xml, root).map((span) => {
    const text = xml.slice(span.start, span.end);
    const read = readFrame({ ...sheet, ...before }, parseXml(text), original, charts);
    return { text, span, item: read === undefined ? undefined : left.shift() };
  });
  const { kept, dropped, added } = mergeItems<Chart>(raw, sheet.charts);
  for (const { text } of dropped) {
    const chart = CHART.exec(text)?.[1];
    if (chart !== undefined) file.unrelate(drawing, chart);
  }
  if (kept.length + added.length === 0) {
    document.putRaw("drawing", undefined);
    file.unrelate(part, id);
    return;
  }
  const numbers = [...xml.matchAll(NUMBER)].map(([, number]) => Number(number));
  const first = Math.max(1, ...numbers) + 1;
  const frames = writeCharts(added, sheet, book, { drawing, file, first }).map((frame) => {
    const end = frame.indexOf(">") + 1;
    return withAttributes(frame.slice(0, end), DRAWING_NAMESPACES) + frame.slice(end);
  });
  // A chart that changed stays where it stands: what comes later lies on top.
  const inPlace = new Map(added.map((chart, index) => [chart.id, frames[index] ?? ""]));
  const replaced = raw
    .filter((one) => dropped.some((other) => other === one))
    .map(({ span, item }) => {
      const text = inPlace.get(item?.id ?? "") ?? "";
      inPlace.delete(item?.id ?? "");
      return { start: span.start, end: span.end, text };
    });
  const rest = [...inPlace.values()].join("");
  const last =
    root.inside === root.end
      ? appendedInside(xml, root, rest)
      : { start: root.insideEnd, end: root.insideEnd, text: rest };
  file.add(drawing, spliced(xml, [...replaced, last]));
}
