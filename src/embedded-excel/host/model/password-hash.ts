/** The 16-bit hash under which Excel keeps a sheet's password (ECMA-376 part 4, "sheetProtection", attribute `password`). */

/** One bit to the left, round in 15 bits. */
const turned = (hash: number): number => ((hash << 1) & 0x7fff) | (hash >> 14);

/** A character counts by its low byte, or by its high byte where that is zero. */
function byteOf(code: number): number {
  const low = code & 0xff;
  return low === 0 ? code >> 8 : low;
}

/**
 * Four hexadecimal digits, as the file holds them. It guards against slips, not against people: many passwords share
 * one hash.
 *
 * @example passwordHash("password") // "83AF"
 */
export function passwordHash(password: string): string {
  let hash = 0;
  for (let index = password.length - 1; index >= 0; index -= 1)
    hash = turned(hash ^ byteOf(password.charCodeAt(index)));
  hash ^= password.length ^ 0xce4b;
  return hash.toString(16).toUpperCase().padStart(4, "0");
}
