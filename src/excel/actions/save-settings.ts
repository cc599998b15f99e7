/** Writes the settings and quotas that a person changed, unless a co-author has changed the same ones meanwhile. */
import { changeWords } from "../../sheets/plan/log";
import type { Day } from "../../sop";
import { asTyped, type Edit } from "../../sheets/edits/edit";
import { endLeft, write } from "../apply/write";
import { expectSetting, SETTING } from "../../sheets/settings/expect";
import { planSettingRows } from "../read/below-settings";
import { headerIndex } from "../../sheets/snapshot/table-cells";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import { readFoundation } from "../read/read-workbook";
import type { FixedTables } from "../../sheets/snapshot/settings";
import { SETTINGS, type CellContent, type SettingLayout } from "../../sheets/layout/settings";
import { fieldsOf, settingCells, type SettingCell } from "../../sheets/settings/fields";
import { WorkbookError, type FieldConflict, type Fields, type SettingsOutcome } from "../../sheets/types";
import { inOneUndoStep } from "../steps/in-excel";

export interface SaveSettingsOptions {
  /** The settings as they were read. */
  readonly base: Fields;
  /** As they are to be; those that say what `base` says are not written. */
  readonly fields: Fields;
  readonly today: Day;
}

interface Change {
  readonly cell: SettingCell;
  readonly content: CellContent;
  readonly text: string;
}

/**
 * Writes the settings and quotas that were changed, unless a co-author changed the same. Safe to repeat. Two syncs; one
 * where nothing is to be written, three where a setting gets its row. An unusable text is refused, and then nothing
 * changes.
 */
export async function saveSettings({ base, fields, today }: SaveSettingsOptions): Promise<SettingsOutcome> {
  return inOneUndoStep(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    const { fixed } = foundation;
    const cells = settingCells(fixed);
    const standing = fieldsOf(cells);
    const wanted = Object.keys(fields).filter((key) => fields[key] !== base[key]);
    const changes = wanted.flatMap((key) => changeOf(key, fields[key] ?? "", cells, standing));
    const conflicts = changes.flatMap(({ cell: { key }, text }): FieldConflict[] => {
      const [before, theirs] = [base[key] ?? "", standing[key] ?? ""];
      return before === theirs ? [] : [{ key, header: key, before, mine: text, theirs }];
    });
    if (conflicts.length > 0) return { kind: "conflict", fields: standing, conflicts };
    if (changes.length > 0) {
      const detail = changes
        .map(({ cell, text }) => changeWords(cell.key, standing[cell.key] ?? "", text))
        .join("; ");
      const log = {
        day: today,
        action: "Ubah pengaturan",
        sheet: "Pengaturan",
        detail,
      };
      await write(context, foundation, {
        edits: [
          ...changes.flatMap((change) => planChange(change, fixed)),
          ...(await planSettingRows(context, fixed, changes.flatMap(rowToAdd))),
        ],
        log: [log],
        unfinished: SETTING,
      });
    } else await endLeft(context, foundation, SETTING);
    const written = Object.fromEntries(changes.map(({ cell, text }) => [cell.key, text]));
    return { kind: "saved", fields: { ...standing, ...written }, changed: Object.keys(written) };
  });
}

/** Nothing where the cell holds what is wanted by now. */
function changeOf(
  key: string,
  text: string,
  cells: readonly SettingCell[],
  standing: Fields,
): readonly Change[] {
  const cell = cells.find((one) => one.key === key);
  if (!cell)
    throw new WorkbookError("settingUnknown", { key, known: cells.map((one) => one.key).join(", ") });
  const content = cell.contentOf(text);
  if (content === undefined) throw new WorkbookError("settingInvalid", { key, value: text });
  const same = cell.textOf(content);
  return same === standing[key] ? [] : [{ cell, content, text: same }];
}

/** What has no row yet; a setting always, quotas stand in lists of names. */
const rowToAdd = ({ cell, content }: Change): readonly { layout: SettingLayout; content: CellContent }[] =>
  cell.index === undefined
    ? SETTINGS.flatMap((layout) => (layout.key === cell.key ? [{ layout, content }] : []))
    : [];

function planChange({ cell, content }: Change, tables: FixedTables): readonly Edit[] {
  const table = tables[cell.table];
  if (!table || cell.index === undefined) return [];
  const { sheet } = table;
  const row = table.row + cell.index;
  const column = table.column + headerIndex(table, cell.header);
  const value = typeof content === "string" ? asTyped(content) : content;
  return [
    {
      kind: "look",
      sheet,
      box: { row, column, rows: 1, columns: 1 },
      look: { numberFormat: cell.numberFormat },
    },
    {
      kind: "cells",
      sheet,
      row,
      column,
      values: [[value]],
      expect: expectSetting(table, cell.index, cell.header),
    },
  ];
}
