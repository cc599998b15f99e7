// The words of the report screen, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"reports"> = {
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
