// The words of what goes from one year's workbook to the next, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"nextYear"> = {
  nextYear: {
    done: "Workbook {{year}}: {{months, number}} months on Riwayat, {{steps, number}} actions of last year's workbook still open.",
    kept: "{{table}} has been changed by people, so it was left alone and not filled from last year's workbook.",
    heading: "Take over from last year's workbook",
    what: "Settings, scorecard, lists, active agents, material and scenarios in force, holidays, recommendations not followed up yet, each month's figures for Riwayat, and actions still open are taken from the Excel file of last year's workbook. That file is only read. Tables changed in this workbook are left alone.",
    pick: "Choose last year's file",
    reading: "Reading last year's workbook",
    taking: "Filling this workbook",
    refresh:
      "When actions have been closed in the old workbook, choose its file once more: they are closed here too.",
  },
};
