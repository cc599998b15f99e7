/** Does edits that another action has planned, such as those of a copy in a workbook of its own. One sync. */
import { send } from "../apply/send";
import { queueEdits } from "../apply/apply";
import type { Edit } from "../../sheets/edits/edit";
import { inExcel } from "../steps/in-excel";

/** `drop`: a sheet that goes once they are done, such as the one that an empty workbook comes with. */
export async function writeEdits(edits: readonly Edit[], drop?: string): Promise<void> {
  await inExcel(async (context) => {
    queueEdits(context, edits);
    if (drop !== undefined) context.workbook.worksheets.getItem(drop).delete();
    await send(context);
  });
}
