/** What stands beside or over cells and is no part of a file here: shapes and bindings, kept while the book is open. */
import type { Chart, Sheet } from "../../book/types";
import type { RangeTarget } from "./range-target";

/** A chart in a group is of none that has members of its own. */
export type ShapeType = "GeometricShape" | "Image" | "Line" | "Group" | "Unsupported";

export interface Shape {
  readonly id: string;
  name: string;
  readonly type: ShapeType;
  left: number;
  top: number;
  width: number;
  height: number;
  geometry?: string;
  /** Base64. */
  readonly image?: string;
  /** Of a group; they stand in no list beside. */
  readonly members?: Shape[];
  text?: string;
  /** Of a line: it ends further to the left, or further up, than it begins. */
  readonly flipped?: { readonly x: boolean; readonly y: boolean };
  /** The chart that stands in a group as its member; it is the sheet's as before. */
  readonly chart?: Chart;
}

/** A shape of a sheet, or of a group on it. */
export interface HeldShape {
  readonly sheet: Sheet;
  readonly shape: Shape;
  /** The group that it is a member of. */
  readonly group?: Shape;
}

export interface Binding {
  readonly id: string;
  readonly type: "Range" | "Table" | "Text";
  readonly place: RangeTarget;
}

interface OnSheet {
  /** From the bottom to the top. */
  shapes: Shape[];
}

const SHEETS = new WeakMap<Sheet, OnSheet>();

export function floatingOn(sheet: Sheet): OnSheet {
  let found = SHEETS.get(sheet);
  if (found === undefined) {
    found = { shapes: [] };
    SHEETS.set(sheet, found);
  }
  return found;
}
