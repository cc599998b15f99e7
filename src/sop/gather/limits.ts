/** How much may be taken together at once. Source: docs/rules/next-year.md, "Several workbooks together". */

/** Workbooks. */
export const MOST_BOOKS = 20;
/** Of one workbook, in bytes: 25 MB. */
export const MOST_BOOK_BYTES = 25 * 1024 * 1024;
