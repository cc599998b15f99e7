// What a new row's No. Sampel ends in.

/** Crockford's base 32, as No. Sampel has it. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

export function newToken(): string {
  return [...crypto.getRandomValues(new Uint8Array(6))]
    .map((byte) => ALPHABET.charAt(byte % ALPHABET.length))
    .join("");
}
