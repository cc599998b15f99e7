/** XML of a workbook's parts: read into a small tree without namespaces, and written as text. */
import { SaxesParser } from "saxes";
import { XlsxError } from "../error";

/** An element. Names and attributes are without their prefix: writers choose prefixes freely. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** Its own text, without that of its children. */
  text: string;
}

/** Takes the inside of one element as it is read, where a tree would be too large. */
export interface XmlSink {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  text(text: string): void;
  close(name: string): void;
}

/** V8 copies what is shorter when it is cut out of a text; a longer piece keeps all of the text in memory. */
const COPIED_BELOW = 13;

/** The same text by itself: a name or a cell's words must not keep the megabytes of the part that they stood in. */
function apart(text: string): string {
  return text.length < COPIED_BELOW ? text : ` ${text}`.slice(1);
}

function localName(name: string): string {
  return apart(name.slice(name.indexOf(":") + 1));
}

/** An unprefixed attribute wins over a prefixed one of the same local name. */
function localAttributes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  const local: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    const short = localName(name);
    if (short === name || !(short in local)) local[short] = apart(value);
  }
  return local;
}

/** Builds the tree; what lies inside `streamed` goes to the sink instead. */
class TreeBuilder {
  root: XmlElement | undefined;
  private readonly path: XmlElement[] = [];
  private streamDepth = 0;

  constructor(
    private readonly streamed: string | undefined,
    private readonly sink: XmlSink | undefined,
  ) {}

  open(fullName: string, attributes: Readonly<Record<string, string>>): void {
    const name = localName(fullName);
    if (this.streamDepth > 0) {
      this.streamDepth += 1;
      this.sink?.open(name, attributes);
      return;
    }
    const made: XmlElement = { name, attributes: localAttributes(attributes), children: [], text: "" };
    this.path.at(-1)?.children.push(made);
    this.root ??= made;
    this.path.push(made);
    if (name === this.streamed) this.streamDepth = 1;
  }

  text(text: string): void {
    if (this.streamDepth > 1) {
      this.sink?.text(apart(text));
      return;
    }
    const top = this.path.at(-1);
    if (top !== undefined) top.text += apart(text);
  }

  close(fullName: string): void {
    if (this.streamDepth > 1) {
      this.streamDepth -= 1;
      this.sink?.close(localName(fullName));
      return;
    }
    this.streamDepth = 0;
    this.path.pop();
  }
}

/**
 * Reads a part, whose text may come in pieces where it is longer than a string can be.
 * @param streamed name of the element whose inside goes to `sink`
 * @throws XlsxError `damaged` where the XML is not well-formed
 */
export function parseXml(xml: string | Iterable<string>, streamed?: string, sink?: XmlSink): XmlElement {
  const builder = new TreeBuilder(streamed, sink);
  const parser = new SaxesParser({ xmlns: false, position: false });
  parser.on("doctype", () => {
    throw new XlsxError("damaged", "a part of the workbook has a document type, which no workbook has");
  });
  parser.on("opentag", (tag) => {
    builder.open(tag.name, tag.attributes);
  });
  parser.on("closetag", (tag) => {
    builder.close(tag.name);
  });
  parser.on("text", (text) => {
    builder.text(text);
  });
  parser.on("cdata", (text) => {
    builder.text(text);
  });
  try {
    for (const piece of typeof xml === "string" ? [xml] : xml) parser.write(piece);
    parser.close();
  } catch (cause) {
    if (cause instanceof XlsxError) throw cause;
    throw new XlsxError("damaged", "a part of the workbook is not well-formed XML", { cause });
  }
  if (builder.root === undefined) throw new XlsxError("damaged", "a part of the workbook is empty");
  return builder.root;
}

export function child(parent: XmlElement | undefined, name: string): XmlElement | undefined {
  return parent?.children.find((one) => one.name === name);
}

export function childrenOf(parent: XmlElement | undefined, name: string): XmlElement[] {
  return parent?.children.filter((one) => one.name === name) ?? [];
}

/** The element at the end of a path of names. */
export function at(parent: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce(child, parent);
}

/** Every element of that name below, in document order. */
export function descendants(parent: XmlElement | undefined, name: string): XmlElement[] {
  return (parent?.children ?? []).flatMap((one) => [
    ...(one.name === name ? [one] : []),
    ...descendants(one, name),
  ]);
}

export function attribute(of: XmlElement | undefined, name: string): string | undefined {
  return of?.attributes[name];
}

/** A number, or undefined where there is none. */
export function numberAttribute(of: XmlElement | undefined, name: string): number | undefined {
  return toNumber(of?.attributes[name]);
}

export function toNumber(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === "") return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? value : undefined;
}

/** An XML Schema boolean, or undefined where there is none. */
export function flag(of: XmlElement | undefined, name: string): boolean | undefined {
  return toFlag(of?.attributes[name]);
}

export function toFlag(text: string | undefined): boolean | undefined {
  return text === undefined ? undefined : text === "1" || text === "true" || text === "on";
}

/** Characters XML 1.0 has no way to write, lone surrogates included. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** Anything that is not written as it stands: markup, carriage returns, and what XML may not hold. */
const SPECIAL = /[^\t\n\u0020-\u0025\u0027-\u003B\u003D\u003F-\uD7FF\uE000-\uFFFD]/;

/** Text content; what XML cannot hold is left out (cell text encodes it first: see text.ts). */
export function escapeText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(UNWRITABLE, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll("\r", "&#13;");
}

export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;").replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

export type AttributeValue = string | number | boolean | undefined;

/** An element as text: undefined attributes and content are left out; `content` is XML already. */
export function element(
  name: string,
  attributes: Readonly<Record<string, AttributeValue>> = {},
  ...content: (string | undefined)[]
): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    start += ` ${key}="${typeof value === "boolean" ? (value ? "1" : "0") : escapeAttribute(String(value))}"`;
  }
  const inside = content.filter((one) => one !== undefined).join("");
  return inside === "" ? `${start}/>` : `${start}>${inside}</${name}>`;
}

/** The element, or undefined where it would have no content. */
export function listElement(
  name: string,
  items: readonly string[],
  attributes: Readonly<Record<string, AttributeValue>> = {},
): string | undefined {
  return items.length === 0 ? undefined : element(name, attributes, ...items);
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
