/** Rows to add as edits in parts that each fit into one request, so that there is a point between two at which to stop. */
import type { CellContent, Edit } from "../apply/edit";
import { grownBy, planAppend, type TableFrame } from "./append";

/** A month's sheet to be made, where it is missing, and the rows that go into it. */
export interface MonthToAdd {
  /** What makes the sheet; empty where it stands. */
  readonly sheet: readonly Edit[];
  readonly frame: TableFrame;
  readonly lines: readonly (readonly CellContent[])[];
}

/** In bytes, as a request counts: Excel on the web takes 5 MB, and a request holds a little besides. */
const MOST = 4_400_000;
/** Less than this is one request: nobody could stop it in time. */
const SMALL = 400_000;
/** Never reached by the share that each part gets, but by cells of many thousand letters. */
const LIMIT = 4_600_000;
/** What makes a month's sheet, as a request: measured with the default scorecard, 58 columns. */
const BYTES_A_COLUMN = 5_900;

const encoder = new TextEncoder();
const bytesOf = (line: readonly CellContent[]): number => encoder.encode(JSON.stringify(line)).length;

/**
 * At least one part. One more than the payload needs, where it is not small: a whole row is in one part, and what makes
 * a month's sheet in the part of its first rows or one before.
 */
export function planParts(months: readonly MonthToAdd[]): Edit[][] {
  const weighed = months.map((month) => ({
    ...month,
    weight: month.sheet.length === 0 ? 0 : month.frame.columns * BYTES_A_COLUMN,
    sizes: month.lines.map(bytesOf),
  }));
  const total = weighed.reduce(
    (sum, { weight, sizes }) => sum + weight + sizes.reduce((all, size) => all + size, 0),
    0,
  );
  const share = total <= SMALL ? MOST : total / (Math.ceil(total / MOST) + 1);
  const filling = fillingOf(share);
  for (const { sheet, weight, frame, lines, sizes } of weighed) {
    if (sheet.length > 0) filling.add(weight, sheet);
    filling.addRows(frame, lines, sizes);
  }
  return filling.parts;
}

/** Parts that are filled one after the other, each up to its share. */
function fillingOf(share: number): {
  readonly parts: Edit[][];
  readonly add: (weight: number, edits: readonly Edit[]) => void;
  readonly addRows: (frame: TableFrame, lines: MonthToAdd["lines"], sizes: readonly number[]) => void;
} {
  const parts: Edit[][] = [[]];
  let size = 0;
  /** Whether something of this weight begins a new part. */
  const isFull = (weight: number): boolean => size > 0 && (size >= share || size + weight > LIMIT);
  const begin = (): void => {
    parts.push([]);
    size = 0;
  };
  const put = (edits: readonly Edit[]): void => {
    parts[parts.length - 1]?.push(...edits);
  };
  return {
    parts,
    add: (weight, edits) => {
      if (isFull(weight)) begin();
      put(edits);
      size += weight;
    },
    addRows: (frame, lines, sizes) => {
      let standing = frame;
      let some: (readonly CellContent[])[] = [];
      const flush = (): void => {
        put(planAppend(standing, some));
        standing = { ...standing, ...grownBy(standing, some.length) };
        some = [];
      };
      for (const [index, line] of lines.entries()) {
        const weight = sizes[index] ?? 0;
        if (isFull(weight)) {
          flush();
          begin();
        }
        some.push(line);
        size += weight;
      }
      flush();
    },
  };
}
