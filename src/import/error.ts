/** Why a file of rows cannot be taken in, in one of a closed set of codes. Nothing has been written then. */
export type SourceErrorCode =
  | "oldExcel"
  | "passwordProtected"
  | "damaged"
  | "notAWorkbook"
  | "notUtf8"
  | "quoteNotClosed"
  | "tooLarge"
  | "tooLargeInside"
  | "tooManyCells"
  | "noHeader"
  | "headerRepeated"
  | "rowTooLong"
  | "cellTooLong";

/** `params` go into the words; `cause` is for the log. */
export class SourceError extends Error {
  public constructor(
    public readonly code: SourceErrorCode,
    public readonly params: Readonly<Record<string, string | number>> = {},
    cause?: unknown,
  ) {
    super(`${code} ${JSON.stringify(params)}`, { cause });
    this.name = "SourceError";
  }
}
