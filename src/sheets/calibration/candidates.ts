/** The calls that a session can go through: counted samples with a recording. */
import type { Candidate } from "../../sop/calibration/drawRecordings";
import { markOf, shownText, type JudgedRow, type Month } from "../../sop";

export const candidatesOf = (judged: readonly JudgedRow[], month: Month): readonly Candidate[] =>
  judged.flatMap((one): Candidate[] => {
    const sampleNumber = shownText(one.row.text.sampleNumber).trim();
    const recordingId = shownText(one.row.text.recordingId).trim();
    return one.month === month && one.reason === undefined && sampleNumber !== "" && recordingId !== ""
      ? [{ sampleNumber, recordingId, result: one.result, marks: one.row.marks.map(markOf) }]
      : [];
  });

/** Months that have any, the newest first. */
export const monthsWithRecordings = (judged: readonly JudgedRow[]): readonly Month[] =>
  [...new Set(judged.map(({ month }) => month))]
    .filter((month) => candidatesOf(judged, month).length > 0)
    .sort()
    .reverse();
