/** duplicateSampleNumber, duplicateRecording: numbers used before, by a counted row or not. */
import type { JudgedRow } from "../counting/judgeRows";
import { identityKey } from "../entries/identityKey";
import { shownText } from "../entries/valueOf";
import type { ColumnsWith } from "../f22/columns";
import type { Row } from "../types";
import { addressAt, type Report } from "./rowReport";

/** A column of which no two rows share a value. */
export type Identity = ColumnsWith<{ readonly unique: true }>;

/** The rows that repeat a number, each with the topmost row that has it. */
type Repeats = Pick<ReadonlyMap<Row, JudgedRow>, "get">;

const repeatsOf = (judged: readonly JudgedRow[], column: Identity): Repeats => {
  const first = new Map<string, JudgedRow>();
  const repeats = new Map<Row, JudgedRow>();
  for (const judgedRow of judged) {
    const key = identityKey(judgedRow.row.text[column]);
    if (key === undefined) continue;
    const before = first.get(key);
    if (before) repeats.set(judgedRow.row, before);
    else first.set(key, judgedRow);
  }
  return repeats;
};

export type WorkbookRepeats = Readonly<Record<Identity, Repeats>>;

/** The repeats over the whole workbook: it takes all rows, also where only one sheet is checked. */
export const workbookRepeats = (judged: readonly JudgedRow[]): WorkbookRepeats => ({
  sampleNumber: repeatsOf(judged, "sampleNumber"),
  recordingId: repeatsOf(judged, "recordingId"),
});

/**
 * The same row on two months' sheets, on one of which it does not belong: its move from there to the other was broken off
 * half-way. What is derived is not compared.
 */
const isMovedHalfway = (a: JudgedRow, b: JudgedRow): boolean => {
  const typed = ({ row: { text, date, number, marks } }: JudgedRow): string =>
    JSON.stringify([text, date, number, marks]);
  const isAway = ({ month, sheet }: JudgedRow): boolean => month !== sheet.month;
  return a.sheet.month !== b.sheet.month && isAway(a) !== isAway(b) && typed(a) === typed(b);
};

/** Reports numbers that an earlier row has, and where it stands; `moved` = 1 where both are one row, half moved. */
export const checkRepeats = (judged: JudgedRow, repeats: WorkbookRepeats, report: Report): void => {
  const { row } = judged;
  const check = (code: "duplicateSampleNumber" | "duplicateRecording", column: Identity): void => {
    const before = repeats[column].get(row);
    if (!before) return;
    report(code, column, {
      value: shownText(row.text[column]).trim(),
      firstSheet: before.row.place.sheet,
      firstCell: addressAt(before, column),
      ...(column === "sampleNumber" && isMovedHalfway(judged, before) ? { moved: 1 } : {}),
    });
  };
  check("duplicateSampleNumber", "sampleNumber");
  check("duplicateRecording", "recordingId");
};
