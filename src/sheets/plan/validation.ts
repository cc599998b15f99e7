/** Which validation a column's cells are made with. Apart from the other edits: check needs it, and loads with the first screen. */
import type { ValidationEdit } from "../edits/edit";
import type { ColumnLayout } from "../layout/column";

/** `cell` = the first cell of the column's body, which a rule by formula speaks of. */
export function validationOf(column: ColumnLayout, cell: string): ValidationEdit | undefined {
  if (column.check) return { type: "formula", formula: column.check.formula(cell) };
  switch (column.kind) {
    case "list":
      return column.list === undefined ? undefined : { type: "list", name: column.list };
    case "date":
      return { type: "date" };
    case "time":
      return { type: "time" };
    case "integer":
      return { type: "wholeNumber", least: 0 };
    case "text":
    case "number":
    case "formula":
      return undefined;
  }
}
