/** Perbaiki tata letak: puts the declared layout back, step by step, and never takes away what a person typed. */
import type { Day, Finding } from "../../sop";
import { applyEdits } from "../apply/apply";
import { nextStep } from "../damage/next-edits";
import { layoutFindings } from "../damage/problems";
import { planLog } from "../plan/log";
import { readSnapshot, type Foundation } from "../read/read-workbook";
import { isStopped, type StopSignal } from "../stop";
import type { Answers, Progress, RepairOutcome } from "../types";
import { inExcel } from "./in-excel";

export interface RepairOptions {
  readonly today: Day;
  /** By header: the declared column that it stands for, or `own`. Headers without an answer are asked about. */
  readonly answers?: Answers;
  readonly onProgress?: Progress;
  /** Asked before each step; what is repaired by then stays, and the next repair goes on from there. */
  readonly signal?: StopSignal;
}

/** A repair takes some eight steps at most; more would mean that two of them undo each other. */
const MOST_STEPS = 40;

/** Safe to repeat: where the layout stands as declared, nothing is written. */
export async function repairLayout({
  today,
  answers = {},
  onProgress,
  signal,
}: RepairOptions): Promise<RepairOutcome> {
  return inExcel(async (context) => {
    const replaced: string[] = [];
    let before: readonly Finding[] | undefined;
    let edits = 0;
    for (let steps = 1; ; steps += 1) {
      const snapshot = await readSnapshot(context);
      const found = layoutFindings(snapshot);
      before ??= found;
      const step = await nextStep(context, snapshot, answers);
      const cancelled = step.edits.length > 0 && isStopped(signal);
      if (step.edits.length === 0 || cancelled || steps > MOST_STEPS) {
        const repaired = goneFrom(before, found);
        if (edits > 0) {
          applyEdits(context, logEdits(snapshot.foundation, today, repaired, replaced));
          await context.sync();
        }
        onProgress?.(1);
        return { repaired, left: found, questions: step.questions, edits, cancelled };
      }
      applyEdits(context, step.edits);
      // Every step rests on what the one before made of the workbook: it is read anew.
      await context.sync();
      edits += step.edits.length;
      replaced.push(...step.replaced);
      onProgress?.(steps / (steps + 2));
    }
  });
}

const keyOf = ({ sheet, header, params }: Finding): string =>
  JSON.stringify([sheet, header, params["problem"], params["name"]]);

function goneFrom(before: readonly Finding[], after: readonly Finding[]): readonly Finding[] {
  const left = new Set(after.map(keyOf));
  return before.filter((finding) => !left.has(keyOf(finding)));
}

/** A cell of the Log holds 32,767 characters. */
const LONGEST_DETAIL = 30_000;

function logEdits(
  foundation: Foundation,
  day: Day,
  repaired: readonly Finding[],
  replaced: readonly string[],
): ReturnType<typeof planLog> {
  const problems = repaired.map(({ sheet, header, params }) =>
    [String(params["problem"]), sheet, header, String(params["name"] ?? "")]
      .filter((part) => part !== "")
      .join(" "),
  );
  const formulas = replaced.length > 0 ? [`Diganti rumus: ${replaced.join("; ")}`] : [];
  const detail = [...problems, ...formulas].join("; ").slice(0, LONGEST_DETAIL);
  return planLog(foundation, [{ day, action: "Perbaiki tata letak", sheet: "", detail }]);
}
