/** The errors that a cell can hold (MS-XLSX, ST_CellErrorType, and those of dynamic arrays). */
export const ERROR_TEXTS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;

export type ErrorText = (typeof ERROR_TEXTS)[number];

const KNOWN: ReadonlySet<string> = new Set(ERROR_TEXTS);

export const isErrorText = (text: string): text is ErrorText => KNOWN.has(text);
