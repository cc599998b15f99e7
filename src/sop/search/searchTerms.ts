/** What a person looks for, as terms that a row must all hold. */
import { compactForSearch, foldForSearch } from "./foldForSearch";

export interface SearchTerm {
  /** Folded; a part of it in quotes keeps its blanks. */
  readonly text: string;
  /** Without signs, where that is another text: for numbers alone. */
  readonly compact: string | undefined;
  /** Pieces of parts of one number that follow each other, where it has several. */
  readonly pieces: RegExp | undefined;
}

/** More than these nobody types; each is looked for in every row. */
const MOST = 8;

const termOf = (text: string): SearchTerm => {
  const compact = compactForSearch(text);
  const parts = [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([part]) => part);
  return {
    text,
    compact: compact === text || compact === "" ? undefined : compact,
    pieces:
      parts.length > 1 && !/\s/.test(text)
        ? new RegExp(parts.join(String.raw`[\p{L}\p{N}]*[^\p{L}\p{N}\n]+[\p{L}\p{N}]*`), "u")
        : undefined,
  };
};

/**
 * The terms of a query: its words, and what stands in quotes as one. None where nothing is asked.
 *
 * @example searchTerms('MC-2607 "salah jawab"').map(({ text }) => text) // ["mc-2607", "salah jawab"]
 */
export const searchTerms = (query: string): readonly SearchTerm[] => {
  const words = foldForSearch(query)
    .replaceAll(/[“”]/g, '"')
    .match(/"[^"]*"?|[^\s"]+/g);
  const texts = (words ?? []).map((word) => word.replaceAll('"', "").trim()).filter((word) => word !== "");
  return [...new Set(texts)].slice(0, MOST).map(termOf);
};
