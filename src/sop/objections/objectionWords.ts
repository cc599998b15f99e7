/** What Keberatan says: raised, and how QA has decided. */
export const OBJECTION_WORDS = {
  raised: "Diajukan",
  accepted: "Diterima",
  rejected: "Ditolak",
  partly: "Sebagian",
} as const;

export type ObjectionState = keyof typeof OBJECTION_WORDS;
export const OBJECTION_STATES = Object.keys(OBJECTION_WORDS) as readonly ObjectionState[];
