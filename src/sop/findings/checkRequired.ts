/** required, closedIncomplete: cells that must not be empty. */
import { missingBeforeClosed } from "../correction/missingBeforeClosed";
import type { JudgedRow } from "../counting/judgeRows";
import { saysWord } from "../entries/saysWord";
import { isEmpty } from "../entries/valueOf";
import { WORDS } from "../entries/words";
import type { DateColumn, Row, TextColumn } from "../types";
import type { Report } from "./rowReport";

type Filled = TextColumn | DateColumn;

const ALWAYS: readonly Filled[] = [
  "sampleNumber",
  "area",
  "callDate",
  "executor",
  "role",
  "material",
  "scenario",
  "callStatus",
];
const WHEN_CONNECTED: readonly Filled[] = ["agentId", "nonconformity"];
const WHEN_NONCONFORMING: readonly Filled[] = ["findingDate", "findingCategory", "findingText"];

const isDateColumn = (row: Row, column: Filled): column is DateColumn => column in row.date;

const isEmptyAt = (row: Row, column: Filled): boolean =>
  isEmpty(isDateColumn(row, column) ? row.date[column] : row.text[column]);

/** Reports each empty cell that the row's own state requires. */
export const checkRequired = ({ row, sheet }: JudgedRow, report: Report): void => {
  const requireAll = (columns: readonly Filled[]): void => {
    for (const column of columns) if (isEmptyAt(row, column)) report("required", column);
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
