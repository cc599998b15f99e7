/** failedUnexplained: a failed sample with neither a finding nor a reason for having none. */
import type { JudgedRow } from "../counting/judgeRows";
import { saysWord } from "../entries/saysWord";
import { isEmpty } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { hasFatalFailure } from "../scorecard/resultOf";
import type { Report } from "./rowReport";

/**
 * Whether the row is a counted sample with Hasil Tidak Lulus whose Ketidaksesuaian is not Ya and whose Alasan Tanpa Temuan
 * is empty. Source: docs/rules/reports.md, "A failed sample needs a finding or a reason".
 */
export const isUnexplainedFailure = ({ row, reason, result }: JudgedRow): boolean =>
  reason === undefined &&
  result === "failed" &&
  !saysWord(row.text.nonconformity, WORDS.yes) &&
  isEmpty(row.text.noFindingReason);

/** Reports it at Ketidaksesuaian: an error where a fatal criterion is Tidak, else a warning. */
export const checkUnexplained = (judged: JudgedRow, report: Report): void => {
  if (!isUnexplainedFailure(judged) || judged.score === undefined) return;
  const severity = hasFatalFailure(judged.row.marks, judged.sheet.scorecard) ? "error" : "warning";
  report("failedUnexplained", "nonconformity", { score: judged.score }, undefined, severity);
};
