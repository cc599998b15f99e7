/** As large as Excel's sheets are. */
export const MOST_ROWS = 1_048_576;
export const MOST_COLUMNS = 16_384;
