/** The plan made again from what was kept of its makings. */
import { makePlan } from "./makePlan";
import type { PlannedCall, PlanRecord } from "./types";

/** The rows that its makings give, by number; those kept as they were planned are the ones planned before. */
export const replayPlan = (records: readonly PlanRecord[]): readonly PlannedCall[] => {
  let expected: readonly PlannedCall[] = [];
  for (const record of records) {
    const kept = keptOf(record, expected);
    const plan = makePlan(record.input, kept);
    if (plan.kind === "plan") expected = plan.calls;
  }
  return expected;
};

/** What a making kept, given what was planned before it. */
export const keptOf = (
  { keptAsPlanned, keptOther }: Pick<PlanRecord, "keptAsPlanned" | "keptOther">,
  before: readonly PlannedCall[],
): readonly PlannedCall[] => {
  const numbers = new Set(keptAsPlanned);
  return [...before.filter(({ no }) => numbers.has(no)), ...keptOther].sort((a, b) => a.no - b.no);
};
