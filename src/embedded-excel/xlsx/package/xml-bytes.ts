/** The bytes of plain XML in UTF-8: what they stand for, and which of them is left to the parser. */

/** Something is not written plainly: the part is to be read by the parser. */
export class NotPlain extends Error {
  public override name = "NotPlain";
}

export const [TAB, LINE, RETURN, BLANK] = [0x09, 0x0a, 0x0d, 0x20];
export const [QUOTE, AMPERSAND, APOSTROPHE, SLASH] = [0x22, 0x26, 0x27, 0x2f];
export const [ZERO, NINE, LESS, EQUALS, GREATER] = [0x30, 0x39, 0x3c, 0x3d, 0x3e];
export const [LETTER_A, LETTER_Z] = [0x41, 0x5a];
/** The first byte of what includes U+FFFE and U+FFFF, which XML does not know. */
export const LAST_OF_PLANE = 0xef;

const NAMED: ReadonlyMap<string, string> = new Map([
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
  ["quot", '"'],
  ["apos", "'"],
]);

const isCharacter = (code: number): boolean =>
  code === TAB ||
  code === LINE ||
  code === RETURN ||
  (code >= BLANK && code <= 0xd7ff) ||
  (code >= 0xe000 && code <= 0xfffd) ||
  (code >= 0x10000 && code <= 0x10ffff);

/** A text with its entities resolved. Throws NotPlain for those that XML does not know by itself. */
export function resolved(text: string): string {
  return text.replace(/&([^;]*)(;?)/g, (_whole, name: string, end: string) => {
    const number = /^#(?:x([0-9A-Fa-f]{1,6})|([0-9]{1,7}))$/.exec(name);
    const code = number === null ? undefined : parseInt(number[1] ?? number[2] ?? "", number[1] ? 16 : 10);
    const found =
      code === undefined ? NAMED.get(name) : isCharacter(code) ? String.fromCodePoint(code) : undefined;
    if (end === "" || found === undefined) throw new NotPlain();
    return found;
  });
}

export const isSpace = (byte: number | undefined): boolean =>
  byte === BLANK || byte === LINE || byte === TAB || byte === RETURN;

export const isNameByte = (byte: number): boolean =>
  (byte >= 0x61 && byte <= 0x7a) ||
  (byte >= LETTER_A && byte <= LETTER_Z) ||
  (byte >= ZERO && byte <= NINE) ||
  byte === 0x5f ||
  byte === 0x2d ||
  byte === 0x2e ||
  byte === 0x3a;

export const beginsName = (byte: number): boolean => isNameByte(byte) && !(byte >= 0x2d && byte <= NINE);
