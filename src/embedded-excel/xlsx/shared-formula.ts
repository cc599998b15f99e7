/** Shared formulas: written once in the file, with relative references shifted for every other cell. */
import { parseA1Ref, stringifyA1Ref, tokenize, type RangeA1 } from "@borgar/fx";
import { SHEET_COLUMNS, SHEET_ROWS } from "../book/area";

/** Either text that stays, or a reference that moves. */
type Piece = string | { readonly text: string; readonly moved: (rows: number, columns: number) => string };

function shifted(
  value: number | null | undefined,
  locked: boolean | null | undefined,
  by: number,
  size: number,
): number | null | undefined {
  if (value === null || value === undefined || locked === true) return value;
  // References wrap around the sheet's edge, as Excel's do.
  return (((value + by) % size) + size) % size;
}

function moveRange(range: RangeA1, rows: number, columns: number): RangeA1 {
  const top = shifted(range.top, range.$top, rows, SHEET_ROWS) ?? null;
  const left = shifted(range.left, range.$left, columns, SHEET_COLUMNS) ?? null;
  const bottom = shifted(range.bottom, range.$bottom, rows, SHEET_ROWS);
  const right = shifted(range.right, range.$right, columns, SHEET_COLUMNS);
  return {
    ...range,
    top,
    left,
    ...(bottom !== undefined && { bottom }),
    ...(right !== undefined && { right }),
  };
}

function toPiece(text: string): Piece {
  const parsed = parseA1Ref(text, { allowNamed: false });
  if (parsed === undefined || !("range" in parsed)) return text;
  const { range } = parsed;
  return {
    text,
    moved: (rows, columns) => stringifyA1Ref({ ...parsed, range: moveRange(range, rows, columns) }),
  };
}

/** A shared formula, taken apart once for all its cells. */
export class SharedFormula {
  private readonly pieces: Piece[] = [];

  /** @param formula with "=", as it stands in the cell at `row`, `column` */
  constructor(
    formula: string,
    private readonly row: number,
    private readonly column: number,
  ) {
    for (const token of tokenize(formula, { mergeRefs: true })) {
      const piece =
        token.type === "range" || token.type === "range_beam" ? toPiece(token.value) : token.value;
      const last = this.pieces.at(-1);
      if (typeof piece === "string" && typeof last === "string")
        this.pieces[this.pieces.length - 1] = last + piece;
      else this.pieces.push(piece);
    }
  }

  /** The formula as another of its cells has it. */
  formulaAt(row: number, column: number): string {
    const rows = row - this.row;
    const columns = column - this.column;
    if (rows === 0 && columns === 0)
      return this.pieces.map((one) => (typeof one === "string" ? one : one.text)).join("");
    return this.pieces.map((one) => (typeof one === "string" ? one : one.moved(rows, columns))).join("");
  }
}
