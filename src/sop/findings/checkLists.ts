/** listValue: cells whose value their list does not have. */
import type { JudgedRow } from "../counting/judgeRows";
import { spellingIn, spellingsOf, type Spellings } from "../entries/listSpellings";
import { shownText } from "../entries/valueOf";
import { COLUMNS, LIST_COLUMNS } from "../f22/columns";
import type { Lists, TextEntry } from "../types";
import type { At, Report } from "./rowReport";

export type ListSpellings = Readonly<Record<keyof Lists, Spellings>>;

/** Every list made ready for look-ups. */
export const listSpellings = (lists: Lists): ListSpellings =>
  Object.fromEntries(Object.entries(lists).map(([list, items]) => [list, spellingsOf(items)])) as Record<
    keyof Lists,
    Spellings
  >;

/** Reports list cells with a value of no list; suggests the list's spelling where blanks and case are all that differs. */
export const checkLists = ({ row }: JudgedRow, lists: ListSpellings, report: Report): void => {
  const check = (at: At, entry: TextEntry | undefined, list: keyof Lists): void => {
    if (entry === undefined || entry.kind === "empty") return;
    const value = shownText(entry);
    if (entry.kind === "value" && spellingIn(lists[list], value) !== undefined) return;
    report("listValue", at, { value, list }, spellingIn(lists[list], value.trim()));
  };
  for (const column of LIST_COLUMNS) check(column, row.text[column], COLUMNS[column].list);
  for (const [criterion, entry] of row.marks.entries()) check({ criterion }, entry, "marks");
};
