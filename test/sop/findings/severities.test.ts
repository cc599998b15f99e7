/** How grave each finding is: an error wants mending, a warning a look. Source: the form's rules. */
import { FINDINGS, type FindingCode, type Severity } from "../../../src/sop/findings/codes";

const severities = Object.fromEntries(
  (Object.keys(FINDINGS) as FindingCode[]).map((code): [string, Severity] => [code, FINDINGS[code].severity]),
);

describe("severities", () => {
  it("are warnings for what may be meant so", () => {
    expect(severities).toMatchObject({
      scenarioNotInForce: "warning",
      supervisorOwnTeam: "warning",
      wrongSheet: "warning",
      stepOutOfOrder: "warning",
      failedUnexplained: "warning",
      materialNotInForce: "warning",
      materialMismatch: "warning",
      findingWithoutRecording: "warning",
      findingWithoutNonconformity: "warning",
      objectionIncomplete: "warning",
      objectionLate: "warning",
      decisionOverdue: "warning",
      formulaInText: "warning",
      holidayYearMissing: "warning",
    });
  });

  it("are errors for what is missing, misread, repeated, unknown or typed over", () => {
    expect(severities).toMatchObject({
      required: "error",
      dateInvalid: "error",
      dateInFuture: "error",
      numberInvalid: "error",
      listValue: "error",
      duplicateSampleNumber: "error",
      duplicateRecording: "error",
      unknownAgent: "error",
      unknownScenario: "error",
      unknownMaterial: "error",
      executorIsAgent: "error",
      findingBeforeCall: "error",
      stepBeforeFinding: "error",
      closedIncomplete: "error",
      decisionIncomplete: "error",
      formulaOverwritten: "error",
      settingInvalid: "error",
      layoutChanged: "error",
    });
  });
});
