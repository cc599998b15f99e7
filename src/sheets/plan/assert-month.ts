/** A month as it is asked for. */
import { WorkbookError } from "../types";
import { isMonth, type Month } from "../../sop";

export function assertMonth(month: Month | undefined): void {
  if (month !== undefined && !isMonth(month)) throw new WorkbookError("monthInvalid", { month });
}
