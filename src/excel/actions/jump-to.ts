/** Shows a sheet, and selects a cell where one is named. Changes nothing but what is in view. */
import { send } from "../apply/send";
import { queueEdits } from "../apply/apply";
import { inExcel } from "../steps/in-excel";

/** Show a sheet, and select a cell where one is named. */
export async function jumpTo({ sheet, cell }: { sheet: string; cell?: string }): Promise<void> {
  await inExcel(async (context) => {
    queueEdits(context, [
      { kind: "activate", sheet, ...(cell !== undefined && cell !== "" ? { cell } : {}) },
    ]);
    await send(context);
  });
}
