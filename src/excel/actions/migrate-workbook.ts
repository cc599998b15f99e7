/** Perbarui: brings a workbook of an older layout to the present one. Every typed value stays; safe to repeat. */
import type { Day } from "../../sop";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { endLeft, write } from "../apply/write";
import { LAYOUT_VERSION } from "../../sheets/layout/document";
import { foldsToMake } from "../../sheets/migrate/folds-to-make";
import { pastLayout } from "../../sheets/migrate/past-layouts";
import { planMigration } from "../../sheets/migrate/plan-migration";
import { planStructure } from "../read/new-structure";
import { readFolded, readPresent } from "../read/present";
import { expectMonths, expectTables } from "../../sheets/snapshot/expect-tables";
import { readSnapshot } from "../read/read-workbook";
import { assertNotStopped, isStopped, type StopSignal } from "../stop";
import type { MigrationOutcome, Progress } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";
import { clearLeftovers } from "../steps/leftovers";

/**
 * Bring a workbook of an older layout to the present one; every typed value stays. Nothing is written where the layout
 * is the present one; a newer one is refused. Stopped before anything is written it fails with `cancelled`; stopped
 * between two parts, the workbook is still of the older layout and the next run goes on.
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
    const { foundation } = snapshot;
    const from = foundation.version ?? LAYOUT_VERSION;
    if (from === LAYOUT_VERSION) {
      await endLeft(context, foundation, MIGRATING);
      return { from, to: from, kept: [], homeKeptAs: undefined };
    }
    await clearLeftovers(context, foundation);
    const past = pastLayout(from);
    onProgress?.(0.2);
    const structure = await planStructure(context, snapshot, past);
    assertNotStopped(signal);
    if (structure.length > 0) {
      await write(context, foundation, {
        edits: structure,
        expect: expectTables(snapshot),
        unfinished: MIGRATING,
        moreFollows: true,
      });
      // The rest is planned for where everything stands now.
      snapshot = await readSnapshot(context, undefined, "orOlder");
    }
    const present = await readPresent(context, snapshot);
    onProgress?.(0.4);
    const { parts, folds, log, kept, homeKeptAs } = planMigration(snapshot, present, past, { today, from });
    const standing = past.folds || isBegun(foundation, MIGRATING) ? await readFolded(context, folds) : [];
    for (const [index, edits] of parts.entries()) {
      if (isStopped(signal)) return { from, to: LAYOUT_VERSION, kept, homeKeptAs, cancelled: true };
      const isLast = index === parts.length - 1;
      // One request may be only so large: each part is its own sync on purpose.
      await write(context, snapshot.foundation, {
        edits: isLast ? [...foldsToMake(folds, standing), ...edits] : edits,
        // The first part may have given the fixed tables new rows.
        expect: index === 0 ? expectTables(snapshot) : expectMonths(snapshot),
        log: isLast ? log : [],
        unfinished: MIGRATING,
        moreFollows: !isLast,
        hasBegun: index > 0 || structure.length > 0,
      });
      onProgress?.(0.4 + (0.6 * (index + 1)) / parts.length);
    }
    return { from, to: LAYOUT_VERSION, kept, homeKeptAs };
  });
}

const MIGRATING: Unfinished = { action: "migrate", month: "" };
