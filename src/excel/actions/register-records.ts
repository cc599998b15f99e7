/** Adds to Dokumen the records of finished months that do not stand there, such as of months finished before it was kept. */
import type { Unfinished } from "../../sheets/edits/unfinished";
import { controlOfMonth } from "../../sheets/documents/control";
import { planRecords, recordsOfFinished } from "../../sheets/documents/records";
import { DOCUMENTS_SHEET, TABLE_NAMES } from "../../sheets/layout/names";
import { rowsIn } from "../../sheets/report/plan-distribution";
import { WorkbookError } from "../../sheets/types";
import type { Day } from "../../sop";
import { endLeft, write } from "../apply/write";
import { readFinished } from "../steps/finished-reports";
import { inOneUndoStep } from "../steps/in-excel";
import { assertNotStopped, type StopSignal } from "../stop";

const REGISTERING: Unfinished = { action: "records", month: "" };

/** Safe to repeat: what stands is not added again. Throws `layoutDamaged` where Dokumen is gone. Three syncs. */
export async function registerRecords({
  today,
  signal,
}: {
  readonly today: Day;
  readonly signal?: StopSignal;
}): Promise<{ readonly added: number }> {
  return inOneUndoStep(async (context) => {
    const { snapshot, heads } = await readFinished(context);
    const { foundation } = snapshot;
    if (!foundation.fixed[TABLE_NAMES.documents])
      throw new WorkbookError("layoutDamaged", { sheet: DOCUMENTS_SHEET });
    const wanted = recordsOfFinished(heads, (month) => controlOfMonth(snapshot, month));
    const edits = planRecords(foundation.fixed, wanted);
    assertNotStopped(signal);
    if (edits.length === 0) {
      await endLeft(context, foundation, REGISTERING);
      return { added: 0 };
    }
    const added = rowsIn(edits);
    await write(context, foundation, {
      edits,
      log: [{ day: today, action: "Daftarkan catatan", sheet: DOCUMENTS_SHEET, detail: `${added} catatan` }],
      unfinished: REGISTERING,
    });
    return { added };
  });
}
