/** The rows of a workbook that hold all that is looked for, month by month, a slice at a time. */
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { LINK_COLUMNS } from "../deadlines/linkColumns";
import { foldAsExcel } from "../entries/equalsAsExcel";
import { saysWord } from "../entries/saysWord";
import { isEmpty, shownText } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { stateOfObjection } from "../objections/judgeObjection";
import { LINKS, type Link, type Month, type Row } from "../types";
import { foundIn, searchTextOf, type SearchText } from "./searchText";
import { searchTerms } from "./searchTerms";

export const SEARCH_STATES = ["failed", "open", "steps", "objection", "excluded"] as const;

/**
 * `failed`: Tidak Lulus; `open`: a nonconformity whose correction is not Closed; `steps`: an H+2 step not done;
 * `objection`: raised and not decided; `excluded`: the row does not count.
 */
export type SearchState = (typeof SEARCH_STATES)[number];

/** Each absent filter lets everything through. `agent` is a key of `agentKeyOf`. */
export interface SearchQuery {
  readonly text: string;
  readonly month?: Month | undefined;
  readonly agent?: string | undefined;
  readonly state?: SearchState | undefined;
}

export interface FoundMonth {
  readonly month: Month;
  /** Those found by number or agent first, in each part the lowest row of the sheet first. */
  readonly rows: readonly JudgedRow[];
}

/** Rows looked at between two stops. */
const SLICE = 1000;

/** By which rows of one agent meet; "" where the row names none. */
export const agentKeyOf = (row: Row): string => foldAsExcel(shownText(row.text.agentId).trim());

/** The H+2 steps of the row that are still to be done. */
export const openLinksOf = ({ row, reason }: JudgedRow): readonly Link[] =>
  reason === "duplicate" || !hasDeadlines(row)
    ? []
    : LINKS.filter((link) => isEmpty(row.date[LINK_COLUMNS[link].done]));

const IS_IN: Readonly<Record<SearchState, (judged: JudgedRow) => boolean>> = {
  failed: ({ result }) => result === "failed",
  open: ({ row, reason }) =>
    reason !== "duplicate" && hasDeadlines(row) && !saysWord(row.text.status, WORDS.closed),
  steps: (judged) => openLinksOf(judged).length > 0,
  objection: ({ row }) => stateOfObjection(row) === "raised",
  excluded: ({ reason }) => reason !== undefined,
};

/** The folded texts of rows, each made once; a row that was read again is another. */
export type SearchTexts = (row: Row) => SearchText;

/** Those of a reading's rows, at the same places; filled while rows are looked at. */
export type PreparedTexts = (SearchText | undefined)[];

export const createSearchTexts = (): SearchTexts => {
  const known = new WeakMap<Row, SearchText>();
  return (row) => {
    const kept = known.get(row);
    if (kept) return kept;
    const made = searchTextOf(row);
    known.set(row, made);
    return made;
  };
};

/** Whether anything is asked: no text and no filter find nothing, for that would be everything. A month alone lists its calls. */
export const asksAnything = ({ text, month, agent, state }: SearchQuery): boolean =>
  searchTerms(text).length > 0 || [month, agent, state].some((filter) => filter !== undefined);

/**
 * Newest month first. Stops after each thousand rows and says how far it is, 0 to 1, so that who asks can let other
 * work in between, or ask something else.
 */
export function* searchRows(
  judged: readonly JudgedRow[],
  query: SearchQuery,
  textOf: SearchTexts = searchTextOf,
  prepared: PreparedTexts = [],
): Generator<number, readonly FoundMonth[]> {
  if (!asksAnything(query)) return [];
  const terms = searchTerms(query.text);
  const months = new Map<Month, Record<"first" | "text", JudgedRow[]>>();
  const { month, agent, state } = query;
  for (const [index, one] of judged.entries()) {
    if (index > 0 && index % SLICE === 0) yield index / judged.length;
    if (month !== undefined && one.month !== month) continue;
    if (agent !== undefined && agentKeyOf(one.row) !== agent) continue;
    if (state !== undefined && !IS_IN[state](one)) continue;
    const where = terms.length === 0 ? "text" : foundIn((prepared[index] ??= textOf(one.row)), terms);
    if (where === undefined) continue;
    const found = months.get(one.month) ?? { first: [], text: [] };
    months.set(one.month, found);
    found[where].push(one);
  }
  return [...months]
    .sort(([a], [b]) => (a > b ? -1 : 1))
    .map(([name, { first, text }]) => ({ month: name, rows: [...first.reverse(), ...text.reverse()] }));
}

/** Makes the rows' folded texts ahead of the first question, with the same stops. */
export function* prepareSearch(
  judged: readonly JudgedRow[],
  textOf: SearchTexts,
  prepared: PreparedTexts,
): Generator<number, void> {
  for (const [index, { row }] of judged.entries()) {
    if (index > 0 && index % SLICE === 0) yield index / judged.length;
    prepared[index] ??= textOf(row);
  }
}
