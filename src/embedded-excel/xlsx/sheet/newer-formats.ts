/**
 * Conditional formats of the sheet's extension list: what newer Excel says of data bars beside the rule that older ones know,
 * and icons that those do not know at all. Source: [MS-XLSX] 2.4.8, conditional formatting of 2009.
 */
import type { ConditionalFormat, Sheet } from "../../book/types";
import { at, attribute, childrenOf, descendants, element, escapeText, type XmlElement } from "../package/xml";
import { isGuid, numberedGuid } from "../present";
import { writeAreas } from "./areas";
import { isNewerAlone, writeNewerBar, writeNewerIcons } from "./scales";

const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
const XM = "http://schemas.microsoft.com/office/excel/2006/main";
/** Of the extension list's part for conditional formats, and of the name that a rule has there. */
export const FORMATS_URI = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
const NAME_URI = "{B025F937-C7B1-47D3-B67F-A62EFF666E3E}";
const GROUP = 0x4442;

/** By which the two halves of a rule know each other. */
function nameOf({ id, priority }: ConditionalFormat): string {
  return isGuid(id) ? id.toUpperCase() : numberedGuid(GROUP, priority + 1);
}

/** What a rule of the classic part says of its other half. */
export function writeName(format: ConditionalFormat): string | undefined {
  if (format.rule.kind !== "dataBar") return undefined;
  return element(
    "extLst",
    {},
    element("ext", { "xmlns:x14": X14, uri: NAME_URI }, element("x14:id", {}, nameOf(format))),
  );
}

/** The name of a rule's other half. */
export const readName = (rule: XmlElement): string | undefined => {
  const ext = childrenOf(at(rule, "extLst"), "ext").find((one) => attribute(one, "uri") === NAME_URI);
  return at(ext, "id")?.text.trim();
};

/** The rules of the extension list by their names. */
export function newerRules(root: XmlElement): ReadonlyMap<string, XmlElement> {
  const rules = descendants(at(root, "extLst"), "cfRule");
  return new Map(
    rules.flatMap((rule) =>
      attribute(rule, "id") === undefined ? [] : [[attribute(rule, "id") ?? "", rule]],
    ),
  );
}

/** The names of those that are other halves of rules of the classic part. */
export function namedRules(root: XmlElement): ReadonlySet<string> {
  const names = childrenOf(root, "conditionalFormatting")
    .flatMap((one) => childrenOf(one, "cfRule"))
    .map(readName);
  return new Set(names.filter((name) => name !== undefined));
}

/** What a format has in the extension list; undefined where it is nothing. Its words say their namespaces themselves. */
export function writeNewerFormat(format: ConditionalFormat): string | undefined {
  const { rule, priority, areas } = format;
  if (areas.length === 0) return undefined;
  const isAlone = isNewerAlone(rule);
  if (!isAlone && rule.kind !== "dataBar") return undefined;
  return element(
    "x14:conditionalFormatting",
    { "xmlns:x14": X14, "xmlns:xm": XM },
    element(
      "x14:cfRule",
      { type: rule.kind, priority: isAlone ? priority + 1 : undefined, id: nameOf(format) },
      isAlone ? writeNewerIcons(rule) : writeNewerBar(rule),
    ),
    element("xm:sqref", {}, escapeText(writeAreas(areas))),
  );
}

/** The part of the extension list that holds these. */
export const writeFormatsPart = (formats: readonly string[]): string =>
  element(
    "ext",
    { "xmlns:x14": X14, uri: FORMATS_URI },
    element("x14:conditionalFormattings", {}, ...formats),
  );

/** A new sheet's extension list; undefined where it has nothing to say. */
export function writeExtensions(sheet: Sheet): string | undefined {
  const formats = sheet.conditionalFormats.flatMap((one) => writeNewerFormat(one) ?? []);
  return formats.length === 0 ? undefined : element("extLst", {}, writeFormatsPart(formats));
}
