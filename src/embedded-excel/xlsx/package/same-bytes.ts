/** Whether bytes stand twice in a part. */

/** Do the same bytes stand from `start` to `end` and from `at` on? */
export type SameBytes = (start: number, end: number, at: number) => boolean;

/** One by one. */
export const sameOneByOne =
  (bytes: Uint8Array): SameBytes =>
  (start, end, at) => {
    for (let index = 0; index < end - start; index += 1)
      if (bytes[at + index] !== bytes[start + index]) return false;
    return true;
  };

/** By Node's own comparison, several times as fast; one by one where there is none. */
export function sameBytes(bytes: Uint8Array): SameBytes {
  if (typeof Buffer === "undefined") return sameOneByOne(bytes);
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (start, end, at) => whole.compare(whole, start, end, at, at + end - start) === 0;
}
