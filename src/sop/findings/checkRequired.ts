/** required, closedIncomplete: cells that must not be empty. */
import { missingBeforeClosed } from "../correction/missingBeforeClosed";
import type { JudgedRow } from "../counting/judgeRows";
import { entryAt } from "../entries/entryAt";
import { saysWord } from "../entries/saysWord";
import { isEmpty } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import { columnsWith } from "../f22/columns";
import type { InputColumn } from "../types";
import type { Report } from "./rowReport";

const ALWAYS = columnsWith({ required: "always" });
const WHEN_CONNECTED = columnsWith({ required: "connected" });
const WHEN_NONCONFORMING = columnsWith({ required: "nonconforming" });

/** Reports each empty cell that the row's own state requires. */
export const checkRequired = ({ row, sheet }: JudgedRow, report: Report): void => {
  const requireAll = (columns: readonly InputColumn[]): void => {
    for (const column of columns) if (isEmpty(entryAt(row, column))) report("required", column);
  };
  requireAll(ALWAYS);
  if (saysWord(row.text.callStatus, WORDS.connected)) {
    requireAll(WHEN_CONNECTED);
    for (const criterion of sheet.scorecard.criteria.keys()) {
      if (row.marks[criterion]?.kind === "empty") report("required", { criterion });
    }
  }
  if (saysWord(row.text.nonconformity, WORDS.yes)) requireAll(WHEN_NONCONFORMING);
};

/** Reports each empty cell that a nonconformity needs before it can be closed. */
export const checkClosed = ({ row }: JudgedRow, report: Report): void => {
  if (!saysWord(row.text.status, WORDS.closed)) return;
  for (const column of missingBeforeClosed(row)) report("closedIncomplete", column);
};
