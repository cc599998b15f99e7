// The words of the help screen, in English. `words` are what a person may call the same thing when searching.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"help"> = {
  help: {
    steps: {
      heading: "In three steps",
      open: "Set up the workbook once a year, fill in its lists and sheets in the order that Overview shows, then open the current month there.",
      fill: "Fill in one F-22 row for each call. Check shows what is wrong or missing, and fixes it.",
      report:
        "Complete the H+2 steps, then create the monthly report on Reports. What people filled in is never overwritten.",
    },
    rules: "All rules",
    search: "Search the rules",
    searchHint: "In your own words, such as: when is the report due",
    found_one: "{{count, number}} rule",
    found_other: "{{count, number}} rules",
    foundNone: "No rule has those words. Try others, or look through all rules below.",
    idle: "a about after am an and any are as at be been before but by can do does for from had has have how i if in into is it its may me must my need needed no of on or our shall should so than that the their them then there these they this those to was we were what when where which while who whom why will with you your",
    clause: "IN.QCC.TDSCC.P-01 rev 02, clause {{clause}}",
    silent: "The procedure does not say; this is what was decided.",
    topic: {
      purpose: {
        title: "What mystery calling is",
        text: "A test call placed directly to an agent, as an ordinary customer would, to learn how customers are really served and to plan improvement.",
        words: "purpose aim goal definition meaning",
      },
      monthly: {
        title: "Once a month",
        text: "Each month has an F-22 sheet of its own, with one row for each call.",
        words: "frequency often times period schedule every monthly",
      },
      parties: {
        title: "Who does what",
        text: "QA prepares material and scenarios, passes feedback on to the supervisor, and analyses. The QCO calls, gives feedback, and makes report and recap. The supervisor follows up. The Koordinator reads and signs the report.",
        words:
          "role roles duty duties responsible responsibility responsibilities party qco qa spv coordinator",
      },
      access: {
        title: "Roles are not permissions",
        text: "A role in the pane only decides what is shown first; it does not keep anybody from changing anything. Access is set in SharePoint.",
        words: "permission permissions security lock secret password allowed edit protect",
      },
      executor: {
        title: "Who places the calls",
        text: "The QCO, helped by a TL or SPV. Calling oneself is an error; a supervisor calling their own team gets a warning.",
        words: "caller executor team leader supervisor own pelaksana",
      },
      material: {
        title: "Material (activity 1)",
        text: "QA fills in the Materi sheet. The Beranda sheet shows which kinds of material are not covered yet.",
        words: "topic kind information request complaint",
      },
      scenario: {
        title: "Scenarios (activity 2)",
        text: "QA fills in the Skenario sheet. A scenario must be in force on the call date, and finished before the first call of the month.",
        words: "script version deadline due valid validity",
      },
      samples: {
        title: "60 samples (activity 3)",
        text: "A month reaches its target when the samples counted are as many as the target or more. There is no cap: 61 of 60 is 61.",
        words: "number many much calls minimum least target quota amount",
      },
      counting: {
        title: "Which rows count",
        text: "A row counts when its call date is valid and not after the reference date, it is not cancelled, its call status counts, its agent is named, its score is complete, and its number or recording was not used before.",
        words: "counted excluded exclude connected unanswered busy dropped row sample status",
      },
      duplicates: {
        title: "Duplicate samples",
        text: "A row whose No. Sampel or ID Rekaman was used by a row counted before it does not count; the topmost row does. An empty cell is never a duplicate.",
        words: "duplicate duplicates double same repeated",
      },
      quotas: {
        title: "Quotas per area, caller and agent",
        text: "Optional, in Settings; 0 means no quota. Quotas not met yet are shown on Fill in a sample and on the QCO's overview.",
        words: "quota share spread branch city target",
      },
      pace: {
        title: "Pace of the month in progress",
        text: "Samples counted divided by (target × day of the month ÷ days in the month). 100% is on plan up to today.",
        words: "speed progress behind ahead plan",
      },
      score: {
        title: "Score and result",
        text: "Score = 100 × weight of Ya ÷ weight of Ya and Tidak; N/A is left out. Tidak Lulus when the score is under the pass mark or a fatal criterion is Tidak.",
        words:
          "scoring formula calculate computed pass passed fail failed passing grade scorecard weight criterion criteria",
      },
      critical: {
        title: "Three rates without critical errors",
        text: "Of the samples counted, the share without a Tidak in the criteria critical to the customer; the same for business and for compliance. They are never blended into one figure.",
        words: "critical fatal error accuracy copc percentage pelanggan bisnis kepatuhan",
      },
      scorecardChange: {
        title: "Changing the scorecard",
        text: "A change of scorecard or pass mark applies to months opened after it; an older month is never calculated again.",
        words: "change edit new criterion weight version scorecard parameter",
      },
      nonconformity: {
        title: "Nonconformity",
        text: "Ketidaksesuaian = Ya needs Tanggal Temuan, Kategori Temuan and Uraian Temuan. From then on three H+2 steps run, and the corrective action is recorded until it is verified.",
        words: "nonconforming finding error mistake category description",
      },
      feedback: {
        title: "Feedback by H+2 (activities 4–6)",
        text: "Three steps for each nonconformity: QCO to QA, QA to supervisor, supervisor to QA. By default each is due 2 days after the finding.",
        words: "follow-up followup deadline due days limit long",
      },
      anchor: {
        title: "Where H+2 starts",
        text: "By default all three steps run from the finding date, as they are worded alike. In Settings each can be counted from the previous step.",
        words: "start begin begins base second third previous counted from",
      },
      calendar: {
        title: "Calendar or working days",
        text: "By default calendar days, the strictest reading. With working days, weekends and the days on the Libur sheet are skipped; a day with an Area for that area alone, cuti bersama if set so.",
        words: "saturday sunday weekend holiday holidays public business day leave local area",
      },
      wholeDays: {
        title: "Days, not 48 hours",
        text: "Dates alone are compared: done on the due day at 23:59 is on time.",
        words: "hour hours time clock minutes midnight",
      },
      verdicts: {
        title: "On time, late, overdue",
        text: "On time: done by the due day. Late: done after it. Overdue: not done, and the due day has passed. Waiting: the previous step is not done. H+2 on time = on time ÷ (on time + late + overdue).",
        words: "verdict status percentage rate compliance meaning terlambat",
      },
      asOf: {
        title: "The reference date",
        text: "Everything is counted as of Tanggal Acuan in Pengaturan; empty means today.",
        words: "date day today now position as-of",
      },
      corrective: {
        title: "Corrective action",
        text: "Correction, root cause and corrective action are three different things. Closed is allowed once Koreksi, Tindakan Korektif, Tanggal Selesai and Verifikasi Efektivitas are filled in.",
        words:
          "cause correction pic target close closed closing effectiveness check verify verification capa fix",
      },
      preventive: {
        title: "Preventive action",
        text: "Recommendations on Analisa and Rekomendasi are marked corrective or preventive.",
        words: "prevent prevention recommendation",
      },
      evidence: {
        title: "Evidence: recording and marks",
        text: "Note the ID Rekaman of the VRS, the mark of every criterion and the finding's text. One recording is for one sample.",
        words: "vrs voice system audio proof listen application",
      },
      approval: {
        title: "Approval and signatures",
        text: "Each row can be approved by QA with name and date. The report has places to sign as made, checked and approved; marking it as final locks it.",
        words: "sign signed signature approve approved manager finish final",
      },
      report: {
        title: "Report (activity 7)",
        text: "On time when handed over by the 5th of the next month; the day can be set.",
        words: "deadline due monthly make create finish",
      },
      recap: {
        title: "Feedback recap (activity 8)",
        text: "On time when handed over by the 5th of the next month; the day can be set.",
        words: "summary deadline due",
      },
      analysis: {
        title: "Analysis and recommendations (activity 9)",
        text: "The receiving department rates recommendations from 1 to 5; those followed up are divided by those made.",
        words: "rating quality department recommendation advice kpi",
      },
      letterhead: {
        title: "Letterhead and signatures of reports",
        text: "Company name, unit, document number and the titles of those who sign are set in Settings. Reports show them once they are created again; final reports do not change.",
        words: "company name logo number title sign signer signature letterhead coordinator manager",
      },
      retention: {
        title: "How long records are kept",
        text: "F-22 is kept for 1 year by Document Control. Months past that are only flagged; nothing is deleted automatically.",
        words: "retention keep archive delete deleted storage year long",
      },
      documents: {
        title: "Form and work instruction",
        text: "Calls are recorded on form F-22; for how, see work instruction W-09.",
        words: "document number f-22 w-09 revision instructions",
      },
      iso: {
        title: "ISO 9001 clauses",
        text: "Reports name the clause numbers of the 2008 edition, as the procedure does; the 2015 edition can be chosen in Settings.",
        words: "standard audit auditor clause quality edition",
      },
      plan: {
        title: "The month's plan",
        text: "The screen Plan draws by lot who calls whom, when and with which scenario, from the sheet Agen. With the same seed anybody can recompute it. A call that did not count gets another.",
        words: "draw lot random seed schedule reserve replacement today planned",
      },
      calibration: {
        title: "Calibration of raters",
        text: "QA opens a session of recordings drawn by lot. Each rater fills in the scorecard alone; once the session is closed, the screen Calibration shows how much alike they judge, by criterion and against the standard.",
        words: "session rater raters agreement agree standard kappa alpha alike",
      },
      objections: {
        title: "Objections",
        text: "A supervisor objects to a finding with a reason, on the screen Corrective action; QA decides. H+2 runs on meanwhile. Marks that QA corrects stand in Log.",
        words: "object objection appeal dispute disagree reject contested",
      },
      nextYear: {
        title: "The next year's workbook",
        text: "Set up a new workbook, then choose Take over from last year's workbook in Settings: settings, scorecard, lists, active agents and open recommendations come along. The sheet Riwayat keeps each month's figures.",
        words: "new next last january history take over",
      },
      search: {
        title: "Searching all months",
        text: "The screen Search, or Ctrl+K: type part of a number, an agent's name, a recording or a word. A click on a result selects its row in Excel, even where it has moved.",
        words: "search find look up ctrl shortcut keyboard where",
      },
      agentCard: {
        title: "An agent's card",
        text: "All calls, criteria at Tidak, findings and objections of one agent, for a coaching talk; it can be copied as text. Not a ranking: under the least number of samples there is no percentage.",
        words: "coaching talk individual person card progress copy history",
      },
    },
  },
};
