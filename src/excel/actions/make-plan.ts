/** Susun rencana: plans the month's calls, or plans them again, or raises the target of a plan that stands. */
import { assertMonthsStand } from "../../sheets/damage/assert-months";
import { endLeft, write } from "../apply/write";
import { readSnapshot } from "../read/read-workbook";
import { inExcel } from "../steps/in-excel";
import { assertMonth } from "../../sheets/plan/assert-month";
import { isBegun, type Unfinished } from "../../sheets/edits/unfinished";
import { TABLES } from "../../sheets/layout/fixed-tables";
import { wholeTable } from "../../sheets/plan/whole-table";
import { expectPlan, isKept, planMonthPlan } from "../../sheets/plan/month-plan";
import { planLogEntry } from "../../sheets/plan/plan-log";
import { planKey } from "../../sheets/layout/plan-key";
import { recordsIn, writtenRecords } from "../../sheets/plan/plan-record";
import { keptForPlan } from "../../sheets/plan/kept-plan";
import { asOfOf } from "../../sheets/snapshot/as-of";
import { planLinesOf } from "../../sheets/snapshot/plan-rows";
import { callersOf, planRulesOf } from "../../sheets/snapshot/plan-rules";
import { WorkbookError, type PlanOutcome } from "../../sheets/types";
import {
  keptOf,
  makePlan as planned,
  planFingerprint,
  planInputOf,
  replayPlan,
  rosterFingerprint,
  type Day,
  type MonthPlan,
  type Month,
  type PlanError,
  type PlanInput,
  type PlanRecord,
} from "../../sop";

export interface MakePlanOptions {
  readonly month: Month;
  readonly today: Day;
  /** Wins over the setting Tanggal Acuan. */
  readonly asOf?: Day;
  readonly seed: string;
  /** The seed was typed, from a draw that people made. */
  readonly typed: boolean;
  /** Absent = the setting. */
  readonly target?: number;
  /** By area, where plans go by volume. */
  readonly volumes?: Readonly<Record<string, number>>;
  /**
   * Where the month has a plan: `ask` refuses with `planExists`; `raise` keeps all of it and adds what is missing to the
   * target; `remake` keeps rows with No. Sampel or Alasan and those called on, and plans the others anew.
   */
  readonly existing?: "ask" | "raise" | "remake";
  /** Why it is made again, for Log. */
  readonly reason?: string;
  /** Write nothing. */
  readonly preview?: boolean;
}

/**
 * The month's plan, written to Rencana. Safe to repeat: made again from the same things with the same seed it stands
 * already. Three syncs; two where nothing is written. Fails with a plan's own codes (`capacityBelowTarget` …), nothing
 * written.
 */
export async function makePlan(options: MakePlanOptions): Promise<PlanOutcome> {
  const { month, today } = options;
  assertMonth(month);
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    assertMonthsStand(snapshot);
    const { foundation } = snapshot;
    const table = wholeTable(foundation, TABLES.plan);
    const unfinished: Unfinished = { action: "plan", month };
    const isLeft = isBegun(foundation, unfinished);
    const lines = planLinesOf(table).filter((line) => line.month === month);
    const records = recordsIn(snapshot, month);
    const last = records.at(-1);
    // A raise that was broken off is a raise again: what stood before it stays, and its own rows are made anew.
    const raises = options.existing === "raise" && last !== undefined;
    const mode = raises ? "raise" : isLeft ? "remake" : (options.existing ?? "ask");
    const replayed = replayPlan(records);
    const stood = new Set(replayed.map(({ no }) => no));
    const staying = lines.filter(
      (line) => isKept(line) || (mode === "raise" && (!isLeft || stood.has(line.row.no))),
    );
    const kept = keptForPlan(staying, replayed, last);
    const rules = planRulesOf(foundation.fixed);
    const callers = callersOf(foundation.fixed);
    const { input } = fail(
      planInputOf(snapshot, asOfOf(snapshot, options), {
        month,
        seed: mode === "raise" && last ? last.input.seed : options.seed.trim(),
        target: options.target ?? snapshot.settings.target,
        rules,
        executors: callers.names,
        taken: kept.taken,
        ...(options.volumes ? { volumes: options.volumes } : {}),
      }),
    );
    const { withoutRole } = callers;
    const told = {
      withoutRole,
      withoutRoleCall: withoutRole.some((name) => callers.names.includes(name)),
    };
    if (lines.length > 0 && last && isSame(input, last.input) && !isLeft) {
      const plan = { ...planOf(last, records.slice(0, -1)), added: 0, kept: lines.length };
      return outcomeOf("standing", last, options.typed, { ...plan, ...told });
    }
    if (lines.length > 0 && mode === "ask")
      throw new WorkbookError("planExists", { month, rows: lines.length });
    const record: PlanRecord = {
      version: (last?.version ?? 0) + 1,
      input,
      keptAsPlanned: kept.asPlanned,
      keptOther: kept.other,
    };
    const plan = planOf(record, records);
    const standing = new Set([...kept.asPlanned, ...kept.other.map(({ no }) => no)]);
    const fresh = plan.calls.filter(({ no }) => !standing.has(no));
    const counts = { added: fresh.length, kept: plan.calls.length - fresh.length + kept.taken.length };
    const answer = { ...plan, ...counts, ...told };
    if (options.preview === true) return outcomeOf("preview", record, options.typed, answer);
    const stays = new Set([...standing, ...kept.taken]);
    const dropped = lines.filter(({ row }) => !stays.has(row.no));
    const edits = planMonthPlan(table, month, dropped, fresh);
    if (edits.length === 0 && isLeft) await endLeft(context, foundation, unfinished);
    await write(context, foundation, {
      edits: [
        ...edits,
        { kind: "setting", key: planKey(month), value: writtenRecords([...records, record]) },
      ],
      expect: expectPlan(table),
      log: [
        planLogEntry({ record, rules, typed: options.typed, ...counts, reason: options.reason ?? "" }, today),
      ],
      unfinished,
    });
    return outcomeOf("made", record, options.typed, answer);
  });
}

function fail<Answer extends { readonly kind: string }>(
  answer: Answer | PlanError,
): Exclude<Answer, PlanError> {
  if (isError(answer)) throw new WorkbookError(answer.code, answer.params);
  return answer as Exclude<Answer, PlanError>;
}

const isError = (answer: { readonly kind: string }): answer is PlanError => answer.kind === "error";

const isSame = (a: PlanInput, b: PlanInput): boolean => JSON.stringify(a) === JSON.stringify(b);

function planOf(record: PlanRecord, before: readonly PlanRecord[]): MonthPlan {
  return fail(planned(record.input, keptOf(record, replayPlan(before))));
}

const outcomeOf = (
  kind: PlanOutcome["kind"],
  record: PlanRecord,
  typed: boolean,
  answer: MonthPlan & Pick<PlanOutcome, "added" | "kept" | "withoutRole" | "withoutRoleCall">,
): PlanOutcome => ({
  kind,
  month: record.input.month,
  version: record.version,
  seed: record.input.seed,
  typed,
  target: record.input.target,
  days: record.input.days,
  strata: answer.strata,
  calls: answer.calls,
  materials: answer.materials,
  blocks: answer.blocks,
  notes: answer.notes,
  added: answer.added,
  kept: answer.kept,
  withoutRole: answer.withoutRole,
  withoutRoleCall: answer.withoutRoleCall,
  fingerprint: planFingerprint(record),
  rosterFingerprint: rosterFingerprint(record.input),
});
