/** Document properties: core, application and custom. */
import type { Book } from "../../book/types";
import { CONTENT, NAMESPACE, RELATIONSHIP } from "../package/names";
import { targetOf, type PackageReader, type Relationship } from "../package/reader";
import { decodeText, encodeAttributeText, encodeText } from "../package/text";
import type { PackageWriter } from "../package/writer";
import {
  XML_HEAD,
  attribute,
  child,
  childrenOf,
  element,
  escapeText,
  toFlag,
  toNumber,
} from "../package/xml";

/** The book's keys and the core part's elements. */
const CORE: Readonly<Record<string, string>> = {
  title: "dc:title",
  author: "dc:creator",
  subject: "dc:subject",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
  lastAuthor: "cp:lastModifiedBy",
  revision: "cp:revision",
  created: "dcterms:created",
};
export const APPLICATION: Readonly<Record<string, string>> = { manager: "Manager", company: "Company" };

/** Marks a custom property as one of the user's. */
const USER_DEFINED = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/** Numbers 0 and 1 of custom properties are reserved. */
const FIRST_CUSTOM = 2;

const W3C_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;

/** Can the file's own parts hold the property as it stands? */
export function hasOwnPlace(key: string, value: string): boolean {
  return key in APPLICATION || (key in CORE && (key !== "created" || W3C_TIME.test(value)));
}

function text(value: string): string {
  return escapeText(encodeText(value));
}

const CORE_NAMESPACES = {
  "xmlns:cp": NAMESPACE.coreProperties,
  "xmlns:dc": NAMESPACE.dublinCore,
  "xmlns:dcterms": NAMESPACE.dublinCoreTerms,
  "xmlns:xsi": NAMESPACE.schemaInstance,
};

/** A property's element, undefined where the book or its part has none; `namespaces`: where it has to say itself what its words are. */
export function writeProperty(
  book: Book,
  key: string,
  namespaces: Readonly<Record<string, string>> = {},
): string | undefined {
  const value = book.properties.get(key);
  const name = CORE[key] ?? APPLICATION[key];
  if (name === undefined || value === undefined || !hasOwnPlace(key, value)) return undefined;
  const type = key === "created" ? { "xsi:type": "dcterms:W3CDTF" } : {};
  return element(name, { ...(key in CORE && namespaces), ...type }, text(value));
}

/** The same, to be put into a part that may know the words otherwise. */
export const writeLoneProperty = (book: Book, key: string): string | undefined =>
  writeProperty(book, key, CORE_NAMESPACES);

/** The local name of a property's element. */
export const elementOf = (key: string): string => (CORE[key] ?? APPLICATION[key] ?? "").replace(/^.*:/, "");

export function writeCore(book: Book): string {
  const content = Object.keys(CORE).map((key) => writeProperty(book, key));
  return XML_HEAD + element("cp:coreProperties", CORE_NAMESPACES, ...content);
}

export function writeApplication(book: Book): string {
  const content = Object.keys(APPLICATION).map((key) => writeProperty(book, key));
  return (
    XML_HEAD +
    element(
      "Properties",
      { xmlns: NAMESPACE.extendedProperties },
      element("Application", {}, "Microsoft Excel"),
      ...content,
    )
  );
}

function writeVariant(value: string | number | boolean): string {
  if (typeof value === "boolean") return element("vt:bool", {}, String(value));
  if (typeof value === "string") return element("vt:lpwstr", {}, text(value));
  const whole = Number.isInteger(value) && Math.abs(value) < 2 ** 31 && !Object.is(value, -0);
  return element(whole ? "vt:i4" : "vt:r8", {}, String(value));
}

/** `kept`: the text of a property that stands as it was, but for its number. */
export function writeCustom(
  book: Book,
  kept: (name: string) => string | undefined = () => undefined,
): string {
  const list = [...book.customProperties].map(([name, value], index) => {
    const pid = index + FIRST_CUSTOM;
    return (
      kept(name)?.replace(/\spid\s*=\s*(?:"[^"]*"|'[^']*')/, ` pid="${pid}"`) ??
      element("property", { fmtid: USER_DEFINED, pid, name: encodeAttributeText(name) }, writeVariant(value))
    );
  });
  return (
    XML_HEAD +
    element("Properties", { xmlns: NAMESPACE.customProperties, "xmlns:vt": NAMESPACE.variants }, ...list)
  );
}

export function writeProperties(book: Book, file: PackageWriter): void {
  const add = (path: string, xml: string, content: string, type: string): void => {
    file.add(path, xml, content);
    file.relate("", type, path);
  };
  add("docProps/core.xml", writeCore(book), CONTENT.coreProperties, RELATIONSHIP.coreProperties);
  add(
    "docProps/app.xml",
    writeApplication(book),
    CONTENT.extendedProperties,
    RELATIONSHIP.extendedProperties,
  );
  if (book.customProperties.size === 0) return;
  add("docProps/custom.xml", writeCustom(book), CONTENT.customProperties, RELATIONSHIP.customProperties);
}

export function readProperties(
  file: PackageReader,
  relationships: readonly Relationship[],
): Map<string, string> {
  const core = file.xml(targetOf(relationships, { kind: "core-properties" }));
  const application = file.xml(targetOf(relationships, { kind: "extended-properties" }));
  const found = new Map<string, string>();
  for (const [root, table] of [[core, CORE] as const, [application, APPLICATION] as const]) {
    for (const [key, name] of Object.entries(table)) {
      const value = child(root, name.slice(name.indexOf(":") + 1));
      if (value !== undefined) found.set(key, decodeText(value.text));
    }
  }
  return found;
}

/** Dates come as ISO text, kinds the book does not know as their text. */
export function readCustomProperties(
  file: PackageReader,
  relationships: readonly Relationship[],
): Book["customProperties"] {
  const root = file.xml(targetOf(relationships, { kind: "custom-properties" }));
  const found: Book["customProperties"] = new Map();
  for (const property of childrenOf(root, "property")) {
    const [value] = property.children;
    if (value === undefined) continue;
    const numeric = /^(?:i[1248]?|int|ui[1248]?|uint|r[48]|decimal)$/.test(value.name)
      ? toNumber(value.text)
      : undefined;
    const read =
      value.name === "bool" ? (toFlag(value.text.trim()) ?? false) : (numeric ?? decodeText(value.text));
    found.set(decodeText(attribute(property, "name") ?? ""), read);
  }
  return found;
}
