/**
 * Makes a request conditional, which Office.js has no word for. The expectations are put as formulas into cells that
 * nobody uses, Excel calculates them, and a call follows that Excel refuses unless they hold: a request stops at the call
 * that fails, so that nothing behind it is done. Excel carries out a request as a whole; what the formulas look at is what
 * the edits behind them meet. Nothing wrong is ever written, so that nothing has to be taken back.
 *
 * `Range.calculate` makes it work where calculation is manual; `getSpecialCells` throws where no cell is of that kind
 * (@types/office-js, Excel.Range). `Range.find` would be shorter, but finds nothing in what is hidden (office-js #6349).
 */
import { LOG_SHEET, SYSTEM_SHEET } from "../../sheets/layout/names";
import { asTyped } from "../../sheets/edits/edit";
import type { Expectation } from "../../sheets/edits/expectation";
import { guardFormulas, referenceOf } from "./guard-formulas";

/** Far to the right of all that anybody fills in: formulas, and texts too long for one. */
const COLUMN = 200;

/** The sheet that lends the guard its cells: the Log; any other while there is none. Undefined where there is none at all. */
export const guardSheet = (sheets: readonly string[]): string | undefined =>
  [LOG_SHEET, SYSTEM_SHEET].find((name) => sheets.includes(name)) ?? sheets[0];

/** Queues the guard: what is queued behind it in the same request is done only where the expectations hold. */
export function queueGuard(
  context: Excel.RequestContext,
  sheet: string,
  expectations: readonly Expectation[],
): void {
  const address = (row: number, column: number): string =>
    referenceOf(sheet, { row, column, rows: 1, columns: 1 });
  const { formulas, texts } = guardFormulas(expectations, (index) => address(index, COLUMN + 1));
  if (formulas.length === 0) return;
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const last = formulas.length;
  if (texts.length > 0)
    worksheet.getRangeByIndexes(0, COLUMN + 1, texts.length, 1).values = texts.map((text) => [asTyped(text)]);
  const cells = worksheet.getRangeByIndexes(0, COLUMN, last + 1, 1);
  const all = `${address(0, COLUMN)}:${address(last - 1, COLUMN).split("!")[1] ?? ""}`;
  // In a cell of text format a formula is text.
  cells.numberFormat = Array.from({ length: last + 1 }, () => ["General"]);
  // An error is what the last cell shows where all is well: it alone can be asked for.
  cells.formulas = [...formulas, `=IF(AND(${all}),NA(),FALSE)`].map((formula) => [formula]);
  cells.calculate();
  cells.getSpecialCells("Formulas", "Errors");
  queueTidy(context, sheet, Math.max(last + 1, texts.length));
}

/** Queues the emptying of the guard's cells, as after one that did not hold. */
export function queueTidy(context: Excel.RequestContext, sheet: string, rows = 50): void {
  context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, COLUMN, rows, 2).clear("Contents");
}
