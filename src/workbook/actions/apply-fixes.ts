/** Perbaiki: does the fixes that a person clicked, on the rows as they stand now, and tells what was done. */
import type { Day, Fix } from "../../sop";
import { applyEdits } from "../apply/apply";
import { planFixes, type FixPlan } from "../plan/fixes";
import { planLog } from "../plan/log";
import { readSnapshot, type WorkbookSnapshot } from "../read/read-workbook";
import { isStopped, type StopSignal } from "../stop";
import type { AppliedFix, FixOutcome, Progress } from "../types";
import { asOfOf } from "./check-month";
import { writeCellFixes } from "./fix-cells";
import { inOneUndoStep } from "./in-excel";
import { moveRows } from "./move-rows";

export interface FixOptions {
  readonly fixes: readonly Fix[];
  readonly today: Day;
  readonly onProgress?: Progress;
  /** Asked before each part that is written; what is left then is skipped as cancelled. */
  readonly signal?: StopSignal;
}

/** A finding that is gone or tells of something else by now is skipped, never guessed. */
export async function applyFixes({ fixes, today, onProgress, signal }: FixOptions): Promise<FixOutcome> {
  return inOneUndoStep(async (context) => {
    const snapshot = await readSnapshot(context);
    const plan = planFixes(snapshot, fixes, asOfOf(snapshot, { today }), (bytes) =>
      crypto.getRandomValues(bytes),
    );
    const cells = await writeCellFixes(context, plan.cells, signal, (share) => onProgress?.(share * 0.8));
    const moves = isStopped(signal)
      ? { applied: [], skipped: cancelled(plan.moves) }
      : await doMoves(context, snapshot, plan);
    const applied = [...cells.applied, ...moves.applied];
    await writeLog(context, snapshot, today, applied);
    onProgress?.(1);
    return { applied, skipped: [...plan.skipped, ...cancelled(cells.left), ...moves.skipped] };
  });
}

const cancelled = (left: readonly { readonly fix: Fix }[]): FixOutcome["skipped"] =>
  left.map(({ fix }) => ({ fix, reason: "cancelled" }));

async function doMoves(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  { moves }: FixPlan,
): Promise<FixOutcome> {
  if (moves.length === 0) return { applied: [], skipped: [] };
  const outcomes = await moveRows(context, snapshot, moves);
  return {
    applied: outcomes.flatMap(({ move, moved, sheetRow, carried }): AppliedFix[] => {
      const { fix, id, from, to } = move;
      return moved ? [{ kind: "row", fix, id, from, to, sheetRow, carried }] : [];
    }),
    skipped: outcomes.flatMap(({ move: { fix }, moved }): FixOutcome["skipped"] =>
      moved ? [] : [{ fix, reason: "notWritten" }],
    ),
  };
}

/** One line for each sheet, naming the cells as far as a cell of the Log holds them well. */
async function writeLog(
  context: Excel.RequestContext,
  snapshot: WorkbookSnapshot,
  today: Day,
  applied: readonly AppliedFix[],
): Promise<void> {
  if (applied.length === 0) return;
  const sheets = [...new Set(applied.map(({ fix }) => fix.finding.sheet))];
  const entries = sheets.map((sheet) => {
    const cells = applied.filter(({ fix }) => fix.finding.sheet === sheet);
    const named = cells.slice(0, 10).map(({ fix: { finding } }) => `${finding.id} ${finding.header}`.trim());
    const rest = cells.length > named.length ? ", …" : "";
    return { day: today, action: "Perbaiki", sheet, detail: `${cells.length}: ${named.join(", ")}${rest}` };
  });
  applyEdits(context, planLog(snapshot.foundation, entries));
  await context.sync();
}
