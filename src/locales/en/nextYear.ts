// The words of what goes from one year's workbook to the next, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"nextYear"> = {
  nextYear: {
    done: "Workbook {{year}}: months on Riwayat: {{months, number}}; actions of last year's workbook still open: {{steps, number}}.",
    kept: "{{table}} has been changed by people, so it was left alone and not filled from last year's workbook.",
    heading: "Take over from last year's workbook",
    what: "Settings, scorecard, lists, active agents, material and scenarios in force, holidays, recommendations not followed up yet, each month's figures for Riwayat, and actions still open are taken from the Excel file of last year's workbook. That file is only read. Tables changed in this workbook are left alone.",
    pick: "Choose last year's file",
    taking: "Filling this workbook",
    holidays:
      "Holidays of {{year}}: {{added, number}} added, {{confirmed, number}} confirmed, {{doubles, number}} there already.",
    unread: {
      noSuchDay: "Line {{line}} cannot be read as a date: “{{text}}”.",
      otherYear: "Line {{line}} is not in {{year}}, so it was left out: “{{text}}”.",
    },
    otherWeekday: "{{day, day}} is a {{weekday}}, unlike what is written. Check the list and its year.",
    weekday: {
      "0": "Monday",
      "1": "Tuesday",
      "2": "Wednesday",
      "3": "Thursday",
      "4": "Friday",
      "5": "Saturday",
      "6": "Sunday",
    },
    paste: {
      heading: "Holidays",
      what: "Paste the text of a decree or a news page, one holiday a line, such as “Senin, 23 Maret: Idulfitri”. Nothing is written before you click Add.",
      year: "Year",
      kind: "Kind where the text does not say",
      kinds: { national: "National holiday", cutiBersama: "Cuti bersama", company: "Company" },
      area: "Area",
      allAreas: "All areas",
      areaWhy: "Choose one area for its local leave: only that area's H+2 deadlines use it.",
      text: "List of holidays",
      basis: "Decree (such as its number)",
      foreseen: "Show fixed dates and Easter (provisional)",
      preview: "Check the list",
      add: "Add",
      none: "No date can be read.",
      states: { new: "new", confirms: "confirms a provisional day", double: "there already" },
      line: "{{weekday}}, {{day, day}}: {{name}} ({{kind}}) – {{state}}",
    },
    refresh:
      "When actions have been closed in the old workbook, choose its file again: they are closed here too.",
  },
};
