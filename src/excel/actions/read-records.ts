/** The records on Dokumen with how long each is kept, and how many of finished months are not there. Reads only. */
import { controlOfMonth } from "../../sheets/documents/control";
import { recordsOfFinished, storedRecords, unregisteredOf } from "../../sheets/documents/records";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { RecordsReading } from "../../sheets/types";
import type { Day } from "../../sop";
import { readFinished } from "../steps/finished-reports";
import { inExcel } from "../steps/in-excel";

/** Two syncs. Older layouts are read too: they have no Dokumen. */
export async function readRecords({ today }: { readonly today: Day }): Promise<RecordsReading> {
  return inExcel(async (context) => {
    const { snapshot, heads } = await readFinished(context, "orOlder");
    const { fixed } = snapshot.foundation;
    const asOf = asOfOf(snapshot, { today });
    const wanted = recordsOfFinished(heads, (month) => controlOfMonth(snapshot, month));
    return {
      asOf,
      records: storedRecords(fixed, snapshot.settings.retentionMonths, asOf),
      unregistered: unregisteredOf(fixed, wanted).length,
    };
  });
}
