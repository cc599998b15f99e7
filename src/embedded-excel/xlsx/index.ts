/** The embedded Excel's files: a workbook as `.xlsx` bytes and as plain data. Runs in Node and in the page. */
export { XlsxError, type XlsxErrorCode } from "./error";
export { openXlsx } from "./open";
export { saveXlsx, writeXlsx, type Loss, type SavedXlsx } from "./save";
export { keepOrigin, originOf, type Origin } from "./keep/origin";
export { BookPieces, inPieces, type BookPiece } from "./pieces";
