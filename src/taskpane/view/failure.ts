// A failure as the pane tells it.
import { WorkbookError } from "../../workbook/types";

/** What was thrown, as one of the closed set; anything unknown is `unexpected`, with the rest for the log. */
export function asWorkbookError(thrown: unknown): WorkbookError {
  return thrown instanceof WorkbookError ? thrown : new WorkbookError("unexpected", {}, thrown);
}

/** Whether trying the same again may help without anything else being put right first. */
export function mayRetry(error: Pick<WorkbookError, "code">): boolean {
  switch (error.code) {
    case "cellEditMode":
    case "sheetProtected":
    case "sheetNotOurs":
    case "columnMissing":
    case "scorecardUnusable":
    case "connection":
    case "notAnswering":
    case "notWritten":
    case "unexpected":
      return true;
    case "notOurWorkbook":
    case "newerLayout":
    case "olderLayout":
    case "monthInvalid":
    case "monthInFuture":
    case "monthMissing":
    case "settingUnknown":
    case "settingInvalid":
    case "apiTooOld":
    case "tooLarge":
    case "cancelled":
      return false;
  }
}

/** Whether the pane itself must be loaded again. */
export function wantsReload(error: Pick<WorkbookError, "code">): boolean {
  return error.code === "notAnswering" || error.code === "unexpected";
}
