/**
 * The part that says of cells that their array formula fills as many cells as it has values (XLDAPR, [MS-XLSX] 2.4.862);
 * without it Excel takes such a formula for one that was entered into just these cells.
 */
import { NAMESPACE } from "../package/names";
import { XML_HEAD, at, attribute, childrenOf, numberAttribute, type XmlElement } from "../package/xml";

const DYNAMIC_ARRAY = "XLDAPR";

/** Numbers (`cm`) by which cells say it. */
export function dynamicArrayNumbers(metadata: XmlElement | undefined): ReadonlySet<number> {
  const types = childrenOf(at(metadata, "metadataTypes"), "metadataType");
  const type = types.findIndex((one) => attribute(one, "name") === DYNAMIC_ARRAY) + 1;
  const found = new Set<number>();
  childrenOf(at(metadata, "cellMetadata"), "bk").forEach((block, index) => {
    const records = childrenOf(block, "rc");
    if (type > 0 && records.some((one) => numberAttribute(one, "t") === type)) found.add(index + 1);
  });
  return found;
}

/** The part for a file that has none: its first number says it. */
export function writeMetadata(): string {
  return (
    XML_HEAD +
    `<metadata xmlns="${NAMESPACE.main}" xmlns:xda="${NAMESPACE.dynamicArray}">` +
    `<metadataTypes count="1"><metadataType name="${DYNAMIC_ARRAY}" minSupportedVersion="120000" copy="1" pasteAll="1" ` +
    `pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" ` +
    `cellMeta="1"/></metadataTypes>` +
    `<futureMetadata name="${DYNAMIC_ARRAY}" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">` +
    `<xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata>` +
    `<cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`
  );
}
