/**
 * The second rule: `key=value` of what is filled in, by key. A new column, list or setting that says nothing yet changes
 * nothing, nor does another order of columns or keys.
 */
import type { JudgedRow } from "../counting/judgeRows";
import { entryAt } from "../entries/entryAt";
import { isEmpty } from "../entries/valueOf";
import { COLUMNS, INPUT_COLUMNS, LIST_COLUMNS, type ListColumn } from "../f22/columns";
import type { Day, Entry, Lists, Row, Scorecard } from "../types";
import type { FingerprintRule } from "./rule";

const SORTED_COLUMNS = [...INPUT_COLUMNS].sort();

/** Nothing of an empty cell. In JSON, so that no value can look like the next pair. */
const pairOf = (key: string, entry: Entry<string | number>): readonly string[] => {
  if (entry.kind === "empty") return [];
  return [
    entry.kind === "value"
      ? `${key}=${JSON.stringify(entry.value)}`
      : `${key}?${JSON.stringify(entry.shown)}`,
  ];
};

const toldRow = (row: Row, { criteria }: Scorecard): string =>
  [
    ...SORTED_COLUMNS.flatMap((column) => pairOf(column, entryAt(row, column))),
    ...row.marks.flatMap((mark, index) => pairOf(criteria[index]?.code ?? `#${index}`, mark)).sort(),
  ].join("\n");

/** As JSON with the keys sorted, and nothing of what says nothing. */
const told = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => {
    if (typeof one !== "object" || one === null || Array.isArray(one)) return one;
    const pairs = Object.entries(one).filter(([, part]) => part !== undefined && part !== "");
    return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
  });

const isRequired = (column: ListColumn): boolean => "required" in COLUMNS[column];

/** A list reaches a report through the cells of its column: one that may stay empty tells nothing until it is used. */
const usedLists = (lists: Lists, rows: readonly JudgedRow[]): Partial<Lists> => {
  const used = LIST_COLUMNS.filter(
    (column) => isRequired(column) || rows.some(({ row }) => !isEmpty(row.text[column])),
  ).map((column) => COLUMNS[column].list);
  return Object.fromEntries(["marks" as const, ...used].map((list) => [list, lists[list]]));
};

export const RULE_2: FingerprintRule = {
  version: 2,
  row: toldRow,
  scorecard: told,
  basis: ({ settings, lists, agents, scenarios, materials }, rows, extra) => {
    const { target, countingStatuses, deadline, calendar, cutiBersama, due, isoEdition, kpi } = settings;
    const inOrder = (days: ReadonlySet<Day>): readonly Day[] => [...days].sort((a, b) => a - b);
    const holidays = inOrder(calendar.holidays);
    const leave =
      calendar.areas && Object.fromEntries([...calendar.areas].map(([area, days]) => [area, inOrder(days)]));
    const parts = {
      deadline: told({ ...deadline, weekend: calendar.weekend, holidays, leave, cutiBersama }),
      counting: told({ target, countingStatuses }),
      lists: told(usedLists(lists, rows)),
      agents: told(agents),
      scenarios: told({ scenarios, materials }),
      settings: told({ due, isoEdition, kpi, extra }),
    };
    return { ...parts, all: told(parts) };
  },
};
