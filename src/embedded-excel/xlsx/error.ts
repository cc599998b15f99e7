/** Why a file cannot be opened, or not be written. */

export type XlsxErrorCode = "notAWorkbook" | "passwordProtected" | "damaged" | "tooLarge";

/**
 * A file that cannot be opened as a workbook.
 * - `notAWorkbook`: neither a zip with a workbook in it nor an encrypted workbook;
 * - `passwordProtected`: an encrypted workbook, whose content needs its password;
 * - `tooLarge`: a file that unfolds to more than can be opened, or with cells beyond every sheet;
 * - `damaged`: a zip with parts missing, or with broken XML.
 */
export class XlsxError extends Error {
  constructor(
    readonly code: XlsxErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = "XlsxError";
  }
}

/** For what a workbook holds and files here do not: saving it would lose it without a word. */
export const cannotHold = (what: string): RangeError =>
  new RangeError(`The file cannot hold ${what}; nothing was saved.`);
