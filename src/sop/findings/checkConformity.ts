/** findingWithoutNonconformity, findingWithoutRecording: Ketidaksesuaian against what else the row says. */
import type { JudgedRow } from "../counting/judgeRows";
import { saysWord } from "../entries/saysWord";
import { isEmpty } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import type { Report } from "./rowReport";

/**
 * Reports a nonconformity without the recording that would prove it, and a finding written down (at its first cell) where
 * none is declared.
 */
export const checkConformity = ({ row }: JudgedRow, report: Report): void => {
  const { nonconformity, findingText, recordingId } = row.text;
  if (saysWord(nonconformity, WORDS.yes)) {
    if (isEmpty(recordingId)) report("findingWithoutRecording", "recordingId");
    return;
  }
  if (!isEmpty(row.date.findingDate)) report("findingWithoutNonconformity", "findingDate");
  else if (!isEmpty(findingText)) report("findingWithoutNonconformity", "findingText");
};
