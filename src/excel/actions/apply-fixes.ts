/** Perbaiki: does the fixes that a person clicked, on the rows as they stand now, and tells what was done. */
import type { Day, Fix } from "../../sop";
import { endLeft, write } from "../apply/write";
import { planFixes, type FixPlan } from "../../sheets/plan/fixes";
import { readSnapshot } from "../read/read-workbook";
import type { WorkbookSnapshot } from "../../sheets/snapshot/workbook-snapshot";
import { isStopped, type StopSignal } from "../stop";
import type { AppliedFix, FixOutcome, Progress } from "../../sheets/types";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { FIXING, logOf, writeCellFixes } from "../steps/fix-cells";
import { inOneUndoStep } from "../steps/in-excel";
import { moveRows } from "../steps/move-rows";

export interface FixOptions {
  readonly fixes: readonly Fix[];
  readonly today: Day;
  readonly onProgress?: Progress;
  /** Asked before each part that is written; what is left then is skipped as cancelled. */
  readonly signal?: StopSignal;
}

/**
 * Do what `fixesOf` offers, on the rows as they stand now; a finding that has changed meanwhile is skipped, and so is
 * what was not begun when the person stopped. A finding that is gone or tells of something else by now is skipped, never
 * guessed.
 */
export async function applyFixes({ fixes, today, onProgress, signal }: FixOptions): Promise<FixOutcome> {
  // Over as many rounds as it takes: what was done in one is not looked for in the next.
  const applied: AppliedFix[] = [];
  return inOneUndoStep(async (context) => {
    const snapshot = await readSnapshot(context);
    const done = new Set(applied.map(({ fix }) => fix));
    const plan = planFixes(
      snapshot,
      fixes.filter((fix) => !done.has(fix)),
      asOfOf(snapshot, { today }),
      (bytes) => crypto.getRandomValues(bytes),
    );
    const left = await writeCellFixes(context, snapshot, plan.cells, {
      today,
      signal,
      moreFollows: plan.moves.length > 0,
      onProgress: (share) => onProgress?.(share * 0.8),
      onApplied: (cells) => applied.push(...cells),
    });
    const moves = isStopped(signal)
      ? cancelled(plan.moves)
      : await doMoves(context, snapshot, plan, today, (moved) => applied.push(...moved));
    if (plan.cells.length === 0 && plan.moves.length === 0)
      await endLeft(context, snapshot.foundation, FIXING);
    // What was stopped between two parts is whole as far as it goes.
    else if (isStopped(signal)) await write(context, snapshot.foundation, { edits: [], unfinished: FIXING });
    onProgress?.(1);
    return { applied, skipped: [...plan.skipped, ...cancelled(left), ...moves] };
  });
}

const cancelled = (left: readonly { readonly fix: Fix }[]): FixOutcome["skipped"] =>
  left.map(({ fix }) => ({ fix, reason: "cancelled" }));

/** What could not be moved is skipped. */
async function doMoves(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  { moves }: FixPlan,
  today: Day,
  onApplied: (applied: readonly AppliedFix[]) => void,
): Promise<FixOutcome["skipped"]> {
  if (moves.length === 0) return [];
  const outcomes = await moveRows(context, snapshot, moves, (moved) => logOf(moved, today));
  onApplied(
    outcomes.flatMap(({ move, moved, sheetRow, carried }): AppliedFix[] => {
      const { fix, id, from, to } = move;
      return moved ? [{ kind: "row", fix, id, from, to, sheetRow, carried }] : [];
    }),
  );
  return outcomes.flatMap(({ move: { fix }, moved }): FixOutcome["skipped"] =>
    moved ? [] : [{ fix, reason: "notWritten" }],
  );
}
