/** A part's bytes as text. */

export function startsWith(bytes: Uint8Array, head: readonly number[]): boolean {
  return head.every((byte, index) => bytes[index] === byte);
}

/** Parts without the mark of UTF-16 are in UTF-8, with or without a mark. */
export const isUtf8 = (bytes: Uint8Array): boolean =>
  !startsWith(bytes, [0xff, 0xfe]) && !startsWith(bytes, [0xfe, 0xff]);

/** By byte order mark, else UTF-8. */
export function decodeBytes(bytes: Uint8Array): string {
  if (startsWith(bytes, [0xff, 0xfe])) return new TextDecoder("utf-16le").decode(bytes);
  if (startsWith(bytes, [0xfe, 0xff])) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** Parts of more bytes are decoded piece by piece: a string holds half a billion characters at most. */
const WHOLE = 1 << 26;
const PIECE = 1 << 20;

/** The same, of a large part piece by piece. */
export function* decodedPieces(bytes: Uint8Array): Generator<string> {
  if (bytes.length <= WHOLE || !isUtf8(bytes)) {
    yield decodeBytes(bytes);
    return;
  }
  const decoder = new TextDecoder();
  for (let at = 0; at < bytes.length; at += PIECE)
    yield decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
  yield decoder.decode();
}
