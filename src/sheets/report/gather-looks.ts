/**
 * Looks of a report gathered into few: whatever looks alike is said once for all its boxes. A list of a thousand lines,
 * and twenty tables like each other, ask for few looks then.
 */
import type { Box, CellLook } from "../edits/edit";

export interface Look {
  readonly box: Box;
  readonly look: CellLook;
}

/** A look has either a number format or anything else: Office.js says number formats box by box. */
export interface SharedLook {
  readonly boxes: readonly Box[];
  readonly look: CellLook;
}

interface Shared extends SharedLook {
  readonly boxes: Box[];
}

/**
 * The same looks, shared by their boxes. A box joins the look like its own that was laid last, when nothing laid after
 * that one says otherwise of the box's cells: what is laid later wins where two differ.
 */
export function gatheredLooks(looks: readonly Look[]): readonly SharedLook[] {
  const gathered: Shared[] = [];
  /** By what the look says: where it was laid last. */
  const places = new Map<string, number>();
  for (const { box, look } of looks.flatMap(partsOf)) {
    const kind = JSON.stringify(look);
    const place = places.get(kind);
    const shared = place === undefined ? undefined : gathered[place];
    if (place !== undefined && shared && gathered.slice(place + 1).every((later) => allows(later, look, box)))
      join(shared.boxes, box, look.border);
    else {
      places.set(kind, gathered.length);
      gathered.push({ boxes: [box], look });
    }
  }
  return gathered;
}

function partsOf({ box, look: { numberFormat, ...look } }: Look): readonly Look[] {
  // Around one line, an outline is what `rows` draws as well, and that goes on over the lines below.
  const rest: CellLook = look.border === "outline" && box.rows === 1 ? { ...look, border: "rows" } : look;
  return [
    ...(numberFormat === undefined ? [] : [{ box, look: { numberFormat } }]),
    ...(Object.keys(rest).length === 0 ? [] : [{ box, look: rest }]),
  ];
}

const allows = (later: SharedLook, look: CellLook, box: Box): boolean =>
  !differ(later.look, look) || !later.boxes.some((one) => overlaps(one, box));

/** Borders are drawn, never wiped out: one does not undo another. */
const differ = (a: CellLook, b: CellLook): boolean =>
  Object.entries(a).some(
    ([key, value]) =>
      key !== "border" && key in b && JSON.stringify(Reflect.get(b, key)) !== JSON.stringify(value),
  );

const overlaps = (a: Box, b: Box): boolean =>
  a.row < b.row + b.rows &&
  b.row < a.row + a.rows &&
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns;

/** Adds the box, as one with those it continues: below each other or beside each other. */
function join(boxes: Box[], box: Box, border: CellLook["border"]): void {
  // From the end: most continue the last one.
  for (let index = boxes.length - 1; index >= 0; index -= 1) {
    const other = boxes[index];
    const both = other && together(other, box, border);
    if (!both) continue;
    boxes.splice(index, 1);
    join(boxes, both, border);
    return;
  }
  boxes.push(box);
}

/** Borders that stand beside a box: two boxes beside each other have one between them. */
const UPRIGHT: ReadonlySet<CellLook["border"]> = new Set(["rows", "outline", "sides", "left"]);

/** The two as one box; undefined where they are none, or where a line around each would be lost between them. */
function together(a: Box, b: Box, border: CellLook["border"]): Box | undefined {
  const [first, second] = a.row < b.row || (a.row === b.row && a.column <= b.column) ? [a, b] : [b, a];
  const sameColumns = first.column === second.column && first.columns === second.columns;
  const sameRows = first.row === second.row && first.rows === second.rows;
  if (sameColumns && sameRows) return first;
  if (sameColumns && first.row + first.rows === second.row && border !== "bottom" && border !== "outline")
    return { ...first, rows: first.rows + second.rows };
  if (sameRows && first.column + first.columns === second.column && !UPRIGHT.has(border))
    return { ...first, columns: first.columns + second.columns };
  return undefined;
}
