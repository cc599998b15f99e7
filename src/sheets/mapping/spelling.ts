/** Spellings compared: what two texts must share to be taken for the same word. */

/** What was asked before: headers and values of a file are compared with the same few words over and over. */
const asked = new Map<string, string>();
const MOST_ASKED = 20_000;

/** Letters and figures alone, without accents: `Tgl. Panggilan` and `tgl_panggilan` are one. */
export function lettersOf(text: string): string {
  let letters = asked.get(text);
  if (letters === undefined) {
    letters = text
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, "");
    if (asked.size >= MOST_ASKED) asked.clear();
    asked.set(text, letters);
  }
  return letters;
}

/** As lists compare what stands in a cell: case ignored; blanks around it are left out too. */
export const foldedOf = (text: string): string => text.trim().toLowerCase();

/** Dice's coefficient over pairs of letters: 1 = the same, 0 = no pair in common. */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  const pairs = pairsOf(b);
  const all = pairsOf(a);
  let common = 0;
  for (const pair of all) {
    const at = pairs.indexOf(pair);
    if (at < 0) continue;
    common += 1;
    pairs.splice(at, 1);
  }
  const total = all.length + b.length - 1;
  return total <= 0 ? 0 : (2 * common) / total;
}

const pairsOf = (text: string): string[] =>
  Array.from({ length: Math.max(0, text.length - 1) }, (_, index) => text.slice(index, index + 2));
