// Which corrective actions are shown and in which order, and how many wait for a person.
import { equalsAsExcel } from "../../../sop/entries/equalsAsExcel";
import { parseDayText } from "../../../sop/days/parseDayText";
import type { Day } from "../../../sop/types";
import type { CorrectiveCase } from "../../../sheets/types";
import type { Person } from "../../remembered";

/** Past its target, and neither done nor closed. */
export function isPastTarget({ row, closed }: CorrectiveCase, asOf: Day): boolean {
  const target = parseDayText(row.fields["targetDate"] ?? "");
  return !closed && target !== undefined && target < asOf && (row.fields["completedDate"] ?? "") === "";
}

/** Whether only some wait for them: a supervisor who said who they are. */
export const hasOwn = ({ role, name }: Person): boolean => role === "supervisor" && name.trim() !== "";

/** `owners`: the agent's supervisor and the PIC. All wait for who has none of their own. */
export const waitsFor = (person: Person, owners: readonly string[]): boolean =>
  !hasOwn(person) || owners.some((owner) => equalsAsExcel(owner.trim(), person.name.trim()));

const isTheirs = ({ row: { fields } }: CorrectiveCase, person: Person): boolean =>
  waitsFor(person, [fields["supervisor"] ?? "", fields["personInCharge"] ?? ""]);

/** Those not closed: all of them, but a supervisor's own team's and those that they are PIC of. */
export function openCasesOf(
  cases: readonly CorrectiveCase[],
  person: Person,
  asOf: Day,
): { readonly open: number; readonly late: number } {
  const open = cases.filter((one) => !one.closed && isTheirs(one, person));
  return { open: open.length, late: open.filter((one) => isPastTarget(one, asOf)).length };
}

const SHOWN = ["open", "pastTarget", "every"] as const;

/** What a person can have shown, what the overview counts for them first. */
export const shownTo = (person: Person): readonly CaseFilter["show"][] =>
  hasOwn(person) ? ["mine", ...SHOWN] : SHOWN;

/** "" lets every area or agent through. */
export interface CaseFilter {
  readonly show: "mine" | (typeof SHOWN)[number];
  readonly area: string;
  readonly agent: string;
}

export const areaOf = ({ row }: CorrectiveCase): string => row.fields["area"] ?? "";
export const agentOf = ({ row }: CorrectiveCase): string =>
  row.fields["agentName"] || row.fields["agentId"] || "";

/** Those that pass, the ones past their target first; within each part the order stays. */
export function casesFor(
  cases: readonly CorrectiveCase[],
  { show, area, agent }: CaseFilter,
  asOf: Day,
  person: Person,
): readonly CorrectiveCase[] {
  const passes: Readonly<Record<CaseFilter["show"], (one: CorrectiveCase) => boolean>> = {
    mine: (one) => !one.closed && isTheirs(one, person),
    open: (one) => !one.closed,
    pastTarget: (one) => isPastTarget(one, asOf),
    every: () => true,
  };
  const passing = cases.filter(
    (one) =>
      passes[show](one) && (area === "" || areaOf(one) === area) && (agent === "" || agentOf(one) === agent),
  );
  return [
    ...passing.filter((one) => isPastTarget(one, asOf)),
    ...passing.filter((one) => !isPastTarget(one, asOf)),
  ];
}
