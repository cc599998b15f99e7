/** Rows to add as edits in parts that each fit into one request, so that there is a point between two at which to stop. */
import type { CellContent, Edit } from "../edits/edit";
import type { Expectation } from "../edits/expectation";
import { grownBy, planAppend, type TableFrame } from "./append";

/** A month's sheet to be made, where it is missing, and the rows that go into it. */
export interface MonthToAdd {
  /** What makes the sheet, or room in it; empty where there is enough. */
  readonly sheet: readonly Edit[];
  /** Those edits make the sheet: nobody else knows of it yet. */
  readonly isMade: boolean;
  readonly frame: TableFrame;
  readonly rows: readonly { readonly index: number; readonly number: string; readonly cells: Line }[];
  /** What must stand for some of its rows to be added, given the table as it is by then. */
  readonly expect: (frame: TableFrame, rows: MonthToAdd["rows"]) => readonly Expectation[];
}

type Line = readonly CellContent[];

/** What fits into one request. */
export interface Part {
  readonly edits: readonly Edit[];
  /** The source's indices of the rows that it adds. */
  readonly rows: readonly number[];
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
export function planParts(months: readonly MonthToAdd[]): readonly Part[] {
  const weighed = months.map((month) => ({
    ...month,
    weight: month.isMade ? month.frame.columns * BYTES_A_COLUMN : 0,
    sizes: month.rows.map(({ cells }) => bytesOf(cells)),
  }));
  const total = weighed.reduce(
    (sum, { weight, sizes }) => sum + weight + sizes.reduce((all, size) => all + size, 0),
    0,
  );
  const share = total <= SMALL ? MOST : total / (Math.ceil(total / MOST) + 1);
  const filling = fillingOf(share);
  for (const month of weighed) {
    if (month.sheet.length > 0) filling.add(month.weight, month.sheet);
    filling.addRows(month, month.sizes);
  }
  return filling.parts;
}

/** Parts that are filled one after the other, each up to its share. */
function fillingOf(share: number): {
  readonly parts: readonly Part[];
  readonly add: (weight: number, edits: readonly Edit[]) => void;
  readonly addRows: (month: MonthToAdd, sizes: readonly number[]) => void;
} {
  const parts: { edits: Edit[]; rows: number[] }[] = [{ edits: [], rows: [] }];
  let size = 0;
  /** Whether something of this weight begins a new part. */
  const isFull = (weight: number): boolean => size > 0 && (size >= share || size + weight > LIMIT);
  const begin = (): void => {
    parts.push({ edits: [], rows: [] });
    size = 0;
  };
  const put = (edits: readonly Edit[], rows: readonly number[] = []): void => {
    const last = parts[parts.length - 1];
    last?.edits.push(...edits);
    last?.rows.push(...rows);
  };
  return {
    parts,
    add: (weight, edits) => {
      if (isFull(weight)) begin();
      put(edits);
      size += weight;
    },
    addRows: ({ isMade: made, frame, rows, expect }, sizes) => {
      let standing = frame;
      let some: MonthToAdd["rows"][number][] = [];
      let isMade = made;
      const flush = (): void => {
        const lines = some.map(({ cells }) => cells);
        const edits = isMade
          ? planAppend(standing, lines).map((edit) => ({ ...edit, expect: [] }))
          : planAppend(standing, lines, expect(standing, some));
        put(
          edits,
          some.map(({ index }) => index),
        );
        standing = grownBy(standing, some.length);
        some = [];
      };
      for (const [index, row] of rows.entries()) {
        const weight = sizes[index] ?? 0;
        if (isFull(weight)) {
          flush();
          begin();
          isMade = false;
        }
        some.push(row);
        size += weight;
      }
      flush();
    },
  };
}
