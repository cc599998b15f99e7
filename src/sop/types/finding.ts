/** What check reports. */
import type { FindingCode, Severity } from "../findings/codes";
import type { Column } from "./row";

export type { FindingCode, Severity } from "../findings/codes";

/** Something check reports. The words come from the dictionary: key `finding.<code>` with `params`. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** The row's No. Sampel, trimmed; "" where it has none or the finding is of no row. */
  readonly id: string;
  readonly sheet: string;
  /** A1 address, e.g. `E14`; "" where there is no cell. */
  readonly cell: string;
  readonly header: string;
  /** The cell's column in code; absent where the finding is at no such column of a row. */
  readonly column?: Column;
  readonly params: Readonly<Record<string, string | number>>;
  /** What would mend the cell: the list's spelling, the value that a formulaInText shows, the material's kind. */
  readonly suggestion?: string;
}
