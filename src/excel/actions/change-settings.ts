/** Changes settings on Pengaturan; refuses unknown keys and unusable values, and then changes nothing. */
import type { Day } from "../../sop";
import { changeWords } from "../../sheets/plan/log";
import { today as thisDay } from "../environment";
import { asTyped, type Edit } from "../../sheets/edits/edit";
import { endLeft, write } from "../apply/write";
import { expectSetting, SETTING } from "../../sheets/settings/expect";
import { planSettingRows } from "../read/below-settings";
import { headerIndex } from "../../sheets/snapshot/table-cells";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import { readFoundation } from "../read/read-workbook";
import { rawSetting } from "../../sheets/snapshot/settings";
import { SETTINGS } from "../../sheets/layout/settings";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { WorkbookError } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";

/** Keys as in `mc set`. Refuses unknown keys and unusable values, and then changes nothing. */
export async function changeSettings({
  values,
  today = thisDay(),
}: {
  values: Readonly<Record<string, string>>;
  /** For Log; absent = this machine's. */
  today?: Day;
}): Promise<{ changed: readonly string[] }> {
  const wanted = Object.entries(values).map(([key, text]) => {
    const layout = SETTINGS.find((setting) => setting.key === key);
    if (!layout)
      throw new WorkbookError("settingUnknown", {
        key,
        known: SETTINGS.map((setting) => setting.key).join(", "),
      });
    const content = layout.fromText(text);
    if (content === undefined) throw new WorkbookError("settingInvalid", { key, value: text });
    return { layout, content };
  });
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    const table = foundation.fixed[TABLES.settings.name];
    if (!table) throw new WorkbookError("notOurWorkbook");
    const added = wanted.filter(({ layout }) => layout.optional && !rawSetting(foundation.fixed, layout.key));
    const edits = wanted.flatMap(({ layout, content }): Edit[] => {
      const standing = rawSetting(foundation.fixed, layout.key);
      const column = headerIndex(table, "Nilai");
      if (column >= 0 && added.some((one) => one.layout === layout)) return [];
      if (!standing || column < 0)
        throw new WorkbookError("columnMissing", { header: "Nilai", sheet: table.sheet });
      if (standing.content === content) return [];
      const cell = { row: table.row + standing.index, column: table.column + column, rows: 1, columns: 1 };
      const value = typeof content === "string" ? asTyped(content) : content;
      return [
        { kind: "look", sheet: table.sheet, box: cell, look: { numberFormat: layout.numberFormat } },
        {
          kind: "cells",
          sheet: table.sheet,
          row: cell.row,
          column: cell.column,
          values: [[value]],
          expect: expectSetting(table, standing.index, "Nilai"),
        },
      ];
    });
    const all = [...edits, ...(await planSettingRows(context, foundation.fixed, added))];
    const changed = wanted.filter(
      ({ layout, content }) => rawSetting(foundation.fixed, layout.key)?.content !== content,
    );
    const detail = changed
      .map(({ layout: { key }, content }) => {
        const standing = rawSetting(foundation.fixed, key)?.content ?? "";
        return changeWords(key, String(standing), String(content));
      })
      .join("; ");
    const log = { day: today, action: "Ubah pengaturan", sheet: table.sheet, detail };
    if (all.length > 0) await write(context, foundation, { edits: all, log: [log], unfinished: SETTING });
    else await endLeft(context, foundation, SETTING);
    return { changed: wanted.map(({ layout }) => layout.key) };
  });
}
