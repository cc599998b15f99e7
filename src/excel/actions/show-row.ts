/** Selects a row of F-22 wherever it stands by now: it is found by what it is, for somebody may have sorted meanwhile. */
import { cellAddress } from "../../sheets/layout/address";
import { findRow } from "../../sheets/rows/find-row";
import { formRowOf } from "../../sheets/rows/fields";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import { textOf } from "../../sheets/snapshot/table-cells";
import type { FormRow, ShownRow } from "../../sheets/types";
import { queueEdits } from "../apply/apply";
import { send } from "../apply/send";
import { readSnapshot } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";

/** So often the row is looked for again where it moves while it is being selected. */
const ROUNDS = 3;

/** Selects the row's No. Sampel; changes nothing but what is in view. Three syncs where nobody moves it meanwhile. */
export async function showRow({ row: seen }: { row: FormRow }): Promise<ShownRow> {
  return inExcel(async (context) => {
    for (let round = 1; ; round += 1) {
      const { months } = await readSnapshot(context);
      const found = findRow(months, seen);
      if (!found) return { kind: "gone" };
      const { row, sheet, columns } = found;
      const column = sheet.columns.sampleNumber ?? Math.min(...Object.values(sheet.columns));
      const cell = cellAddress(row.place.sheetRow, column);
      queueEdits(context, [{ kind: "activate", sheet: sheet.sheet, cell }]);
      // What stands there once it is selected, in the same request.
      const range = context.workbook.worksheets.getItem(sheet.sheet).getRange(cell);
      range.load("values");
      await send(context);
      const standing = formRowOf(row, sheet, columns);
      const shown = textOf((range.values as RawCell[][])[0]?.[0]).trim();
      if (shown === standing.id || round === ROUNDS)
        return { kind: "shown", sheet: sheet.sheet, cell, row: standing };
    }
  });
}
