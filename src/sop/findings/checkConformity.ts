/** conformityMismatch, findingWithoutNonconformity: Ketidaksesuaian against what else the row says. */
import type { JudgedRow } from "../counting/judgeRows";
import { saysWord } from "../entries/saysWord";
import { isEmpty } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import type { Report } from "./rowReport";

/** Reports a failed call said to conform, and a finding written down (at its first cell) where none is declared. */
export const checkConformity = ({ row, result, score }: JudgedRow, report: Report): void => {
  const { nonconformity, findingText } = row.text;
  if (result === "failed" && score !== undefined && saysWord(nonconformity, WORDS.no)) {
    report("conformityMismatch", "nonconformity", { score });
  }
  if (saysWord(nonconformity, WORDS.yes)) return;
  if (!isEmpty(row.date.findingDate)) report("findingWithoutNonconformity", "findingDate");
  else if (!isEmpty(findingText)) report("findingWithoutNonconformity", "findingText");
};
