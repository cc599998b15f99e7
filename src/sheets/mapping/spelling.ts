/** Spellings compared: what two texts must share to be taken for the same word. */

/** Letters and figures alone, without accents: `Tgl. Panggilan` and `tgl_panggilan` are one. */
export const lettersOf = (text: string): string =>
  text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, "");

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
