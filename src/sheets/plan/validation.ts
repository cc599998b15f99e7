/** Which validation a column's cells are made with. Apart from the other edits: check needs it, and loads with the first screen. */
import type { ValidationEdit } from "../edits/edit";
import type { ColumnKind, ColumnLayout } from "../layout/column";

/** What the cells of a kind must be whatever else is declared. */
const RULE_OF: Readonly<Record<Exclude<ColumnKind, "list">, ValidationEdit | undefined>> = {
  date: { type: "date" },
  time: { type: "time" },
  integer: { type: "wholeNumber", least: 0 },
  text: undefined,
  number: undefined,
  formula: undefined,
};

/** `cell` = the first cell of the column's body, which a rule by formula speaks of. */
export function validationOf({ check, kind, list }: ColumnLayout, cell: string): ValidationEdit | undefined {
  if (check) return { type: "formula", formula: check.formula(cell) };
  if (kind !== "list") return RULE_OF[kind];
  return list === undefined ? undefined : { type: "list", name: list };
}
