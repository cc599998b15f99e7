// A workbook can be opened bit by bit, and be the same as opened at once.
import { createEmptyBook, createSheet } from "../../book/empty-book";
import type { Book } from "../../book/types";
import { createEmbeddedExcel, openEmbeddedExcel, type BookChange, type EmbeddedExcel } from "../../index";
import { open } from "../../testing/open";

const ROWS = 500;

/** Formulas in two sheets that follow one another, values that stand and values that do not, and an array. */
function book(): Book {
  const made = createEmptyBook("Data");
  const [data] = made.sheets;
  if (data === undefined) throw new Error("a new book has a sheet");
  const other = createSheet("Lain");
  made.sheets.push(other);
  for (let row = 0; row < ROWS; row += 1) {
    data.rows[row] = [{ value: row }, { value: row * 2, formula: `=A${row + 1}*2` }];
    other.rows[row] = [{ value: null, formula: `=Data!B${row + 1}+1` }];
  }
  data.rows[0]?.push(
    { value: 1, formula: "=SEQUENCE(2)", array: { rows: 2, columns: 1 } },
    { value: null, formula: "=SUM(B:B)" },
  );
  data.rows[1]?.push({ value: 2, spilled: true });
  return made;
}

function inBits(made: Book): { readonly excel: EmbeddedExcel; readonly shares: readonly number[] } {
  const [shares, opening] = [[] as number[], openEmbeddedExcel(made)];
  let bit = opening.next();
  for (; bit.done !== true; bit = opening.next()) shares.push(bit.value);
  return { excel: bit.value, shares };
}

const valuesOf = ({ book: { sheets } }: EmbeddedExcel): unknown =>
  sheets.map(({ rows }) => rows.map((row) => row.map((cell) => cell?.value)));

it("opened bit by bit a workbook calculates the same as opened at once, then and after an edit", () => {
  const [{ excel, shares }, atOnce] = [inBits(book()), createEmbeddedExcel(book())];
  expect(shares.length).toBeGreaterThan(ROWS / 100);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  for (const one of [excel, atOnce]) {
    one.calculate();
    one.type(one.book.sheets[0]?.id ?? "", 3, 0, "100");
  }
  expect(valuesOf(excel)).toEqual(valuesOf(atOnce));
  expect(excel.book.sheets[1]?.rows[3]?.[0]?.value).toBe(201);
  expect(excel.book.sheets[0]?.rows[0]?.[3]?.value).toBe(ROWS * (ROWS - 1) - 6 + 200);
});

it("a workbook of no rows opens as well", () => {
  expect(inBits(createEmptyBook("Data")).excel.book.sheets).toHaveLength(1);
});

it("that another sheet is active is told as that alone: no shape of a sheet changes by it", () => {
  const { excel } = inBits(book());
  const heard: BookChange[] = [];
  excel.onChange((changes) => heard.push(...changes));
  const id = excel.book.sheets[1]?.id ?? "";
  excel.activate(id);
  expect(heard).toEqual([{ kind: "activated", sheetId: id }]);
});

it("where a page lends its thread, each request waits until what else waits there is done", async () => {
  const told: string[] = [];
  const { run } = open({
    rest: () => {
      told.push("rest");
      return Promise.resolve();
    },
  });
  await run(async (context, sheet) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
    told.push("answered");
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  expect(told.slice(0, 3)).toEqual(["rest", "answered", "rest"]);
});
