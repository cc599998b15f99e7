/** Texts as search compares them: capitals and diacritics make no difference. */

const PLAIN = /^[\0-\x7F]*$/;

const foldedCharacter = (character: string): string =>
  character.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

/**
 * The text as search compares it.
 *
 * @example foldForSearch("Pak André") // "pak andre"
 */
export const foldForSearch = (text: string): string =>
  // Nearly every cell is plain, and of those one call folds the whole.
  PLAIN.test(text) ? text.toLowerCase() : Array.from(text, foldedCharacter).join("");

/** Letters and digits alone: what of a number is left where people write it without its signs. */
export const compactForSearch = (folded: string): string => folded.replace(/[^\p{L}\p{N}]/gu, "");

/** The text folded, and of each of its units where in `text` the character stands that it comes from. */
export const foldWithPlaces = (
  text: string,
): { readonly folded: string; readonly places: readonly number[] } => {
  let folded = "";
  let place = 0;
  const places: number[] = [];
  for (const character of text) {
    const own = foldedCharacter(character);
    folded += own;
    for (let unit = 0; unit < own.length; unit += 1) places.push(place);
    place += character.length;
  }
  return { folded, places };
};
