// Words of the import screen, and of what a saved file could not keep, in English; loaded with the screen.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"import"> = {
  import: {
    heading: "Import samples",
    intro: "Import samples from a CSV or Excel file (.xlsx). Nothing is written before you click Add.",
    file: "Choose a file (.csv or .xlsx)",
    reading: "Reading the file",
    sheet: "Sheet",
    otherFile: "Choose another file",
    withoutResult_one: "{{count, number}} cell contains a formula without a result and is imported as empty.",
    withoutResult_other:
      "{{count, number}} cells contain formulas without a result and are imported as empty.",
    mapping: {
      heading: "Match columns",
      intro: "Above each choice is the header in the file. Choose the F-22 column that matches.",
      checkGuessed: "Check those marked as guessed.",
      leaveOut: "Not imported",
      example: "Example: {{value}}",
      guessed: "Guessed, check",
      contents: "Guessed from the contents, check",
      remembered: "Remembered from an earlier import",
      formula: "Calculated by the workbook",
      unknown: "Unknown",
      twice: "Two headers are matched to {{target}}. Choose only one.",
      noCallDate: "Match a header to Tanggal Panggilan.",
      preview: "Preview",
    },
    apart: {
      leaveOut_one: "Leave out {{count, number}} line that is not a sample",
      leaveOut_other: "Leave out {{count, number}} lines that are not samples",
      lines_one: "{{count, number}} line of the file that does not look like a sample",
      lines_other: "{{count, number}} lines of the file that do not look like samples",
      line: "Line {{line}} ({{kind}}): {{text}}",
      title: "above the header",
      total: "total",
      header: "header repeated",
      note: "note",
    },
    values: {
      heading: "Match values",
      intro: "These values are not in the F-22 lists. Choose what each one means.",
      asItIs: "Import as it is",
      under: "{{column}}: “{{value}}”",
      cells_one: "{{count, number}} cell",
      cells_other: "{{count, number}} cells",
    },
    duration: {
      label_one: "{{count, number}} duration such as {{example}}",
      label_other: "{{count, number}} durations such as {{example}}",
      asText: "Keep as text; Check will report it",
      minutes: "{{first}} minutes {{second}} seconds",
      hours: "{{first}} hours {{second}} minutes",
    },
    month: {
      heading: "Which month?",
      intro:
        "No row has a readable date under Tanggal Panggilan. Choose which month's F-22 sheet the rows go to, or match another column.",
      label: "Month",
    },
    preview: {
      otherYear_one: "{{count, number}} row is from {{year}}.",
      otherYear_other: "{{count, number}} rows are from {{year}}.",
      otherYearWhy:
        "This workbook is for one year. They are added here unless they are left out, to be imported into the workbook of their year.",
      leaveOthers: "Leave out rows of other years",
      heading: "Preview",
      reading: "Checking rows",
      undated_one: "{{count, number}} row has no readable date. It goes to {{month}}.",
      undated_other: "{{count, number}} rows have no readable date. They go to {{month}}.",
      none: "No row has anything in the imported columns.",
      willAdd_one: "{{count, number}} row will be added.",
      willAdd_other: "{{count, number}} rows will be added.",
      sheet_one: "{{sheet}}: {{count, number}} row",
      sheet_other: "{{sheet}}: {{count, number}} rows",
      newSheet_one: "{{sheet}} (new sheet): {{count, number}} row",
      newSheet_other: "{{sheet}} (new sheet): {{count, number}} rows",
      duplicates_one: "{{count, number}} duplicate row",
      duplicates_other: "{{count, number}} duplicate rows",
      duplicateOfCell: "Row {{line}} is the same as {{sheet}} cell {{cell}}",
      duplicateOfLine: "Row {{line}} is the same as row {{first}} of this file",
      leaveOut: "Leave duplicate rows out",
      findings: "To fix after adding",
      noFindings: "All cells to be added can be used.",
      line: "Row {{line}}: {{message}}",
      more: "and {{count, number}} more",
      leftOut: "Headers not imported: {{headers}}",
      back: "Change the columns",
      add: "Add",
    },
    adding: "Adding rows",
    result: {
      heading: "Import result",
      added_one: "{{count, number}} row added.",
      added_other: "{{count, number}} rows added.",
      cancelled_one: "Cancelled. {{count, number}} row was not added; what was added is whole.",
      cancelled_other: "Cancelled. {{count, number}} rows were not added; what was added is whole.",
      notAdded_one: "{{count, number}} row was not added; what was added is whole.",
      notAdded_other: "{{count, number}} rows were not added; what was added is whole.",
      duplicates_one: "{{count, number}} duplicate row was left out.",
      duplicates_other: "{{count, number}} duplicate rows were left out.",
      again: "Preview the rest",
      open: "Open {{sheet}}",
    },
    refusalTitle: "The file cannot be imported",
    refusal: {
      oldExcel: "This is an old Excel file (.xls). Nothing was written. Save it as .xlsx and try again.",
      passwordProtected:
        "The file is protected with a password. Nothing was written. Open it in Excel, remove the password, and try again.",
      damaged:
        "The file is damaged and cannot be read. Nothing was written. Save it again from Excel and try again.",
      notAWorkbook: "This is not an Excel workbook (.xlsx). Nothing was written. Choose a CSV or .xlsx file.",
      notUtf8:
        "The file is not UTF-8 text. Nothing was written. Save it again from Excel as “CSV UTF-8” and try again.",
      quoteNotClosed:
        "The quotation mark opened in line {{line}} is never closed. Nothing was written. Close it in the file, or save the file again from Excel as “CSV UTF-8”, and try again.",
      tooLarge:
        "The file is too large: at most {{most}} MB at a time. Nothing was written. Split the file and try again.",
      tooLargeInside:
        "The file unfolds to more than {{most}} MB, so it was not read. Nothing was written. Copy only its rows to a new file and try again.",
      tooManyCells:
        "The sheet has more cells than can be read: at most {{rows, number}} rows and {{columns, number}} columns. Nothing was written. Split the sheet and try again.",
      noHeader: "There is no header row. Nothing was written. Choose another sheet or file.",
      headerRepeated:
        "The header “{{header}}” appears twice. Nothing was written. Rename one of them in the file and try again.",
      rowTooLong:
        "Line {{line}} has a value in column {{column}}, where there is no header. Nothing was written. Correct the file and try again.",
      cellTooLong:
        "Row {{line}} has more than {{most, number}} characters under “{{header}}”. Nothing was written. Shorten it in the file and try again.",
    },
  },
  losses: {
    macros: "Macros were not saved: only a file named .xlsm can hold them.",
    signature: "The digital signature was not saved: it was for the file before it was changed.",
    chart:
      "The chart “{{chart}}” on sheet {{sheet}} was written again; some of its formatting was not saved.",
    table:
      "The table “{{table}}” on sheet {{sheet}} was damaged in the file it came from (its number of columns differs from its width); its cells were kept.",
    sparklines: "Sparklines on sheet {{sheet}} still point to where cells were before rows or columns moved.",
    chartSheets: "A chart sheet still points to the sheet {{sheet}} and its cells as they were before.",
    controls:
      "Controls and objects on sheet {{sheet}} still point to where cells were before rows or columns moved.",
    strict:
      "A file of the Strict kind was written again as an ordinary .xlsx: only cells, tables and charts were saved. {{parts}}",
  },
};
