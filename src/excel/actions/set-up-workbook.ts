/** Siapkan buku kerja: makes every sheet that is not there; what is there stays as it is. */
import { send } from "../apply/send";
import type { Edit } from "../../sheets/edits/edit";
import { unfinishedName, type Unfinished } from "../../sheets/edits/unfinished";
import { endLeft, write } from "../apply/write";
import { parseBox } from "../../sheets/layout/address";
import { FIXED_SHEETS } from "../../sheets/layout/fixed-sheets";
import { HOME_SHEET } from "../../sheets/layout/names";
import { missingSheets, planSetUp } from "../../sheets/plan/set-up";
import { assertPresent, type Foundation } from "../../sheets/snapshot/workbook-snapshot";
import { readFoundation } from "../read/read-workbook";
import { LAYOUT_VERSION } from "../../sheets/layout/document";
import { WorkbookError, type Progress } from "../../sheets/types";
import { assertNotStopped, type StopSignal } from "../stop";
import { inExcel } from "../steps/in-excel";
import { clearLeftovers } from "../steps/leftovers";
import type { Day } from "../../sop";

/**
 * Make every sheet of the workbook. Safe to repeat: what is there stays. `created` names the sheets made, but for the hidden one,
 * which nobody would find.
 */
export async function setUpWorkbook(options: {
  year: number;
  today: Day;
  onProgress?: Progress;
  signal?: StopSignal;
}): Promise<{ created: readonly string[] }> {
  const created = new Set<string>();
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    if ((foundation.version ?? LAYOUT_VERSION) > LAYOUT_VERSION)
      throw new WorkbookError("newerLayout", { version: foundation.version ?? 0 });
    assertPresent(foundation);
    assertNoStrangers(foundation);
    if (foundation.sheets.length > 0) await clearLeftovers(context, foundation);
    const { blankSheet, first } = await blankSheetOf(context, foundation);
    const present = { sheets: foundation.sheets, blankSheet };
    const edits = [...first, ...planSetUp(present, options.year)];
    assertNotStopped(options.signal);
    if (edits.length > 0) {
      options.onProgress?.(0.2);
      await write(context, foundation, { edits, unfinished: SETTING_UP });
    } else await endLeft(context, foundation, SETTING_UP);
    options.onProgress?.(1);
    for (const sheet of missingSheets(present)) created.add(sheet.name);
    return {
      created: FIXED_SHEETS.flatMap(({ name, hidden }) => (!hidden && created.has(name) ? [name] : [])),
    };
  });
}

const SETTING_UP: Unfinished = { action: "setUp", month: "" };

/** A sheet with one of our names but without our table is somebody else's: it is left alone. */
function assertNoStrangers(foundation: Foundation): void {
  for (const layout of FIXED_SHEETS) {
    const taken = foundation.sheets.find((name) => name.toLowerCase() === layout.name.toLowerCase());
    const ours = layout.tables.every((table) => foundation.tables.has(table.name));
    if (taken !== undefined && layout.tables.length > 0 && !ours)
      throw new WorkbookError("sheetNotOurs", { sheet: taken });
  }
}

/**
 * A new workbook's only, empty sheet: it becomes Beranda rather than stay behind unused. So does what a set-up that stopped
 * half-way has made of it, emptied, and its other sheets go.
 */
async function blankSheetOf(
  context: Excel.RequestContext,
  { sheets, leftovers }: Foundation,
): Promise<{ readonly blankSheet: string | undefined; readonly first: readonly Edit[] }> {
  const all = [...sheets, ...leftovers];
  const left = leftovers.find((name) => name === unfinishedName(HOME_SHEET)) ?? leftovers[0];
  const [only, ...others] = sheets.length === 0 && left !== undefined ? [left] : all;
  if (only === undefined || others.length > 0) return { blankSheet: undefined, first: [] };
  const used = context.workbook.worksheets.getItem(only).getUsedRangeOrNullObject(only !== left);
  used.load("address");
  await send(context);
  if (only !== left) return { blankSheet: used.isNullObject ? only : undefined, first: [] };
  const box = used.isNullObject ? undefined : parseBox(used.address);
  return {
    blankSheet: only,
    first: [
      ...leftovers
        .filter((name) => name !== only)
        .map((sheet): Edit => ({ kind: "deleteSheet", sheet, expect: [] })),
      ...(box ? [{ kind: "clear", sheet: only, box, expect: [] } as const] : []),
    ],
  };
}
