// The words of the report screen, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"reports"> = {
  error: {
    reportFinal: {
      what: "The report for {{month, month}} was marked as final by {{by}} on {{on, day}}.",
      kept: "Nothing was changed.",
      next: "Create it again on the Reports screen (or with mc report --replace-final): the old one stays as a copy.",
    },
    reportFinalOutdated: {
      what: "The report for {{month, month}} was marked as final by {{by}} on {{on, day}}, and its data have changed since.",
      kept: "Nothing was changed.",
      next: "Create it again on the Reports screen (or with mc report --replace-final): the old one stays as a copy.",
    },
    reportOutdated: {
      what: "The report for {{month, month}} is out of date: its data have changed since it was created.",
      kept: "Nothing was changed.",
      next: "Create it again, then mark it as final.",
    },
    reportMissing: {
      what: "The sheet “{{sheet}}” is not there, or its records can no longer be read.",
      kept: "Nothing was changed.",
      next: "Create the report for {{month, month}}, then mark it as final.",
    },
    reportUnsigned: {
      what: "The name of the person who marks the report as final is empty.",
      kept: "Nothing was changed.",
      next: "Fill in the name and try again.",
    },
    reportUnreasoned: {
      what: "{{month, month}} still has data issues: {{errors, number}}.",
      kept: "Nothing was changed.",
      next: "Correct them on the Check screen first, or give the reason why the report is marked as final all the same (mc finish --reason).",
    },
    reportOpenErrors: {
      what: "The report for {{month, month}} has not been created: data issues are not corrected yet ({{errors, number}}).",
      kept: "Nothing was changed.",
      next: "Correct them on the Check screen first, or create it all the same on the Reports screen.",
    },
    reportEmptyMonth: {
      what: "The report for {{month, month}} has not been created: no sample counts in that month yet (data issues: {{errors, number}}).",
      kept: "Nothing was changed.",
      next: "Fill in its samples first, or create it all the same on the Reports screen.",
    },
    reportLayoutDamaged: {
      what: "The report for {{month, month}} has not been created: the layout is damaged ({{problems}}), so its figures may be wrong (data issues: {{errors, number}}).",
      kept: "Nothing was changed.",
      next: "Repair it on the Check screen first, or create it all the same on the Reports screen (or with mc report --force).",
    },
    reportLosesFigures: {
      what: "The report for {{month, month}} was not created again: columns are missing ({{problems}}), so a report with figures would be replaced by one without.",
      kept: "Nothing was changed.",
      next: "Repair it on the Check screen, then try again.",
    },
  },
  reports: {
    heading: "Monthly report",
    button: "Create monthly report",
    progress: "Creating the report",
    finishing: "Marking the report as final",
    stands: "Creating it again updates its figures; what people filled in does not change.",
    done: "The report for {{month, month}} has been created, as of {{asOf, day}}.",
    unchanged: "The report for {{month, month}} is up to date; nothing changed.",
    show: "Open {{sheet}}",
    replaceQuestion: "Create the final report for {{month, month}} again?",
    replaceWhat:
      "The old one stays as a locked copy ({{sheet}} (1)); the new report is not final yet and needs to be signed again.",
    despite: {
      why: {
        errors: "That month also has data issues ({{errors, number}}).",
        reportOpenErrors:
          "That month still has data issues ({{errors, number}}), so its figures may be wrong. The report has not been created.",
        reportEmptyMonth:
          "No sample is counted in that month yet, so its report would have no figures. The report has not been created.",
        reportLayoutDamaged:
          "The layout is damaged ({{problems}}), so the figures may be wrong. Repair it on Check first. The report has not been created.",
      },
      question: "Create the report for {{month, month}} all the same?",
      reportOpenErrors:
        "The report for {{month, month}} was created although data issues are not corrected yet: {{errors, number}}.",
      reportEmptyMonth:
        "The report for {{month, month}} was created though no sample counts in that month yet.",
      reportLayoutDamaged:
        "The report for {{month, month}} was created although the layout is damaged ({{problems}}): its figures may be wrong.",
    },
    sheets: "Report sheets",
    columns: { sheet: "Sheet", made: "Created", asOf: "As of", rows: "Rows", version: "Version" },
    state: {
      current: "Up to date",
      outdated: "Out of date",
      final: "Final",
      finalOutdated: "Final, data changed",
      unreadable: "Records unreadable",
      absent: "No report yet",
      incomplete: "Not complete",
    },
    outdated: "The data have changed since the report was created.",
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
    finalBy: "Marked as final by {{by}} on {{on, day}}.",
    unlocked: "Its sheet has been unlocked; it is still the final report. Click Lock again to lock it.",
    unreadable:
      "The records of this sheet can no longer be read. Creating the report again keeps the old one as a copy.",
    copies: "Copies kept",
    due: {
      heading: "Deadlines",
      report: "Report (activity 7)",
      recap: "Feedback recap (activity 8)",
      line: "{{name}}: due {{due, day}}, {{state}}",
      left_one: "{{count, number}} day left",
      left_other: "{{count, number}} days left",
      today: "due today",
      late_one: "{{count, number}} day overdue",
      late_other: "{{count, number}} days overdue",
      made: "created {{made, day}}, not final yet",
      onTime: "marked as final on time",
      finishedLate_one: "marked as final {{count, number}} day late",
      finishedLate_other: "marked as final {{count, number}} days late",
    },
    finish: {
      heading: "Mark as final",
      name: "Name of the person marking it as final",
      button: "Mark as final",
      again: "Lock again",
      question: "Mark the report for {{month, month}} as final?",
      what: "Its sheets are marked as final and locked without a password. Signatures and the cells that are not locked can still be filled in. To change it later, create the report again: the final one is kept.",
      running: "This month is not over yet.",
      done: "The report for {{month, month}} is final: {{by}}, {{on, day}}.",
      proposed: "Rows proposed on Distribusi: {{number, number}}.",
      notYet: "This report is out of date or incomplete. Create it again first, then mark it as final.",
    },
    checklist: {
      heading: "Look at these before marking as final",
      clear: "Nothing to look at.",
      openErrors: "Data issues not corrected yet: {{number, number}}.",
      missedWithoutAction: "KPIs missed without a note on what was done: activities {{activities}}.",
      notHandedOver: "Not recorded as sent: {{documents}}.",
      undecided: "Nonconformities with a step that cannot be judged: {{number, number}}.",
      unsigned: "Places to sign without a name: {{number, number}}.",
      reason: "Reason for marking it as final all the same",
      reasonWhy:
        "Required, because data issues are not corrected yet. The reason is shown in the report and in Log.",
    },
    unsent_one: "Version {{version, number}} has not been sent to {{count, number}} recipient yet.",
    unsent_other: "Version {{version, number}} has not been sent to {{count, number}} recipients yet.",
    distribution: {
      heading: "Distribution copy",
      intro:
        "The same reports with agents, supervisors and callers under pseudonyms, which stay the same every month. Sample numbers are replaced; phone numbers and recordings are left out.",
      freeText: "Include free text (known names are replaced; the rest may still tell who is meant)",
      button: "Make a distribution copy",
      question: "Make the distribution copy of {{month, month}}?",
      what: "Sheets “Salinan …” are written in this workbook, which also has the list of agents. Do not send this workbook: move the sheets to a new one (right-click the tab, Move or Copy) or save them as PDF.",
      running: "Making the copy",
      done: "The distribution copy of {{month, month}} is ready. Move it to a new workbook or save it as PDF before you send it.",
      unchanged: "The distribution copy of {{month, month}} is the same already; nothing changed.",
      notYet: "A copy is made of a report that is complete and up to date. Create the report first.",
    },
    trend: "Pass rate by month",
    trendSays:
      "Pass rate over {{months}} months, from {{first}} to {{last}}; each month's figure is in the table.",
    trendTable: "Table of pass rates",
    passedOf: "{{share}} ({{passed, number}} of {{counted, number}})",
    figures: "The month's figures",
    samples: "Samples counted: {{counted, number}} of {{target, number}}",
    mean: "Mean score: {{mean}}",
    quality: "Quality",
    passRate: "Passed",
    critical: {
      customer: "No critical errors: customer",
      business: "No critical errors: business",
      compliance: "No critical errors: compliance",
    },
    range: "With 95% confidence, the true pass rate is between {{low}} and {{high}}.",
    deadlines: "H+2 on time",
    areas: "Samples by area",
    all: "All months",
    conflicts:
      "These recommendations differ between Analisa and Rekomendasi: {{fields}}. Neither was changed; please make them match.",
  },
};
