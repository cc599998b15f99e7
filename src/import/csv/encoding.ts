/** Text from bytes: UTF-8 and UTF-16, with a byte order mark or without. */
import { SourceError } from "../error";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

const MARKS: readonly (readonly [encoding: Encoding, bytes: readonly number[]])[] = [
  ["utf-8", [0xef, 0xbb, 0xbf]],
  ["utf-16le", [0xff, 0xfe]],
  ["utf-16be", [0xfe, 0xff]],
];

/** As many bytes as are looked at for telling UTF-16 by its zeros. */
const LOOKED_AT = 4096;
/** Of the characters of a table in Latin letters, at least this share has a zero for its high byte in UTF-16. */
const ZEROS = 0.4;

/** At the other bytes, hardly any is zero: those of characters such as emojis alone. */
const FEW_ZEROS = 0.05;

/** UTF-16 without a mark shows in zeros at every other byte, and hardly at others. */
function byZeros(bytes: Uint8Array): Encoding {
  const looked = bytes.subarray(0, LOOKED_AT);
  const zeros = [0, 0];
  for (const [index, byte] of looked.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const [enough, few] = [ZEROS, FEW_ZEROS].map((share) => (looked.length / 2) * share);
  const shows = (some: number, others: number): boolean => some > (enough ?? 0) && others < (few ?? 0);
  if (shows(odd, even)) return "utf-16le";
  return shows(even, odd) ? "utf-16be" : "utf-8";
}

/** Throws SourceError for bytes that are text in neither. */
export function decodeText(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const encoding = marked?.[0] ?? byZeros(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new SourceError("notUtf8", {}, cause);
  }
}
