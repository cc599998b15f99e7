/** Prepared rows as check would read them once they are written: for telling duplicates and findings before anything is. */
import type { MonthSheet, Row } from "../../sop";
import type { CellContent } from "../edits/edit";
import type { SampleKey } from "../layout/sample-key";
import { givenNumber, type PreparedMonth } from "../plan/prepared-rows";
import type { RawCell } from "../snapshot/parse-cell";
import { readMonth } from "../snapshot/read-month";
import type { WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import type { Duplicate, SampleInput } from "../types";
import { findDuplicates, type SourceRow } from "./duplicates";

/** What a written cell is read as: `asTyped`'s apostrophe is no part of it. */
function rawOf(content: CellContent): RawCell {
  if (typeof content !== "string") return content ?? "";
  return content.startsWith("'") ? content.slice(1) : content;
}

/** The month's rows to come, at the places where they would stand, on a sheet that holds them alone. */
export function readPrepared({ month, frame, scorecard, rows }: PreparedMonth): {
  readonly sheet: MonthSheet;
  readonly rows: readonly SourceRow[];
} {
  const body = rows.map(({ cells }) => cells.map(rawOf));
  const first = frame.row + frame.usedRows;
  const cells = {
    name: frame.table,
    sheet: frame.sheet,
    row: first,
    column: frame.column,
    headers: frame.headers,
  };
  const read = readMonth({ ...cells, body, formulas: "" }, month, scorecard);
  // What formulas will show is not there yet to be judged.
  const bare = read.rows.map((row): Row => {
    const { place, text, date, number, marks } = row;
    return { place, text, date, number, marks };
  });
  const sheet = { ...read, rows: bare };
  const byPlace = new Map(bare.map((row) => [row.place.sheetRow, row]));
  return {
    sheet,
    rows: rows.flatMap(({ index }, place): SourceRow[] => {
      const row = byPlace.get(first + place);
      return row ? [{ index, row, sheet }] : [];
    }),
  };
}

/** The duplicates among the source's rows, by index. `rows`: as read from what was prepared. */
export function findDuplicatesOf(
  snapshot: WorkbookSnapshot,
  source: readonly SampleInput[],
  rows: readonly SourceRow[],
): ReadonlyMap<number, Duplicate> {
  const numbered = new Set(source.flatMap((row, index) => (givenNumber(row) === "" ? [] : [index])));
  return findDuplicates(snapshot.months, rows, { columns: columnsOf(source), numbered });
}

/** The columns that the source speaks of. */
const columnsOf = (source: readonly SampleInput[]): readonly SampleKey[] =>
  [...new Set(source.flatMap((row) => Object.keys(row) as SampleKey[]))].sort();
