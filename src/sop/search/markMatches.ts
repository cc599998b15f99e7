/** A cell's text cut where the terms were found in it, for marking. */
import { compactForSearch, foldWithPlaces } from "./foldForSearch";
import type { SearchTerm } from "./searchTerms";

export interface MarkedPart {
  readonly text: string;
  readonly marked: boolean;
}

/** So much of a long text is shown before the first place found, and so much in all. */
const BEFORE = 40;
const LONGEST = 160;

type Span = readonly [from: number, to: number];

const spansOf = (folded: string, term: string): readonly Span[] => {
  const spans: Span[] = [];
  for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length))
    spans.push([at, at + term.length]);
  return spans;
};

/** Where the compact term stands in the number as it is written. */
const compactSpans = (folded: string, compact: string): readonly Span[] => {
  const kept: number[] = [];
  let place = 0;
  for (const character of folded) {
    if (compactForSearch(character) !== "")
      for (let unit = 0; unit < character.length; unit += 1) kept.push(place + unit);
    place += character.length;
  }
  const at = compactForSearch(folded).indexOf(compact);
  const [first, last] = [kept[at], kept[at + compact.length - 1]];
  return first === undefined || last === undefined ? [] : [[first, last + 1]];
};

const spansIn = (
  folded: string,
  { text, compact, pieces }: SearchTerm,
  numbered: boolean,
): readonly Span[] => {
  const plain = spansOf(folded, text);
  if (plain.length > 0 || !numbered) return plain;
  const within = compactSpans(folded, compact ?? text);
  if (within.length > 0) return within;
  const found = pieces?.exec(folded);
  return found ? [[found.index, found.index + found[0].length]] : [];
};

/**
 * The text in parts, those that a term was found in marked; undefined where none was. Of a long text what stands around
 * the first. `numbered`: also found by parts, and without signs.
 *
 * @example markMatches("Salah jawab", searchTerms("jawab"), false) // [{ text: "Salah ", … }, { text: "jawab", marked: true }]
 */
export const markMatches = (
  text: string,
  terms: readonly SearchTerm[],
  numbered: boolean,
): readonly MarkedPart[] | undefined => {
  const { folded, places } = foldWithPlaces(text);
  const marked = new Set<number>();
  for (const term of terms)
    for (const [from, to] of spansIn(folded, term, numbered)) {
      const end = places[to] ?? text.length;
      for (let unit = places[from] ?? 0; unit < end; unit += 1) marked.add(unit);
    }
  if (marked.size === 0) return undefined;
  const first = Math.min(...marked);
  const start = text.length <= LONGEST ? 0 : Math.max(0, first - BEFORE);
  const end = Math.min(text.length, start + LONGEST);
  const parts: { text: string; marked: boolean }[] = start > 0 ? [{ text: "…", marked: false }] : [];
  for (let unit = start; unit < end; unit += 1) {
    const last = parts.at(-1);
    if (last?.marked === marked.has(unit)) last.text += text.charAt(unit);
    else parts.push({ text: text.charAt(unit), marked: marked.has(unit) });
  }
  return end < text.length ? [...parts, { text: "…", marked: false }] : parts;
};
