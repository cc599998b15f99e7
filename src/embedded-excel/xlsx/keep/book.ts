/** Saves a book into the file that it was opened from: what nobody changed stays as it is, byte for byte. */
import type { Book } from "../../book/types";
import { CONTENT, RELATIONSHIP } from "../package/names";
import type { PackageReader } from "../package/reader";
import { targetOf } from "../package/reader";
import type { PackageWriter } from "../package/writer";
import { childSpans, rootSpan } from "../package/spans";
import { decodeText } from "../package/text";
import { XML_HEAD, attribute, parseXml } from "../package/xml";
import { isFileHash } from "../sheet/protection";
import { customXmlGuids, encodeCustomXml, readCustomXml, writeCustomXmlPart } from "../workbook/custom-xml";
import { NOTES_ID, readNotes, writeNotes } from "../workbook/notes";
import {
  APPLICATION,
  elementOf,
  writeApplication,
  writeCore,
  writeCustom,
  writeLoneProperty,
} from "../workbook/properties";
import { OrderedChildren } from "./ordered-children";
import { isSame, type Origin } from "./origin";
import { partText } from "./part-text";

/** By which our notes speak of each sheet; undefined = they do not. */
export function sheetGuids(
  book: Book,
  from: Origin,
  guidOf: (index: number) => string,
): (string | undefined)[] {
  return book.sheets.map((sheet, index) => {
    const origin = from.sheets.find(({ id }) => id === sheet.id);
    if (origin === undefined) return guidOf(index);
    const hash = sheet.protection?.passwordHash;
    // A file has no place for a hash that is none of its kinds.
    return origin.guid ?? (hash === undefined || isFileHash(hash) ? undefined : guidOf(index));
  });
}

/** @param unchanged sheets that stay as they are: what our notes say of them does too, and be it nothing */
export function keepCustomXml(
  book: Book,
  from: Origin,
  files: { readonly original: PackageReader; readonly file: PackageWriter },
  guids: readonly (string | undefined)[],
  unchanged: ReadonlySet<string>,
): void {
  const { original, file } = files;
  const there = readCustomXml(original, from.workbook);
  const before = readNotes(there.notes?.root);
  const { guids: own, ids } = customXmlGuids(book);
  const left = new Map([...book.customXml].map(([id, xml], index) => [id, { xml, guid: own[index] ?? "" }]));
  for (const [guid, part] of there.parts) {
    const id = before.customXmlIds.get(guid) ?? guid;
    const now = left.get(id);
    left.delete(id);
    if (now === undefined) file.unrelate(part.from, part.relationship);
    else if (now.xml !== part.xml) file.add(part.path, encodeCustomXml(now.xml));
  }
  for (const { xml, guid } of left.values()) writeCustomXmlPart(file, from.workbook, xml, guid);
  const same =
    from.sheets.length === book.sheets.length &&
    book.sheets.every(({ id }) => unchanged.has(id)) &&
    (["settings", "properties", "customXml"] as const).every((key) => isSame(book[key], from.before[key]));
  if (same) return;
  const spokenOf = book.sheets.map(({ id }, index) => {
    const guid = guids[index];
    return guid !== undefined && unchanged.has(id) && !before.sheets.has(guid) ? undefined : guid;
  });
  const written = writeNotes(book, spokenOf, ids);
  const notes = written === undefined ? undefined : XML_HEAD + written;
  if (there.notes === undefined) {
    if (notes !== undefined) writeCustomXmlPart(file, from.workbook, notes, NOTES_ID);
  } else if (notes === undefined) file.unrelate(there.notes.from, there.notes.relationship);
  else if (notes !== there.notes.xml) file.add(there.notes.path, notes);
}

export function keepDocumentProperties(
  book: Book,
  { before }: Origin,
  files: { readonly original: PackageReader; readonly file: PackageWriter },
): void {
  const { original, file } = files;
  const links = original.relationships("");
  const write = (
    [kind, path]: readonly [kind: string, path: string],
    xml: (stood: string | undefined) => string,
    content: string,
    type: string,
  ): void => {
    const there = targetOf(links, { kind });
    file.add(there ?? path, xml(there === undefined ? undefined : partText(original, there)), content);
    if (there === undefined) file.relate("", type, path);
  };
  const changed = [...new Set([...book.properties.keys(), ...before.properties.keys()])].filter(
    (key) => book.properties.get(key) !== before.properties.get(key),
  );
  const [application, core] = [true, false].map((wanted) =>
    changed.filter((key) => key in APPLICATION === wanted),
  );
  if (core !== undefined && core.length > 0)
    write(
      ["core-properties", "docProps/core.xml"],
      (stood) => withProperties(book, core, stood) ?? writeCore(book),
      CONTENT.coreProperties,
      RELATIONSHIP.coreProperties,
    );
  if (application !== undefined && application.length > 0)
    write(
      ["extended-properties", "docProps/app.xml"],
      (stood) => withProperties(book, application, stood) ?? writeApplication(book),
      CONTENT.extendedProperties,
      RELATIONSHIP.extendedProperties,
    );
  if (!isSame(book.customProperties, before.customProperties))
    write(
      ["custom-properties", "docProps/custom.xml"],
      (stood) => writeCustom(book, (name) => standingProperty(book, before, name, stood)),
      CONTENT.customProperties,
      RELATIONSHIP.customProperties,
    );
}

/** The part with those properties as they are now, and all else of it. */
function withProperties(book: Book, keys: readonly string[], stood: string | undefined): string | undefined {
  if (stood === undefined) return undefined;
  const document = new OrderedChildren(stood, []);
  for (const key of keys) document.put(elementOf(key), writeLoneProperty(book, key));
  return document.xml();
}

/** A custom property of any kind whose value nobody changed; in the words of the part that is written. */
function standingProperty(
  book: Book,
  before: Origin["before"],
  name: string,
  stood: string | undefined,
): string | undefined {
  if (stood === undefined || book.customProperties.get(name) !== before.customProperties.get(name))
    return undefined;
  const root = rootSpan(stood);
  const isOurs = root.prefix === "" && /\sxmlns:vt=/.test(stood.slice(root.start, root.inside));
  const found = childSpans(stood, root).find(
    ({ start, inside }) =>
      decodeText(attribute(parseXml(emptied(stood.slice(start, inside))), "name") ?? "") === name,
  );
  return isOurs && found !== undefined ? stood.slice(found.start, found.end) : undefined;
}

/** A start tag as an element of its own. */
const emptied = (tag: string): string => tag.replace(/\s*\/?>$/, "/>");
