/** Whose drafts on a machine are this workbook's, from what has been read of it: nothing is written into it for that. */
import { TABLE_NAMES } from "../../sheets/layout/names";
import { workbookAddress } from "../environment";
import type { DraftRule } from "../../sheets/types";
import type { Foundation } from "../../sheets/snapshot/workbook-snapshot";
import { settingOf } from "../../sheets/snapshot/settings";

/**
 * A workbook in no file yet is told from another by when it was begun and by the id of its settings' sheet. When alone
 * would not do: every workbook begun from Excel's own empty one says 2015-06-05T18:17:20Z, while a sheet that is added
 * gets an id of its own, which it keeps in the file.
 */
export function draftRuleOf({ fixed, sheetIds, year, begun }: Foundation): DraftRule {
  const address = workbookAddress();
  const time = begun?.getTime() ?? Number.NaN;
  const sheet = fixed[TABLE_NAMES.settings]?.sheet;
  const id = [...sheetIds].find(([, name]) => name === sheet)?.[0];
  const parts = [year, Number.isNaN(time) ? undefined : time, id];
  const bookBefore = parts.filter((part) => part !== undefined).join(" ");
  const draftDays = Number(settingOf(fixed, "drafts.days"));
  return { book: address === "" ? bookBefore : address, bookBefore, draftDays };
}
