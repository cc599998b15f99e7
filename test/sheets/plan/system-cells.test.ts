/** What Sistem gets again when a workbook is brought up: its own cells, and none between them. */
import { SYSTEM_FIRST_ROW } from "../../../src/sheets/layout/system-cells";
import { SYSTEM_BLOCKS } from "../../../src/sheets/layout/system-formulas";
import { planSystemCells } from "../../../src/sheets/plan/set-up";
import { emptyBook, enter, enteredAt, sheetOf } from "../support/paper-book";
import { carryOut } from "../support/paper-edits";

it("where a block of Sistem has nothing of ours, what stands there stays", () => {
  const cells = SYSTEM_BLOCKS.flatMap(({ column, formulas }) =>
    formulas.flatMap((line, down) =>
      line.map((formula, right) => ({ formula, at: [SYSTEM_FIRST_ROW + down, column + right] as const })),
    ),
  );
  expect(cells.some(({ formula }) => formula === "")).toBe(true);
  const book = emptyBook("Sistem");
  const sheet = sheetOf(book, "Sistem");
  for (const { at } of cells) enter(sheet, ...at, "catatan kami");
  carryOut(book, planSystemCells());
  expect(cells.map(({ at }) => enteredAt(sheet, ...at))).toEqual(
    cells.map(({ formula }) => (formula === "" ? "catatan kami" : formula)),
  );
});
