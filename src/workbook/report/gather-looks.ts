/** Looks of a report joined where they stand below each other: a list of a thousand lines asks for few of them then. */
import type { Box, CellLook } from "../apply/edit";

export interface Look {
  readonly box: Box;
  readonly look: CellLook;
}

/** Lines around a whole box would be lost between two that are joined. */
const joins = ({ border }: CellLook): boolean => border !== "bottom" && border !== "outline";

const overlaps = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Around one line, an outline is what `rows` draws as well, and that goes on over the lines below. */
const joinable = ({ box, look }: Look): Look =>
  look.border === "outline" && box.rows === 1 ? { box, look: { ...look, border: "rows" } } : { box, look };

/**
 * The same looks with fewer boxes. A look joins one above it of the same columns and kind when nothing that was laid
 * between the two touches its cells: what is laid later wins where both say something.
 */
export function mergedLooks(looks: readonly Look[]): readonly Look[] {
  const merged: Look[] = [];
  /** By columns, kind and the row below it: where the box stands among the merged. */
  const ends = new Map<string, number>();
  for (const one of looks.map(joinable)) {
    const { box, look } = one;
    const kind = `${box.column}:${box.columns}:${JSON.stringify(look)}`;
    const at = ends.get(`${kind}:${box.row}`);
    const above = at === undefined ? undefined : merged[at];
    const free =
      at !== undefined && joins(look) && !merged.slice(at + 1).some((later) => overlaps(later.box, box));
    if (at !== undefined && above && free) {
      ends.delete(`${kind}:${box.row}`);
      merged[at] = { look, box: { ...above.box, rows: above.box.rows + box.rows } };
      ends.set(`${kind}:${box.row + box.rows}`, at);
    } else {
      merged.push(one);
      ends.set(`${kind}:${box.row + box.rows}`, merged.length - 1);
    }
  }
  return merged;
}
