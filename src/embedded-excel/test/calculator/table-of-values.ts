/** Formulas with the values that somebody else gives for them. */
import type { CellValue } from "../../book/types";
import { NOW, type TestWorkbook } from "./workbook";

export type Given = readonly [formula: string, value: CellValue];

/** Each formula gives its value: numbers to as many digits as the value has, 12 at most. */
export function expectValues(book: TestWorkbook, given: readonly Given[]): void {
  it.each(given)("%s is %j", (formula, value) => {
    const found = book.calculator.evaluate(`=${formula}`, "Data", 40, 20, NOW);
    if (typeof value !== "number" || Number.isInteger(value)) expect(found).toEqual(value);
    else {
      const digits = Math.min(12, String(value).replace(/e.*$|^-?0\.0*|[-.]/g, "").length);
      expect(Number(found).toPrecision(digits)).toBe(value.toPrecision(digits));
    }
  });
}
