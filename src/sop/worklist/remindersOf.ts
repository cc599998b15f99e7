/** What is due today or overdue, gathered for each person who is to be reminded. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Link } from "../types";
import type { OpenStep } from "./openSteps";

export interface Reminder {
  /** "" where F-22 names nobody: QA's own step, or an empty cell. */
  readonly owner: string;
  /** The role that owes the steps, where no name does. */
  readonly link: Link;
  readonly steps: readonly OpenStep[];
}

const isPressing = ({ verdict }: OpenStep): boolean => verdict === "overdue" || verdict === "dueToday";

/** One reminder for each person, and one for each link whose owner is not named; steps keep their order. */
export const remindersOf = (steps: readonly OpenStep[]): readonly Reminder[] => {
  const groups = new Map<string, Reminder>();
  for (const step of steps.filter(isPressing)) {
    const owner = step.owner.trim();
    const key = owner === "" ? `link ${step.link}` : `name ${foldAsExcel(owner)}`;
    const standing = groups.get(key);
    groups.set(key, {
      owner: standing?.owner ?? owner,
      link: standing?.link ?? step.link,
      steps: [...(standing?.steps ?? []), step],
    });
  }
  return [...groups.values()];
};
