/** No. Sampel: `MC-yymm-` and six random characters, so that two people adding rows at once never get the same one. */
import type { Month } from "../../sop";

/** Crockford's base 32: no I, L, O or U. https://www.crockford.com/base32.html */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** `random` fills an array with bytes, as `crypto.getRandomValues` does. */
export function newSampleNumber(
  month: Month,
  taken: ReadonlySet<string>,
  random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array,
): string {
  for (;;) {
    const letters = [...random(new Uint8Array(6))]
      .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
      .join("");
    const number = `MC-${month.slice(2, 4)}${month.slice(5)}-${letters}`;
    if (!taken.has(number.toLowerCase())) return number;
  }
}
