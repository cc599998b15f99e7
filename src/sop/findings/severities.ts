/** How grave each finding is. */
import type { FindingCode, Severity } from "../types";

export const FINDING_SEVERITIES: Readonly<Record<FindingCode, Severity>> = {
  required: "error",
  dateInvalid: "error",
  dateInFuture: "error",
  numberInvalid: "error",
  listValue: "error",
  duplicateSampleNumber: "error",
  duplicateRecording: "error",
  unknownAgent: "error",
  unknownScenario: "error",
  scenarioNotInForce: "warning",
  executorIsAgent: "error",
  supervisorOwnTeam: "warning",
  wrongSheet: "warning",
  findingBeforeCall: "error",
  stepBeforeFinding: "error",
  stepOutOfOrder: "warning",
  conformityMismatch: "warning",
  findingWithoutNonconformity: "warning",
  closedIncomplete: "error",
  formulaOverwritten: "error",
  formulaInText: "warning",
  settingInvalid: "error",
  layoutChanged: "error",
  holidayYearMissing: "warning",
};
