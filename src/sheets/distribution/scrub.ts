/** Words without the names and numbers that a copy hides: the last door that every text of a copy goes through. */

export interface Scrubber {
  /** Whole names and numbers give way to what they are called in the copy. */
  readonly scrub: (words: string) => string;
  /** The same for what people wrote freely: a part of a name gives way too. */
  readonly scrubFree: (words: string) => string;
}

const HIDDEN_PART = "(nama)";
const LEAST_PART = 3;

const escaped = (words: string): string => words.replaceAll(/[.*+?^${}()|[\]\\/]/g, "\\$&");

/** A number short enough to be a count in a sentence is none that could be told from one. */
const isTelling = (code: string): boolean =>
  code.length >= 5 || (/\p{L}/u.test(code) && /\p{N}/u.test(code) && code.length >= 2);
const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?/gu;
const isToken = (code: string): boolean => code.match(TOKEN)?.[0] === code;

const alternatives = (words: readonly string[]): RegExp | undefined =>
  words.length === 0
    ? undefined
    : new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${[...words]
          .sort((a, b) => b.length - a.length)
          .map(escaped)
          .join("|")})(?![\\p{L}\\p{N}])`,
        "giu",
      );

/** `names` and `codes` (numbers and IDs), trimmed and in lower case, to what stands for them. */
export function scrubberOf(names: ReadonlyMap<string, string>, codes: ReadonlyMap<string, string>): Scrubber {
  const telling = new Map([...codes].filter(([code]) => isTelling(code)));
  // Codes that are no single word are looked for as names are.
  const whole = new Map([...names, ...[...telling].filter(([code]) => !isToken(code))]);
  const wholeWords = alternatives([...whole.keys()].filter((name) => name.length >= LEAST_PART));
  const parts = new Set(
    [...names.keys()].flatMap((name) => name.split(/\s+/)).filter((part) => part.length >= LEAST_PART),
  );
  const nameParts = alternatives([...parts]);
  const cleaned = (words: string): string => {
    const withoutNames =
      wholeWords === undefined
        ? words
        : words.replace(wholeWords, (found) => whole.get(found.toLowerCase()) ?? HIDDEN_PART);
    return withoutNames.replace(TOKEN, (token) => telling.get(token.toLowerCase()) ?? token);
  };
  // Most words stand in thousands of cells: each is cleaned once.
  const known = new Map<string, string>();
  const scrub = (words: string): string => {
    const clean = known.get(words) ?? cleaned(words);
    known.set(words, clean);
    return clean;
  };
  return {
    scrub,
    scrubFree: (words) =>
      nameParts === undefined ? scrub(words) : scrub(words).replace(nameParts, HIDDEN_PART),
  };
}
