/** A sheet's custom properties: the value is a binary part of UTF-16 text. */
import type { Sheet } from "../../book/types";
import { CONTENT, RELATIONSHIP } from "../package/names";
import type { PackageReader, Relationship } from "../package/reader";
import { decodeText, encodeAttributeText } from "../package/text";
import type { PackageWriter } from "../package/writer";
import { attribute, child, childrenOf, element, listElement, type XmlElement } from "../package/xml";

function toUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index += 1)
    view.setUint16(index * 2, text.charCodeAt(index), true);
  return bytes;
}

function fromUtf16(bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let index = 0; index + 1 < bytes.byteLength; index += 2)
    text += String.fromCharCode(view.getUint16(index, true));
  return text;
}

export function writeCustomProperties(sheet: Sheet, part: string, file: PackageWriter): string | undefined {
  const list = [...sheet.customProperties].map(([name, value]) => {
    const path = file.freePath("xl/customProperty", ".bin");
    file.add(path, toUtf16(value), CONTENT.customProperty);
    return element("customPr", {
      name: encodeAttributeText(name),
      "r:id": file.relate(part, RELATIONSHIP.customProperty, path),
    });
  });
  return listElement("customProperties", list);
}

export function readCustomProperties(
  root: XmlElement,
  relationships: readonly Relationship[],
  file: PackageReader,
): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of childrenOf(child(root, "customProperties"), "customPr")) {
    const target = relationships.find((each) => each.id === attribute(one, "id"))?.target;
    const bytes = target === undefined ? undefined : file.bytes(target);
    if (bytes !== undefined) found.set(decodeText(attribute(one, "name") ?? ""), fromUtf16(bytes));
  }
  return found;
}
