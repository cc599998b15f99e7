/** What the link to a recording says in Buka Rekaman, where there is one. */
export const OPEN_WORD = "Buka";
