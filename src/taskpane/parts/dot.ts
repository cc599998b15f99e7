/** Between short facts in one line. A line may end with it, never begin. */
export const DOT = "\u00a0· ";
