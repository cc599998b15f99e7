/** Why a file cannot be opened. */

export type XlsxErrorCode = "notAWorkbook" | "passwordProtected" | "damaged";

/**
 * A file that cannot be opened as a workbook.
 * - `notAWorkbook`: neither a zip with a workbook in it nor an encrypted workbook;
 * - `passwordProtected`: an encrypted workbook, whose content needs its password;
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
