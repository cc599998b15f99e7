/**
 * Tandai sebagai final: the month's reports become a record, locked without a password but for the cells that stay open.
 * There is no way back to a draft: a record that must be corrected is made anew, and the finished one is kept beside it.
 */
import { TABLE_NAMES } from "../../sheets/layout/names";
import type { Day, Month } from "../../sop";
import type { Unfinished } from "../../sheets/edits/unfinished";
import { assertMonth } from "../../sheets/plan/assert-month";
import type { Finished } from "../../sheets/report/line-record";
import { planDistribution, recipientsOf, rowsIn } from "../../sheets/report/plan-distribution";
import { planFinish } from "../../sheets/report/plan-finish";
import { anySettingOf } from "../../sheets/snapshot/any-setting";
import { WorkbookError, type FinishOutcome } from "../../sheets/types";
import { endLeft, write } from "../apply/write";
import { readFinishing } from "../steps/finishing";
import { inExcel } from "../steps/in-excel";
import { assertNotStopped, type StopSignal } from "../stop";

export interface FinishOptions {
  readonly month: Month;
  /** Who finishes it. */
  readonly by: string;
  /** Why, though errors are open. */
  readonly reason?: string;
  readonly today: Day;
  /** Asked before anything is written. */
  readonly signal?: StopSignal;
}

/**
 * Mark the month's reports as finished and lock them, and propose on Distribusi a row for each default recipient of each
 * of them. Refuses reports that are out of date. Refuses with `reportMissing` where one of the reports is not there, with
 * `reportOutdated` where the data have changed since, with `reportUnsigned` without a name, and with `reportUnreasoned`
 * where errors are open and no reason is given. Safe to repeat: what is finished stays as it was. Three syncs.
 */
export async function finishReport({
  month,
  by,
  reason,
  today,
  signal,
}: FinishOptions): Promise<FinishOutcome> {
  assertMonth(month);
  const name = by.trim();
  if (name === "") throw new WorkbookError("reportUnsigned");
  return inExcel(async (context) => {
    const { snapshot, sheets, standing, checklist, version } = await readFinishing(context, month, today);
    const { foundation } = snapshot;
    const before = standing.map(({ read }) => read?.stamp?.final).find((one) => one !== undefined);
    const final =
      before ?? finishedNow({ by: name, on: today, version }, reason, checklist.openErrors, month);
    const recipients = recipientsOf(anySettingOf(foundation.fixed, "distribution.recipients"));
    const distribution = planDistribution(foundation.fixed[TABLE_NAMES.distribution], {
      month,
      version,
      recipients,
    });
    const edits = [
      ...standing.flatMap((one, index) => planFinish(sheets[index] ?? "", one, final)),
      ...distribution,
    ];
    assertNotStopped(signal);
    const unfinished: Unfinished = { action: "finish", month };
    if (edits.length > 0) {
      await write(context, foundation, {
        edits,
        log: [
          {
            day: today,
            action: "Tandai sebagai final",
            sheet: sheets[0] ?? "",
            detail: detailOf(final, version),
          },
        ],
        unfinished,
      });
    } else await endLeft(context, foundation, unfinished);
    return {
      month,
      sheets,
      changed: edits.length > 0,
      ...final,
      version,
      checklist,
      proposed: rowsIn(distribution),
    };
  });
}

function finishedNow(finished: Finished, reason: string | undefined, errors: number, month: Month): Finished {
  if (errors === 0) return finished;
  const why = reason?.trim() ?? "";
  if (why === "") throw new WorkbookError("reportUnreasoned", { month, errors });
  return { ...finished, reason: why };
}

/** `oleh Sari, versi 2; dengan masalah data terbuka: menunggu data HR` */
const detailOf = ({ by, reason }: Finished, version: number): string =>
  `oleh ${by}, versi ${version}${reason === undefined ? "" : `; dengan masalah data terbuka: ${reason}`}`;
