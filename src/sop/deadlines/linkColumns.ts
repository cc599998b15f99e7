/** Which columns of F-22 hold what of each link. */
import type { DateColumn, FormulaColumn, Link } from "../types";

export interface LinkColumns {
  readonly done: Extract<DateColumn, `${Link}Done`>;
  readonly due: FormulaColumn;
  readonly verdict: FormulaColumn;
}

export const LINK_COLUMNS: Readonly<Record<Link, LinkColumns>> = {
  qcoToQa: { done: "qcoToQaDone", due: "qcoDue", verdict: "qcoVerdict" },
  qaToSupervisor: { done: "qaToSupervisorDone", due: "qaDue", verdict: "qaVerdict" },
  supervisorToQa: { done: "supervisorToQaDone", due: "supervisorDue", verdict: "supervisorVerdict" },
};
