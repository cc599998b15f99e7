/** Every formula of a book calculated, where nobody goes on working in it. */
import type { Book } from "../book/types";
import { createCalculator } from "../calculator/calculator";
import { Calculation } from "../host/session/calculation";

/** Puts each formula's value into its cell. `now`: the serial of the moment, for TODAY and NOW. */
export function calculateOnce(book: Book, now: number): void {
  const calculation = new Calculation(book, createCalculator, () => now);
  calculation.enterAll(true);
  calculation.run(true);
}
