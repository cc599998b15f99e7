/** The objections of all months, or of one, with their last days. Reads only, in two syncs. */
import {
  criteriaNamed,
  judgeObjection,
  judgeRows,
  shownText,
  type Day,
  type Month,
  type Objection,
} from "../../sop";
import { assertMonth } from "../../sheets/plan/assert-month";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { readSnapshot } from "../read/read-workbook";
import type { CheckOptions } from "../steps/answer";
import { inExcel } from "../steps/in-excel";

export interface ObjectionLine extends Objection {
  /** The row's No. Sampel, trimmed; "" where it has none. */
  readonly id: string;
  readonly month: Month;
  /** Codes that the reason names, and those that the decision does. */
  readonly criteria: readonly string[];
  readonly corrected: readonly string[];
  readonly acknowledged: Day | undefined;
}

/** Sheet by sheet, top to bottom; rows that repeat another one are left out, as H+2 leaves them out. */
export async function readObjections(options: CheckOptions): Promise<readonly ObjectionLine[]> {
  assertMonth(options.month);
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context, undefined, "orOlder");
    const asOf = asOfOf(snapshot, options);
    return judgeRows(snapshot, asOf).flatMap(({ row, month, reason }): readonly ObjectionLine[] => {
      const objection = judgeObjection(row, snapshot.settings, asOf);
      if (!objection || reason === "duplicate" || (options.month ?? month) !== month) return [];
      const { text, date } = row;
      return [
        {
          ...objection,
          id: shownText(text.sampleNumber).trim(),
          month,
          criteria: criteriaNamed(shownText(text.objectionReason)),
          corrected: criteriaNamed(shownText(text.objectionDecision)),
          acknowledged: date.acknowledgedDate.kind === "value" ? date.acknowledgedDate.value : undefined,
        },
      ];
    });
  });
}
