/** Saves a book into the file that it was opened from: what nobody changed stays as it is, byte for byte. */
import type { Book } from "../../book/types";
import { CONTENT, RELATIONSHIP } from "../package/names";
import type { PackageReader } from "../package/reader";
import { targetOf } from "../package/reader";
import type { PackageWriter } from "../package/writer";
import { XML_HEAD } from "../package/xml";
import { isFileHash } from "../sheet/protection";
import { customXmlGuids, encodeCustomXml, readCustomXml, writeCustomXmlPart } from "../workbook/custom-xml";
import { NOTES_ID, readNotes, writeNotes } from "../workbook/notes";
import { APPLICATION, writeApplication, writeCore, writeCustom } from "../workbook/properties";
import { isSame, type Origin } from "./origin";

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
  const links = files.original.relationships("");
  const write = (kind: string, path: string, xml: string, content: string, type: string): void => {
    const there = targetOf(links, { kind });
    files.file.add(there ?? path, xml, content);
    if (there === undefined) files.file.relate("", type, path);
  };
  const changed = [...new Set([...book.properties.keys(), ...before.properties.keys()])].filter(
    (key) => book.properties.get(key) !== before.properties.get(key),
  );
  if (changed.some((key) => !(key in APPLICATION)))
    write(
      "core-properties",
      "docProps/core.xml",
      writeCore(book),
      CONTENT.coreProperties,
      RELATIONSHIP.coreProperties,
    );
  if (changed.some((key) => key in APPLICATION))
    write(
      "extended-properties",
      "docProps/app.xml",
      writeApplication(book),
      CONTENT.extendedProperties,
      RELATIONSHIP.extendedProperties,
    );
  if (!isSame(book.customProperties, before.customProperties))
    write(
      "custom-properties",
      "docProps/custom.xml",
      writeCustom(book),
      CONTENT.customProperties,
      RELATIONSHIP.customProperties,
    );
}
