/** What the tables of a new workbook start with; read only when they are made or mended. */
import { TABLE_NAMES } from "./names";
import { decreeOf, PUBLIC_HOLIDAYS } from "../../sop";
import type { TableLayout } from "./column";
import { LOCAL_LEAVE_COLUMNS } from "./local-leave";
import { SETTING_WORDS } from "./setting-words";
import { SETTINGS } from "./settings";
import { HOLIDAY_KINDS } from "./words";

type Seed = TableLayout["seed"];

const SETTING_ROWS: Seed = SETTINGS.map(({ key, initial }) => {
  const { label, explanation } = SETTING_WORDS[key];
  return [key, label, initial, explanation];
});

const HOLIDAY_ROWS: Seed = PUBLIC_HOLIDAYS.map(({ day, kind, name }) => [
  day,
  kind === "cutiBersama" ? `${HOLIDAY_KINDS.cutiBersama} ${name}` : name,
  HOLIDAY_KINDS[kind],
  decreeOf({ day }),
  "",
  null,
  ...LOCAL_LEAVE_COLUMNS.map(() => null),
]);

/** The rows that the table starts with, in its columns' order. */
export function seedOf(table: TableLayout): Seed {
  if (table.name === TABLE_NAMES.settings) return SETTING_ROWS;
  return table.name === TABLE_NAMES.holidays ? HOLIDAY_ROWS : table.seed;
}
