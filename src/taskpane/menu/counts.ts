// What waits on each screen, beside its name in the menu: one's own open steps, what is not Closed, what waits for approval.
import { saysWord } from "../../sop/entries/saysWord";
import { WORDS } from "../../sop/entries/words";
import { isMine } from "../../sop/worklist/stepsFor";
import { isEmpty, shownText } from "../../sop/entries/valueOf";
import type { DeadlineRow, Row } from "../../sop/types";
import type { Translator } from "../../locales";
import type { Person } from "../remembered";
import { waitsFor } from "../screens/shared/cases";
import type { ReadyOverview, ScreenName } from "../screens/screen-props";
import type { Count } from "./count";
import { DOT } from "../parts/dot";

/** Every H+2 step of every month, done or not. */
const stepsIn = ({ answer }: ReadyOverview): readonly DeadlineRow[] =>
  answer.months.flatMap(({ deadlines }) => deadlines.rows);

const OPEN: ReadonlySet<DeadlineRow["verdict"]> = new Set(["overdue", "dueToday", "notDue", "waiting"]);

/** Who owes the step, as the worklist says it. */
const ownerOf = ({ link, row }: DeadlineRow): string =>
  link === "qcoToQa"
    ? shownText(row.text.executor)
    : link === "supervisorToQa"
      ? shownText(row.text.supervisor)
      : "";

/** Each nonconformity once. */
const casesIn = (steps: readonly DeadlineRow[]): readonly Row[] => [...new Set(steps.map(({ row }) => row))];

/** What is past its limit goes before what merely waits. */
export function waitingCounts(
  overview: ReadyOverview,
  person: Person | undefined,
  text: Translator,
  known: Readonly<Partial<Record<ScreenName, Count>>>,
): Readonly<Partial<Record<ScreenName, Count>>> {
  const steps = stepsIn(overview);
  const mine = steps.filter(
    (step) =>
      OPEN.has(step.verdict) && person !== undefined && isMine({ ...step, owner: ownerOf(step) }, person),
  ).length;
  const cases = casesIn(steps);
  const closed = cases.filter((row) => saysWord(row.text.status, WORDS.closed));
  const unapproved = person?.role === "qa" ? closed.filter((row) => isEmpty(row.text.approvedBy)).length : 0;
  const open = cases.filter(
    (row) =>
      !closed.includes(row) &&
      (person === undefined ||
        waitsFor(person, [shownText(row.text.supervisor), shownText(row.text.personInCharge)])),
  ).length;
  const quiet = (words: string): Count => ({ words, pressing: false });
  const worklist = [
    ...(known.worklist ? [known.worklist.words] : []),
    ...(mine > 0 ? [text("counts.mine", { count: mine })] : []),
    ...(unapproved > 0 ? [text("counts.approvals", { count: unapproved })] : []),
  ].join(DOT);
  return {
    search: quiet(text("counts.searchKey")),
    ...(open > 0 && { corrective: quiet(text("counts.open", { count: open })) }),
    ...known,
    ...(worklist !== "" && { worklist: { words: worklist, pressing: known.worklist !== undefined } }),
  };
}
