/** A book that goes to another thread in pieces is there what it was: cells, what they share, and what it was opened from. */
import { createEmptyBook } from "../../book/empty-book";
import { blankCell } from "../../book/cells";
import type { Book, Cell } from "../../book/types";
import { differences, keptFile, partsOf } from "../../testing/kept-file";
import { richBook } from "../../testing/rich-book";
import { BookPieces, inPieces, openXlsx, originOf, saveXlsx, writeXlsx, type BookPiece } from "../../xlsx";
import { put } from "../../testing/rich-parts";

/** What comes out of a message. */
function sent(book: Book): { readonly book: Book; readonly pieces: readonly BookPiece[] } {
  const [pieces, together] = [[...inPieces(book)], new BookPieces()];
  for (const piece of pieces) together.add(structuredClone(piece));
  expect(together.share).toBe(1);
  return { book: together.whole(), pieces };
}

/** Numbers objects as they are met: two graphs share the same where their lists are the same. */
function sharing(objects: readonly (object | undefined)[]): readonly number[] {
  const numbers = new Map<object | undefined, number>();
  return objects.map((one) => {
    const number = numbers.get(one) ?? numbers.size;
    numbers.set(one, number);
    return number;
  });
}

const cellsOf = (rows: readonly (readonly (Cell | undefined)[])[]): (Cell | undefined)[] =>
  rows.flatMap((row) => [...row]);

/** All that cells, columns and the origin of a book may have in common. */
function shared(book: Book): readonly (object | undefined)[] {
  const origin = originOf(book);
  const cells = book.sheets.flatMap(({ rows }) => cellsOf(rows));
  return [
    ...cells,
    ...cells.map((cell) => cell?.style),
    ...book.sheets.flatMap(({ columnInfo, rowInfo }) =>
      [...columnInfo.values(), ...rowInfo.values()].map(({ style }) => style),
    ),
    ...(origin?.sheets.flatMap(({ rows }) => cellsOf(rows)) ?? []),
    ...(origin?.styles.cellFormats.map(({ style }) => style) ?? []),
  ];
}

/** With every kind of cell: several sheets, formulas of each kind of value, arrays, errors, blanks, apostrophes. */
async function opened(): Promise<Book> {
  const book = richBook();
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  const style = { bold: true };
  sheet.rows[60] = [
    { value: -0 },
    { value: true, style },
    { value: false, formula: "=1>2", style },
    { value: "ja", formula: '="j"&"a"' },
    { value: null, formula: "=ROW()", style },
    { value: { error: "#N/A" }, style },
    { value: "007", quotePrefix: true, style },
    { value: 1, formula: "=SEQUENCE(2)", array: { rows: 2, columns: 1 } },
    blankCell(style),
    blankCell(style),
  ];
  sheet.rows[61] = [];
  put(sheet, 61, 7, { value: 2, spilled: true });
  put(sheet, 70, 3, { value: "ja", style });
  return openXlsx(writeXlsx(book).bytes);
}

it("a book from its pieces is the one that was opened, and shares what that shared", async () => {
  for (const book of [await opened(), await openXlsx(keptFile())]) {
    const { book: came } = sent(book);
    expect(came).toEqual(book);
    expect(came.sheets.map(({ rows }) => rows.length)).toEqual(book.sheets.map(({ rows }) => rows.length));
    expect(came.sheets.map(({ rows }) => Object.keys(rows))).toEqual(
      book.sheets.map(({ rows }) => Object.keys(rows)),
    );
    expect(originOf(came)).toEqual(originOf(book));
    expect(sharing(shared(came))).toEqual(sharing(shared(book)));
  }
});

it("saved unchanged it has the very parts of its file; changed, the same as the book that was opened", async () => {
  const before = keptFile();
  const book = await openXlsx(before);
  const { book: came } = sent(book);
  expect(differences(before, await saveXlsx(came))).toEqual([]);
  for (const one of [book, came]) {
    const [sheet] = one.sheets;
    if (sheet !== undefined) put(sheet, 9, 0, { value: 1, ...sheet.rows[1]?.[0] });
  }
  expect(partsOf(await saveXlsx(came))).toEqual(partsOf(await saveXlsx(book)));
});

it("no piece has much more than 16,000 cells, and a text or formula comes once in all of them", () => {
  const book = createEmptyBook("Besar");
  const [sheet] = book.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  for (let row = 0; row < 4_000; row += 1)
    sheet.rows[row] = [
      { value: row },
      { value: "sama" },
      ...Array.from({ length: 20 }, () => ({ value: 1, formula: "=1" })),
    ];
  const { book: came, pieces } = sent(book);
  expect(came).toEqual(book);
  const rows = pieces.flatMap((piece) => (piece.kind === "rows" ? [piece] : []));
  expect(rows.length).toBeGreaterThan(4);
  expect(Math.max(...rows.map(({ cells }) => cells))).toBeLessThan(16_000 + 22);
  expect(rows.flatMap(({ words }) => words)).toEqual(["sama", "=1"]);
});

it("a book of which pieces are missing is none", () => {
  const together = new BookPieces();
  expect(() => together.whole()).toThrow("first piece");
  const [head] = inPieces(richBook());
  if (head !== undefined) together.add(head);
  expect(together.share).toBe(0);
  expect(() => together.whole()).toThrow("missing");
});
