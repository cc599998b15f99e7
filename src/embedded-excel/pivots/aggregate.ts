/** Values brought together: sums, counts, averages and the like, as Excel's worksheet functions of that name give them. */
import type { CellError, CellValue, PivotFunction } from "../book/types";
import { DIVISION_ERROR, finite } from "../calculator/values";

/** Of records that belong together. Spreads are kept by Welford's steps, which lose no digits to large means. */
export class Gathered {
  private filled = 0;
  private numbers = 0;
  private sum = 0;
  private product = 1;
  private least = Infinity;
  private most = -Infinity;
  private mean = 0;
  private squares = 0;
  private error: CellError | undefined;

  public add(value: CellValue | undefined): void {
    if (value === null || value === undefined) return;
    this.filled += 1;
    if (typeof value === "object") this.error ??= value;
    if (typeof value !== "number") return;
    this.numbers += 1;
    this.sum += value;
    this.product *= value;
    if (value < this.least) this.least = value;
    if (value > this.most) this.most = value;
    const away = value - this.mean;
    this.mean += away / this.numbers;
    this.squares += away * (value - this.mean);
  }

  /** The first error among the values is the answer of all but the counts. */
  public by(one: PivotFunction): CellValue {
    if (one === "Count") return this.filled;
    if (one === "CountNumbers") return this.numbers;
    if (this.error !== undefined) return this.error;
    const { numbers } = this;
    switch (one) {
      case "Sum":
        return finite(this.sum);
      case "Average":
        return numbers === 0 ? DIVISION_ERROR : finite(this.sum / numbers);
      case "Max":
        return numbers === 0 ? 0 : this.most;
      case "Min":
        return numbers === 0 ? 0 : this.least;
      case "Product":
        return numbers === 0 ? 0 : finite(this.product);
      case "Variance":
        return numbers < 2 ? DIVISION_ERROR : finite(this.squares / (numbers - 1));
      case "VarianceP":
        return numbers === 0 ? DIVISION_ERROR : finite(this.squares / numbers);
      case "StandardDeviation":
        return numbers < 2 ? DIVISION_ERROR : finite(Math.sqrt(this.squares / (numbers - 1)));
      case "StandardDeviationP":
        return numbers === 0 ? DIVISION_ERROR : finite(Math.sqrt(this.squares / numbers));
    }
  }
}

export const FUNCTIONS: readonly PivotFunction[] = [
  "Sum",
  "Count",
  "Average",
  "Max",
  "Min",
  "Product",
  "CountNumbers",
  "StandardDeviation",
  "StandardDeviationP",
  "Variance",
  "VarianceP",
];

/** As it stands in names: "Sum of Sales", "East Average". */
export const FUNCTION_WORDS: Readonly<Record<PivotFunction, string>> = {
  Sum: "Sum",
  Count: "Count",
  Average: "Average",
  Max: "Max",
  Min: "Min",
  Product: "Product",
  CountNumbers: "Count",
  StandardDeviation: "StdDev",
  StandardDeviationP: "StdDevp",
  Variance: "Var",
  VarianceP: "Varp",
};
