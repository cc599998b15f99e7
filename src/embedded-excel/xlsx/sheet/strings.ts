/** The table of shared strings. */
import { NAMESPACE } from "../package/names";
import { decodeText, encodeText } from "../package/text";
import {
  appendedInside,
  childSpans,
  rawAttributes,
  rootSpan,
  spliced,
  withAttributes,
  withPrefix,
} from "../package/spans";
import { XML_HEAD, escapeText, toNumber, type XmlElement } from "../package/xml";

/** Characters a cell can hold. */
const CELL_LIMIT = 32_767;

/** @throws RangeError where the text is longer than a cell can hold */
export function checkLength(text: string, where: () => string): void {
  if (text.length > CELL_LIMIT)
    throw new RangeError(
      `the text in ${where()} is longer than the ${CELL_LIMIT} characters a cell can hold`,
    );
}

/** `<t>` with its blanks kept. */
export function textElement(text: string): string {
  const space = /^\s|\s$|[\n\t]/.test(text) ? ' xml:space="preserve"' : "";
  return `<t${space}>${escapeText(encodeText(text))}</t>`;
}

const RICH = /<(?:[\w.-]+:)?(?:r|rPh)[\s>/]/;

/** The table of a file that is added to, and its texts. */
export interface KeptStrings {
  readonly xml: string;
  readonly strings: readonly string[];
}

export class StringWriter {
  private readonly numbers = new Map<string, number>();
  private readonly added: string[] = [];
  private readonly base: number = 0;
  private uses = 0;

  constructor(private readonly kept?: KeptStrings) {
    if (kept === undefined) return;
    this.base = kept.strings.length;
    let number = 0;
    for (const { name, inside, insideEnd } of childSpans(kept.xml, rootSpan(kept.xml))) {
      if (name !== "si") continue;
      const text = kept.strings[number];
      // A text with looks of its own stands for itself alone.
      const plain = !RICH.test(kept.xml.slice(inside, insideEnd));
      if (plain && text !== undefined && !this.numbers.has(text)) this.numbers.set(text, number);
      number += 1;
    }
  }

  number(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    const number = this.base + this.added.length;
    this.numbers.set(text, number);
    this.added.push(text);
    return number;
  }

  get isEmpty(): boolean {
    return this.base + this.added.length === 0;
  }

  /** The part; of a file that is added to, undefined where nothing was. */
  xml(): string | undefined {
    const items = this.added.map((text) => `<si>${textElement(text)}</si>`);
    if (this.kept === undefined)
      return `${XML_HEAD}<sst xmlns="${NAMESPACE.main}" count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
    return items.length === 0 ? undefined : this.appended(this.kept.xml, items);
  }

  private appended(xml: string, items: readonly string[]): string {
    const root = rootSpan(xml);
    const tag = xml.slice(root.start, root.inside);
    const uses = toNumber(rawAttributes(tag).get("count"));
    const counts = {
      count: uses === undefined ? undefined : uses + this.uses,
      uniqueCount: this.base + items.length,
    };
    return spliced(xml, [
      appendedInside(xml, root, withPrefix(items.join(""), root.prefix), withAttributes(tag, counts)),
    ]);
  }
}

/** Rich text as plain text; phonetic readings are no part of it. */
export function plainText(of: XmlElement): string {
  return of.children
    .map((one) => (one.name === "t" ? decodeText(one.text) : one.name === "r" ? plainText(one) : ""))
    .join("");
}

export function readStrings(root: XmlElement | undefined): string[] {
  return (root?.children ?? []).filter((one) => one.name === "si").map(plainText);
}
