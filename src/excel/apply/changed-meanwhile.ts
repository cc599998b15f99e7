/** How the door says that the workbook is not any more what an action read. */

/** What was expected does not stand, or another has made the same meanwhile: nothing of the request was done. */
export class ChangedMeanwhile extends Error {
  public constructor(cause: unknown) {
    super("the workbook has changed since it was read", { cause });
    this.name = "ChangedMeanwhile";
  }
}

/** Codes that Excel refuses a call with whose object is gone, or is there already (@types/office-js, Excel.ErrorCodes). */
const RACES: ReadonlySet<string> = new Set(["ItemNotFound", "ItemAlreadyExists", "InvalidReference"]);

/** By its code alone: office.js may live in another realm, where its errors are no instances of this one's Error. */
export function isRace(error: unknown): boolean {
  if (typeof error !== "object" || error === null || !("code" in error)) return false;
  return RACES.has(String(error.code)) || (error.code === "InvalidArgument" && isAtFormulas(error));
}

/** A formula that names a sheet, table or column which is gone is refused as such. */
const isAtFormulas = (error: object): boolean =>
  "debugInfo" in error &&
  typeof error.debugInfo === "object" &&
  error.debugInfo !== null &&
  "errorLocation" in error.debugInfo &&
  error.debugInfo.errorLocation === "Range.formulas";
