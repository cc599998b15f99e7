/** Where elements stand in a part's text, so that some can be replaced while all others stay as they are, byte for byte. */
import { escapeAttribute, type AttributeValue } from "./xml";

/** Offsets into the text. The part has been parsed before: it is well-formed. */
export interface Span {
  /** Without its prefix. */
  readonly name: string;
  /** With the colon; "" = none. */
  readonly prefix: string;
  readonly start: number;
  /** After the start tag. */
  readonly inside: number;
  /** Before the end tag; as `inside` where the element is empty. */
  readonly insideEnd: number;
  readonly end: number;
}

const TAG =
  /<(?:!--[\s\S]*?-->|!\[CDATA\[[\s\S]*?\]\]>|\?[\s\S]*?\?>|(\/?)([^\s/>!?]+)[^"'>]*(?:"[^"]*"[^"'>]*|'[^']*'[^"'>]*)*>)/g;

interface Open {
  readonly fullName: string;
  readonly start: number;
  readonly inside: number;
}

function spanOf({ fullName, start, inside }: Open, insideEnd: number, end: number): Span {
  const cut = fullName.indexOf(":") + 1;
  return { name: fullName.slice(cut), prefix: fullName.slice(0, cut), start, inside, insideEnd, end };
}

/** The one element that holds megabytes. It never stands within itself. */
const LARGE = "sheetData";

/** Where the large element that begins before `from` ends: after its contents, and after its end tag. */
function endOfLarge(xml: string, fullName: string, from: number): readonly [number, number] | undefined {
  const insideEnd = xml.indexOf(`</${fullName}`, from);
  const special = xml.indexOf("<!", from);
  // What a comment or CDATA says is no tag.
  if (insideEnd < 0 || (special >= 0 && special < insideEnd)) return undefined;
  return [insideEnd, xml.indexOf(">", insideEnd) + 1];
}

/** Gives each element at a depth within `from`–`to`, in order: 0 = what stands there itself. */
export function* spansAt(xml: string, depth: number, from = 0, to = xml.length): Generator<Span> {
  const tag = new RegExp(TAG);
  tag.lastIndex = from;
  let level = 0;
  let open: Open | undefined;
  for (let match = tag.exec(xml); match !== null && match.index < to; match = tag.exec(xml)) {
    const [text, slash, fullName] = match;
    if (fullName === undefined) continue;
    const end = match.index + text.length;
    if (slash === "/") {
      level -= 1;
      if (level === depth && open !== undefined) yield spanOf(open, match.index, end);
      if (level < 0) return;
    } else if (text.endsWith("/>")) {
      if (level === depth) yield spanOf({ fullName, start: match.index, inside: end }, end, end);
    } else {
      const one = { fullName, start: match.index, inside: end };
      const large = level === depth && fullName.endsWith(LARGE) ? endOfLarge(xml, fullName, end) : undefined;
      if (large !== undefined) {
        yield spanOf(one, ...large);
        tag.lastIndex = large[1];
        continue;
      }
      if (level === depth) open = one;
      level += 1;
    }
  }
}

export const childSpans = (xml: string, parent: Span): Span[] =>
  parent.inside === parent.end ? [] : [...spansAt(xml, 0, parent.inside, parent.insideEnd)];

/** The part's one element. Throws RangeError where there is none. */
export function rootSpan(xml: string): Span {
  const tag = new RegExp(TAG);
  let first = tag.exec(xml);
  while (first !== null && first[2] === undefined) first = tag.exec(xml);
  const [text = "", , fullName = ""] = first ?? [];
  const start = first?.index ?? 0;
  const insideEnd = xml.lastIndexOf("</");
  const last = xml.slice(insideEnd + 2);
  // What ends the part, but for blanks, ends its element: it need not be looked for from the beginning.
  if (
    fullName !== "" &&
    !text.endsWith("/>") &&
    last.startsWith(fullName) &&
    /^\s*>\s*$/.test(last.slice(fullName.length))
  )
    return spanOf(
      { fullName, start, inside: start + text.length },
      insideEnd,
      xml.indexOf(">", insideEnd) + 1,
    );
  for (const span of spansAt(xml, 0)) return span;
  throw new RangeError("the part holds no element");
}

const ATTRIBUTE = /([^\s=<>"'/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** A start tag's attributes as they stand, entities not resolved, by their full names. */
export function rawAttributes(tag: string): Map<string, string> {
  return new Map(
    [...tag.matchAll(ATTRIBUTE)].map(([, name = "", double, single]) => [name, double ?? single ?? ""]),
  );
}

/** The start tag with attributes put or, where undefined, taken out; all others as they stand. */
export function withAttributes(tag: string, changed: Readonly<Record<string, AttributeValue>>): string {
  let text = tag;
  for (const [name, value] of Object.entries(changed)) {
    const pattern = new RegExp(`\\s+${name.replaceAll(".", "\\.")}\\s*=\\s*(?:"[^"]*"|'[^']*')`);
    const written =
      value === undefined
        ? ""
        : ` ${name}="${typeof value === "boolean" ? (value ? "1" : "0") : escapeAttribute(String(value))}"`;
    if (pattern.test(text)) text = text.replace(pattern, () => written);
    else if (written !== "") text = text.replace(/\s*(\/?)>$/, (_, slash: string) => `${written}${slash}>`);
  }
  return text;
}

/** Our own elements under another document's prefix. Attributes keep theirs. */
export const withPrefix = (xml: string, prefix: string): string =>
  prefix === "" ? xml : xml.replaceAll(/<(\/?)([A-Za-z][\w.]*)(?=[\s/>])/g, `<$1${prefix}$2`);

/** The text with some of its spans replaced; they must not overlap. */
export const spliced = (xml: string, changes: readonly SpanChange[]): string =>
  [...splicedPieces(xml, changes)].join("");

/** What stands in place of a span. Much of it may come in pieces. */
export interface SpanChange {
  readonly start: number;
  readonly end: number;
  readonly text: string | Iterable<string>;
}

/** The same in pieces, for what is longer than a string can be. */
export function* splicedPieces(xml: string, changes: readonly SpanChange[]): Generator<string> {
  let at = 0;
  for (const { start, end, text } of changes.toSorted((a, b) => a.start - b.start)) {
    yield xml.slice(at, start);
    if (typeof text === "string") yield text;
    else yield* text;
    at = end;
  }
  yield xml.slice(at);
}

/** The change that puts XML at the end of an element's inside, under another start tag. */
export function appendedInside(
  xml: string,
  { prefix, name, start, inside, insideEnd, end }: Span,
  content: string,
  tag = xml.slice(start, inside),
): { readonly start: number; readonly end: number; readonly text: string } {
  const open = tag.replace(/\s*\/>$/, ">");
  return { start, end, text: `${open}${xml.slice(inside, insideEnd)}${content}</${prefix}${name}>` };
}
