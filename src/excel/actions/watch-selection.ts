/** Tells of the cells that this person selects in the grid. Reads nothing and writes nothing. */
import { send } from "../apply/send";
import type { SelectedCells } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";

/** Tells of what this person selects. Returns how to stop. */
export async function watchSelection({
  onSelected,
}: {
  onSelected: (cells: SelectedCells) => void;
}): Promise<() => Promise<void>> {
  const registration = await inExcel(async (context) => {
    const handler = context.workbook.worksheets.onSelectionChanged.add(({ worksheetId, address }) => {
      onSelected({ worksheetId, address });
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
