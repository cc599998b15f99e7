/** Finds the row that a person edits among the rows as they stand now: by what it is, never by its place alone. */
import { identityKey, type MonthSheet, type Row } from "../../sop";
import type { F22Column } from "../layout/f22-columns";
import type { FormRow } from "../types";
import { fieldsOf, inputColumns } from "./fields";

export interface FoundRow {
  readonly row: Row;
  readonly sheet: MonthSheet;
  readonly columns: readonly F22Column[];
}

const keyOfId = (id: string): string | undefined =>
  identityKey(id === "" ? { kind: "empty" } : { kind: "value", value: id });

/**
 * By No. Sampel where it is one row's alone, on whatever sheet it stands now. Else, for a row without a number or with
 * a repeated one, by all that was seen in it; of several that look the same the one at the old place, or none.
 */
export function findRow(months: readonly MonthSheet[], seen: FormRow): FoundRow | undefined {
  const key = keyOfId(seen.id);
  const candidates = months.flatMap((sheet) => {
    const columns = inputColumns(sheet);
    return sheet.rows.flatMap((row): FoundRow[] =>
      identityKey(row.text.sampleNumber) === key ? [{ row, sheet, columns }] : [],
    );
  });
  if (key !== undefined && candidates.length === 1) return candidates[0];
  const same = candidates.filter(
    ({ row, sheet, columns }) => sheet.sheet === seen.sheet && looksLike(row, columns, seen),
  );
  return same.length === 1 ? same[0] : same.find(({ row }) => row.place.sheetRow === seen.sheetRow);
}

function looksLike(row: Row, columns: readonly F22Column[], seen: FormRow): boolean {
  const fields = fieldsOf(row, columns);
  return columns.every(({ key }) => fields[key] === (seen.fields[key] ?? ""));
}
