/** A name of the workbook's own, and what it stands for. */
export interface DeclaredName {
  readonly name: string;
  /** With "=". */
  readonly formula: string;
}
