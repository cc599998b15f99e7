/** listValue: cells whose value their list does not have. */
import type { JudgedRow } from "../counting/judgeRows";
import { spellingIn, spellingsOf, type Spellings } from "../entries/listSpellings";
import { shownText } from "../entries/valueOf";
import type { LaterTextColumn, Lists, TextColumn, TextEntry } from "../types";
import type { At, Report } from "./rowReport";

/** The list columns but the criteria, and the list of each. */
const LIST_OF_COLUMN = [
  ["area", "areas"],
  ["service", "services"],
  ["executor", "people"],
  ["role", "roles"],
  ["material", "materials"],
  ["callStatus", "callStatuses"],
  ["nonconformity", "yesNo"],
  ["findingCategory", "categories"],
  ["status", "statuses"],
  ["noFindingReason", "noFindingReasons"],
  ["rootCategory", "rootCategories"],
] as const satisfies readonly (readonly [TextColumn | LaterTextColumn, keyof Lists])[];

export type ListSpellings = Readonly<Record<keyof Lists, Spellings>>;

/** Every list made ready for look-ups. */
export const listSpellings = (lists: Lists): ListSpellings => ({
  areas: spellingsOf(lists.areas),
  services: spellingsOf(lists.services),
  people: spellingsOf(lists.people),
  roles: spellingsOf(lists.roles),
  materials: spellingsOf(lists.materials),
  callStatuses: spellingsOf(lists.callStatuses),
  marks: spellingsOf(lists.marks),
  yesNo: spellingsOf(lists.yesNo),
  categories: spellingsOf(lists.categories),
  statuses: spellingsOf(lists.statuses),
  noFindingReasons: spellingsOf(lists.noFindingReasons),
  rootCategories: spellingsOf(lists.rootCategories),
});

/** Reports list cells with a value of no list; suggests the list's spelling where blanks and case are all that differs. */
export const checkLists = ({ row }: JudgedRow, lists: ListSpellings, report: Report): void => {
  const check = (at: At, entry: TextEntry | undefined, list: keyof Lists): void => {
    if (entry === undefined || entry.kind === "empty") return;
    const value = shownText(entry);
    if (entry.kind === "value" && spellingIn(lists[list], value) !== undefined) return;
    report("listValue", at, { value, list }, spellingIn(lists[list], value.trim()));
  };
  for (const [column, list] of LIST_OF_COLUMN) check(column, row.text[column], list);
  for (const [criterion, entry] of row.marks.entries()) check({ criterion }, entry, "marks");
};
