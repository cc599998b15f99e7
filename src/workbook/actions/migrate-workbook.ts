/** Perbarui: brings a workbook of an older layout to the present one. Every typed value stays; safe to repeat. */
import type { Day } from "../../sop";
import { applyEdits } from "../apply/apply";
import { LAYOUT_VERSION } from "../layout/document";
import { pastLayout } from "../migrate/past-layouts";
import { planMigration } from "../migrate/plan-migration";
import { planStructure } from "../migrate/plan-structure";
import { readPresent } from "../migrate/read-present";
import { readSnapshot } from "../read/read-workbook";
import { assertNotStopped, isStopped, type StopSignal } from "../stop";
import type { MigrationOutcome, Progress } from "../types";
import { inExcel } from "./in-excel";

/**
 * Nothing is written where the layout is the present one; a newer one is refused. Stopped before anything is written it
 * fails with `cancelled`; stopped between two parts, the workbook is still of the older layout and the next run goes on.
 */
export async function migrateWorkbook({
  today,
  onProgress,
  signal,
}: {
  today: Day;
  onProgress?: Progress;
  signal?: StopSignal;
}): Promise<MigrationOutcome> {
  return inExcel(async (context) => {
    let snapshot = await readSnapshot(context, undefined, "orOlder");
    const from = snapshot.foundation.version ?? LAYOUT_VERSION;
    if (from === LAYOUT_VERSION) return { from, to: from, kept: [], homeKeptAs: undefined };
    const past = pastLayout(from);
    onProgress?.(0.2);
    const structure = await planStructure(context, snapshot, past);
    assertNotStopped(signal);
    if (structure.length > 0) {
      applyEdits(context, structure);
      await context.sync();
      // The rest is planned for where everything stands now.
      snapshot = await readSnapshot(context, undefined, "orOlder");
    }
    const present = await readPresent(context, snapshot);
    onProgress?.(0.4);
    const { parts, kept, homeKeptAs } = planMigration(snapshot, present, past, { today, from });
    for (const [index, edits] of parts.entries()) {
      if (isStopped(signal)) return { from, to: LAYOUT_VERSION, kept, homeKeptAs, cancelled: true };
      applyEdits(context, edits);
      // One request may be only so large: each part is its own sync on purpose.
      await context.sync();
      onProgress?.(0.4 + (0.6 * (index + 1)) / parts.length);
    }
    return { from, to: LAYOUT_VERSION, kept, homeKeptAs };
  });
}
