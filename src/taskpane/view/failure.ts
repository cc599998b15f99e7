// A failure as the pane tells it.
import { WorkbookError, type WorkbookErrorCode } from "../../sheets/types";

/** What was thrown, as one of the closed set; anything unknown is `unexpected`, with the rest for the log. */
export function asWorkbookError(thrown: unknown): WorkbookError {
  return thrown instanceof WorkbookError ? thrown : new WorkbookError("unexpected", {}, thrown);
}

/** The same, logged where there is more to it than its words: what a person is told in full is no error of the pane's. */
export function asLoggedError(thrown: unknown): WorkbookError {
  const error = asWorkbookError(thrown);
  if (error.cause) console.error(error, error.cause);
  return error;
}

/** What may pass by itself, or once something else has been put right. */
const RETRIED: readonly WorkbookErrorCode[] = [
  "cancelled",
  "changedMeanwhile",
  "cellEditMode",
  "sheetProtected",
  "sheetNotOurs",
  "layoutDamaged",
  "headerRowHidden",
  "columnMissing",
  "scorecardUnusable",
  "connection",
  "stopped",
  "notAnswering",
  "notWritten",
  "unexpected",
];

/** Whether trying the same again may help without asking for something else. */
export function mayRetry(error: Pick<WorkbookError, "code">): boolean {
  return RETRIED.includes(error.code);
}

/** Whether the pane itself must be loaded again. */
export function wantsReload(error: Pick<WorkbookError, "code">): boolean {
  return error.code === "notAnswering" || error.code === "unexpected";
}
