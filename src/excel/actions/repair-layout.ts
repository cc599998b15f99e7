/** Perbaiki tata letak: puts the declared layout back, step by step, and never takes away what a person typed. */
import type { Day, Finding } from "../../sop";
import { keyOfUnfinished, type Unfinished } from "../../sheets/edits/unfinished";
import { write } from "../apply/write";
import { nextStep } from "../read/next-repair";
import { planRefill, type Restored } from "../../sheets/damage/plan-refill";
import { layoutFindings } from "../../sheets/damage/problems";
import type { LogEntry } from "../../sheets/plan/log";
import { expectTables } from "../../sheets/snapshot/expect-tables";
import { readSnapshot } from "../read/read-workbook";
import { isStopped, type StopSignal } from "../stop";
import type { Answers, Progress, Refilled, RepairOutcome } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";
import { clearLeftovers } from "../steps/leftovers";

export interface RepairOptions {
  readonly today: Day;
  /** By header: the declared column that it stands for, or `own`. Headers without an answer are asked about. */
  readonly answers?: Answers;
  readonly onProgress?: Progress;
  /** Asked before each step; what is repaired by then stays, and the next repair goes on from there. */
  readonly signal?: StopSignal;
}

/** A repair takes some eight steps, and one for a month of a kind; more would mean that two of them undo each other. */
const MOST_STEPS = 40;

/**
 * Put the declared layout back. Headers that `answers` does not speak of are asked about in `questions`. Safe to repeat:
 * where the layout stands as declared, nothing is written.
 */
export async function repairLayout({
  today,
  answers = {},
  onProgress,
  signal,
}: RepairOptions): Promise<RepairOutcome> {
  const replaced: string[] = [];
  let before: readonly Finding[] | undefined;
  let edits = 0;
  let steps = 0;
  let refilled: readonly Refilled[] | undefined;
  return inExcel(async (context) => {
    // Of this round: what was refused, for others had changed it, is wanted again.
    let last = "";
    for (;;) {
      steps += 1;
      const snapshot = await readSnapshot(context);
      const { foundation } = snapshot;
      await clearLeftovers(context, foundation);
      const found = layoutFindings(snapshot);
      before ??= found;
      const planned = await nextStep(context, snapshot, answers);
      const plan = JSON.stringify(planned.edits);
      // What was just written and is wanted again is not had by writing it: it stays told.
      const step = plan === last ? { ...planned, edits: [], replaced: [] } : planned;
      last = plan;
      const cancelled = step.edits.length > 0 && isStopped(signal);
      if (step.edits.length === 0 && refilled === undefined) {
        // Once all columns stand again, what the workbook still knows of those that were deleted.
        const refill = planRefill(snapshot, restoredColumns(goneFrom(before, found)));
        if (refill.edits.length > 0) {
          await write(context, foundation, {
            edits: refill.edits,
            unfinished: REPAIRING,
            moreFollows: true,
            hasBegun: edits > 0,
          });
          edits += refill.edits.length;
        }
        refilled = refill.refilled;
        if (refill.edits.length > 0) continue;
      }
      if (step.edits.length === 0 || cancelled || steps > MOST_STEPS) {
        // What was begun and left, by whomever: it stands as declared now, or is told by what is still found.
        const begun = cancelled ? [] : foundation.unfinished.filter(({ action }) => MENDED.has(action));
        const left = found.filter(
          ({ params }) => !begun.some((one) => params["name"] === keyOfUnfinished(one)),
        );
        const repaired = goneFrom(before, left);
        const log =
          edits > 0
            ? logEntries(today, repaired, [...replacedWords(replaced), ...refillWords(refilled)])
            : [];
        if (edits > 0 || begun.length > 0) await write(context, foundation, { edits: [], log, ended: begun });
        onProgress?.(1);
        return { repaired, left, questions: step.questions, refilled: refilled ?? [], edits, cancelled };
      }
      // Every step rests on what the one before made of the workbook: it is read anew.
      await write(context, foundation, {
        edits: step.edits,
        expect: expectTables(snapshot),
        unfinished: REPAIRING,
        moreFollows: true,
        hasBegun: edits > 0,
      });
      edits += step.edits.length;
      replaced.push(...step.replaced);
      onProgress?.(steps / (steps + 2));
    }
  });
}

const REPAIRING: Unfinished = { action: "repair", month: "" };

/** What repairing completes; the rest is done again by who began it. */
const MENDED: ReadonlySet<Unfinished["action"]> = new Set([
  "setUp",
  "openMonth",
  "addRows",
  "saveRow",
  "fix",
  "complete",
  "settings",
  "repair",
]);

const keyOf = ({ sheet, header, params }: Finding): string =>
  JSON.stringify([sheet, header, params["problem"], params["name"]]);

function goneFrom(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Set(after.map(keyOf));
  return before.filter((finding) => !left.has(keyOf(finding)));
}

/** The columns that people fill in and that were missing before. */
const restoredColumns = (repaired: readonly Finding[]): Restored =>
  repaired.flatMap(({ sheet, header, params }) => {
    const { problem, count } = params;
    return problem === "columnMissing" && typeof count === "number" ? [{ sheet, header, count }] : [];
  });

const replacedWords = (replaced: readonly string[]): readonly string[] =>
  replaced.length > 0 ? [`Diganti rumus: ${replaced.join("; ")}`] : [];

const refillWords = (refilled: readonly Refilled[] = []): readonly string[] =>
  refilled.map(
    ({ sheet, header, filled, rows }) => `Terisi lagi: ${header} ${sheet} ${filled} dari ${rows} baris`,
  );

/** A cell of the Log holds 32,767 characters. */
const LONGEST_DETAIL = 30_000;

function logEntries(day: Day, repaired: readonly Finding[], more: readonly string[]): readonly LogEntry[] {
  const problems = repaired.map(({ sheet, header, params }) =>
    [String(params["problem"]), sheet, header, String(params["name"] ?? "")]
      .filter((part) => part !== "")
      .join(" "),
  );
  const detail = [...problems, ...more].join("; ").slice(0, LONGEST_DETAIL);
  return [{ day, action: "Perbaiki tata letak", sheet: "", detail }];
}
