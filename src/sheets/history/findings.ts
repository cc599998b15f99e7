/** Lines of Riwayat that no longer say what the add-in wrote: reports go by them, so it is told. */
import type { Finding } from "../../sop";
import { cellAddress } from "../layout/address";
import { TABLE_NAMES } from "../layout/names";
import type { FixedTables } from "../snapshot/settings";
import { cellsOf, headerIndex, textOf } from "../snapshot/table-cells";
import { standingHistory } from "./lines";

export function historyFindings(tables: FixedTables): readonly Finding[] {
  const table = tables[TABLE_NAMES.history];
  if (!table) return [];
  const months = cellsOf(table, "Bulan").map((cell) => textOf(cell).trim());
  const column = table.column + Math.max(0, headerIndex(table, "Bulan"));
  return standingHistory(tables)
    .filter(({ isAsWritten }) => !isAsWritten)
    .map(({ past: { month } }) => ({
      code: "historyChanged",
      severity: "warning",
      id: "",
      sheet: table.sheet,
      cell: cellAddress(table.row + months.indexOf(month), column),
      header: "Bulan",
      params: { month },
    }));
}
