/** What is called in place of a planned call that did not count: a further attempt, or a reserve, written to Rencana. */
import type { Unfinished } from "../../sheets/edits/unfinished";
import { endLeft, write } from "../apply/write";
import { readSnapshot } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { wholeTable } from "../../sheets/plan/whole-table";
import { planReplacement } from "../../sheets/plan/plan-replacement";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { ReplacedCall } from "../../sheets/types";
import type { Day, Month } from "../../sop";

export interface ReplaceCallOptions {
  readonly month: Month;
  /** The number of the call in Rencana. */
  readonly no: number;
  readonly today: Day;
}

/**
 * Three syncs. Safe to repeat: what stands in for the call already is told, and nothing is written. Fails with
 * `planRowMissing`, with `planRowCounted` where the call counts or was not made, with `planNothingLeft`.
 */
export async function replaceCall({ month, no, today }: ReplaceCallOptions): Promise<ReplacedCall> {
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    const { foundation } = snapshot;
    wholeTable(foundation, TABLES.plan);
    const { replaced, edits, expect, log } = planReplacement(snapshot, asOfOf(snapshot, { today }), {
      month,
      no,
      today,
    });
    const unfinished: Unfinished = { action: "replaceCall", month };
    if (edits.length > 0) await write(context, foundation, { edits, expect, log, unfinished });
    else await endLeft(context, foundation, unfinished);
    return replaced;
  });
}
