/** duplicateSampleNumber, duplicateRecording: numbers used before, by a counted row or not. */
import type { JudgedRow } from "../counting/judgeRows";
import { identityKey } from "../entries/identityKey";
import { shownText } from "../entries/valueOf";
import type { Row } from "../types";
import { addressAt, type Report } from "./rowReport";

type Identity = "sampleNumber" | "recordingId";

/** The rows that repeat a number, each with the topmost row that has it. */
type Repeats = ReadonlyMap<Row, JudgedRow>;

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

/** Reports numbers that an earlier row has, and where it stands. */
export const checkRepeats = ({ row }: JudgedRow, repeats: WorkbookRepeats, report: Report): void => {
  const check = (code: "duplicateSampleNumber" | "duplicateRecording", column: Identity): void => {
    const before = repeats[column].get(row);
    if (!before) return;
    report(code, column, {
      value: shownText(row.text[column]).trim(),
      firstSheet: before.row.place.sheet,
      firstCell: addressAt(before, column),
    });
  };
  check("duplicateSampleNumber", "sampleNumber");
  check("duplicateRecording", "recordingId");
};
