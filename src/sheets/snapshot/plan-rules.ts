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

/** The people of the list who call, in its order. */
export function executorsOf(fixed: FixedTables): readonly string[] {
  const people = recordsOf(fixed[LIST_TABLE_NAMES.PilihanPetugas.table]).flatMap((record) => {
    const name = textOf(record["Pelaksana"]).trim();
    const role = textOf(record["Peran Petugas"]).trim().toUpperCase();
    return name !== "" && (role === "" || role === CALLING_ROLE) ? [name] : [];
  });
  return people.filter((name, place) => people.indexOf(name) === place);
}
