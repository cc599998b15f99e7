// What the H+2 card says of a month's links.
import { LINKS, type DeadlineRow, type Link, type LinkFigures, type MonthFigures } from "../../sop/types";

export type Tone = "danger" | "warning" | "success" | "informative";

/** Verdicts that are counted, the pressing ones first. */
const SHOWN = [
  "overdue",
  "dueToday",
  "late",
  "notDue",
  "waiting",
  "onTime",
  "incomplete",
  "invalid",
] as const;
export type CountedVerdict = (typeof SHOWN)[number];

export interface LinkView {
  readonly link: Link;
  readonly compliance: number | null;
  /** Only verdicts that occur. */
  readonly counts: readonly { verdict: CountedVerdict; count: number }[];
}

/** One view per link, in the procedure's order. */
export function linkViews(deadlines: MonthFigures["deadlines"]): readonly LinkView[] {
  return LINKS.map((link) => ({
    link,
    compliance: deadlines[link].compliance,
    counts: countsOf(deadlines[link]),
  }));
}

/** The steps done late or overdue, the longest first. */
export function troubledRows(deadlines: MonthFigures["deadlines"]): readonly DeadlineRow[] {
  return deadlines.rows
    .filter(({ verdict }) => verdict === "late" || verdict === "overdue")
    .sort((a, b) => b.daysLate - a.daysLate);
}

/** How a verdict is coloured: words say it first, colour only repeats it. */
export function toneOf(verdict: CountedVerdict): Tone {
  switch (verdict) {
    case "overdue":
    case "invalid":
      return "danger";
    case "late":
    case "dueToday":
    case "incomplete":
      return "warning";
    case "onTime":
      return "success";
    case "notDue":
    case "waiting":
      return "informative";
  }
}

function countsOf(figures: LinkFigures): LinkView["counts"] {
  return SHOWN.map((verdict) => ({ verdict, count: figures[verdict] })).filter(({ count }) => count > 0);
}
