/** Which rows of a source repeat a row of the workbook, or one before them in the source. */
import {
  cellAddress,
  FILLED_COLUMNS,
  identityKey,
  isBlankRow,
  isEmpty,
  type Entry,
  type MonthSheet,
  type Row,
} from "../../sop";
import type { SampleKey } from "../layout/sample-key";
import type { Duplicate } from "../types";

/** A row of the source as check would read it once it is written, and its index in the source. */
export interface SourceRow {
  readonly index: number;
  readonly row: Row;
  readonly sheet: MonthSheet;
}

/** What the add-in may have filled in by itself says nothing of two rows being the same. */
const FILLED_IN: ReadonlySet<string> = new Set(FILLED_COLUMNS);

/** A row that fills fewer cells than this may be like another by chance. */
const ENOUGH_CELLS = 4;

type First = Duplicate["first"];

/**
 * By the source's index. No. Sampel and ID Rekaman tell rows apart as counting does. A row that gives neither repeats
 * another by all its cells under the source's own columns, so that a file imported twice adds nothing the second time.
 * `given`: which rows bring a No. Sampel of their own.
 */
export function findDuplicates(
  months: readonly MonthSheet[],
  rows: readonly SourceRow[],
  given: { readonly columns: readonly SampleKey[]; readonly numbered: ReadonlySet<number> },
): ReadonlyMap<number, Duplicate> {
  const seen = {
    sampleNumber: new Map<string, First>(),
    recording: new Map<string, First>(),
    content: new Map<string, First>(),
  };
  const columns = given.columns.filter((column) => !FILLED_IN.has(column));
  const keysOf = (row: Row, sheet: MonthSheet) => ({
    sampleNumber: identityKey(row.text.sampleNumber),
    recording: identityKey(row.text.recordingId),
    content: contentKey(row, sheet, columns),
  });
  const remember = (keys: ReturnType<typeof keysOf>, first: First): void => {
    for (const by of ["sampleNumber", "recording", "content"] as const) {
      const key = keys[by];
      if (key !== undefined && !seen[by].has(key)) seen[by].set(key, first);
    }
  };
  for (const sheet of months)
    for (const row of sheet.rows) if (!isBlankRow(row)) remember(keysOf(row, sheet), placeOf(row, sheet));
  const found = new Map<number, Duplicate>();
  for (const { index, row, sheet } of [...rows].sort((a, b) => a.index - b.index)) {
    const keys = keysOf(row, sheet);
    const numbered = given.numbered.has(index);
    const candidates = numbered
      ? (["sampleNumber", "recording"] as const)
      : keys.recording === undefined
        ? (["content"] as const)
        : (["recording"] as const);
    const by = candidates.find((one) => keys[one] !== undefined && seen[one].has(keys[one]));
    const first = by && seen[by].get(keys[by] ?? "");
    if (by && first) found.set(index, { by, first });
    else remember(keys, { row: index });
  }
  return found;
}

function placeOf(row: Row, { columns }: MonthSheet): First {
  const column = columns.sampleNumber ?? 0;
  return { sheet: row.place.sheet, cell: cellAddress(row.place.sheetRow, column) };
}

/** What the row says under the columns; undefined where that is too little to go by. Criteria are named by their code. */
function contentKey(row: Row, { scorecard }: MonthSheet, columns: readonly string[]): string | undefined {
  let filled = 0;
  const entries: Readonly<Record<string, Entry<string | number>>> = {
    ...row.text,
    ...row.date,
    ...row.number,
  };
  const parts = columns.map((column) => {
    const criterion = scorecard.criteria.findIndex(({ code }) => code.toUpperCase() === column);
    const entry: Entry<string | number> | undefined = criterion >= 0 ? row.marks[criterion] : entries[column];
    if (entry === undefined || isEmpty(entry)) return "";
    filled += 1;
    return (entry.kind === "value" ? String(entry.value) : entry.kind === "unreadable" ? entry.shown : "")
      .trim()
      .toLowerCase();
  });
  return filled >= ENOUGH_CELLS ? parts.join("\n") : undefined;
}
