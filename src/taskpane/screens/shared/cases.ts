// How many corrective actions wait for a person, and how many of them are past their target.
import { equalsAsExcel } from "../../../sop/entries/equalsAsExcel";
import { parseDayText } from "../../../sop/days/parseDayText";
import type { Day } from "../../../sop/types";
import type { CorrectiveCase } from "../../../workbook/types";
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
