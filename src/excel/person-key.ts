/** Under what a person's role and name are kept on their machine, never in the shared file. */
export const PERSON_KEY = "mystery-calling.viewer";
