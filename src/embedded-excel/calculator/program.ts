// A compiled formula, its references bound to a workbook, and the cell where it is evaluated: types that speak of each other.
import type { RangeA1 } from "@borgar/fx/xlsx";
import type { CellError } from "../book/types";
import type { CalculationSource } from "./types";
import type { Operand, Reference } from "./values";

/** A compiled formula. */
export interface Program {
  readonly text: string;
  readonly code: Code;
  readonly descriptors: readonly Descriptor[];
  readonly volatile: "never" | "day" | "always";
  /** Holds a structured reference without a table's name. */
  readonly needsOwnTable: boolean;
  /** Why Excel does not let it be entered. */
  readonly refused: string | undefined;
}

/** A reference as the text has it. `sheetName` "" = the formula's own sheet; `table` "" = the table around the cell. */
export type Descriptor = (
  | { readonly kind: "a1"; readonly sheetName: string; readonly external: boolean; readonly range: RangeA1 }
  | { readonly kind: "name"; readonly sheetName: string; readonly name: string }
  | {
      readonly kind: "structured";
      readonly table: string;
      readonly sections: readonly string[];
      readonly columns: readonly string[];
    }
) & {
  /** Only where the reference lies matters (ROW, COLUMNS …), not what is in it. */
  readonly addressOnly?: boolean;
};

/** A descriptor bound to the workbook. */
export type Slot =
  | { readonly kind: "area"; readonly reference: Reference }
  /** Cells of the formula's own row, if that is a row of the table's body. */
  | {
      readonly kind: "row";
      readonly sheetId: string;
      readonly firstRow: number;
      readonly lastRow: number;
      readonly column: number;
      readonly lastColumn: number;
    }
  | { readonly kind: "name"; readonly code: Code; readonly binding: Binding }
  | { readonly kind: "error"; readonly error: CellError };

/** A program's references on one sheet. Shared by all its cells there, hence cheap for a table's column. */
export interface Binding {
  readonly program: Program;
  readonly sheetId: string;
  /** The table that `[@Column]` means. */
  readonly ownTable: string;
  readonly slots: readonly Slot[];
  /** Of the formula and of the names it uses. */
  readonly volatile: Program["volatile"];
}

/** What is the same for all formulas of one recalculation. */
export interface World {
  readonly source: CalculationSource;
  /** The serial of this moment. */
  readonly now: number;
  formulaAt(sheetId: string, row: number, column: number): string | undefined;
  /** A reference found while calculating (INDIRECT, OFFSET), which the formula's text does not show. */
  noteDynamic(reference: Reference): void;
  /** A reference in A1, a name or a structured reference written as text; undefined where it is none. */
  referenceInText(text: string, at: Place): Operand | undefined;
}

/** The cell a formula stands in. */
export interface Place {
  readonly world: World;
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly binding: Binding;
  /** The values of LET's names. */
  readonly locals: Operand[];
}

/** A compiled expression. */
export type Code = (at: Place) => Operand;
