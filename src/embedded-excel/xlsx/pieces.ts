/**
 * A book that was opened, in pieces, for another thread: one message with millions of cells is unpacked in one go that no
 * script can cut. Cells come as numbers, with styles, texts and formulas numbered: each is there once, as in the thread that
 * opened the book, and so are the cells that the book and what it was opened from (keep/origin.ts) have in common.
 */
import { makeCell } from "../book/cells";
import { without } from "../book/without";
import type { Book, Cell, CellStyle, CellValue, Sheet } from "../book/types";
import { keepOrigin, originOf, type Origin } from "./keep/origin";

type Row = (Cell | undefined)[];

interface HeadPiece {
  readonly kind: "head";
  /** Without the rows of its sheets, as what it was opened from is. */
  readonly book: Book;
  readonly origin: Origin | undefined;
  /** Those of its cells, in this message because columns, rows and the origin have them as well. */
  readonly styles: readonly CellStyle[];
  /** By sheet. */
  readonly lengths: readonly number[];
  /** How many cells there are in all. */
  readonly cells: number;
}

interface RowsPiece {
  readonly kind: "rows";
  /** Which of the book's sheets they are of. */
  readonly sheet: number;
  /** Texts and formulas that no piece before had, numbered on from theirs. */
  readonly words: readonly string[];
  /**
   * Row by row its number, its length and how many cells follow. Cell by cell its column, and the number of the cell that it
   * is; where that is one more than there are, it is new, and its style, kind, text and formula follow.
   */
  readonly codes: Int32Array<ArrayBuffer>;
  readonly numbers: Float64Array<ArrayBuffer>;
  /** Cells that are none of the kinds below. */
  readonly others: readonly Cell[];
  readonly cells: number;
}

/** Plain data, for a structured clone. */
export type BookPiece = HeadPiece | RowsPiece;

/** What a cell holds. With a formula, `FORMULA` is added. */
const KIND = { blank: 0, number: 1, text: 2, false: 3, true: 4, other: 5 } as const;
const FORMULA = 8;

/** Cells of a piece: some milliseconds' work. */
const PIECE = 16_000;

const withoutRows = <Part extends { readonly rows: unknown }>(all: readonly Part[]): Part[] =>
  all.map((one) => ({ ...one, rows: [] }));

/** Calls back for each row and cell that there is. */
function eachRow(rows: readonly (Row | undefined)[], visit: (row: Row, index: number) => void): void {
  // Sparse: holes are passed over.
  rows.forEach((row, index) => {
    if (row !== undefined) visit(row, index);
  });
}

function kindOf(cell: Cell): number {
  const { value, formula, quotePrefix, array, spilled, rich } = cell;
  if (quotePrefix !== undefined || array !== undefined || spilled !== undefined || rich !== undefined)
    return KIND.other;
  const plus = formula === undefined ? 0 : FORMULA;
  if (value === null) return KIND.blank + plus;
  if (typeof value === "number") return KIND.number + plus;
  if (typeof value === "string") return KIND.text + plus;
  if (typeof value === "boolean") return (value ? KIND.true : KIND.false) + plus;
  return KIND.other;
}

class Packing {
  readonly styles = new Map<CellStyle, number>();
  cells = 0;
  /** Reading makes cells without a formula that say the same in the same look one cell. */
  private readonly values = new Map<Cell, number>();
  private readonly known = new Map<string, number>();
  private words: string[] = [];
  private codes: number[] = [];
  private numbers: number[] = [];
  private others: Cell[] = [];
  private packed = 0;

  constructor(book: Book) {
    for (const { rows } of book.sheets)
      eachRow(rows, (row) => {
        row.forEach((cell) => {
          if (cell === undefined) return;
          this.cells += 1;
          if (cell.style !== undefined && !this.styles.has(cell.style))
            this.styles.set(cell.style, this.styles.size + 1);
        });
      });
  }

  get isFull(): boolean {
    return this.packed >= PIECE;
  }

  private word(text: string): number {
    let number = this.known.get(text);
    if (number === undefined) {
      number = this.known.size;
      this.known.set(text, number);
      this.words.push(text);
    }
    return number;
  }

  add(row: Row, index: number): void {
    const { codes } = this;
    const count = codes.push(index, row.length, 0) - 1;
    let cells = 0;
    row.forEach((cell, column) => {
      if (cell === undefined) return;
      cells += 1;
      const kind = kindOf(cell);
      const known = this.values.get(cell);
      codes.push(column, known ?? this.values.size);
      if (known !== undefined) return;
      if (kind < FORMULA && kind !== KIND.other) this.values.set(cell, this.values.size);
      codes.push(cell.style === undefined ? 0 : (this.styles.get(cell.style) ?? 0), kind);
      if (kind === KIND.other) {
        // Its style is told by its number, so that it stays the one that others have.
        this.others.push(without(cell, "style"));
        return;
      }
      if (typeof cell.value === "number") this.numbers.push(cell.value);
      else if (typeof cell.value === "string") codes.push(this.word(cell.value));
      if (cell.formula !== undefined) codes.push(this.word(cell.formula));
    });
    codes[count] = cells;
    this.packed += cells;
  }

  take(sheet: number): RowsPiece {
    const { words, others, packed } = this;
    const [codes, numbers] = [Int32Array.from(this.codes), Float64Array.from(this.numbers)];
    [this.words, this.codes, this.numbers, this.others, this.packed] = [[], [], [], [], 0];
    return { kind: "rows", sheet, words, codes, numbers, others, cells: packed };
  }
}

/** The pieces of a book as it was opened: one that was changed since has to be sent whole, with its origin. */
export function* inPieces(book: Book): Generator<BookPiece, void> {
  const packing = new Packing(book);
  const origin = originOf(book);
  yield {
    kind: "head",
    book: { ...book, sheets: withoutRows(book.sheets) },
    origin: origin && { ...origin, sheets: withoutRows(origin.sheets) },
    styles: [...packing.styles.keys()],
    lengths: book.sheets.map(({ rows }) => rows.length),
    cells: packing.cells,
  };
  for (const [number, { rows }] of book.sheets.entries()) {
    for (const [index, row] of storedRows(rows)) {
      packing.add(row, index);
      if (packing.isFull) yield packing.take(number);
    }
    yield packing.take(number);
  }
}

function* storedRows(rows: readonly (Row | undefined)[]): Generator<readonly [number, Row]> {
  const stored: [number, Row][] = [];
  eachRow(rows, (row, index) => stored.push([index, row]));
  yield* stored;
}

/** Puts a book together again from its pieces, in the order in which they come. */
export class BookPieces {
  private head: HeadPiece | undefined;
  private readonly words: string[] = [];
  /** Cells without a formula, which places have in common. */
  private readonly values: Cell[] = [];
  private cells = 0;

  /** How much of the book is there, from 0 to 1. */
  get share(): number {
    return this.head === undefined ? 0 : this.head.cells === 0 ? 1 : this.cells / this.head.cells;
  }

  add(piece: BookPiece): void {
    if (piece.kind === "head") {
      this.head = piece;
      return;
    }
    const { book, origin } = this.started();
    const sheet = book.sheets[piece.sheet];
    if (sheet === undefined) throw new Error(`The book has no sheet ${piece.sheet}.`);
    for (const word of piece.words) this.words.push(word);
    const kept = origin?.sheets.find(({ id }) => id === sheet.id);
    this.addRows(sheet, kept?.rows as Row[] | undefined, piece);
    this.cells += piece.cells;
  }

  /** The book, once all pieces were added; what it was opened from is kept beside it. */
  whole(): Book {
    const { book, origin, lengths, cells } = this.started();
    if (this.cells !== cells) throw new Error("Pieces of the book are missing.");
    for (const [number, { rows }] of book.sheets.entries())
      rows.length = Math.max(rows.length, lengths[number] ?? 0);
    if (origin !== undefined) keepOrigin(book, origin);
    return book;
  }

  private started(): HeadPiece {
    if (this.head === undefined) throw new Error("The first piece of the book is missing.");
    return this.head;
  }

  private addRows(sheet: Sheet, kept: Row[] | undefined, { codes, numbers, others }: RowsPiece): void {
    const { styles } = this.started();
    let [at, nextNumber, nextOther] = [0, 0, 0];
    const code = (): number => codes[at++] ?? 0;
    const word = (): string => this.words[code()] ?? "";
    const valueOf = (kind: number): CellValue => {
      if (kind === KIND.number) return numbers[nextNumber++] ?? null;
      if (kind === KIND.text) return word();
      return kind === KIND.blank ? null : kind === KIND.true;
    };
    const newCell = (): Cell => {
      const [style, kind] = [styles[code() - 1], code()];
      if (kind === KIND.other) return makeCell({ value: null, ...others[nextOther++], style });
      const value = valueOf(kind & (FORMULA - 1));
      if (kind >= FORMULA) return makeCell({ value, formula: word(), style });
      const cell = makeCell({ value, style });
      this.values.push(cell);
      return cell;
    };
    while (at < codes.length) {
      const [index, length, count] = [code(), code(), code()];
      const row: Row = [];
      for (let cell = 0; cell < count; cell += 1) {
        const column = code();
        row[column] = this.values[code()] ?? newCell();
      }
      if (row.length < length) row.length = length;
      sheet.rows[index] = row;
      // The very cells of the book: what differs later was changed.
      if (kept !== undefined) kept[index] = row.slice();
    }
  }
}
