/** Hyperlinks: addresses outside are relationships, places inside the workbook are text. */
import { parseArea } from "../../book/address";
import type { Hyperlink } from "../../book/types";
import { RELATIONSHIP } from "../package/names";
import { targetOf, type Relationship } from "../package/reader";
import { decodeText, encodeAttributeText } from "../package/text";
import { attribute, child, childrenOf, element, type XmlElement } from "../package/xml";
import { present } from "../present";
import type { PackageWriter } from "../package/writer";
import { writeArea } from "./areas";

function writeHyperlink(
  { area, address, documentReference, screenTip }: Hyperlink,
  part: string,
  file: PackageWriter,
): string {
  return element("hyperlink", {
    ref: writeArea(area),
    "r:id": address === undefined ? undefined : file.relate(part, RELATIONSHIP.hyperlink, address, true),
    location: documentReference && encodeAttributeText(documentReference),
    tooltip: screenTip && encodeAttributeText(screenTip),
  });
}

export function writeHyperlinks(
  links: readonly Hyperlink[],
  part: string,
  file: PackageWriter,
): readonly string[] {
  return links.map((one) => writeHyperlink(one, part, file));
}

/** Undefined where it lies on no cells. */
export function readHyperlink(
  one: XmlElement,
  relationships: readonly Relationship[],
): Hyperlink | undefined {
  const area = parseArea(attribute(one, "ref") ?? "");
  if (area === undefined) return undefined;
  const id = attribute(one, "id");
  const [location, tooltip] = [attribute(one, "location"), attribute(one, "tooltip")];
  return present({
    area,
    address: id === undefined ? undefined : targetOf(relationships, { id }),
    documentReference: location === undefined ? undefined : decodeText(location),
    screenTip: tooltip === undefined ? undefined : decodeText(tooltip),
  });
}

export const readHyperlinks = (root: XmlElement, relationships: readonly Relationship[]): Hyperlink[] =>
  childrenOf(child(root, "hyperlinks"), "hyperlink").flatMap(
    (one) => readHyperlink(one, relationships) ?? [],
  );
