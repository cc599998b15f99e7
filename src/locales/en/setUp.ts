// The words of a workbook that is not set up, or is of an older layout, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"setUp"> = {
  pane: {
    setUp: {
      heading: "Set up this workbook",
      what: "Mystery calling is a monthly test of the agents by phone: at least 60 samples a month, feedback by H+2, and a report every month.",
      how: "Set up once for a year: all sheets that are needed (Pengaturan, Agen, Materi, Skenario and others) are created in this workbook. Sheets that exist stay as they are.",
      year: "Year",
      yearInvalid: "Enter a year from {{first}} to {{last}}.",
      button: "Set up workbook",
      done_one: "The workbook is ready: {{count, number}} sheet created.",
      done_other: "The workbook is ready: {{count, number}} sheets created.",
    },
    older: {
      heading: "Update this workbook",
      what: "This workbook has layout version {{version}}, a version before this add-in. Until it is updated, the pane writes nothing into it.",
      how: "Update once: sheets, columns, formulas and formats become those of the present version. Everything typed stays where it is.",
      button: "Update",
      done: "Workbook updated from layout version {{from}} to version {{to}}.",
      cancelled: "Cancelled before the end: nothing typed is lost. Click Update again to go on.",
      current: "This workbook already has layout version {{to}}.",
      home: "The old Beranda sheet contained entries of your own, so it was kept as the sheet “{{sheet}}”.",
      kept: "Your own entries in {{cells}} were left as they are.",
    },
  },
};
