// The words of what every screen may say, and the first one says, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"common"> = {
  language: "Language",
  error: {
    notOurWorkbook:
      "This is not a Mystery Calling workbook. Nothing was changed. Open the right workbook, or set this one up first.",
    newerLayout:
      "This workbook was made by a newer version of the add-in (layout {{version}}). Nothing was changed. Update the add-in and try again.",
    olderLayout:
      "This workbook still has layout version {{version}}; this add-in uses version {{present}}. Nothing was changed. Click Update in the Mystery Calling pane (or run mc migrate), then try again; nothing typed is lost.",
    wrongYear:
      "This workbook is of {{year}}, not {{wanted}}. Nothing was changed. Choose the workbook of the year before.",
    monthInvalid: "“{{month}}” is no month. Nothing was changed. Write a month as YYYY-MM, such as 2026-07.",
    monthInFuture:
      "The month {{month}} has not come yet. Nothing was changed. Choose this month or one before it.",
    monthMissing: "There is no F-22 sheet for {{month}}. Nothing was changed. Open that month first.",
    sheetNotOurs:
      "There is already a sheet “{{sheet}}” that this add-in did not make. It was left as it is. Rename it and try again.",
    layoutDamaged:
      "The table on sheet “{{sheet}}” is lost or has another name. Nothing was changed. Repair the layout, then try again.",
    headerRowHidden:
      "The header row of the table {{table}} on {{sheet}} is switched off, so its columns cannot be told apart. Nothing was changed. Click the table, tick Header Row on the Table Design tab, then try again.",
    settingUnknown: "There is no setting “{{key}}”. Nothing was changed. Check its spelling.",
    settingInvalid:
      "“{{value}}” cannot be used for {{key}}. Nothing was changed. Correct the value and try again.",
    scorecardUnusable:
      "The scorecard on {{sheet}} cannot be used for {{month, month}} yet: {{header}} ({{cell}}) holds “{{value}}”. Nothing was changed. Put it right (weights adding up to 100, names of at most 40 characters without [ ] # ' @ ( ), at most 20 criteria), then try again.",
    cancelled: "Cancelled before anything was written. The workbook is unchanged.",
    columnMissing:
      "The column “{{header}}” is missing from the sheet {{sheet}}. Nothing was changed. Put the column back and try again.",
    changedMeanwhile:
      "Others changed the workbook at the same moment, several times over. Nothing was written, and what you filled in is still here. Wait a moment, then try again.",
    cellEditMode:
      "A cell is being typed in. Nothing was changed. Finish it in the sheet with Enter or Esc, then try again.",
    sheetProtected:
      "The sheet is locked and refused the change. What was there is untouched. Unprotect the sheet on the Review tab, then try again.",
    apiTooOld:
      "This Excel is too old for the add-in. Nothing was changed. Update Excel (2021 or newer), or use Excel on the web.",
    notWritten:
      "Excel did not keep what was written. What you filled in is still here; finish editing the cell and try again.",
    notAnswering:
      "Excel does not answer. What was already written is kept; look at the last sheet. Reload the pane and try again.",
    tooLarge:
      "The data is too large to send at once. Nothing was deleted. Use fewer rows at a time and try again.",
    connection:
      "The connection to the workbook was lost. What was already saved is kept. Check the network and try again.",
    stopped:
      "Excel stopped this request. What was there is untouched; Check tells of anything that was left half-way. Try again: nothing that stands is doubled.",
    unexpected:
      "Something unexpected happened. Nothing was deleted from the workbook. Reload the pane and try again; if it happens again, report it.",
  },
  verdict: {
    notApplicable: "Not applicable",
    incomplete: "Data incomplete",
    invalid: "Invalid",
    waiting: "Waiting",
    onTime: "On time",
    late: "Late",
    overdue: "Overdue",
    dueToday: "Due today",
    notDue: "Not due yet",
  },
  exclusion: {
    callDate: "Call date empty or unusable",
    cancelled: "Cancelled",
    status: "Call status does not count",
    agent: "ID Agent empty",
    unscored: "Not scored yet",
    duplicate: "Duplicate sample",
  },
  link: {
    qcoToQa: "QCO to QA",
    qaToSupervisor: "QA to supervisor",
    supervisorToQa: "Supervisor to QA",
  },
  ribbon: {
    setUp: "Set up workbook",
    openMonth: "Open month",
    generateReport: "Create monthly report",
  },
  pane: {
    screens: {
      label: "All screens",
      tabs: "Screens",
      all: "All screens",
      allPressing: "All screens; something is overdue",
      late: "{{count, number}} overdue",
      group: { month: "This month", data: "Data and quality", results: "Results", book: "Workbook" },
      home: "Overview",
      check: "Findings",
      reports: "Reports",
      settings: "Settings",
      records: "Documents and archive",
      calibration: "Calibration",
      help: "Help",
      sample: "Fill in a sample",
      worklist: "Worklist",
      corrective: "Corrective action",
      plan: "Plan",
      import: "Import",
    },
    title: "Mystery Calling",
    version: "Mystery Calling {{version}}",
    who: {
      label: "Role: {{who}}",
      unknown: "Choose role",
      change: "Change",
      qco: "QCO",
      qa: "QA",
      supervisor: "SPV",
    },
    loading: "Reading the workbook…",
    working: "Working…",
    cancel: "Cancel",
    cancelling: "Cancelling…",
    retry: "Try again",
    reload: "Reload",
    dismiss: "Close message",
    refresh: "Refresh",
    failureTitle: "That did not work",
    noticeFailure: "Ribbon button: {{action}}",
    officeSilent:
      "Excel has not answered for 10 seconds. The network may be blocking office.js. The workbook was not touched. Check the network, then reload.",
    officeMissing:
      "office.js could not be loaded, so the pane cannot talk to Excel. The workbook was not touched. Check the network, then reload.",
    notInExcel: "This page works inside Excel. Open Excel and choose the Mystery Calling tab.",
    crashed: "The pane broke down. The workbook was not touched. Reload the pane to go on.",
    newerTitle: "Read-only",
    newer:
      "This workbook uses layout {{version}}, which is newer than this add-in. The pane will write nothing. Update the add-in to go on.",
    month: {
      heading: "Month",
      label: "Month shown",
      none: "No month yet. Open one to start filling in F-22.",
      newLabel: "Month to open",
      open: "Open month",
      show: "Go to F-22 sheet",
      opened: "The sheet {{sheet}} was made.",
      complete: "Fill in from the lists",
      completeWhy: "Fills empty numbers, names and versions.",
      completed_one: "{{count, number}} empty cell of {{sheet}} was filled in.",
      completed_other: "{{count, number}} empty cells of {{sheet}} were filled in.",
      completedNone: "{{sheet}} has no empty cell that the lists could fill.",
      shown: "The sheet {{sheet}} is shown.",
    },
    samples: {
      heading: "Samples",
      ofTarget: "{{counted, number}} of {{target, number}}",
      bar: "Samples counted",
      reached: "Target reached",
      missing_one: "{{count, number}} sample to go",
      missing_other: "{{count, number}} samples to go",
      pace: "Pace: {{share, percent}} of the plan up to today",
      excluded: "Not counted",
      exclusion: "{{reason}}: {{count, number}}",
      none: "No rows in this month yet.",
    },
    deadlines: {
      heading: "Feedback H+{{days, number}}",
      rule: "{{days, number}} {{calendar}} from {{anchor}}; as of {{asOf, day}}",
      calendar: "calendar days",
      working: "working days",
      finding: "the finding date",
      previous: "the step before",
      compliance: "Compliance {{share}}",
      count: "{{verdict}}: {{count, number}}",
      none: "No nonconformity in this month yet.",
      troubled_one: "{{count, number}} step late or overdue",
      troubled_other: "{{count, number}} steps late or overdue",
      row: "{{id}} · {{link}}",
      daysLate_one: "{{verdict}}, {{count, number}} day (due {{due, day}})",
      daysLate_other: "{{verdict}}, {{count, number}} days (due {{due, day}})",
      noId: "(no No. Sampel)",
    },
    findings: {
      heading: "Findings",
      check: "Check",
      none: "No findings.",
      found_one: "{{count, number}} finding",
      found_other: "{{count, number}} findings",
      checked_one: "Checked: {{count, number}} finding.",
      checked_other: "Checked: {{count, number}} findings.",
      checkedNone: "Checked: no findings.",
      group: "{{severity}}: {{name}} ({{count, number}})",
      jump: "Go to cell {{cell}} in {{sheet}}",
      jumpSheet: "Go to the sheet {{sheet}}",
      more_one: "Show {{count, number}} more",
      more_other: "Show {{count, number}} more",
    },
    report: {
      absent: "The report of {{month, month}} has not been made yet.",
    },
    ask: {
      yes: "Yes, do it",
      no: "Cancel",
    },
    undo: "Undo",
  },
};
