/** Ambil dari buku tahun lalu: fills a workbook that was just set up with what the one before hands on. Safe to repeat. */
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { monthSheetName } from "../../sheets/layout/month-names";
import { assertFree, assertScorecard } from "../../sheets/plan/assert-new-month";
import { planNewMonths } from "../../sheets/plan/new-months";
import { planOwnColumns, planTakeOver } from "../../sheets/next-year/plan-take-over";
import type { TakeOver } from "../../sheets/next-year/take-over";
import { assertPresent } from "../../sheets/snapshot/workbook-snapshot";
import { WorkbookError, type TakenOver } from "../../sheets/types";
import type { Day } from "../../sop";
import { endLeft, write } from "../apply/write";
import { loadAliases } from "../read/kept-aliases";
import { readSnapshot } from "../read/read-workbook";
import { clearLeftovers } from "../steps/leftovers";
import { inExcel } from "../steps/in-excel";

const TAKING_OVER: Unfinished = { action: "nextYear", month: "" };

/**
 * Settings, scorecard, lists, roster, Materi, Skenario, holidays, open recommendations, pseudonyms, Riwayat and Sisa
 * Tindakan. Tables that people have changed stay as they are, and are named in `kept`. Throws `wrongYear` where the
 * workbook is of another year than the one after.
 */
export async function takeOver({ taken, today }: { taken: TakeOver; today: Day }): Promise<TakenOver> {
  return inExcel(async (context) => {
    let aliases: ReturnType<typeof loadAliases> | undefined;
    const snapshot = await readSnapshot(context, () => {
      aliases = loadAliases(context);
    });
    const { foundation } = snapshot;
    assertPresent(foundation);
    if (foundation.year !== taken.year)
      throw new WorkbookError("wrongYear", { year: foundation.year ?? 0, wanted: taken.year });
    await clearLeftovers(context, foundation);
    const { edits, kept } = planTakeOver(
      taken,
      {
        fixed: foundation.fixed,
        aliases: aliases?.() ?? { lines: [], next: 0 },
        isBegun: isBegun(foundation, TAKING_OVER),
      },
      today,
    );
    const outcome: TakenOver = {
      year: taken.year,
      kept,
      months: taken.history.length,
      openSteps: taken.steps.filter(({ closed }) => closed === undefined).length,
    };
    const january = `${taken.year}-01`;
    const makesJanuary = taken.ownColumns.length > 0 && snapshot.months.length === 0;
    if (edits.length === 0 && !makesJanuary && !isBegun(foundation, TAKING_OVER)) return outcome;
    await write(context, foundation, {
      edits,
      log: [
        {
          day: today,
          action: "Ambil dari buku tahun lalu",
          sheet: "Riwayat",
          detail: `${taken.book}: ${outcome.months} bulan, ${outcome.openSteps} tindakan belum selesai`,
        },
      ],
      unfinished: TAKING_OVER,
      moreFollows: makesJanuary,
    });
    if (!makesJanuary) return outcome;
    // With the scorecard that was just taken over.
    const now = await readSnapshot(context);
    // Somebody else has made it meanwhile, who took over as well or began to work.
    if (now.months.length > 0) {
      await endLeft(context, now.foundation, TAKING_OVER);
      return outcome;
    }
    assertFree(now, [january]);
    assertScorecard(now.foundation, [january]);
    await write(context, now.foundation, {
      edits: [...planNewMonths(now.foundation, [january]), ...planOwnColumns(taken.ownColumns, january)],
      log: [{ day: today, action: "Buka bulan", sheet: monthSheetName(january), detail: taken.book }],
      unfinished: TAKING_OVER,
      hasBegun: true,
    });
    return outcome;
  });
}
