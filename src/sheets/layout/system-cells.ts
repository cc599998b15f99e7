/** Where on the Sistem sheet the settings stand as formulas use them, the layout version and the year. */

export const SYSTEM_FIRST_ROW = 3;
/** The layout version stands here on the Sistem sheet: B2; the workbook's year in D2. */
export const VERSION_CELL = { row: 1, column: 1 } as const;
export const YEAR_CELL = { row: 1, column: 3 } as const;

/** So many counting statuses stand one below the other from Sistem!D4. */
export const STATUS_COUNT = 10;
export const STATUS_COLUMN = 3;
export const STATUS_NAME_FORMULA = `=Sistem!$D$${SYSTEM_FIRST_ROW + 1}:$D$${SYSTEM_FIRST_ROW + STATUS_COUNT}`;
