/** The records on Dokumen with how long each is kept, how many of finished months are not there, and what proves which clause. Reads only. */
import { controlOfMonth } from "../../sheets/documents/control";
import { isoEvidence } from "../../sheets/documents/iso-evidence";
import { recordsOfFinished, storedRecords, unregisteredOf } from "../../sheets/documents/records";
import { otherYears } from "../../sheets/mapping/other-year-file";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { RecordsReading } from "../../sheets/types";
import type { Day } from "../../sop";
import { readFinished } from "../steps/finished-reports";
import { inExcel } from "../steps/in-excel";

/** Two syncs. Older layouts are read too: they have no Dokumen. */
export async function readRecords(options: {
  readonly today: Day;
  /** Wins over the setting Tanggal Acuan. */
  readonly asOf?: Day;
}): Promise<RecordsReading> {
  return inExcel(async (context) => {
    const { snapshot, heads } = await readFinished(context, "orOlder");
    const { fixed } = snapshot.foundation;
    const asOf = asOfOf(snapshot, options);
    const wanted = recordsOfFinished(heads, (month) => controlOfMonth(snapshot, month));
    return {
      asOf,
      records: storedRecords(fixed, snapshot.settings.retentionMonths, asOf),
      unregistered: unregisteredOf(fixed, wanted).length,
      isoEdition: snapshot.settings.isoEdition,
      evidence: () => isoEvidence(snapshot, heads, asOf),
      otherYears: otherYears(snapshot),
    };
  });
}
