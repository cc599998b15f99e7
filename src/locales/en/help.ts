// The words of the help screen, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"help"> = {
  help: {
    steps: {
      heading: "In three steps",
      open: "Set up the workbook once a year, fill in the sheets Agen and Skenario, then open the present month on Overview.",
      fill: "Fill in one F-22 row for each call. Findings shows what is wrong or missing, and fixes it.",
      report:
        "Finish the H+2 feedback, then create the monthly report on Reports. What people filled in is never overwritten.",
    },
    search: "Search the rules",
    found_one: "{{count, number}} rule",
    found_other: "{{count, number}} rules",
    clause: "IN.QCC.TDSCC.P-01 rev 02, clause {{clause}}",
    silent: "The procedure is silent here; this is what was decided.",
    topic: {
      monthly: {
        title: "Once a month",
        text: "Each month has an F-22 sheet of its own, with one row for each call.",
      },
      material: {
        title: "Material (activity 1)",
        text: "QA fills in the sheet Materi. Beranda shows which kinds of material are not covered yet.",
      },
      scenario: {
        title: "Scenarios (activity 2)",
        text: "QA fills in the sheet Skenario. A scenario must be in force on the call date, and finished before the first call of the month.",
      },
      samples: {
        title: "60 samples (activity 3)",
        text: "A month is reached when the samples counted are as many as the target or more. There is no cap: 61 of 60 is 61.",
      },
      counting: {
        title: "Which rows count",
        text: "A row counts when its call date is usable and not after the as-of day, it is not cancelled, its call status counts, its agent is named, its score is complete, and its number or recording was not used before.",
      },
      executor: {
        title: "Who places the calls",
        text: "The QCO, helped by a TL or SPV. Calling oneself is an error; a supervisor calling their own team gets a warning.",
      },
      score: {
        title: "Score and result",
        text: "Score = 100 × weight of Ya ÷ weight of Ya and Tidak; N/A is left out. Tidak Lulus when the score is under the pass mark or a fatal criterion is Tidak.",
      },
      feedback: {
        title: "Feedback by H+2 (activities 4–6)",
        text: "Three steps for each nonconformity: QCO to QA, QA to supervisor, supervisor to QA. By default all three run from the finding date.",
      },
      calendar: {
        title: "Calendar or working days",
        text: "By default calendar days, the strictest reading. With working days, weekends and the sheet Libur are skipped. Done on the due day, at whatever hour, is on time.",
      },
      asOf: {
        title: "The as-of day",
        text: "Everything is counted as of Tanggal Acuan in Pengaturan; empty means today.",
      },
      report: {
        title: "Report (activity 7)",
        text: "On time when finished by the 5th of the next month.",
      },
      recap: {
        title: "Feedback recap (activity 8)",
        text: "On time when finished by the 5th of the next month.",
      },
      analysis: {
        title: "Analysis and recommendations (activity 9)",
        text: "The receiving department rates recommendations from 1 to 5; those followed up are divided by those made.",
      },
    },
  },
};
