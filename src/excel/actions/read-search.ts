/** All that search needs of the rows of all months. Reads only, in two syncs; in one after an edit. */
import {
  fatalFailures,
  agentKeyOf,
  agentNames,
  createSearchTexts,
  hasDeadlines,
  judgeRows,
  markMatches,
  NUMBERED,
  openLinksOf,
  prepareSearch,
  SEARCHED,
  searchRows,
  searchTerms,
  shownText,
  valueOf,
  type Day,
  type FoundMonth,
  type JudgedRow,
  type PreparedTexts,
  type SearchTerm,
} from "../../sop";
import { readSince, remember } from "../read/read-since";
import { formRowOf, inputColumns } from "../../sheets/rows/fields";
import { asOfOf } from "../../sheets/snapshot/as-of";
import type { SearchAnswer, SearchHit, SearchMonth, SearchReading, Since } from "../../sheets/types";
import { inExcel } from "../steps/in-excel";

/** Rows are known by identity, so that after an edit only the edited ones are made ready anew. */
const textOf = createSearchTexts();

/** The rows of all months, ready to be searched. */
export async function readSearch({
  today,
  since,
}: {
  today: Day;
  since?: Since<SearchReading>;
}): Promise<SearchReading> {
  return inExcel(async (context) => {
    const reading = await readSince(context, since);
    const { snapshot, memory } = reading;
    const asOf = asOfOf(snapshot, { today });
    const judged = judgeRows(snapshot, asOf, memory);
    const prepared: PreparedTexts = [];
    return remember<SearchReading>(
      {
        asOf,
        months: snapshot.months.map(({ month }) => month),
        agents: agentNames(judged, snapshot.agents),
        prepare: () => prepareSearch(judged, textOf, prepared),
        *search(query) {
          const found = yield* searchRows(judged, query, textOf, prepared);
          return answerOf(found, searchTerms(query.text));
        },
      },
      reading,
    );
  });
}

const answerOf = (found: readonly FoundMonth[], terms: readonly SearchTerm[]): SearchAnswer => ({
  total: found.reduce((sum, { rows }) => sum + rows.length, 0),
  first: (most) => {
    let left = most;
    return found.flatMap(({ month, rows }): SearchMonth[] => {
      const hits = rows.slice(0, Math.max(0, left)).map((row) => hitOf(row, terms));
      left -= hits.length;
      return hits.length === 0 ? [] : [{ month, count: rows.length, hits }];
    });
  },
});

function hitOf(judged: JudgedRow, terms: readonly SearchTerm[]): SearchHit {
  const { row, sheet, month, reason, score, result } = judged;
  return {
    row: formRowOf(row, sheet, inputColumns(sheet)),
    month,
    agentKey: agentKeyOf(row),
    callDate: valueOf(row.date.callDate),
    reason,
    score,
    result,
    fatal: fatalFailures(row.marks, sheet.scorecard),
    nonconforming: reason !== "duplicate" && hasDeadlines(row),
    openLinks: openLinksOf(judged),
    matches: SEARCHED.flatMap((column) => {
      const parts = markMatches(shownText(row.text[column]), terms, NUMBERED.includes(column));
      return parts ? [{ column, parts }] : [];
    }),
  };
}
