/**
 * Selesaikan laporan: the month's reports become a record, locked without a password but for the cells that stay open.
 * There is no way back to a draft: a record that must be corrected is made anew, and the finished one is kept beside it.
 */
import { judgeRows, type Day, type Month } from "../../sop";
import type { Unfinished } from "../../sheets/edits/unfinished";
import { endLeft, write } from "../apply/write";
import { readSnapshot } from "../read/read-workbook";
import type { Foundation } from "../../sheets/snapshot/workbook-snapshot";
import { DOCUMENTS } from "../../sheets/report/documents";
import { loadStanding } from "../read/standing-report";
import { planFinish } from "../../sheets/report/plan-finish";
import type { StandingReport } from "../../sheets/report/plan-report";
import { assertNotStopped, type StopSignal } from "../stop";
import { WorkbookError, type FinishOutcome } from "../../sheets/types";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { assertMonth } from "../../sheets/plan/assert-month";
import { reportFingerprints } from "../../sheets/report/report-basis";
import { inExcel } from "../steps/in-excel";

export interface FinishOptions {
  readonly month: Month;
  /** Who finishes it. */
  readonly by: string;
  readonly today: Day;
  /** Asked before anything is written. */
  readonly signal?: StopSignal;
}

/**
 * Mark the month's reports as finished and lock them. Refuses reports that are out of date. Refuses with `reportMissing`
 * where one of the reports is not there, with `reportOutdated` where the data have changed since, and with
 * `reportUnsigned` without a name. Safe to repeat: what is finished stays as it was. Three syncs.
 */
export async function finishReport({ month, by, today, signal }: FinishOptions): Promise<FinishOutcome> {
  assertMonth(month);
  const name = by.trim();
  if (name === "") throw new WorkbookError("reportUnsigned");
  return inExcel(async (context) => {
    let loads: readonly (() => StandingReport)[] = [];
    const snapshot = await readSnapshot(context, (foundation) => {
      loads = loadsOf(context, foundation, month);
    });
    const { foundation } = snapshot;
    const judged = judgeRows(snapshot, asOfOf(snapshot, { today }));
    const fingerprints = reportFingerprints(snapshot, judged);
    const standing = loads.map((load) => load());
    const sheets = DOCUMENTS.map(({ sheetName }) => sheetName(month));
    const stamps = standing.map(({ read }) => read?.stamp);
    const missing = stamps.findIndex((stamp) => stamp === undefined);
    if (missing >= 0) throw new WorkbookError("reportMissing", { month, sheet: sheets[missing] ?? "" });
    if (stamps.some((stamp) => stamp === undefined || !fingerprints.match(month, stamp.fingerprint)))
      throw new WorkbookError("reportOutdated", { month });
    const final = stamps.find((stamp) => stamp?.final !== undefined)?.final ?? { by: name, on: today };
    const edits = standing.flatMap((one, index) => planFinish(sheets[index] ?? "", one, final));
    assertNotStopped(signal);
    const unfinished: Unfinished = { action: "finish", month };
    if (edits.length > 0) {
      const detail = `oleh ${final.by}`;
      await write(context, foundation, {
        edits,
        log: [{ day: today, action: "Selesaikan laporan", sheet: sheets[0] ?? "", detail }],
        unfinished,
      });
    } else await endLeft(context, foundation, unfinished);
    return { month, sheets, changed: edits.length > 0, ...final };
  });
}

const loadsOf = (
  context: Excel.RequestContext,
  { sheets }: Foundation,
  month: Month,
): readonly (() => StandingReport)[] =>
  DOCUMENTS.map(({ sheetName, title }) => loadStanding(context, sheets, sheetName(month), title));
