/** Activities 4 to 6: the H+2 steps that are still to be done, whatever month they are of. */
import { judgeRows, type JudgedRow } from "../counting/judgeRows";
import { LINK_COLUMNS } from "../deadlines/linkColumns";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { isEmpty, shownText } from "../entries/valueOf";
import { LINKS, type Day, type Link, type Month, type RowPlace, type Snapshot, type Verdict } from "../types";

/** A step whose day of doing is empty. */
export interface OpenStep {
  /** The row's No. Sampel, trimmed; "" where it has none. */
  readonly id: string;
  readonly month: Month;
  readonly link: Link;
  readonly verdict: Verdict;
  readonly due: Day | undefined;
  /** Calendar days until the due day: 0 = today, negative = late; undefined without a due day. */
  readonly daysLeft: number | undefined;
  /** Who owes it: the Pelaksana, nobody by name for QA's step, the agent's Supervisor. */
  readonly owner: string;
  readonly area: string;
  readonly agent: string;
  readonly findingText: string;
  readonly place: RowPlace;
}

const OWNER_OF: Readonly<Record<Link, (judged: JudgedRow) => string>> = {
  qcoToQa: ({ row }) => shownText(row.text.executor),
  // F-22 has no cell for the QA who is to pass a finding on.
  qaToSupervisor: () => "",
  supervisorToQa: ({ row }) => shownText(row.text.supervisor),
};

const stepOf = (judged: JudgedRow, link: Link, asOf: Day): OpenStep => {
  const { row, month, links } = judged;
  const { verdict, due } = links[link];
  const { sampleNumber, area, agentId, agentName, findingText } = row.text;
  return {
    id: shownText(sampleNumber).trim(),
    month,
    link,
    verdict,
    due,
    daysLeft: due === undefined ? undefined : due - asOf,
    owner: OWNER_OF[link](judged),
    area: shownText(area),
    agent: shownText(agentName) || shownText(agentId),
    findingText: shownText(findingText),
    place: row.place,
  };
};

const byUrgency = (a: OpenStep, b: OpenStep): number =>
  (a.due ?? Number.POSITIVE_INFINITY) - (b.due ?? Number.POSITIVE_INFINITY) || 0;

/**
 * Every step of every nonconformity whose done cell is empty, the longest overdue first and those without a due day
 * last. Duplicates are left out, as H+2 leaves them out. Where the rows are judged already, hand them in as `judged`.
 */
export const openSteps = (
  snapshot: Snapshot,
  asOf: Day,
  judged: readonly JudgedRow[] = judgeRows(snapshot, asOf),
): readonly OpenStep[] =>
  judged
    .filter(({ row, reason }) => reason !== "duplicate" && hasDeadlines(row))
    .flatMap((one) =>
      LINKS.filter((link) => isEmpty(one.row.date[LINK_COLUMNS[link].done])).map((link) =>
        stepOf(one, link, asOf),
      ),
    )
    .sort(byUrgency);
