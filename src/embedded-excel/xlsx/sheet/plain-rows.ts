/**
 * Reads a sheet's rows from the bytes of its part where they are written plainly, as nearly every program writes them: a
 * month of 5,000 calls is some 70 MB of XML, of which all but the cells' values repeats from row to row. What is written in any
 * other way (comments, CDATA, rich text, prefixes, other elements, characters that XML does not know) is left to the parser of
 * XML, which knows all of it and says what is wrong.
 */
import type { CellValue } from "../../book/types";
import { sameBytes, type SameBytes } from "../package/same-bytes";
import { toNumber } from "../package/xml";
import {
  AMPERSAND,
  APOSTROPHE,
  BLANK,
  EQUALS,
  GREATER,
  LAST_OF_PLANE,
  LESS,
  LETTER_A,
  LETTER_Z,
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
} from "../package/xml-bytes";
import { inlineText, type CellReader, type OpenCell } from "./read-cells";

const [SMALL_C, SMALL_F, SMALL_I, SMALL_S, SMALL_T, SMALL_V] = [0x63, 0x66, 0x69, 0x73, 0x74, 0x76];
/** Digits of a whole number that is exact whatever they are. */
const EXACT_DIGITS = 15;

/** What stood in a column's last cell: it stands in the next one as well, more often than not. */
interface Seen<Read> {
  readonly start: number;
  readonly end: number;
  readonly read: Read;
}

class PlainRows {
  private at: number;
  private readonly same: SameBytes;
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  /** By column: the texts of results, and the formulas, of the row above. */
  private readonly texts: (Seen<string> | undefined)[] = [];
  private readonly formulas: (Seen<string | undefined> | undefined)[] = [];
  /** Of the attribute value read last. */
  private valueStart = 0;
  private valueEnd = 0;
  /** Of the text read last. */
  private hasEntities = false;

  public constructor(
    private readonly bytes: Uint8Array,
    from: number,
    private readonly to: number,
    private readonly cells: CellReader,
    same: (bytes: Uint8Array) => SameBytes,
  ) {
    this.at = from;
    this.same = same(bytes);
  }

  public read(): void {
    for (;;) {
      this.skipSpace();
      if (this.at >= this.to) return;
      this.expect(LESS);
      this.expectWord("row");
      this.row();
    }
  }

  private byte(): number {
    const byte = this.at < this.to ? this.bytes[this.at] : undefined;
    if (byte === undefined) throw new NotPlain();
    return byte;
  }

  private expect(byte: number): void {
    if (this.byte() !== byte) throw new NotPlain();
    this.at += 1;
  }

  /** A name that ends here. */
  private expectWord(word: string): void {
    for (let index = 0; index < word.length; index += 1) this.expect(word.charCodeAt(index));
    if (isNameByte(this.byte())) throw new NotPlain();
  }

  private skipSpace(): void {
    while (this.at < this.to && isSpace(this.bytes[this.at])) this.at += 1;
  }

  /** After `</`. */
  private endTag(word: string): void {
    this.expectWord(word);
    this.skipSpace();
    this.expect(GREATER);
  }

  /** The next attribute's name; its value is between `valueStart` and `valueEnd`. Undefined where the tag ends. */
  private attribute(): string | undefined {
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
  private endOfTag(): boolean {
    const isEmpty = this.byte() === SLASH;
    if (isEmpty) this.at += 1;
    this.expect(GREATER);
    return isEmpty;
  }

  private valueText(): string {
    return this.decoder.decode(this.bytes.subarray(this.valueStart, this.valueEnd));
  }

  private attributes(): Record<string, string> {
    const all: Record<string, string> = {};
    for (let name = this.attribute(); name !== undefined; name = this.attribute()) {
      if (Object.hasOwn(all, name)) throw new NotPlain();
      all[name] = this.valueText();
    }
    return all;
  }

  private row(): void {
    this.cells.openRow(this.attributes());
    if (this.endOfTag()) return;
    for (;;) {
      this.skipSpace();
      this.expect(LESS);
      if (this.byte() === SLASH) {
        this.at += 1;
        this.endTag("row");
        return;
      }
      this.expect(SMALL_C);
      if (isNameByte(this.byte())) throw new NotPlain();
      this.cell();
    }
  }

  /** The digits between two places as a number, or undefined where there is anything else. */
  private digits(start: number, end: number): number | undefined {
    if (start === end || end - start > EXACT_DIGITS) return undefined;
    let number = 0;
    for (let at = start; at < end; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte < ZERO || byte > NINE) return undefined;
      number = number * 10 + (byte - ZERO);
    }
    return number;
  }

  private place(): void {
    let [at, column] = [this.valueStart, 0];
    for (; at < this.valueEnd; at += 1) {
      const byte = this.bytes[at] ?? 0;
      if (byte < LETTER_A || byte > LETTER_Z) break;
      column = column * 26 + (byte - LETTER_A + 1);
    }
    const letters = at - this.valueStart;
    const row = this.digits(at, this.valueEnd);
    if (letters === 0 || letters > 9 || row === undefined || this.valueEnd - at > 9) throw new NotPlain();
    this.cells.moveTo(row - 1, column - 1);
  }

  private number(): number {
    const number = this.digits(this.valueStart, this.valueEnd);
    if (number === undefined) throw new NotPlain();
    return number;
  }

  private cell(): void {
    let [type, format, dynamic, isPlaced] = [
      "",
      undefined as number | undefined,
      undefined as number | undefined,
      false,
    ];
    let others: string[] | undefined;
    for (let name = this.attribute(); name !== undefined; name = this.attribute()) {
      if (name === "r" && !isPlaced) {
        this.place();
        isPlaced = true;
      } else if (name === "s" && format === undefined) format = this.number();
      else if (name === "t" && type === "") type = this.type();
      else if (name === "cm" && dynamic === undefined) dynamic = this.number();
      else if (["r", "s", "t", "cm"].includes(name) || others?.includes(name) === true) throw new NotPlain();
      else (others ??= []).push(name);
    }
    if (!isPlaced) this.cells.moveOn();
    const open = this.cells.begin(type === "" ? "n" : type, format ?? 0, dynamic ?? 0);
    if (this.endOfTag()) this.cells.put(open, null, undefined);
    else this.inside(open);
  }

  private type(): string {
    return this.valueEnd - this.valueStart === 1
      ? String.fromCharCode(this.bytes[this.valueStart] ?? 0)
      : this.valueText();
  }

  private inside(open: OpenCell): void {
    let value: CellValue | undefined;
    let formula: string | undefined;
    let [hasFormula, hasInline] = [false, false];
    for (;;) {
      this.skipSpace();
      this.expect(LESS);
      const byte = this.byte();
      this.at += 1;
      if (byte === SLASH) {
        this.endTag("c");
        this.cells.put(open, value ?? null, formula);
        return;
      }
      if (byte === SMALL_V && value === undefined && !hasInline) value = this.value(open);
      else if (byte === SMALL_F && !hasFormula) {
        hasFormula = true;
        formula = this.formula(open);
      } else if (byte === SMALL_I && value === undefined && !hasInline) {
        hasInline = true;
        value = this.inline();
      } else throw new NotPlain();
    }
  }

  /** Goes to the end of the text that begins here, and tells what it holds. */
  private text(): number {
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

  private textBetween(start: number, end: number): string {
    const text = this.decoder.decode(this.bytes.subarray(start, end));
    return this.hasEntities ? resolved(text) : text;
  }

  /** Does the same stand here, and then `<`? */
  private isAsBefore({ start, end }: { readonly start: number; readonly end: number }): boolean {
    const { at } = this;
    const next = at + end - start;
    return next < this.to && this.bytes[next] === LESS && this.same(start, end, at);
  }

  /** After `<v`; null where it stands for nothing. */
  private value(open: OpenCell): CellValue {
    if (this.opensEmpty("v")) return this.cells.valueOf(open, "");
    const column = open.column;
    const before = open.type === "str" ? this.texts[column] : undefined;
    if (before !== undefined && this.isAsBefore(before)) {
      this.at += before.end - before.start;
      this.close("v");
      return before.read;
    }
    const start = this.text();
    const end = this.at;
    const value = this.valueAt(open, start, end);
    if (open.type === "str" && typeof value === "string") this.texts[column] = { start, end, read: value };
    this.close("v");
    return value;
  }

  private valueAt(open: OpenCell, start: number, end: number): CellValue {
    if (open.type === "s" || open.type === "n") {
      const number = this.digits(start, end);
      if (number !== undefined) return open.type === "n" ? number : this.cells.sharedString(number);
      if (open.type === "n") return toNumber(this.textBetween(start, end)) ?? null;
    }
    return this.cells.valueOf(open, this.textBetween(start, end));
  }

  /** After the name of an element that has no attributes: is it empty? */
  private opensEmpty(word: string): boolean {
    if (isNameByte(this.byte())) throw new NotPlain();
    this.skipSpace();
    const isEmpty = this.endOfTag();
    if (isEmpty && word === "is") throw new NotPlain();
    return isEmpty;
  }

  private close(word: string): void {
    this.expect(LESS);
    this.expect(SLASH);
    this.endTag(word);
  }

  /** After `<f`. */
  private formula(open: OpenCell): string | undefined {
    if (isNameByte(this.byte())) throw new NotPlain();
    const isBare = this.byte() === GREATER;
    if (!isBare) this.cells.formulaOpens(open, this.attributes());
    if (this.endOfTag()) return this.cells.formulaOf(open, "");
    const before = isBare ? this.formulas[open.column] : undefined;
    if (before !== undefined && this.isAsBefore(before)) {
      this.at += before.end - before.start;
      this.close("f");
      return before.read;
    }
    const start = this.text();
    const end = this.at;
    const read = this.cells.formulaOf(open, this.textBetween(start, end));
    if (isBare) this.formulas[open.column] = { start, end, read };
    this.close("f");
    return read;
  }

  /** After `<i`. */
  private inline(): string {
    this.expect(SMALL_S);
    this.opensEmpty("is");
    this.skipSpace();
    this.expect(LESS);
    this.expect(SMALL_T);
    if (isNameByte(this.byte())) throw new NotPlain();
    this.attributes();
    let text = "";
    if (!this.endOfTag()) {
      const start = this.text();
      text = this.textBetween(start, this.at);
      this.close("t");
    }
    this.skipSpace();
    this.close("is");
    return inlineText(text);
  }
}

/**
 * Reads the rows between two places of a part in UTF-8 into `cells`.
 * @returns false where something is not written plainly: then `cells` holds what stood before it, and is to be thrown away
 * @throws XlsxError as `cells` does
 */
export function readPlainRows(
  bytes: Uint8Array,
  from: number,
  to: number,
  cells: CellReader,
  same = sameBytes,
): boolean {
  try {
    new PlainRows(bytes, from, to, cells, same).read();
    return true;
  } catch (error) {
    if (error instanceof NotPlain) return false;
    throw error;
  }
}
