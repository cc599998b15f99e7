// The words of the report screen, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"reports"> = {
  error: {
    reportFinal:
      "The report of {{month, month}} was finished by {{by}} on {{on, day}}. Nothing was changed. Make it anew on the Reports screen (or with mc report --replace-final): the old one stays as a copy.",
    reportFinalOutdated:
      "The report of {{month, month}} was finished by {{by}} on {{on, day}}, and its data have changed since. Nothing was changed. Make it anew on the Reports screen (or with mc report --replace-final): the old one stays as a copy.",
    reportOutdated:
      "The report of {{month, month}} is out of date: its data have changed since it was made. Nothing was changed. Make it again, then finish it.",
    reportMissing:
      "The sheet “{{sheet}}” is not there, or its records cannot be read any more. Nothing was changed. Make the report of {{month, month}}, then finish it.",
    reportUnsigned:
      "There is no name of who finishes the report. Nothing was changed. Fill in the name and try again.",
  },
  reports: {
    figures: "The month's figures",
    mean: "Mean score: {{mean}}",
    quality: "Quality",
    passRate: "Passed",
    critical: {
      customer: "Free of customer errors",
      business: "Free of business errors",
      compliance: "Free of compliance errors",
    },
    range: "Passed: {{low}} to {{high}} with 95% confidence.",
    deadlines: "H+2 compliance",
    areas: "Samples by area",
    all: "All months",
    made: "Report exists",
    absent: "No report yet",
  },
};
