// What failed actions say, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"errors"> = {
  error: {
    notOurWorkbook: {
      what: "This is not a Mystery Calling workbook.",
      kept: "Nothing was changed.",
      next: "Open the right workbook, or set this one up first.",
    },
    newerLayout: {
      what: "This workbook was made by a newer version of the add-in (layout {{version}}).",
      kept: "Nothing was changed.",
      next: "Update the add-in and try again.",
    },
    olderLayout: {
      what: "This workbook still has layout version {{version}}; this add-in uses version {{present}}.",
      kept: "Nothing was changed.",
      next: "Click Update in the Mystery Calling pane (or run mc migrate), then try again; nothing typed is lost.",
    },
    wrongYear: {
      what: "This workbook is for {{year}}, not {{wanted}}.",
      kept: "Nothing was changed.",
      next: "Choose the file of the {{wanted}} workbook.",
    },
    monthInvalid: {
      what: "“{{month}}” is not a month.",
      kept: "Nothing was changed.",
      next: "Write the year and the month, such as 2026-07.",
    },
    monthInFuture: {
      what: "The month {{month}} has not come yet.",
      kept: "Nothing was changed.",
      next: "Choose this month or one before it.",
    },
    monthMissing: {
      what: "There is no F-22 sheet for {{month}}.",
      kept: "Nothing was changed.",
      next: "Open that month first.",
    },
    sheetNotOurs: {
      what: "There is already a sheet “{{sheet}}” that this add-in did not make.",
      kept: "It was left as it is.",
      next: "Rename it and try again.",
    },
    layoutDamaged: {
      what: "A table on sheet “{{sheet}}” is missing or has another name.",
      kept: "Nothing was changed.",
      next: "Click Repair layout on the Check screen (or run mc repair), then try again.",
    },
    headerRowHidden: {
      what: "The header row of the table {{table}} on {{sheet}} is switched off, so its columns cannot be told apart.",
      kept: "Nothing was changed.",
      next: "Click the table, tick Header Row on the Table Design tab, then try again.",
    },
    areaNotListed: {
      what: "“{{area}}” is not in the list of areas: {{areas}}.",
      kept: "Nothing was changed.",
      next: "Choose one of them, or add it to the list in Pengaturan.",
    },
    settingUnknown: {
      what: "There is no setting “{{key}}”.",
      kept: "Nothing was changed.",
      next: "Check its spelling.",
    },
    settingInvalid: {
      what: "“{{value}}” cannot be used for {{key}}.",
      kept: "Nothing was changed.",
      next: "Correct the value and try again.",
    },
    scorecardUnusable: {
      what: "The scorecard on {{sheet}} cannot be used for {{month, month}} yet: {{header}} ({{cell}}) contains “{{value}}”.",
      kept: "Nothing was changed.",
      next: "Correct it (weights adding up to 100, names of at most 40 characters without [ ] # ' @ ( ), at most 20 criteria), then try again.",
    },
    cancelled: {
      what: "Cancelled before anything was written.",
      kept: "The workbook is unchanged.",
      next: "Run it again if it is still needed.",
    },
    columnMissing: {
      what: "The column “{{header}}” is missing from the sheet {{sheet}}.",
      kept: "Nothing was changed.",
      next: "Put the column back and try again.",
    },
    changedMeanwhile: {
      what: "Others changed the workbook at the same moment, several times over.",
      kept: "Nothing was written, and what you filled in is still here.",
      next: "Wait a moment, then try again.",
    },
    cellEditMode: {
      what: "A cell is still in edit mode.",
      kept: "Nothing was changed.",
      next: "Press Enter or Esc in the sheet, then try again.",
    },
    sheetProtected: {
      what: "The sheet is locked and refused the change.",
      kept: "What was there is untouched.",
      next: "Unprotect the sheet on the Review tab, then try again.",
    },
    apiTooOld: {
      what: "This version of Excel does not support the add-in yet.",
      kept: "Nothing was changed.",
      next: "Update Excel (2021 or newer), or use Excel on the web.",
    },
    notWritten: {
      what: "Excel did not keep what was written.",
      kept: "What you filled in is still here.",
      next: "Press Enter or Esc in the cell that is being edited, then try again.",
    },
    notAnswering: {
      what: "Excel does not answer.",
      kept: "What was already written is kept.",
      next: "Look at the last sheet. Reload the pane and try again.",
    },
    tooLarge: {
      what: "The data is too large for one go.",
      kept: "Nothing was deleted.",
      next: "Split it into several, then try again.",
    },
    stopped: {
      what: "Excel stopped this request.",
      kept: "What was there is untouched.",
      next: "Try again: nothing is added twice. Check shows anything that was left half-way.",
    },
  },
};
