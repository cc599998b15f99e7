/** Rows of a plan that stay, as a making of it takes them. */
import { auditPlan, equalsAsExcel, type PlannedCall, type PlanRecord } from "../../sop";
import type { PlanLine } from "../snapshot/plan-rows";

export interface KeptPlan {
  /** By number: they stand as they were planned. */
  readonly asPlanned: readonly number[];
  /** As they stand, where nobody planned them so. */
  readonly other: readonly PlannedCall[];
  /** Numbers of calls made again: they stand in for one that is planned, and count for nothing themselves. */
  readonly taken: readonly number[];
}

/** `planned`: what the makings before gave; `last`: the last of them. */
export function keptForPlan(
  lines: readonly PlanLine[],
  planned: readonly PlannedCall[],
  last: PlanRecord | undefined,
): KeptPlan {
  const rows = lines.map(({ row }) => row);
  const again = rows.filter(({ reserve, replaces }) => reserve === 0 && replaces !== undefined);
  const own = rows.filter((row) => !again.includes(row));
  const altered = new Set(auditPlan(planned, own).map(({ no }) => no));
  const strata = last?.input.strata ?? [];
  return {
    taken: again.map(({ no }) => no),
    asPlanned: own.flatMap(({ no }) => (altered.has(no) ? [] : [no])),
    other: own
      .filter(({ no }) => altered.has(no))
      .map((row): PlannedCall => {
        const stratum = strata.find(
          ({ area, service }) =>
            equalsAsExcel(area, row.area) && (service === "" || equalsAsExcel(service, row.service)),
        );
        const { no, area, service, agent, reserve, day, block, material, scenario, executor } = row;
        const unknown = { round: 0, ticket: "", surprise: false };
        return {
          no,
          stratum: stratum?.name ?? row.area,
          area,
          service,
          agent,
          ...unknown,
          reserve,
          day,
          block,
          material,
          scenario,
          executor,
        };
      }),
  };
}
