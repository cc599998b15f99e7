/** Whether an expectation holds in a workbook on paper, by what `src/sheets/edits/expectation.ts` says of each kind. */
import type { Expectation } from "../../../src/sheets/edits/expectation";
import {
  bodyOf,
  cellAt,
  columnOf,
  headersOf,
  linesOf,
  sheetOf,
  tableOf,
  valueAt,
  type PaperBook,
} from "./paper-book";

export class NotAsExpected extends Error {
  public constructor(public readonly expectation: Expectation) {
    super(`This does not stand: ${JSON.stringify(expectation)}`);
  }
}

export function assertHolds(book: PaperBook, expectation: Expectation): void {
  if (!holds(book, expectation)) throw new NotAsExpected(expectation);
}

function holds(book: PaperBook, one: Expectation): boolean {
  switch (one.kind) {
    case "cell":
      return valueAt(sheetOf(book, one.sheet), one.row, one.column) === one.content;
    case "start":
      return String(valueAt(sheetOf(book, one.sheet), one.row, one.column)).startsWith(one.text);
    case "texts":
      return one.texts.every((text, index) => {
        const [down, right] = one.direction === "down" ? [index, 0] : [0, index];
        return valueAt(sheetOf(book, one.sheet), one.row + down, one.column + right) === text;
      });
    case "blank":
      return linesOf(sheetOf(book, one.sheet), one.box)
        .flat()
        .every((cell) => cell === "");
    case "formulas": {
      const { row, column, rows, columns } = one.box;
      return Array.from({ length: rows * columns }, (_, index) => index).every(
        (index) =>
          cellAt(sheetOf(book, one.sheet), row + Math.floor(index / columns), column + (index % columns))
            .formula !== undefined,
      );
    }
    case "contents": {
      const cells = linesOf(sheetOf(book, one.sheet), one.box)
        .flat()
        .filter((cell) => cell !== "");
      const letters = cells.reduce<number>(
        (all, cell) => all + (typeof cell === "string" ? cell.length : 0),
        0,
      );
      const sum = cells.reduce<number>((all, cell) => all + (typeof cell === "number" ? cell : 0), 0);
      return cells.length === one.filled && letters === one.letters && Math.abs(sum - one.sum) < 1e-9;
    }
    case "absent": {
      const table = tableOf(book, one.table);
      const column = columnOf(table, one.header);
      const cells = linesOf(table.sheet, { ...bodyOf(table), column, columns: 1 }).flat();
      return cells.every((cell) => String(cell).toLowerCase() !== one.text.toLowerCase());
    }
    case "rows":
      return bodyOf(tableOf(book, one.table)).rows === one.rows;
    case "columns":
      return headersOf(tableOf(book, one.table)).length === one.columns;
    case "noSheet":
      return !book.sheets.some(({ name }) => name.toLowerCase() === one.sheet.toLowerCase());
    case "blankBelow": {
      const { sheet, box } = tableOf(book, one.table);
      return linesOf(sheet, { ...box, row: box.row + box.rows, rows: one.rows })
        .flat()
        .every((cell) => cell === "");
    }
  }
}
