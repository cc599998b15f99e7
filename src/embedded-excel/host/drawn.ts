/** What a page draws of a sheet besides its cells' texts and styles, as the book has it now. */
import type { Area } from "../book/types";

/** A data bar. Shares are of the cell's width, 0 at its left and 1 at its right. */
export interface CellBar {
  readonly from: number;
  readonly to: number;
  readonly color: string;
  /** It fades towards its end. */
  readonly gradient: boolean;
  /** The bar goes to the left of where it begins. */
  readonly leftwards: boolean;
  /** Absent = without. */
  readonly borderColor?: string;
  /** Where bars of other signs meet; absent = there is none to be seen. */
  readonly axis?: { readonly at: number; readonly color: string };
}

export interface CellIcon {
  /** As Office.js names it: ThreeArrows. */
  readonly style: string;
  /** Which of the set's icons, 0 being the one of the least values. */
  readonly index: number;
}

/** What is drawn into a cell. */
export interface CellMarks {
  readonly bar?: CellBar;
  readonly icon?: CellIcon;
  /** A checkbox, and whether it is checked. */
  readonly checkbox?: boolean;
  /** The bar, icon or checkbox stands in place of the cell's text. */
  readonly hidesText: boolean;
}

/** What somebody wrote at a cell. */
export interface Remark {
  readonly kind: "comment" | "note";
  readonly row: number;
  readonly column: number;
  /** A note is one text; of a comment, its replies follow. */
  readonly texts: readonly RemarkText[];
  /** Of a comment. */
  readonly resolved: boolean;
  /** A note that is shown always. */
  readonly visible: boolean;
}

export interface RemarkText {
  readonly author: string;
  readonly text: string;
  /** The host's local date and time, `YYYY-MM-DDTHH:MM`; notes have none. */
  readonly at?: string;
}

/** A shape, line or picture. Lengths are in points, its place counted from the sheet's top left. */
export interface DrawnShape {
  readonly id: string;
  readonly kind: "shape" | "line" | "image";
  /** What it is called where it cannot be seen: its alternative text, else its text, else its name. */
  readonly label: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** In degrees, clockwise. */
  readonly rotation: number;
  /** Of a shape, as Office.js names it: Rectangle. */
  readonly geometry: string;
  /** Absent = nothing is filled. */
  readonly fill?: { readonly color: string; readonly opacity: number };
  readonly line?: {
    readonly color: string;
    readonly opacity: number;
    readonly weight: number;
    readonly dash: string;
  };
  /** Of a line: it ends further to the left, or further up, than it begins. */
  readonly flipped: { readonly x: boolean; readonly y: boolean };
  /** Of a line: the arrowheads at its ends. */
  readonly arrows: { readonly begin: string; readonly end: string };
  readonly text?: ShapeText;
  /** Of a picture, in Base64. */
  readonly image?: string;
}

export interface ShapeText {
  readonly text: string;
  readonly color: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle" | "bottom";
}

/** What a page asks to draw a sheet's marks. */
export interface Drawing {
  /** What is drawn into the cell; undefined where there is nothing. Remembered until the book changes. */
  cellMarks(sheetId: string, row: number, column: number): CellMarks | undefined;
  /** The comments and notes of the sheet, one after the other by their cells. */
  remarks(sheetId: string): readonly Remark[];
  /** The cells that a dynamic array fills, where this cell is one of several. */
  spillAt(sheetId: string, row: number, column: number): Area | undefined;
  /** From the bottom to the top; of groups their members. */
  shapes(sheetId: string): readonly DrawnShape[];
}
