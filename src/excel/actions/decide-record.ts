/** Records what Document Control decides of a record that was kept long enough. The record itself stays where it is. */
import {
  decisionWords,
  isBetween,
  planDecision,
  recordRowOf,
  sameDecision,
  type RecordKey,
} from "../../sheets/documents/records";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { DOCUMENTS_SHEET, TABLE_NAMES } from "../../sheets/layout/names";
import { assertOurs } from "../../sheets/snapshot/workbook-snapshot";
import { WorkbookError, type DecideOutcome, type DecisionFields } from "../../sheets/types";
import type { Day } from "../../sop";
import { endLeft, write } from "../apply/write";
import { readFoundation } from "../read/read-workbook";
import { inOneUndoStep } from "../steps/in-excel";

const DECIDING: Unfinished = { action: "decideRecord", month: "" };

export interface DecideOptions {
  readonly record: RecordKey;
  readonly fields: DecisionFields;
  /** What the person saw of it. */
  readonly before: DecisionFields;
  readonly today: Day;
}

/** Safe to repeat. Nothing is written over what somebody else decided since it was seen. Two syncs. */
export async function decideRecord({ record, fields, before, today }: DecideOptions): Promise<DecideOutcome> {
  return inOneUndoStep(async (context): Promise<DecideOutcome> => {
    const foundation = await readFoundation(context);
    assertOurs(foundation);
    if (!foundation.fixed[TABLE_NAMES.documents])
      throw new WorkbookError("layoutDamaged", { sheet: DOCUMENTS_SHEET });
    const row = recordRowOf(foundation.fixed, record);
    if (!row) return { kind: "gone" };
    if (sameDecision(row.fields, fields)) {
      await endLeft(context, foundation, DECIDING);
      return { kind: "saved", written: false };
    }
    const isLeft = isBegun(foundation, DECIDING) && isBetween(row.fields, before, fields);
    if (!isLeft && !sameDecision(row.fields, before)) return { kind: "changed", standing: row.fields };
    await write(context, foundation, {
      edits: planDecision(foundation.fixed, row, fields),
      log: [
        {
          day: today,
          action: "Putuskan catatan",
          sheet: DOCUMENTS_SHEET,
          detail: `${record.number}: ${decisionWords(row.fields)} → ${decisionWords(fields)}`,
        },
      ],
      unfinished: DECIDING,
    });
    return { kind: "saved", written: true };
  });
}
