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
import { controlOfMonth } from "../../sheets/documents/control";
import { planRecords, recordsOfFinished, type KeptRecord } from "../../sheets/documents/records";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { planFinish } from "../../sheets/report/plan-finish";
import { anySettingOf } from "../../sheets/snapshot/any-setting";
import { WorkbookError, type FinishOutcome } from "../../sheets/types";
import { endLeft, write } from "../apply/write";
import { readFinishing, type FinishingRead } from "../steps/finishing";
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
 * of them and on Dokumen a row for each record. Refuses reports that are out of date. Refuses with `reportMissing` where one of the reports is not there, with
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
      ...planRecords(foundation.fixed, finishedRecords(snapshot, month, { sheets, standing, version })),
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

/** F-22 and the month's reports, as they are when they are finished. */
function finishedRecords(
  snapshot: WorkbookSnapshot,
  month: Month,
  { sheets, standing, version }: Pick<FinishingRead, "sheets" | "standing" | "version">,
): readonly KeptRecord[] {
  const heads = standing.flatMap(({ read }, index) => {
    const { stamp } = read ?? {};
    const final = stamp?.final ?? { by: "", on: 0, version };
    return stamp ? [{ kind: stamp.kind, month, sheet: sheets[index] ?? "", stamp: { ...stamp, final } }] : [];
  });
  return recordsOfFinished(heads, (one) => controlOfMonth(snapshot, one));
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
