/** What stands below the settings' table, and rows added to it. */
import { TABLE_NAMES } from "../../sheets/layout/names";
import { send } from "../apply/send";
import type { Edit } from "../../sheets/edits/edit";
import { SETTINGS, type SettingLayout } from "../../sheets/layout/settings";
import { planAdded } from "../../sheets/plan/new-settings";
import type { RawCell } from "../../sheets/snapshot/parse-cell";
import type { FixedTables } from "../../sheets/snapshot/settings";

/** Right below the table, as many cells as all settings could take: what a person wrote there moves down for new ones. */
export function belowSettings(context: Excel.RequestContext, fixed: FixedTables): Excel.Range | undefined {
  const table = fixed[TABLE_NAMES.settings];
  if (!table) return undefined;
  const { sheet, row, column, headers, body } = table;
  const range = context.workbook.worksheets
    .getItem(sheet)
    .getRangeByIndexes(row + body.length, column, SETTINGS.length, headers.length);
  range.load("values");
  return range;
}

/** A row of its own for each of these settings, which have none, with the content given. */
export async function planSettingRows(
  context: Excel.RequestContext,
  fixed: FixedTables,
  contents: readonly { readonly layout: SettingLayout; readonly content: SettingLayout["initial"] }[],
): Promise<readonly Edit[]> {
  const table = fixed[TABLE_NAMES.settings];
  if (!table || contents.length === 0) return [];
  const below = belowSettings(context, fixed);
  await send(context);
  const added = contents.map(({ layout, content }) => ({ ...layout, initial: content }));
  return planAdded(table, added, (below?.values ?? []) as RawCell[][]);
}
