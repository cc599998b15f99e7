/** Any setting's content: with what all settings are, which the first screen does without. */
import { SETTINGS, type CellContent, type SettingKey } from "../layout/settings";
import { contentOf, type FixedTables } from "./settings";

export function anySettingOf(tables: FixedTables, key: SettingKey): CellContent {
  const layout = SETTINGS.find((setting) => setting.key === key);
  return layout ? contentOf(tables, layout) : "";
}
