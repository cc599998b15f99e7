/** When a workbook calculates. */
import type { Book } from "../../book/types";

export const CALCULATION_MODES: Readonly<Record<Book["calculationMode"], string>> = {
  Automatic: "auto",
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
};
