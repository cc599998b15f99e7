/** Tells of edits, by this person or a co-author. Reads nothing and writes nothing: handlers run on everybody's machine. */
import { send } from "../apply/send";
import type { WorkbookChange } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";

/** Tells of edits by anyone; reads nothing and writes nothing itself. Returns how to stop. */
export async function watchWorkbook({
  onChanged,
}: {
  onChanged: (change: WorkbookChange) => void;
}): Promise<() => Promise<void>> {
  const registration = await inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      onChanged({
        worksheetId: event.worksheetId,
        address: event.address,
        edited: event.changeType === "RangeEdited",
        remote: event.source === "Remote",
        own: event.triggerSource === "ThisLocalAddin",
      });
      return Promise.resolve();
    });
    await send(context);
    return handler;
  });
  return async () => {
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await send(context);
    });
  };
}
