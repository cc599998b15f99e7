/** The workbook with what every report sheet says of itself: which months are finished. */
import type { StampedSheet } from "../../sheets/report/stamped-sheet";
import type { Versions, WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { readSnapshot } from "../read/read-workbook";
import { loadStamps } from "../read/stamps";

export interface FinishedRead {
  readonly snapshot: WorkbookSnapshot;
  /** Of all report sheets, finished or not; kept copies are among them. */
  readonly heads: readonly StampedSheet[];
}

/** Two syncs. */
export async function readFinished(
  context: Excel.RequestContext,
  versions: Versions = "present",
): Promise<FinishedRead> {
  let load: () => readonly StampedSheet[] = () => [];
  const snapshot = await readSnapshot(
    context,
    ({ sheets }) => {
      load = loadStamps(context, sheets);
    },
    versions,
  );
  return { snapshot, heads: load() };
}
