// Drafts that nobody has typed in for longer than their workbook's setting says, removed from this machine.
import type { Day } from "../../sop/types";
import type { DraftRule } from "../../sheets/types";
import { draftsOnMachine } from "./drafts";
import { putUnder, removeUnder } from "./store";

export interface RemovedDraft {
  /** As `DraftRule` has it; "" where an older version did not keep it. */
  readonly book: string;
  readonly on: Day;
}

/** Where no workbook has told how many: what a new one starts with. */
const DAYS = 30;

/**
 * Of the workbook at hand by its setting as it is now, of others by theirs as it was when the draft was last typed. What
 * an older version kept counts from when it is first seen here. What cannot be read has no day, and stays until deleted.
 */
export function removeExpired(today: Day, rule: DraftRule | undefined): readonly RemovedDraft[] {
  const mine = draftsOnMachine().filter((one) => one.mine);
  return mine.flatMap(({ key, book, draft }): RemovedDraft[] => {
    if (!draft) return [];
    const { on } = draft;
    if (on === undefined) {
      putUnder(key, { ...draft, on: today });
      return [];
    }
    const isHere = rule && (book === rule.book || book === rule.bookBefore);
    const days = isHere ? rule.draftDays : (draft.days ?? DAYS);
    if (days === 0 || today - on <= days) return [];
    removeUnder(key);
    return [{ book, on }];
  });
}
