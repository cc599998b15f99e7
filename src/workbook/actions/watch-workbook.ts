/** Tells of edits, by this person or a co-author. Reads nothing and writes nothing: handlers run on everybody's machine. */
import { inExcel } from "./in-excel";

export interface WorkbookChange {
  readonly worksheetId: string;
  readonly address: string;
  readonly remote: boolean;
}

/** Returns how to stop.  */
export async function watchWorkbook({
  onChanged,
}: {
  onChanged: (change: WorkbookChange) => void;
}): Promise<() => Promise<void>> {
  const registration = await inExcel(async (context) => {
    const handler = context.workbook.worksheets.onChanged.add((event) => {
      // A write of this add-in is followed by its own reading.
      if (event.triggerSource !== "ThisLocalAddin")
        onChanged({
          worksheetId: event.worksheetId,
          address: event.address,
          remote: event.source === "Remote",
        });
      return Promise.resolve();
    });
    await context.sync();
    return handler;
  });
  return async () => {
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
  };
}
