/** Custom XML parts, the workbook's own and the one that holds our notes. */
import type { Book } from "../../book/types";
import { CONTENT, NAMESPACE, RELATIONSHIP } from "../package/names";
import type { PackageReader } from "../package/reader";
import type { PackageWriter } from "../package/writer";
import { XML_HEAD, attribute, element, parseXml, type XmlElement } from "../package/xml";
import { isGuid, numberedGuid } from "../present";
import { XlsxError } from "../error";
import { NOTES_ID, isNotes } from "./notes";

const NUMBERED_GROUP = 0x4d43;

/** The GUID of each part in the file, and the book's identifier where it is another. */
export function customXmlGuids(book: Book): { guids: string[]; ids: Map<string, string> } {
  const ids = new Map<string, string>();
  const guids = [...book.customXml.keys()].map((id, index) => {
    if (isGuid(id)) return id;
    const guid = numberedGuid(NUMBERED_GROUP, index + 1);
    ids.set(guid, id);
    return guid;
  });
  return { guids, ids };
}

/** XML that says it is UTF-16 is written so, for its readers will believe it. */
export function encodeCustomXml(xml: string): Uint8Array {
  if (!/^<\?xml[^>]*encoding=["']utf-16/i.test(xml)) return new TextEncoder().encode(xml);
  const text = `\uFEFF${xml}`;
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

/** A part, and one that says its GUID. */
export function writeCustomXmlPart(
  file: PackageWriter,
  workbookPart: string,
  xml: string,
  guid: string,
): void {
  const path = file.freePath("customXml/item", ".xml");
  const properties = file.freePath("customXml/itemProps", ".xml");
  file.add(path, encodeCustomXml(xml));
  file.add(
    properties,
    XML_HEAD +
      element(
        "ds:datastoreItem",
        { "xmlns:ds": NAMESPACE.customXml, "ds:itemID": guid },
        element("ds:schemaRefs"),
      ),
    CONTENT.customXmlProperties,
  );
  file.relate(workbookPart, RELATIONSHIP.customXml, path);
  file.relate(path, RELATIONSHIP.customXmlProperties, properties);
}

export function writeCustomXml(
  file: PackageWriter,
  workbookPart: string,
  book: Book,
  guids: readonly string[],
  notes: string | undefined,
): void {
  const parts = [...book.customXml.values()].map((xml, index): [string, string] => [xml, guids[index] ?? ""]);
  if (notes !== undefined) parts.push([XML_HEAD + notes, NOTES_ID]);
  for (const [xml, guid] of parts) writeCustomXmlPart(file, workbookPart, xml, guid);
}

/** Undefined where it is no well-formed XML: such a part is kept, and is not ours. */
function tryParse(xml: string): XmlElement | undefined {
  try {
    return parseXml(xml);
  } catch (cause) {
    if (cause instanceof XlsxError) return undefined;
    throw cause;
  }
}

interface CustomXmlPart {
  /** Of the part that names it ("" = the package), and its relationship. */
  readonly from: string;
  readonly relationship: string;
  readonly path: string;
  readonly xml: string;
}

export interface CustomXml {
  /** By GUID. */
  readonly parts: ReadonlyMap<string, CustomXmlPart>;
  readonly notes: (CustomXmlPart & { readonly root: XmlElement }) | undefined;
}

/** Of the workbook, and of the package itself, where LibreOffice puts them. */
export function readCustomXml(file: PackageReader, workbook: string): CustomXml {
  const parts = new Map<string, CustomXmlPart>();
  let notes: CustomXml["notes"];
  [workbook, ""]
    .flatMap((from) => file.relationships(from).map((one) => ({ ...one, from })))
    .filter((one) => one.kind === "customXml" && !one.external)
    .forEach(({ from, id, target }, index) => {
      const xml = file.text(target);
      if (xml === undefined) return;
      const root = tryParse(xml);
      const part = { from, relationship: id, path: target, xml };
      if (root !== undefined && isNotes(root)) {
        notes ??= { ...part, root };
        return;
      }
      const properties = file.relationships(target).find((one) => one.kind === "customXmlProps");
      const guid =
        attribute(file.xml(properties?.target), "itemID") ?? numberedGuid(NUMBERED_GROUP, index + 1);
      if (!parts.has(guid)) parts.set(guid, part);
    });
  return { parts, notes };
}
