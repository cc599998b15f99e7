/** How much room words take on paper: an estimate on the safe side, for row heights and page breaks. In points. */

/** Of a line, to the letters' size: Calibri takes 1.22. */
const LINE_HEIGHT = 1.28;
/** Of a report's letters, and of a row that holds one line of them. */
export const SIZE = 9;
export const ROW_HEIGHT = 12;
/** Excel holds no taller row. */
const TALLEST = 409;
/**
 * Of an average letter's width to the font's size; capitals and digits are wider than this, blanks narrower. Where a
 * wider font stands in for Excel's own, its columns are wider by as much.
 */
const LETTER = 0.5;
/** What a cell leaves free on its two sides. */
const PADDING = 6;

export const lettersIn = (width: number, size = SIZE): number =>
  Math.max(1, Math.floor((width - PADDING) / (size * LETTER)));

/** How many lines the words take when they wrap at that width. */
export function linesFor(words: string, width: number, size = SIZE): number {
  const letters = lettersIn(width, size);
  return words.split("\n").reduce((sum, line) => sum + wrapped(line, letters).length, 0);
}

/** The words broken at blanks into lines of at most so many letters; a longer word is cut. */
export function wrapped(words: string, letters: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of words.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= letters) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = word;
    while (line.length > letters) {
      lines.push(line.slice(0, letters));
      line = line.slice(letters);
    }
  }
  return [...lines, line];
}

export const heightOf = (lines: number, size = SIZE): number =>
  Math.min(TALLEST, Math.round(lines * size * LINE_HEIGHT) + 1);

/** The words as far as so many lines hold them; what is left out is said. */
export function shortened(words: string, width: number, lines: number, size = SIZE): string {
  const flat = words.replaceAll(/\s+/g, " ").trim();
  const all = wrapped(flat, lettersIn(width, size));
  if (all.length <= lines) return flat;
  const room = all.slice(0, lines).join(" ");
  return `${room.slice(0, Math.max(1, room.length - 2)).trimEnd()} …`;
}

/** `shortened` for a cell's content: an apostrophe that escapes what a person typed is no letter. */
export function fitted(content: string, width: number, lines: number, size = SIZE): string {
  return content.startsWith("'")
    ? `'${shortened(content.slice(1), width, lines, size)}`
    : shortened(content, width, lines, size);
}
