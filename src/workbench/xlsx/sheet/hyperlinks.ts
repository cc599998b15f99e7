/** Hyperlinks: addresses outside are relationships, places inside the workbook are text. */
import { parseArea } from "../../book/address";
import type { Hyperlink, Sheet } from "../../book/types";
import { RELATIONSHIP } from "../package/names";
import { targetOf, type Relationship } from "../package/reader";
import { decodeText, encodeAttributeText } from "../package/text";
import { attribute, child, childrenOf, element, listElement, type XmlElement } from "../package/xml";
import { present } from "../present";
import type { PackageWriter } from "../package/writer";
import { writeArea } from "./areas";

export function writeHyperlinks(sheet: Sheet, part: string, file: PackageWriter): string | undefined {
  const links = sheet.hyperlinks.map(({ area, address, documentReference, screenTip }) =>
    element("hyperlink", {
      ref: writeArea(area),
      "r:id": address === undefined ? undefined : file.relate(part, RELATIONSHIP.hyperlink, address, true),
      location: documentReference && encodeAttributeText(documentReference),
      tooltip: screenTip && encodeAttributeText(screenTip),
    }),
  );
  return listElement("hyperlinks", links);
}

export function readHyperlinks(root: XmlElement, relationships: readonly Relationship[]): Hyperlink[] {
  return childrenOf(child(root, "hyperlinks"), "hyperlink").flatMap((one) => {
    const area = parseArea(attribute(one, "ref") ?? "");
    if (area === undefined) return [];
    const id = attribute(one, "id");
    const [location, tooltip] = [attribute(one, "location"), attribute(one, "tooltip")];
    return [
      present({
        area,
        address: id === undefined ? undefined : targetOf(relationships, { id }),
        documentReference: location === undefined ? undefined : decodeText(location),
        screenTip: tooltip === undefined ? undefined : decodeText(tooltip),
      }),
    ];
  });
}
