/** The settings that have no row of their own on Pengaturan. */
import { TABLE_NAMES } from "../layout/names";
import { SETTINGS, type SettingLayout } from "../layout/settings";
import { headerIndex } from "./table-cells";
import { rawSetting, type FixedTables } from "./settings";

/** Those that have no row of their own, be it that they need none. None while the table, or a column that tells which setting is which, is gone: that is repaired first. */
export function absentSettings(fixed: FixedTables): readonly SettingLayout[] {
  const table = fixed[TABLE_NAMES.settings];
  if (!table || ["Kunci", "Nilai"].some((header) => headerIndex(table, header) < 0)) return [];
  return SETTINGS.filter(({ key }) => !rawSetting(fixed, key));
}

/** Those whose row is to be put back. */
export const missingSettings = (fixed: FixedTables): readonly SettingLayout[] =>
  absentSettings(fixed).filter(({ optional }) => optional !== true);
