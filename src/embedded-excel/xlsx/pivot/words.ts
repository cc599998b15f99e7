/** What SpreadsheetML calls the functions, calculations and filters of PivotTables. */
import type { PivotCalculation, PivotFunction } from "../../book/types";

/** Of a data field. */
export const FUNCTION_NAMES: Readonly<Record<PivotFunction, string>> = {
  Sum: "sum",
  Count: "count",
  Average: "average",
  Max: "max",
  Min: "min",
  Product: "product",
  CountNumbers: "countNums",
  StandardDeviation: "stdDev",
  StandardDeviationP: "stdDevp",
  Variance: "var",
  VarianceP: "varp",
};

/** Of an item that is a subtotal. */
export const SUBTOTAL_NAMES: Readonly<Record<"Automatic" | PivotFunction, string>> = {
  Automatic: "default",
  Sum: "sum",
  Count: "countA",
  Average: "avg",
  Max: "max",
  Min: "min",
  Product: "product",
  CountNumbers: "count",
  StandardDeviation: "stdDev",
  StandardDeviationP: "stdDevP",
  Variance: "var",
  VarianceP: "varP",
};

/** A field's attributes that say so as well. */
export const SUBTOTAL_FLAGS: Readonly<Record<PivotFunction, string>> = {
  Sum: "sumSubtotal",
  Count: "countASubtotal",
  Average: "avgSubtotal",
  Max: "maxSubtotal",
  Min: "minSubtotal",
  Product: "productSubtotal",
  CountNumbers: "countSubtotal",
  StandardDeviation: "stdDevSubtotal",
  StandardDeviationP: "stdDevPSubtotal",
  Variance: "varSubtotal",
  VarianceP: "varPSubtotal",
};

/** `showDataAs`. */
export const CALCULATION_NAMES: Readonly<Partial<Record<PivotCalculation, string>>> = {
  None: "normal",
  DifferenceFrom: "difference",
  PercentOf: "percent",
  PercentDifferenceFrom: "percentDiff",
  RunningTotal: "runTotal",
  PercentOfRowTotal: "percentOfRow",
  PercentOfColumnTotal: "percentOfCol",
  PercentOfGrandTotal: "percentOfTotal",
  Index: "index",
};

/** Those that came later, in an extension: `pivotShowAs`. */
export const LATER_CALCULATIONS: Readonly<Partial<Record<PivotCalculation, string>>> = {
  PercentOfParentTotal: "percentOfParent",
  PercentOfParentRowTotal: "percentOfParentRow",
  PercentOfParentColumnTotal: "percentOfParentCol",
  PercentRunningTotal: "percentOfRunningTotal",
  RankAscending: "rankAscending",
  RankDecending: "rankDescending",
};

export const X14 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
/** Which extension is which. */
export const EXTENSION = {
  pivotTable: "{962EF5D1-5CA2-4c93-8EF4-DBF5C05439D2}",
  field: "{2946ED86-A175-432a-8AC1-64E0C546D7DE}",
  data: "{E15A36E0-9728-4e99-A89B-3F7291B0FE68}",
} as const;

/** Stands for the data fields where fields are counted. */
export const DATA_FIELD = -2;
/** The same in a pivot area. */
export const DATA_REFERENCE = 4_294_967_294;
