/** Siapkan buku kerja: makes every sheet that is not there; what is there stays as it is. */
import { applyEdits } from "../apply/apply";
import { FIXED_SHEETS } from "../layout/fixed-sheets";
import { missingSheets, planSetUp } from "../plan/set-up";
import { assertPresent, readFoundation, type Foundation } from "../read/read-workbook";
import { LAYOUT_VERSION } from "../layout/document";
import { WorkbookError, type Progress } from "../types";
import { assertNotStopped, type StopSignal } from "../stop";
import { inExcel } from "./in-excel";
import type { Day } from "../../sop";

export async function setUpWorkbook(options: {
  year: number;
  today: Day;
  onProgress?: Progress;
  signal?: StopSignal;
}): Promise<{ created: readonly string[] }> {
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    if ((foundation.version ?? LAYOUT_VERSION) > LAYOUT_VERSION)
      throw new WorkbookError("newerLayout", { version: foundation.version ?? 0 });
    assertPresent(foundation);
    assertNoStrangers(foundation);
    const present = { sheets: foundation.sheets, blankSheet: await blankSheetOf(context, foundation) };
    const edits = planSetUp(present, options.year);
    assertNotStopped(options.signal);
    if (edits.length > 0) {
      options.onProgress?.(0.2);
      applyEdits(context, edits);
      await context.sync();
    }
    options.onProgress?.(1);
    return { created: missingSheets(present).map((sheet) => sheet.name) };
  });
}

/** A sheet with one of our names but without our table is somebody else's: it is left alone. */
function assertNoStrangers(foundation: Foundation): void {
  for (const layout of FIXED_SHEETS) {
    const taken = foundation.sheets.find((name) => name.toLowerCase() === layout.name.toLowerCase());
    const ours = layout.tables.every((table) => foundation.tables.has(table.name));
    if (taken !== undefined && layout.tables.length > 0 && !ours)
      throw new WorkbookError("sheetNotOurs", { sheet: taken });
  }
}

/** A new workbook's only, empty sheet: it becomes Beranda rather than stay behind unused. */
async function blankSheetOf(
  context: Excel.RequestContext,
  foundation: Foundation,
): Promise<string | undefined> {
  const [only, ...others] = foundation.sheets;
  if (only === undefined || others.length > 0) return undefined;
  const used = context.workbook.worksheets.getItem(only).getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return used.isNullObject ? only : undefined;
}
