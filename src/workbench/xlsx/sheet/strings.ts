/** The table of shared strings. */
import { NAMESPACE } from "../package/names";
import { decodeText, encodeText } from "../package/text";
import { XML_HEAD, escapeText, type XmlElement } from "../package/xml";

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

export class StringWriter {
  private readonly numbers = new Map<string, number>();
  private uses = 0;

  number(text: string): number {
    this.uses += 1;
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.numbers.size);
    return this.numbers.size - 1;
  }

  xml(): string {
    const items = [...this.numbers.keys()].map((text) => `<si>${textElement(text)}</si>`);
    return `${XML_HEAD}<sst xmlns="${NAMESPACE.main}" count="${this.uses}" uniqueCount="${items.length}">${items.join("")}</sst>`;
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
