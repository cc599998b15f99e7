/** Tells of edits, by this person or a co-author. Reads nothing and writes nothing: handlers run on everybody's machine. */
import { send } from "../apply/send";
import type { WorkbookChange } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";

/**
 * Tells of edits by anyone, and of sheets that came or went, in one sync; reads nothing and writes nothing itself.
 * Returns how to stop.
 */
export async function watchWorkbook({
  onChanged,
}: {
  onChanged: (change: WorkbookChange) => void;
}): Promise<() => Promise<void>> {
  // A sheet that goes takes its rows or its report along, and no edit tells of it.
  const onStructure = ({
    worksheetId,
  }: Excel.WorksheetAddedEventArgs | Excel.WorksheetDeletedEventArgs): Promise<void> => {
    onChanged({ worksheetId, address: "", edited: false });
    return Promise.resolve();
  };
  const registrations = await inExcel(async (context) => {
    const { worksheets } = context.workbook;
    const handlers = [
      worksheets.onChanged.add((event) => {
        onChanged({
          worksheetId: event.worksheetId,
          address: event.address,
          edited: event.changeType === "RangeEdited",
        });
        return Promise.resolve();
      }),
      worksheets.onAdded.add(onStructure),
      worksheets.onDeleted.add(onStructure),
    ];
    await send(context);
    return handlers;
  });
  return async () => {
    const [first] = registrations;
    if (!first) return;
    await Excel.run(first.context, async (context) => {
      for (const registration of registrations) registration.remove();
      await send(context);
    });
  };
}
