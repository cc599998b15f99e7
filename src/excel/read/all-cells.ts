/** Every sheet's cells with what they show, a request for each: one answer for all could pass Excel's limit. */
import type { SheetCells } from "../../sheets/archive/parts";
import { monthOfTableName } from "../../sheets/layout/month-names";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { Month } from "../../sop";
import { send } from "../apply/send";

export interface AllCells {
  readonly sheets: readonly SheetCells[];
  /** The F-22 sheets' months. */
  readonly months: ReadonlyMap<string, Month>;
}

/** One sync, and one for each sheet. */
export async function readAllCells(context: Excel.RequestContext): Promise<AllCells> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  await send(context);
  const months = new Map(
    tables.items.flatMap((table): [string, Month][] => {
      const month = monthOfTableName(table.name);
      return month === undefined ? [] : [[table.worksheet.name, month]];
    }),
  );
  const sheets: SheetCells[] = [];
  for (const { name } of worksheets.items) {
    const used = worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("values,rowIndex,columnIndex");
    await send(context);
    sheets.push(
      used.isNullObject
        ? { sheet: name, row: 0, column: 0, values: [] }
        : { sheet: name, row: used.rowIndex, column: used.columnIndex, values: used.values as RawCell[][] },
    );
  }
  return { sheets, months };
}
