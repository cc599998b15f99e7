/** Months whose table is gone: whoever reads all rows would leave theirs out without a word. */
import type { Month } from "../../sop";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { WorkbookError } from "../types";
import { strayTables } from "./strays";

type Standing = Pick<WorkbookSnapshot, "foundation" | "layout">;

/** Sheets that bear a month's headers, and whose table was lost, renamed or made a plain range. */
export const lostMonths = ({
  foundation,
  layout,
}: Standing): readonly { readonly month: Month; readonly sheet: string }[] =>
  strayTables(foundation, layout).flatMap((stray) =>
    stray.kind === "converted" || stray.kind === "renamed"
      ? [{ month: stray.month, sheet: stray.sheet }]
      : [],
  );

/** Throws `layoutDamaged`, which names the sheet and the way on, as check tells it. `month`: that month's table alone. */
export function assertMonthsStand(snapshot: Standing, month?: Month): void {
  const lost = lostMonths(snapshot).find((one) => month === undefined || one.month === month);
  if (lost) throw new WorkbookError("layoutDamaged", { sheet: lost.sheet });
}
