/**
 * Reads a sheet's rows from the bytes of its part where they are written plainly, as nearly every program writes them: a
 * month of 5,000 calls is some 70 MB of XML, of which all but the cells' values repeats from row to row. What is written in any
 * other way (comments, CDATA, rich text, prefixes, other elements, characters that XML does not know) is left to the parser of
 * XML, which knows all of it and says what is wrong.
 */
import type { CellValue } from "../../book/types";
import { sameBytes, type SameBytes } from "../package/same-bytes";
import { toNumber } from "../package/xml";
import { PlainXml } from "../package/plain-xml";
import { GREATER, LESS, LETTER_A, LETTER_Z, NotPlain, SLASH, isNameByte } from "../package/xml-bytes";
import { inlineText, type CellReader, type OpenCell } from "./read-cells";

const [SMALL_C, SMALL_F, SMALL_I, SMALL_S, SMALL_T, SMALL_V] = [0x63, 0x66, 0x69, 0x73, 0x74, 0x76];

/** What stood in a column's last cell: it stands in the next one as well, more often than not. */
interface Seen<Read> {
  readonly start: number;
  readonly end: number;
  readonly read: Read;
}

class PlainRows extends PlainXml {
  private readonly same: SameBytes;
  /** By column: the texts of results, and the formulas, of the row above. */
  private readonly texts: (Seen<CellValue> | undefined)[] = [];
  private readonly formulas: (Seen<string | undefined> | undefined)[] = [];

  public constructor(
    bytes: Uint8Array,
    from: number,
    to: number,
    private readonly cells: CellReader,
    same: (bytes: Uint8Array) => SameBytes,
  ) {
    super(bytes, from, to);
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

  /** Does the same stand here, and then `<`? */
  private isAsBefore({ start, end }: { readonly start: number; readonly end: number }): boolean {
    const { at } = this;
    const next = at + end - start;
    return next < this.to && this.bytes[next] === LESS && this.same(start, end, at);
  }

  /** What stands here up to the element's end. `kept`: what was read in each column last: the same is not read again. */
  private contents<Read>(
    word: string,
    column: number,
    kept: (Seen<Read> | undefined)[] | undefined,
    read: (start: number, end: number) => Read,
  ): Read {
    const before = kept?.[column];
    if (before !== undefined && this.isAsBefore(before)) {
      this.at += before.end - before.start;
      this.close(word);
      return before.read;
    }
    const start = this.text();
    const end = this.at;
    const found = read(start, end);
    if (kept !== undefined) kept[column] = { start, end, read: found };
    this.close(word);
    return found;
  }

  /** After `<v`; null where it stands for nothing. */
  private value(open: OpenCell): CellValue {
    if (this.opensEmpty("v")) return this.cells.valueOf(open, "");
    const kept = open.type === "str" ? this.texts : undefined;
    return this.contents("v", open.column, kept, (start, end) => this.valueAt(open, start, end));
  }

  private valueAt(open: OpenCell, start: number, end: number): CellValue {
    if (open.type === "s" || open.type === "n") {
      const number = this.digits(start, end);
      if (number !== undefined) return open.type === "n" ? number : this.cells.sharedString(number);
      if (open.type === "n") return toNumber(this.textBetween(start, end)) ?? null;
    }
    return this.cells.valueOf(open, this.textBetween(start, end));
  }

  /** After `<f`. */
  private formula(open: OpenCell): string | undefined {
    if (isNameByte(this.byte())) throw new NotPlain();
    const isBare = this.byte() === GREATER;
    if (!isBare) this.cells.formulaOpens(open, this.attributes());
    if (this.endOfTag()) return this.cells.formulaOf(open, "");
    return this.contents("f", open.column, isBare ? this.formulas : undefined, (start, end) =>
      this.cells.formulaOf(open, this.textBetween(start, end)),
    );
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
