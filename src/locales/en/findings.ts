// The words of what check finds and what can be done about it, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"findings"> = {
  finding: {
    required: "{{header}} must be filled in.",
    dateInvalid:
      "{{header}} contains “{{value}}”, which is not a date. Type it again as a date, such as 15/07/2026.",
    dateInFuture: "{{header}} {{value, day}} is after the reference date {{limit, day}}.",
    numberInvalid:
      "{{header}} contains “{{value}}”, which is not a number or time that can be used. Type, for example, 125 or 09:30.",
    listValue: "{{header}} contains “{{value}}”, which is not in its list.",
    listValueSuggestion: "{{header}} contains “{{value}}”; the list spells it “{{suggestion}}”.",
    duplicateSampleNumber: "No. Sampel “{{value}}” is already in use at {{firstSheet}}!{{firstCell}}.",
    duplicateSampleNumberMoved:
      "The row “{{value}}” appears twice, here and at {{firstSheet}}!{{firstCell}}: moving it stopped half-way. Fix the issue “Wrong month sheet” to finish the move.",
    duplicateRecording: "ID Rekaman “{{value}}” is already in use at {{firstSheet}}!{{firstCell}}.",
    unknownAgent: "ID Agent “{{value}}” is not on the Agen sheet.",
    unknownScenario: "Kode Skenario “{{value}}” is not on the Skenario sheet.",
    scenarioNotInForce: "Scenario “{{value}}” was not in force on the call date, {{date, day}}.",
    executorIsAgent: "Caller “{{value}}” is the agent who was called ({{agent}}).",
    supervisorOwnTeam: "Caller “{{value}}” called agent {{agent}} of their own team.",
    wrongSheet: "The call of {{value, day}} belongs to {{month, month}}, not {{sheetMonth, month}}.",
    findingBeforeCall: "{{header}} {{value, day}} is before Tanggal Panggilan {{limit, day}}.",
    stepBeforeFinding: "{{header}} {{value, day}} is before Tanggal Temuan {{limit, day}}.",
    stepOutOfOrder: "{{header}} says {{value, day}}, but {{earlier}} is empty or later.",
    failedUnexplained:
      "This sample is Tidak Lulus (score {{score, number}}) but has neither a finding nor a reason for having none. Set Ketidaksesuaian to Ya, or fill in Alasan Tanpa Temuan.",
    unknownMaterial:
      "Material “{{material}}” of scenario “{{value}}” is not on the Materi sheet. Add it there, or correct Kode Materi on the Skenario sheet.",
    materialNotInForce:
      "Material “{{material}}” of scenario “{{value}}” was not in force on the call date, {{date, day}}.",
    materialMismatch:
      "Jenis Materi contains “{{value}}”, but material “{{material}}” of this scenario is {{kind}}.",
    findingWithoutRecording:
      "There is a nonconformity, but ID Rekaman is empty. Fill in ID Rekaman as its evidence.",
    findingWithoutNonconformity: "{{header}} is filled in, but Ketidaksesuaian is not Ya.",
    closedIncomplete: "Status is Closed, but {{header}} is empty.",
    objectionIncomplete: "The objection is incomplete: {{header}} is empty.",
    decisionIncomplete:
      "The decision on the objection is incomplete: fill in Keberatan (Diterima, Ditolak or Sebagian), Keputusan QA and Tanggal Keputusan.",
    objectionLate: "The objection was raised on {{value, day}}, after its deadline {{limit, day}}.",
    decisionOverdue: "The objection has not been decided, although its deadline was {{limit, day}}.",
    formulaOverwritten:
      "{{header}} was typed as “{{value, number}}” instead of its formula. By the formula it should be “{{expected, number}}”.",
    formulaInText: "{{header}} is a text column but contains a formula (now “{{value}}”).",
    settingInvalid: "Setting {{problem}} contains “{{value}}”, which cannot be used.",
    layoutChanged: "The layout has changed. Click Repair layout.",
    planAltered:
      "Plan of {{month, month}}, No. {{no}}: {{header}} says “{{value}}”, but the draw gave “{{planned}}”. Restore it, or write the reason into Alasan.",
    planAlteredMissing:
      "Plan of {{month, month}}: No. {{no}} is missing, though it was drawn. Restore the row, or make the plan again.",
    planAlteredAdded:
      "Plan of {{month, month}}: No. {{no}} was not drawn, and repeats no call to the same agent.",
    planUnproven:
      "The plan of {{month, month}} cannot be recomputed: the record of how it was made is missing, or differs from what Log says. Make the plan again; rows with a sample number stay.",
    holidayYearAhead:
      "The Libur sheet has no day of {{value}} yet. Paste that year's list of holidays before working-day deadlines reach it.",
    historyChanged:
      "The row for {{month, month}} on Riwayat was changed after the add-in wrote it. Reports use the figures as they are now; take over from last year's workbook again if the change is wrong.",
    calibrationMissing:
      "The last calibration ({{session}}) was on {{value, day}}, longer ago than the setting allows (months: {{months, number}}). Open a new session on the Calibration screen, or change the setting calibration.months (0 = no reminder).",
    holidayYearMissing:
      "The Libur sheet has no day of {{value}}, yet a working-day deadline falls in that year.",
  },
  layoutProblem: {
    leftover:
      "The sheet {{name}} is incomplete: Excel stopped while creating it. Do the same again, or click Repair layout; a complete sheet then takes its place.",
    older:
      "This workbook still has layout version {{version}}, while this add-in uses version {{present}}. Figures can still be read. Click Update in the pane (or run mc migrate) before anything is written; nothing typed is lost.",
    olderLost:
      "This workbook still has layout version {{version}}, while this add-in uses version {{present}}, and not all of its months can be read: see what follows. Click Update in the pane, then Repair layout (or run mc repair, which does both) before you rely on its figures; nothing typed is lost.",
    columnMissing: "Column {{header}} is missing. Repairing adds it again.",
    columnLost_one:
      "Column {{header}} is missing with what was in it, at most {{count, number}} value. Undo its deletion (Ctrl+Z), or restore the version before from Version History. Repairing adds the column again, but its value only as far as other columns still tell it.",
    columnLost_other:
      "Column {{header}} is missing with what was in it, at most {{count, number}} values. Undo its deletion (Ctrl+Z), or restore the version before from Version History. Repairing adds the column again, but its values only as far as other columns still tell them.",
    columnRenamed: "Column {{header}} is unknown while a column is missing. Choose whether it was renamed.",
    headerChanged: "The header of column {{header}} was changed. Repairing writes it again.",
    columnCopied:
      "Column {{header}} is a copy of {{of}}. Repairing gives it a name of its own; its cells stay.",
    validationLost_one:
      "{{count, number}} cell of column {{header}} lost its list or rule. Repairing sets it again.",
    validationLost_other:
      "{{count, number}} cells of column {{header}} lost their list or rule. Repairing sets it again.",
    formatLost:
      "The number format of column {{header}} was changed. Repairing sets it again; its cells stay.",
    formulasLost_one:
      "{{count, number}} cell of column {{header}} lost its formula. Repairing writes it again.",
    formulasLost_other:
      "{{count, number}} cells of column {{header}} lost their formula. Repairing writes it again.",
    rowsBelow_one: "{{count, number}} row is below the table and is not counted. Repairing joins it to it.",
    rowsBelow_other:
      "{{count, number}} rows are below the table and are not counted. Repairing joins them to it.",
    callInTotals: "A call is in the table's Total Row and is not counted. Repairing moves it above that row.",
    monthRecord:
      "The scorecard record of {{month, month}} on sheet Sistem is missing. Repairing makes it again from the month's formulas.",
    tableMissing: "Table {{name}} is missing. Repairing makes it again; a list gets back what F-22 uses.",
    tableRenamed: "Table {{name}} should be called {{expected}}. Repairing restores its name.",
    tableConverted:
      "The F-22 table of {{month, month}} became a plain range. Repairing makes it a table again.",
    tableSplit: "Table {{name}} was split off its month's table. Repairing joins them again.",
    settingMissing:
      "The setting {{name}} is missing. Repairing writes it again, with its default value where the row is missing.",
    sheetMissing: "Sheet {{name}} is missing. Repairing makes it again.",
    sheetCopied:
      "This sheet is a copy of F-22, so its rows are not counted. Delete it yourself if it is not needed.",
    nameMissing: "Name {{name}} is missing, so lists or formulas do not work. Repairing makes it again.",
    nameChanged: "Name {{name}} points elsewhere. Repairing points it to its place again.",
    panesLost:
      "Sheets that have lost their frozen panes: {{count, number}} ({{name}}). Repairing freezes them again.",
    tabColorLost:
      "Sheets that have lost their tab colour: {{count, number}} ({{name}}). Repairing colours them again.",
    tableStyleLost:
      "Tables that have lost their style: {{count, number}} ({{name}}). Repairing gives it back; contents stay.",
  },
  unfinished: {
    setUp:
      "Setting up the workbook stopped half-way. Click Set up workbook again: what is missing is created, what is there stays.",
    openMonth: "Opening {{month, month}} stopped half-way. Click Open month again.",
    addRows:
      "Adding rows stopped half-way; the rows already added are complete. Import the file again: rows that are there already are left out.",
    saveRow: "Saving a row of {{month, month}} stopped half-way. Open that row and save it again.",
    fix: "Fixing issues stopped half-way; what was fixed stays. Click Fix again.",
    moveRow: "Moving a row stopped half-way. Click Move row again.",
    complete:
      "Completing {{month, month}} from the lists stopped half-way; what was filled in stays. Run it again.",
    report:
      "Creating the report for {{month, month}} stopped half-way; what people filled in is unchanged. Click Create monthly report again.",
    finish:
      "Marking the report for {{month, month}} as final stopped half-way: not all of its sheets are final. Click Mark as final again.",
    distribute: "The distribution copy of {{month, month}} stopped half-way. Make the copy again.",
    calibration: "A calibration session stopped half-way. Open the Calibration screen and do the same again.",
    settings: "Saving settings stopped half-way. Look at the Settings screen, then save again.",
    repair: "Repairing the layout stopped half-way. Click Repair layout again.",
    holidays: "Adding holidays stopped half-way; what is there already stays. Paste the same list again.",
    records:
      "Registering records on the sheet Dokumen stopped half-way; what is there already stays. Click Register on the Documents and archive screen again.",
    decideRecord:
      "Saving the decision on a record stopped half-way. Save that decision again on the Documents screen.",
    nextYear: "Taking over from last year's workbook stopped half-way. Take over again from the same file.",
    migrate: "Updating the layout stopped half-way. Click Update again.",
    plan: "Making the plan of {{month, month}} stopped half-way. Make that month's plan again: rows with a sample number or a reason stay.",
    replaceCall:
      "Replacing a call in the plan of {{month, month}} stopped half-way. Click its replacement again.",
  },
  settingProblem: {
    leaveArea:
      "A day off of one area names “{{value}}”, which is not in the list of areas. Choose an area from the list, or empty the cell if all are off.",
    leaveAreas:
      "At most 12 areas can have days off of their own. Those of {{value}} do not count yet; empty Area on days when all are off.",
    holiday: "A holiday row contains “{{value}}”, which is not a date.",
    criterionCell: "Scorecard: {{header}} contains “{{value}}”, which cannot be used.",
    criteria: "The scorecard has {{value, number}} criteria; it should have 1 to 20.",
    weights: "The scorecard's weights add up to {{value, number}}, not 100.",
    agentRepeated: "ID Agent “{{value}}” is listed more than once.",
  },
  findingName: {
    required: "Required cell empty",
    dateInvalid: "Not a date",
    dateInFuture: "Date in the future",
    numberInvalid: "Not a number or time",
    listValue: "Not in the list",
    duplicateSampleNumber: "No. Sampel used twice",
    duplicateRecording: "ID Rekaman used twice",
    unknownAgent: "Unknown agent",
    unknownScenario: "Unknown scenario",
    scenarioNotInForce: "Scenario not in force",
    executorIsAgent: "Caller is the agent who was called",
    supervisorOwnTeam: "Called own team",
    wrongSheet: "Wrong month sheet",
    findingBeforeCall: "Finding before the call",
    stepBeforeFinding: "Step before the finding",
    stepOutOfOrder: "Steps out of order",
    failedUnexplained: "Failed with neither finding nor reason",
    unknownMaterial: "Unknown material",
    materialNotInForce: "Material not in force",
    materialMismatch: "Material kind does not match the scenario",
    findingWithoutRecording: "Nonconformity without recording",
    findingWithoutNonconformity: "Finding without nonconformity",
    closedIncomplete: "Closed but incomplete",
    objectionIncomplete: "Objection incomplete",
    decisionIncomplete: "Decision on an objection incomplete",
    objectionLate: "Objection too late",
    decisionOverdue: "Objection not decided in time",
    formulaOverwritten: "Formula overwritten",
    formulaInText: "Formula in a text cell",
    settingInvalid: "Unusable setting",
    layoutChanged: "Layout changed",
    planAltered: "Plan altered",
    planUnproven: "Plan cannot be recomputed",
    holidayYearAhead: "Next year's holidays missing",
    historyChanged: "Riwayat changed",
    calibrationMissing: "Calibration long ago",
    holidayYearMissing: "Holidays of a year missing",
  },
  severity: {
    error: "Error",
    warning: "Warning",
  },
  pane: {
    fix: {
      giveNumber: "Give a new number",
      chooseReading: "{{day, longDay}}",
      useListValue: "Use “{{value}}”",
      moveRow: "Move the row to {{month, month}}",
      restoreFormula: "Restore the formula",
      keepValue: "Keep the value “{{value}}”",
      what: {
        giveNumber_one: "Changes this cell only: it gets an unused number.",
        giveNumber_other: "Changes these cells only: each gets an unused number.",
        chooseReading_one: "Changes this cell only: it becomes the date you choose.",
        chooseReading_other: "Changes these cells only: each becomes the date you choose.",
        useListValue_one: "Changes this cell only: it is spelled as in the list.",
        useListValue_other: "Changes these cells only: each is spelled as in the list.",
        moveRow_one:
          "The row with everything in it, your own columns too, moves to the end of its month's sheet (created where missing).",
        moveRow_other:
          "The rows with everything in them, your own columns too, move to the end of their months' sheets (created where missing).",
        restoreFormula_one: "Changes this cell only: the month's formula replaces what is there.",
        restoreFormula_other: "Changes these cells only: the month's formula replaces what is there.",
        keepValue_one: "Changes this cell only: its value as text replaces the formula.",
        keepValue_other: "Changes these cells only: their values as text replace the formulas.",
      },
      now: "Now “{{before, number}}” →",
      nowEmpty: "Now empty →",
      becomes: "Becomes {{after, number}}, by the formula",
      all: "Fix all ({{count, number}})",
      confirmAll_one: "Fix {{count, number}} cell?",
      confirmAll_other: "Fix {{count, number}} cells at once?",
      confirmMoves_one: "Move {{count, number}} row?",
      confirmMoves_other: "Move {{count, number}} rows?",
      change: "{{place}}: “{{before, number}}” → “{{after, number}}”",
      changeDay: "{{place}}: “{{before}}” → {{day, longDay}}",
      changeNumber: "{{place}}: “{{before}}” → a new number",
      changeMove: "{{row}}: {{from}} → F-22 {{month, month}}",
      changesMore_one: "… and {{count, number}} more",
      changesMore_other: "… and {{count, number}} more",
      done_one: "{{count, number}} issue fixed.",
      done_other: "{{count, number}} issues fixed.",
      moved_one: "{{count, number}} row moved.",
      moved_other: "{{count, number}} rows moved.",
      undone_one: "{{count, number}} fix undone.",
      undone_other: "{{count, number}} fixes undone.",
      nothing: "Nothing was changed.",
      skipped: {
        changed_one: "{{count, number}} was skipped: it has changed meanwhile.",
        changed_other: "{{count, number}} were skipped: they have changed meanwhile.",
        futureMonth_one: "{{count, number}} was skipped: its month has not come.",
        futureMonth_other: "{{count, number}} were skipped: their month has not come.",
        layout_one:
          "{{count, number}} was skipped: a column that its formula reads is missing. Repair the layout first.",
        layout_other:
          "{{count, number}} were skipped: columns that their formulas read are missing. Repair the layout first.",
        notWritten_one:
          "{{count, number}} is not finished: look whether its row is on two sheets, then check again.",
        notWritten_other:
          "{{count, number}} are not finished: look whether their rows are on two sheets, then check again.",
        cancelled_one: "{{count, number}} was not done: cancelled.",
        cancelled_other: "{{count, number}} were not done: cancelled.",
      },
    },
    layout: {
      title_one: "The layout has changed: {{count, number}} item",
      title_other: "The layout has changed: {{count, number}} items",
      why: "Figures may be wrong until it is repaired. Nothing typed is lost.",
      whyLost:
        "Figures may be wrong until it is repaired. The values of missing columns are no longer in this workbook: undo first (Ctrl+Z), or restore the version before from Version History.",
      refilled:
        "{{header}} on {{sheet}}: rows filled in again from other columns: {{filled, number}} of {{rows, number}}. The others are empty: if they had a value, restore the version before from Version History.",
      refilledAll:
        "{{header}} on {{sheet}}: filled in again from other columns in every row ({{rows, number}}).",
      show: "Details and how each is repaired",
      question: "{{header}} ({{sheet}}) is",
      own: "an extra column of ours, leave it",
      later: "not known yet",
      button: "Repair layout",
      lost_one: "Column {{header}} on {{sheet}}: at most {{count, number}} value lost",
      lost_other: "Column {{header}} on {{sheet}}: at most {{count, number}} values lost",
      lostQuestion: "Repair all the same, without what the missing columns held?",
      lostWhat:
        "Once repaired, deleting them can no longer be undone. Their values only come back if you undo first (Ctrl+Z), or restore the version before from Version History. Repairing adds the columns again; their values only as far as other columns still tell them.",
      done_one: "Layout repaired: {{count, number}} item.",
      done_other: "Layout repaired: {{count, number}} items.",
      cancelled: "Cancelled: what was repaired stays. Click Repair layout again to go on.",
      nothing:
        "Nothing more can be repaired automatically. Answer the questions above first, or delete the copied sheets yourself.",
    },
  },
};
