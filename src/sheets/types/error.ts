/** What can go wrong in an action. */
import type { PlanErrorCode } from "../../sop";

/** Why an action could not be done. The words come from the dictionary: key `error.<code>` with `params`. */
export type WorkbookErrorCode =
  | "notOurWorkbook"
  | "newerLayout"
  | "olderLayout"
  | "wrongYear"
  | "monthInvalid"
  | "monthInFuture"
  | "monthMissing"
  | "sheetNotOurs"
  | "layoutDamaged"
  | "headerRowHidden"
  | "cancelled"
  | "changedMeanwhile"
  | "reportFinal"
  | "reportFinalOutdated"
  | "reportOutdated"
  | "reportMissing"
  | "reportUnsigned"
  | "reportUnreasoned"
  | "reportOpenErrors"
  | "reportEmptyMonth"
  | "reportLayoutDamaged"
  | "reportLosesFigures"
  | "settingUnknown"
  | "settingInvalid"
  | "columnMissing"
  | "areaNotListed"
  | "scorecardUnusable"
  | "cellEditMode"
  | "sheetProtected"
  | "apiTooOld"
  | "notAnswering"
  | "notWritten"
  | "tooLarge"
  | "connection"
  | "stopped"
  | "unexpected"
  | "planRowMissing"
  | "planRowCounted"
  | "planNothingLeft"
  | PlanErrorCode;

/** An action's failure, told in one of a closed set of codes. `cause` is for the log. */
export class WorkbookError extends Error {
  public constructor(
    public readonly code: WorkbookErrorCode,
    public readonly params: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = "WorkbookError";
  }
}
