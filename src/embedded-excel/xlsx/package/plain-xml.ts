/** Goes through the bytes of XML that is written plainly. Whatever is not throws NotPlain: the parser of XML knows it. */
import {
  AMPERSAND,
  APOSTROPHE,
  BLANK,
  EQUALS,
  GREATER,
  LAST_OF_PLANE,
  LESS,
  LINE,
  NINE,
  NotPlain,
  QUOTE,
  SLASH,
  TAB,
  ZERO,
  beginsName,
  isNameByte,
  isSpace,
  resolved,
} from "./xml-bytes";

/** Digits of a whole number that is exact whatever they are. */
const EXACT_DIGITS = 15;

export abstract class PlainXml {
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** Of the attribute value read last. */
  protected valueStart = 0;
  protected valueEnd = 0;
  /** Of the text read last. */
  private hasEntities = false;

  protected constructor(
    protected readonly bytes: Uint8Array,
    protected at: number,
    protected readonly to: number,
  ) {}

  protected byte(): number {
    const byte = this.at < this.to ? this.bytes[this.at] : undefined;
    if (byte === undefined) throw new NotPlain();
    return byte;
  }

  protected expect(byte: number): void {
    if (this.byte() !== byte) throw new NotPlain();
    this.at += 1;
  }

  /** A name that ends here. */
  protected expectWord(word: string): void {
    for (let index = 0; index < word.length; index += 1) this.expect(word.charCodeAt(index));
    if (isNameByte(this.byte())) throw new NotPlain();
  }

  protected skipSpace(): void {
    while (this.at < this.to && isSpace(this.bytes[this.at])) this.at += 1;
  }

  /** After `</`. */
  protected endTag(word: string): void {
    this.expectWord(word);
    this.skipSpace();
    this.expect(GREATER);
  }

  /** The next attribute's name; its value is between `valueStart` and `valueEnd`. Undefined where the tag ends. */
  protected attribute(): string | undefined {
    const spaced = isSpace(this.byte());
    this.skipSpace();
    const start = this.at;
    while (isNameByte(this.byte())) this.at += 1;
    if (this.at === start) return undefined;
    if (!spaced || !beginsName(this.bytes[start] ?? 0)) throw new NotPlain();
    const name =
      this.at === start + 1
        ? String.fromCharCode(this.bytes[start] ?? 0)
        : this.decoder.decode(this.bytes.subarray(start, this.at));
    this.expect(EQUALS);
    const quote = this.byte();
    if (quote !== QUOTE && quote !== APOSTROPHE) throw new NotPlain();
    this.at += 1;
    this.valueStart = this.at;
    for (let byte = this.byte(); byte !== quote; byte = this.byte()) {
      if (byte < BLANK || byte === AMPERSAND || byte === LESS || byte === LAST_OF_PLANE) throw new NotPlain();
      this.at += 1;
    }
    this.valueEnd = this.at;
    this.at += 1;
    return name;
  }

  /** After the attributes: is the element empty? */
  protected endOfTag(): boolean {
    const isEmpty = this.byte() === SLASH;
    if (isEmpty) this.at += 1;
    this.expect(GREATER);
    return isEmpty;
  }

  protected valueText(): string {
    return this.decoder.decode(this.bytes.subarray(this.valueStart, this.valueEnd));
  }

  protected attributes(): Record<string, string> {
    const all: Record<string, string> = {};
    for (let name = this.attribute(); name !== undefined; name = this.attribute()) {
      if (Object.hasOwn(all, name)) throw new NotPlain();
      all[name] = this.valueText();
    }
    return all;
  }

  /** The digits between two places as a number, or undefined where there is anything else. */
  protected digits(start: number, end: number): number | undefined {
    if (start === end || end - start > EXACT_DIGITS) return undefined;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte < ZERO || byte > NINE) return undefined;
      number = number * 10 + (byte - ZERO);
    }
    return number;
  }

  /** Goes to the end of the text that begins here, and tells what it holds. */
  protected text(): number {
    const start = this.at;
    this.hasEntities = false;
    const { bytes, to } = this;
    let at = start;
    for (; at < to; at += 1) {
      const byte = bytes[at] ?? 0;
      if (byte === LESS) break;
      if (byte === AMPERSAND) this.hasEntities = true;
      else if (byte === GREATER || byte === LAST_OF_PLANE) throw new NotPlain();
      else if (byte < BLANK && byte !== TAB && byte !== LINE) throw new NotPlain();
    }
    this.at = at;
    return start;
  }

  protected textBetween(start: number, end: number): string {
    const text = this.decoder.decode(this.bytes.subarray(start, end));
    return this.hasEntities ? resolved(text) : text;
  }

  /** After the name of an element that has no attributes: is it empty? */
  protected opensEmpty(word: string): boolean {
    if (isNameByte(this.byte())) throw new NotPlain();
    this.skipSpace();
    const isEmpty = this.endOfTag();
    if (isEmpty && word === "is") throw new NotPlain();
    return isEmpty;
  }

  protected close(word: string): void {
    this.expect(LESS);
    this.expect(SLASH);
    this.endTag(word);
  }
}
