/** F-22's conditional formats as edits, wherever the columns stand. */
import type { Edit } from "../edits/edit";
import { columnName } from "../layout/address";
import type { F22Column } from "../layout/f22-column";
import { f22Marks } from "../layout/f22-marks";

/**
 * Set once on whole columns, since their formulas are relative to the range they are set through. A mark that speaks of
 * a column without a place (it was deleted) is left out. Rows and places 0-based, of the sheet.
 */
export function planMarks(
  sheet: string,
  columns: readonly F22Column[],
  { row, rows }: { readonly row: number; readonly rows: number },
  placeOf: (key: F22Column["key"]) => number | undefined,
): readonly Edit[] {
  return f22Marks(columns).flatMap((mark): readonly Edit[] => {
    const column = placeOf(mark.key);
    if (column === undefined) return [];
    const box = { row, column, rows, columns: 1 };
    const { look } = mark;
    if ("duplicates" in mark) return [{ kind: "duplicateFormat", sheet, box, look }];
    const lacking: F22Column["key"][] = [];
    const cell = (key: F22Column["key"]): string => {
      const place = placeOf(key);
      if (place === undefined) lacking.push(key);
      return `$${columnName(place ?? 0)}${row + 1}`;
    };
    const formula = mark.formula(cell(mark.key), cell);
    return lacking.length === 0 ? [{ kind: "conditionalFormat", sheet, box, formula, look }] : [];
  });
}
