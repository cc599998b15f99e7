import { createEmptyBook } from "../../book/empty-book";
import type { Book, Cell } from "../../book/types";
import { openXlsx, saveXlsx } from "../../xlsx";
import { richBook } from "../../testing/rich-book";
import { findingsOf } from "../../testing/validator";

async function reopened(book: Book): Promise<Book> {
  return openXlsx(await saveXlsx(book));
}

describe("a book that is saved and opened again", () => {
  it("is the same in every field", async () => {
    const before = richBook();
    const after = await reopened(before);
    for (const [index, sheet] of before.sheets.entries()) expect(after.sheets[index]).toEqual(sheet);
    expect(after).toEqual(before);
  });

  it("is the same after a second time, and its bytes too", async () => {
    const once = await saveXlsx(richBook());
    const twice = await saveXlsx(await openXlsx(once));
    expect(Buffer.from(twice).equals(Buffer.from(once))).toBe(true);
  });

  it("is not changed by saving", async () => {
    const book = richBook();
    await saveXlsx(book);
    expect(book).toEqual(richBook());
  });

  it("is the same when empty", async () => {
    const book = createEmptyBook();
    expect(await reopened(book)).toEqual(book);
  });
});

it("the last cell of a sheet is saved and opened", async () => {
  const book = createEmptyBook();
  const corner: Cell[] = [];
  corner[16_383] = { value: "pojok" };
  if (book.sheets[0] !== undefined) book.sheets[0].rows[1_048_575] = corner;
  const after = await reopened(book);
  expect(after.sheets[0]?.rows[1_048_575]?.[16_383]).toEqual({ value: "pojok" });
});

describe("what the Open XML SDK says of a written file", () => {
  it("finds nothing in a book that uses everything", async () => {
    expect(findingsOf(await saveXlsx(richBook()))).toEqual([]);
  });

  it("finds nothing in an empty book", async () => {
    expect(findingsOf(await saveXlsx(createEmptyBook("Lembar & <1>")))).toEqual([]);
  });

  it("finds nothing in a book of very long and odd texts", async () => {
    const book = createEmptyBook("日本語 😀");
    const [sheet] = book.sheets;
    const texts = [
      "x".repeat(32_767),
      "😀".repeat(16_383),
      "\u0000".repeat(5000),
      "=".repeat(300),
      "_x0041_".repeat(4000),
      "\ud800",
    ];
    if (sheet !== undefined)
      sheet.rows = texts.map((value) => [{ value }, { value, quotePrefix: true as const }]);
    const bytes = await saveXlsx(book);
    expect(findingsOf(bytes)).toEqual([]);
    expect(await openXlsx(bytes)).toEqual(book);
  });

  it("finds what is wrong, so that its silence means something", async () => {
    const book = createEmptyBook("a".repeat(32));
    expect(findingsOf(await saveXlsx(book))).not.toEqual([]);
  });
});
