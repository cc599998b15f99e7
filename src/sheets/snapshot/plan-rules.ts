/** How the month's calls are planned, as Pengaturan says it, and who calls. */
import { sharesOf, type Labelled, type PlanRules } from "../../sop";
import { chosen, PLAN_WEIGHT_WORDS, YES_NO_WORDS, type PlanKey } from "../layout/settings";
import { LIST_TABLE_NAMES } from "../layout/names";
import { anySettingOf } from "./any-setting";
import type { FixedTables } from "./settings";
import { recordsOf, textOf } from "./table-cells";

/** Who is there for other things than calling is not planned: only those of this role, or of none. */
const CALLING_ROLE = "QCO";
const HUNDRED = 100;

const labelled = (text: string): readonly Labelled[] =>
  (sharesOf(text) ?? []).map(({ label, percent }) => ({ name: label, share: percent }));

export function planRulesOf(fixed: FixedTables): PlanRules {
  const text = (key: PlanKey): string => String(anySettingOf(fixed, key));
  const number = (key: PlanKey): number => Number(anySettingOf(fixed, key));
  const isYes = (key: PlanKey): boolean =>
    chosen<"true" | "false">(YES_NO_WORDS, anySettingOf(fixed, key), "false") === "true";
  return {
    areaService: isYes("plan.areaService"),
    weights: chosen(PLAN_WEIGHT_WORDS, anySettingOf(fixed, "plan.weights"), "agents"),
    min: number("plan.min"),
    max: text("plan.max") === "" ? undefined : number("plan.max"),
    materialShares: labelled(text("plan.materialShares")),
    blocks: labelled(text("plan.blocks")),
    lookbackMonths: number("plan.lookbackMonths"),
    surprise: number("plan.surpriseShare") / HUNDRED,
    failurePercent: number("plan.failureRate"),
    agentSelectable: isYes("plan.agentSelectable"),
    gapDays: number("plan.gapDays"),
    lastFreeDays: number("plan.lastFreeDays"),
  };
}

/**
 * Who calls, in the list's order: those with the role. Without one somebody may be anything, so they call only where nobody
 * has the role; `withoutRole` names them either way, for whoever plans.
 */
export function callersOf(fixed: FixedTables): {
  readonly names: readonly string[];
  readonly withoutRole: readonly string[];
} {
  const people = recordsOf(fixed[LIST_TABLE_NAMES.PilihanPetugas.table]).map((record) => ({
    name: textOf(record["Pelaksana"]).trim(),
    role: textOf(record["Peran Petugas"]).trim().toUpperCase(),
  }));
  const having = (wanted: string): readonly string[] => {
    const names = people.flatMap(({ name, role }) => (name !== "" && role === wanted ? [name] : []));
    return names.filter((name, place) => names.indexOf(name) === place);
  };
  const called = having(CALLING_ROLE);
  const withoutRole = having("").filter((name) => !called.includes(name));
  return { names: called.length > 0 ? called : withoutRole, withoutRole };
}
