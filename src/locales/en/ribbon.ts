// The words of the ribbon that the pane itself never says, in English: manifest.xml has them.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"ribbon"> = {
  ribbon: {
    tab: "Mystery Calling",
    prepare: "Preparation",
    month: "Month",
    report: "Report",
    pane: "Pane",
    setUpTip: "Creates every sheet that is missing. What is there already stays as it is.",
    openMonthTip: "Opens this month's F-22 sheet, and creates it where it is missing.",
    check: "Check",
    checkTip: "Opens the pane with the check results, sample count and H+2. Changes nothing.",
    generateReportTip:
      "Creates or updates the report for the newest F-22 month. What people filled in does not change.",
    showPane: "Pane",
    showPaneTip: "Opens the Mystery Calling pane.",
  },
};
