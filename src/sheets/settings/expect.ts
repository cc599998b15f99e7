/** A setting's or quota's cell as an expectation: still of that row and column, and holding what was read. */
import type { Expectation } from "../edits/expectation";
import type { Unfinished } from "../edits/unfinished";
import { headerIndex, type TableCells } from "../snapshot/table-cells";

export const SETTING: Unfinished = { action: "settings", month: "" };

/** Columns that tell a row of Pengaturan from the others, in each of its tables. */
const KEYS = ["Kunci", "Area", "Pelaksana"];

/** `index`: the body row, from 0. */
export function expectSetting(table: TableCells, index: number, header: string): readonly Expectation[] {
  const places = [...KEYS, header].flatMap((one) => {
    const place = headerIndex(table, one);
    return place < 0 ? [] : [place];
  });
  const { sheet, row, column, headers, body } = table;
  return places.flatMap((place): Expectation[] => [
    { kind: "cell", sheet, row: row - 1, column: column + place, content: headers[place] ?? "" },
    { kind: "cell", sheet, row: row + index, column: column + place, content: body[index]?.[place] ?? "" },
  ]);
}
