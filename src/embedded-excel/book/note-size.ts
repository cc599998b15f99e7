/** A note's box as Excel draws a new one, in points. */
export const NOTE_SIZE = { width: 108, height: 59.25 } as const;
