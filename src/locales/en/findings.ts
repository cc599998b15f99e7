// The words of what check finds and what can be done about it, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"findings"> = {
  finding: {
    required: "{{header}} must be filled in.",
    dateInvalid:
      "{{header}} holds “{{value}}”, which is no date. Type it again as a date, such as 15/07/2026.",
    dateInFuture: "{{header}} {{value, day}} is after the as-of day {{limit, day}}.",
    numberInvalid: "{{header}} holds “{{value}}”, which is no usable number or time.",
    listValue: "{{header}} holds “{{value}}”, which its list does not have.",
    listValueSuggestion: "{{header}} holds “{{value}}”; the list spells it “{{suggestion}}”.",
    duplicateSampleNumber: "No. Sampel “{{value}}” is already in use at {{firstSheet}}!{{firstCell}}.",
    duplicateSampleNumberMoved:
      "The row “{{value}}” stands twice, here and at {{firstSheet}}!{{firstCell}}: moving it stopped half-way. Fix the finding about its sheet to finish the move.",
    duplicateRecording: "ID Rekaman “{{value}}” is already in use at {{firstSheet}}!{{firstCell}}.",
    unknownAgent: "ID Agent “{{value}}” is not on the Agen sheet.",
    unknownScenario: "Kode Skenario “{{value}}” is not on the Skenario sheet.",
    scenarioNotInForce: "Scenario “{{value}}” was not in force on the call date, {{date, day}}.",
    executorIsAgent: "Pelaksana “{{value}}” is agent {{agent}}, the very one who was called.",
    supervisorOwnTeam: "Pelaksana “{{value}}” called agent {{agent}} of their own team.",
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
      "{{header}} holds “{{value, number}}” without the right formula; by the rule it should be “{{expected, number}}”.",
    formulaInText: "{{header}} is a text column but holds a formula (now “{{value}}”).",
    settingInvalid: "Setting {{problem}} holds “{{value}}”, which cannot be used.",
    layoutChanged: "The layout has changed. Click Repair layout; nothing typed is lost.",
    planAltered:
      "Plan of {{month, month}}, No. {{no}}: {{header}} says “{{value}}”, but the draw gave “{{planned}}”. Put it back, or write the reason into Alasan.",
    planAlteredMissing:
      "Plan of {{month, month}}: No. {{no}} is gone, though it was drawn. Put the row back, or make the plan again.",
    planAlteredAdded:
      "Plan of {{month, month}}: No. {{no}} was not drawn, and repeats no call to the same agent.",
    planUnproven:
      "The plan of {{month, month}} cannot be recomputed: the record of how it was made is missing, or differs from what Log says. Make the plan again; rows with a sample number stay.",
    holidayYearAhead:
      "The Libur sheet has no day of {{value}} yet. Paste that year's list of holidays before working-day deadlines reach it.",
    historyChanged:
      "The line of {{month, month}} on Riwayat was changed after the add-in wrote it. Reports use the figures as they stand; take over from last year's workbook once more if the change is wrong.",
    calibrationMissing:
      "The last calibration ({{session}}) was on {{value, day}}, more than {{months, number}} months ago. Open a new session on the Calibration screen, or change the setting calibration.months (0 = no reminder).",
    holidayYearMissing:
      "The Libur sheet has no day of {{value}}, yet a working-day deadline falls in that year.",
  },
  layoutProblem: {
    leftover:
      "The sheet {{name}} is half made: Excel stopped while making it. Do the same once more, or click Repair layout; a whole sheet then takes its place.",
    older:
      "This workbook still has layout version {{version}}, while this add-in uses version {{present}}. Figures can be read. Click Update in the pane (or run mc migrate) before anything is written; nothing typed is lost.",
    columnMissing: "Column {{header}} is gone. Repairing adds it again, empty.",
    columnRenamed: "Column {{header}} is unknown while a column is missing. Say whether it was renamed.",
    headerChanged: "The header of column {{header}} was changed. Repairing writes it again.",
    columnCopied:
      "Column {{header}} is a copy of {{of}}. Repairing gives it a name of its own; its cells stay.",
    validationLost:
      "{{count, number}} cells of column {{header}} lost their list or rule. Repairing sets it again.",
    formatLost:
      "The number format of column {{header}} was changed. Repairing sets it again; its cells stay.",
    formulasLost:
      "{{count, number}} cells of column {{header}} lost their formula. Repairing writes it again.",
    rowsBelow:
      "{{count, number}} rows stand below the table and are not counted. Repairing joins them to it.",
    callInTotals:
      "A call stands in the table's Total Row and is not counted. Repairing puts it above that row.",
    monthRecord:
      "The scorecard record of {{month, month}} on sheet Sistem is gone. Repairing makes it again from the month's formulas.",
    tableMissing: "Table {{name}} is gone. Repairing makes it again; a list gets back what F-22 uses.",
    tableRenamed: "Table {{name}} should be called {{expected}}. Repairing names it so again.",
    tableConverted:
      "The F-22 table of {{month, month}} became a plain range. Repairing makes it a table again.",
    tableSplit: "Table {{name}} was split off its month's table. Repairing joins them again.",
    settingMissing:
      "The setting {{name}} is gone. Repairing writes it again, with its default where the row is lost.",
    sheetMissing: "Sheet {{name}} is gone. Repairing makes it again.",
    sheetCopied:
      "This sheet is a copy of F-22; its rows are not counted. Repairing leaves it alone: delete it yourself if nobody needs it.",
    nameMissing: "Name {{name}} is gone, so lists or formulas do not work. Repairing makes it again.",
    nameChanged: "Name {{name}} points elsewhere. Repairing sets it right.",
    panesLost:
      "Sheets that have lost their frozen panes: {{count, number}} ({{name}}). Repairing freezes them again.",
    tabColorLost:
      "Sheets that have lost their tab colour: {{count, number}} ({{name}}). Repairing colours them again.",
    tableStyleLost:
      "Tables that have lost their style: {{count, number}} ({{name}}). Repairing gives it back; contents stay.",
  },
  unfinished: {
    setUp:
      "Setting up the workbook stopped half-way. Click Set up workbook once more: what is missing is made, what is there stays.",
    openMonth: "Opening {{month, month}} stopped half-way. Click Open month once more.",
    addRows:
      "Adding rows stopped half-way; the rows that are in stay whole. Import the file once more: rows that are there already are left out.",
    saveRow: "Saving a row of {{month, month}} stopped half-way. Open that row and save it once more.",
    fix: "Fixing findings stopped half-way; what was fixed stays. Click Fix once more.",
    moveRow: "Moving a row stopped half-way. Click Move row once more.",
    complete:
      "Completing {{month, month}} from the lists stopped half-way; what was filled in stays. Run it once more.",
    report:
      "Making the report of {{month, month}} stopped half-way; what people filled in is kept. Click Make monthly report once more.",
    finish:
      "Finishing the report of {{month, month}} stopped half-way: not all of it is final. Click Finish report once more.",
    distribute: "The distribution copy of {{month, month}} stopped half-way. Make the copy once more.",
    calibration:
      "A calibration session stopped half-way. Open the Calibration screen and do the same once more.",
    settings: "Saving settings stopped half-way. Look at Pengaturan, then save once more.",
    repair: "Repairing the layout stopped half-way. Click Repair layout once more.",
    holidays: "Adding holidays stopped half-way; what is there already stays. Paste the same list once more.",
    records:
      "Registering records on Dokumen stopped half-way; what is there already stays. Click Register on the Documents screen once more.",
    decideRecord:
      "Saving the decision on a record stopped half-way. Save that decision once more on the Documents screen.",
    nextYear:
      "Taking over from last year's workbook stopped half-way. Take over once more from the same file.",
    migrate: "Updating the layout stopped half-way. Click Update once more.",
    plan: "Making the plan of {{month, month}} stopped half-way. Make that month's plan again: rows with a sample number or a reason stay.",
    replaceCall:
      "Replacing a call in the plan of {{month, month}} stopped half-way. Click its replacement once more.",
  },
  settingProblem: {
    holiday: "A holiday row holds “{{value}}”, which is no date.",
    criterionCell: "Scorecard: {{header}} holds “{{value}}”, which cannot be used.",
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
    executorIsAgent: "Caller is the agent",
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
        giveNumber: "What changes: that No. Sampel alone, which gets a number nobody has.",
        chooseReading: "What changes: that cell alone, which becomes the date you choose.",
        useListValue: "What changes: that cell alone, written as the list spells it.",
        moveRow:
          "The row with all it holds, your own columns too, moves to the end of its month's sheet (made where missing).",
        restoreFormula: "What changes: that cell alone; the month's formula replaces what stands there.",
        keepValue: "What changes: that cell alone; its value as text replaces the formula.",
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
      done_one: "{{count, number}} finding fixed.",
      done_other: "{{count, number}} findings fixed.",
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
        notWritten_one:
          "{{count, number}} is not finished: look whether its row stands on two sheets, then check again.",
        notWritten_other:
          "{{count, number}} are not finished: look whether their rows stand on two sheets, then check again.",
        cancelled_one: "{{count, number}} was not done: cancelled.",
        cancelled_other: "{{count, number}} were not done: cancelled.",
      },
    },
    layout: {
      title_one: "The layout has changed: {{count, number}} thing",
      title_other: "The layout has changed: {{count, number}} things",
      why: "Figures may be wrong until it is repaired. Nothing typed is lost.",
      show: "What it is, and what repairing does",
      question: "{{header}} ({{sheet}}) is",
      own: "a column of our own, leave it",
      later: "not known yet",
      button: "Repair layout",
      done_one: "Layout repaired: {{count, number}} thing.",
      done_other: "Layout repaired: {{count, number}} things.",
      cancelled: "Cancelled: what was repaired stays. Click Repair layout again to go on.",
      nothing: "Nothing more can be repaired. Answer the questions first, or delete copies yourself.",
    },
  },
};
