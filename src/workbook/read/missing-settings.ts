/** The settings that have no row of their own on Pengaturan. */
import { TABLES } from "../layout/fixed-tables";
import { SETTINGS, type SettingLayout } from "../layout/settings";
import { headerIndex } from "./excel-table";
import { rawSetting, type FixedTables } from "./settings";

/** None while the table, or a column that tells which setting is which, is gone: that is repaired first. */
export function missingSettings(fixed: FixedTables): readonly SettingLayout[] {
  const table = fixed[TABLES.settings.name];
  if (!table || ["Kunci", "Nilai"].some((header) => headerIndex(table, header) < 0)) return [];
  return SETTINGS.filter(({ key }) => !rawSetting(fixed, key));
}
