/**
 * How parts of charts, shapes and the like look, as far as the book has no place of its own for it: kept beside the book
 * while it is open, and neither drawn nor written into files.
 */
const LOOKS = new WeakMap<object, Map<string, unknown>>();

/** What is kept of a chart, a series and the like, by the path of the property. */
export function looksOf(owner: object): Map<string, unknown> {
  let found = LOOKS.get(owner);
  if (found === undefined) {
    found = new Map();
    LOOKS.set(owner, found);
  }
  return found;
}

/** A copy looks as what it was made of; each goes its own way from there. */
export function copyLooks(from: object, to: object): void {
  const found = LOOKS.get(from);
  if (found !== undefined) LOOKS.set(to, new Map(found));
}

/** A text that is kept; what it is where none is, or an empty one. */
export function keptText(owner: object, path: string, unset: string): string {
  const found = looksOf(owner).get(path);
  return typeof found === "string" && found !== "" ? found : unset;
}
