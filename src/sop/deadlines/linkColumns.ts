/** Which columns of F-22 hold what of each link. */
import { columnWith } from "../f22/columns";
import type { DateColumn, FormulaColumn, Link } from "../types";

export interface LinkColumns {
  readonly done: Extract<DateColumn, `${Link}Done`>;
  readonly due: FormulaColumn;
  readonly verdict: FormulaColumn;
}

export const LINK_COLUMNS: Readonly<Record<Link, LinkColumns>> = {
  qcoToQa: {
    done: columnWith({ done: "qcoToQa" }),
    due: columnWith({ due: "qcoToQa" }),
    verdict: columnWith({ verdict: "qcoToQa" }),
  },
  qaToSupervisor: {
    done: columnWith({ done: "qaToSupervisor" }),
    due: columnWith({ due: "qaToSupervisor" }),
    verdict: columnWith({ verdict: "qaToSupervisor" }),
  },
  supervisorToQa: {
    done: columnWith({ done: "supervisorToQa" }),
    due: columnWith({ due: "supervisorToQa" }),
    verdict: columnWith({ verdict: "supervisorToQa" }),
  },
};
