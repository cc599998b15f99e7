/** Buka bulan: makes the month's F-22 sheet where it is missing, and shows it. */
import { assertMonth } from "../../sheets/plan/assert-month";
import { write } from "../apply/write";
import { readFoundation, readSnapshot } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";
import { clearLeftovers } from "../steps/leftovers";
import { assertNotStopped, type StopSignal } from "../stop";
import type { Edit } from "../../sheets/edits/edit";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { monthSheetName, monthTableName } from "../../sheets/layout/month-names";
import { assertNotFuture, assertFree, assertScorecard, takenBy } from "../../sheets/plan/assert-new-month";
import { planNewMonths } from "../../sheets/plan/new-months";
import { asOfSetting } from "../../sheets/snapshot/settings";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import type { Day, Month } from "../../sop";

/**
 * Make the month's F-22 sheet where missing and show it. Refuses a month after the as-of day's. Refuses a month after
 * the as-of day's: nothing can have been called yet.
 */
export async function openMonth({
  month,
  today,
  signal,
}: {
  month: Month;
  today: Day;
  signal?: StopSignal;
}): Promise<{ sheet: string; created: boolean }> {
  assertMonth(month);
  let created = false;
  return inExcel(async (context) => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    assertNotFuture(month, asOfSetting(foundation.fixed) ?? today);
    await clearLeftovers(context, foundation);
    const standing = foundation.months.find((one) => one.month === month);
    const unfinished: Unfinished = { action: "openMonth", month };
    const isLeft = isBegun(foundation, unfinished);
    const sheet = standing?.sheet ?? monthSheetName(month);
    const edits: Edit[] = [];
    if (!standing) {
      // The sheets are looked through only where one stands in the way.
      if (takenBy(foundation, month) !== undefined) assertFree(await readSnapshot(context), [month]);
      assertScorecard(foundation, [month]);
      edits.push(...planNewMonths(foundation, [month]));
    }
    assertNotStopped(signal);
    await write(context, foundation, {
      edits: [...edits, { kind: "activate", sheet, cell: "A7" }],
      log: standing ? [] : [{ day: today, action: "Buka bulan", sheet, detail: monthTableName(month) }],
      unfinished: edits.length > 0 || isLeft ? unfinished : undefined,
    });
    created ||= !standing;
    return { sheet, created };
  });
}
