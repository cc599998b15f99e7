/** The KPI of activities 4, 5 and 6: each at most H+2 after the nonconformity is found. */
import type { Link, LinkFigures } from "../types";
import type { KpiState, LinkKpi } from "./types";

export interface LinkSituation {
  /** The as-of day lies after the month's last day. */
  readonly ended: boolean;
  /** How many failed samples have neither a finding nor a reason for having none. */
  readonly unexplained: number;
}

/**
 * The first state that applies. Missed: any late or overdue; or the month has ended and a step cannot be decided, or (in
 * activity 4, which hands findings on) a failed sample is unexplained. Open: something is undecidable, open or
 * unexplained. Reached: all on time. None: nothing was found.
 *
 * @example linkKpi("qcoToQa", { ...noSteps, onTime: 2, waiting: 6 }, { ended: true, unexplained: 0 }).state // "missed"
 */
export const linkKpi = (link: Link, figures: LinkFigures, situation: LinkSituation): LinkKpi => {
  const { onTime, late, overdue, incomplete, invalid, waiting, dueToday, notDue } = figures;
  const decided = onTime + late + overdue;
  const undecidable = incomplete + invalid + waiting;
  const open = dueToday + notDue;
  const counts = { onTime, total: decided + undecidable + open, decided, undecidable, open };
  return { state: stateOf(link, counts, situation), ...counts };
};

const stateOf = (
  link: Link,
  { onTime, decided, undecidable, open }: Omit<LinkKpi, "state">,
  { ended, unexplained }: LinkSituation,
): KpiState => {
  if (decided > onTime) return "missed";
  if (ended && undecidable > 0) return "missed";
  if (ended && unexplained > 0 && link === "qcoToQa") return "missed";
  if (undecidable > 0 || open > 0 || unexplained > 0) return "open";
  return onTime > 0 ? "reached" : "none";
};
