/** What check reports. */
import type { Column } from "./row";

export type FindingCode =
  | "required"
  | "dateInvalid"
  | "dateInFuture"
  | "numberInvalid"
  | "listValue"
  | "duplicateSampleNumber"
  | "duplicateRecording"
  | "unknownAgent"
  | "unknownScenario"
  | "scenarioNotInForce"
  | "executorIsAgent"
  | "supervisorOwnTeam"
  | "wrongSheet"
  | "findingBeforeCall"
  | "stepBeforeFinding"
  | "stepOutOfOrder"
  | "failedUnexplained"
  | "unknownMaterial"
  | "materialNotInForce"
  | "materialMismatch"
  | "findingWithoutRecording"
  | "findingWithoutNonconformity"
  | "closedIncomplete"
  | "formulaOverwritten"
  | "formulaInText"
  | "settingInvalid"
  | "layoutChanged"
  | "holidayYearMissing";

export type Severity = "error" | "warning";

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
