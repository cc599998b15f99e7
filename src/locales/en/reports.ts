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
    reportUnreasoned:
      "{{month, month}} still has open errors: {{errors, number}}. Nothing was changed. Correct them on the Check screen first, or say why the report is finished all the same (mc finish --reason).",
    reportOpenErrors:
      "The report of {{month, month}} has not been made: errors are still open ({{errors, number}}). Nothing was changed. Correct them on the Check screen first, or create it all the same on the Reports screen.",
    reportEmptyMonth:
      "The report of {{month, month}} has not been made: no sample counts in that month yet (errors: {{errors, number}}). Nothing was changed. Fill in its samples first, or create it all the same on the Reports screen.",
    reportLayoutDamaged:
      "The report of {{month, month}} has not been made: the layout is damaged ({{problems}}), so its figures may be wrong (errors: {{errors, number}}). Nothing was changed. Repair it on the Check screen first, or create it all the same on the Reports screen (or with mc report --force).",
    reportLosesFigures:
      "The report of {{month, month}} was not made again: columns are missing ({{problems}}), so a report with figures would be replaced by one without. Nothing was changed. Repair it on the Check screen, then try again.",
  },
  reports: {
    heading: "Monthly report",
    button: "Create monthly report",
    progress: "Creating the report",
    finishing: "Finishing the report",
    stands: "Creating it again updates its figures; what people filled in stays.",
    done: "The report of {{month, month}} is done, as of {{asOf, day}}.",
    unchanged: "The report of {{month, month}} is up to date; nothing changed.",
    show: "Open {{sheet}}",
    replaceQuestion: "Make the finished report of {{month, month}} anew?",
    replaceWhat:
      "The old one stays as a locked copy ({{sheet}} (1)); the new report is not finished yet and needs to be signed again.",
    despite: {
      question: "Create the report of {{month, month}} all the same?",
      reportOpenErrors: "The report of {{month, month}} was created over open errors: {{errors, number}}.",
      reportEmptyMonth:
        "The report of {{month, month}} was created though no sample counts in that month yet.",
      reportLayoutDamaged:
        "The report of {{month, month}} was created over a damaged layout ({{problems}}): its figures may be wrong.",
    },
    sheets: "Report sheets",
    columns: { sheet: "Sheet", made: "Made", asOf: "As of", rows: "Rows", version: "Version" },
    state: {
      current: "Up to date",
      outdated: "Out of date",
      final: "Final",
      finalOutdated: "Final, out of date",
      unreadable: "Records unreadable",
      absent: "No report yet",
      incomplete: "Not complete",
    },
    outdated: "The data have changed since the report was made.",
    changed: "What changed: {{parts}}.",
    part: {
      rows: "the month's rows",
      earlier: "the months before",
      deadline: "the H+2 rule and holidays",
      counting: "target and statuses that count",
      lists: "lists",
      agents: "Agen",
      scenarios: "Skenario",
      recommendations: "recommendations",
      settings: "report settings",
    },
    finalBy: "Finished by {{by}} on {{on, day}}.",
    unlocked: "Its sheet has been unlocked; it is still the final report. Finish it again to lock it.",
    unreadable:
      "The records of this sheet cannot be read any more. Creating the report again keeps the old one as a copy.",
    copies: "Copies kept",
    due: {
      heading: "Due days",
      report: "Report (activity 7)",
      recap: "Feedback recap (activity 8)",
      line: "{{name}}: due {{due, day}}, {{state}}",
      left_one: "{{count, number}} day left",
      left_other: "{{count, number}} days left",
      today: "due today",
      late_one: "{{count, number}} day late",
      late_other: "{{count, number}} days late",
      made: "made {{made, day}}, not finished yet",
      onTime: "finished on time",
      finishedLate_one: "finished {{count, number}} day after it was due",
      finishedLate_other: "finished {{count, number}} days after it was due",
    },
    finish: {
      heading: "Finish",
      name: "Name of who finishes it",
      button: "Finish the report",
      again: "Lock again",
      question: "Finish the report of {{month, month}}?",
      what: "Its sheets are marked as final and locked without a password. Signatures and the cells that are meant to stay open can still be filled in. To change it later, make the report anew: the final one stays.",
      running: "This month is not over yet.",
      done: "The report of {{month, month}} is final: {{by}}, {{on, day}}.",
      proposed: "Rows proposed on Distribusi: {{number, number}}.",
      notYet: "A report that is out of date or not complete is made again first, then finished.",
    },
    checklist: {
      heading: "To look at before finishing",
      clear: "Nothing to look at.",
      openErrors: "Errors still open: {{number, number}}.",
      missedWithoutAction: "KPIs missed without a word on what was done: activities {{activities}}.",
      notHandedOver: "Not recorded as sent: {{documents}}.",
      undecided: "Nonconformities with a step that cannot be judged: {{number, number}}.",
      unsigned: "Places to sign without a name: {{number, number}}.",
      reason: "Why it is finished all the same",
      reasonWhy: "Required, as errors are still open. The reason stands in the report and in Log.",
    },
    unsent_one: "Version {{version, number}} has not been sent to {{count, number}} recipient yet.",
    unsent_other: "Version {{version, number}} has not been sent to {{count, number}} recipients yet.",
    distribution: {
      heading: "Distribution copy",
      intro:
        "The same reports with agents, supervisors and executors under pseudonyms, which stay the same every month. Sample numbers are replaced; phone numbers and recordings are left out.",
      freeText: "Include free text (known names are replaced; the rest may still tell who is meant)",
      button: "Make a distribution copy",
      question: "Make the distribution copy of {{month, month}}?",
      what: "Sheets “Salinan …” are written in this workbook, beside the roster. Do not send this workbook: move the sheets to a new one (right-click the tab, Move or Copy) or save them as PDF.",
      running: "Making the copy",
      done: "The distribution copy of {{month, month}} is ready. Move it to a new workbook or save it as PDF before you send it.",
      unchanged: "The distribution copy of {{month, month}} is the same already; nothing changed.",
      notYet: "A copy is made of a report that is complete and up to date. Make the report first.",
    },
    trend: "Pass rate by month",
    trendSays:
      "Pass rate over {{months}} months, from {{first}} to {{last}}; each month's figure is in the table.",
    trendTable: "Table of pass rates",
    passedOf: "{{share}} ({{passed, number}} of {{counted, number}})",
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
    conflicts:
      "Recommendations that differ on Analisa and on Rekomendasi, with no way to know which holds: {{fields}}. Both were left; make them the same yourself.",
  },
};
