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

/** Those not closed: all of them, but a supervisor's own team's and those that they are PIC of. */
export function openCasesOf(
  cases: readonly CorrectiveCase[],
  { role, name }: Person,
  asOf: Day,
): { readonly open: number; readonly late: number } {
  const isTheirs = ({ row }: CorrectiveCase): boolean =>
    role !== "supervisor" ||
    name.trim() === "" ||
    ["supervisor", "personInCharge"].some((key) =>
      equalsAsExcel((row.fields[key] ?? "").trim(), name.trim()),
    );
  const open = cases.filter((one) => !one.closed && isTheirs(one));
  return { open: open.length, late: open.filter((one) => isPastTarget(one, asOf)).length };
}

export const SHOWN = ["open", "pastTarget", "every"] as const;

/** "" lets every area or agent through. */
export interface CaseFilter {
  readonly show: (typeof SHOWN)[number];
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
): readonly CorrectiveCase[] {
  const passing = cases.filter(
    (one) =>
      (show === "every" || (show === "open" ? !one.closed : isPastTarget(one, asOf))) &&
      (area === "" || areaOf(one) === area) &&
      (agent === "" || agentOf(one) === agent),
  );
  return [
    ...passing.filter((one) => isPastTarget(one, asOf)),
    ...passing.filter((one) => !isPastTarget(one, asOf)),
  ];
}
