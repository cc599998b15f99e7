/** A sheet's drawing part: the charts that float over its cells. Pictures and shapes are not opened. */
import type { Book, Chart, Sheet } from "../../book/types";
import { XlsxError } from "../error";
import { CONTENT, NAMESPACE, RELATIONSHIP } from "../package/names";
import { targetOf, type PackageReader, type Relationship } from "../package/reader";
import type { PackageWriter } from "../package/writer";
import { XML_HEAD, at, attribute, child, descendants, element, type XmlElement } from "../package/xml";
import { isGuid, present } from "../present";
import { readAnchor, writeAnchor } from "./anchors";
import { readChart } from "./read-chart";
import { writeChart } from "./write-chart";

/** Marks the extension that holds a shape's identifier. */
const CREATION_ID = "{FF2B5EF4-FFF2-40B4-BE49-F238E27FC236}";

function creationId(id: string): string | undefined {
  if (!isGuid(id)) return undefined;
  const inside = element("a16:creationId", { "xmlns:a16": NAMESPACE.creationId, id });
  return element("a:extLst", {}, element("a:ext", { uri: CREATION_ID }, inside));
}

function writeFrame(chart: Chart, number: number, relationship: string): string {
  const identity = element(
    "xdr:cNvPr",
    { id: number, name: chart.name, descr: chart.description, title: chart.altTitle },
    creationId(chart.id),
  );
  const graphic = element("c:chart", { "xmlns:c": NAMESPACE.chart, "r:id": relationship });
  return element(
    "xdr:graphicFrame",
    { macro: "" },
    element("xdr:nvGraphicFramePr", {}, identity, element("xdr:cNvGraphicFramePr")),
    element("xdr:xfrm", {}, element("a:off", { x: 0, y: 0 }), element("a:ext", { cx: 0, cy: 0 })),
    element("a:graphic", {}, element("a:graphicData", { uri: NAMESPACE.chart }, graphic)),
  );
}

/** What the words of a written drawing stand for. */
export const DRAWING_NAMESPACES = {
  "xmlns:xdr": NAMESPACE.sheetDrawing,
  "xmlns:a": NAMESPACE.drawing,
  "xmlns:r": NAMESPACE.relationships,
} as const;

/** Charts in a drawing, each with its part. `first`: a number that no shape of the drawing has, nor any above it. */
export function writeCharts(
  charts: readonly Chart[],
  sheet: Sheet,
  book: Book,
  to: { readonly drawing: string; readonly file: PackageWriter; readonly first: number },
): readonly string[] {
  const { drawing, file, first } = to;
  return charts.map((chart, index) => {
    const path = file.freePath("xl/charts/chart", ".xml");
    file.add(path, writeChart(chart, book), CONTENT.chart);
    return writeAnchor(
      sheet,
      chart,
      writeFrame(chart, first + index, file.relate(drawing, RELATIONSHIP.chart, path)),
    );
  });
}

/** `<drawing>`, with its part and a part for each chart. */
export function writeDrawing(
  sheet: Sheet,
  book: Book,
  sheetPart: string,
  file: PackageWriter,
): string | undefined {
  if (sheet.charts.length === 0) return undefined;
  const drawing = file.freePath("xl/drawings/drawing", ".xml");
  // Number 1 is the drawing itself.
  const frames = writeCharts(sheet.charts, sheet, book, { drawing, file, first: 2 });
  file.add(drawing, XML_HEAD + element("xdr:wsDr", DRAWING_NAMESPACES, ...frames), CONTENT.drawing);
  return element("drawing", { "r:id": file.relate(sheetPart, RELATIONSHIP.drawing, drawing) });
}

/** The chart in an anchor; undefined for pictures, shapes and charts that the book has no kind for. */
export function readFrame(
  sheet: Sheet,
  anchor: XmlElement,
  file: PackageReader,
  charts: readonly Relationship[],
): Chart | undefined {
  const [frame] = descendants(anchor, "graphicFrame");
  const id = attribute(at(frame, "graphic", "graphicData", "chart"), "id");
  const part = id === undefined ? undefined : file.xml(targetOf(charts, { id }));
  const content = part === undefined ? undefined : readChart(part);
  if (content === undefined) return undefined;
  const identity = at(frame, "nvGraphicFramePr", "cNvPr");
  const [creation] = descendants(identity, "creationId");
  return present({
    id: attribute(creation, "id") ?? "",
    name: attribute(identity, "name") ?? "",
    ...content,
    description: attribute(identity, "descr"),
    altTitle: attribute(identity, "title"),
    ...readAnchor(sheet, anchor),
  });
}

/** Charts in the drawing's order; `id` is "" where the file holds none. Needs the sheet's sizes. */
export function readDrawing(
  sheet: Sheet,
  root: XmlElement,
  relationships: readonly Relationship[],
  file: PackageReader,
): Chart[] {
  const id = attribute(child(root, "drawing"), "id");
  const target = id === undefined ? undefined : targetOf(relationships, { id });
  const drawing = file.xml(target);
  if (target !== undefined && drawing === undefined) throw new XlsxError("damaged", `${target} is missing`);
  if (drawing === undefined || target === undefined) return [];
  const charts = file.relationships(target);
  return drawing.children.flatMap((anchor) => readFrame(sheet, anchor, file, charts) ?? []);
}
