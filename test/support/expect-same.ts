/** Equality of what is large. */
import { isDeepStrictEqual } from "node:util";

/** As `expect(actual).toEqual(expected)`; jest, which takes long, is asked only where something differs, and then says what. */
export function expectSame(actual: unknown, expected: unknown): void {
  if (!isDeepStrictEqual(actual, expected)) expect(actual).toEqual(expected);
}
