// The words of the guides for each role and of the pages beside the pane, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"guide"> = {
  guide: {
    heading: "Guides by role",
    page: "Open the guide with pictures",
    pictureOf: "The screen {{screen}}",
    qco: {
      title: "Guide for the QCO",
      lead: "You call agents as a customer would, fill in F-22, give feedback to QA, and make report and recap. These ten steps are enough for a month.",
      who: "Open the shared workbook and click **$t(ribbon.pane)** on the Mystery Calling tab. Choose the role $t(role.name.qco) and your name as the list has it, then **$t(role.save)**. **$t(pane.screens.home)** shows the samples left, this month's pace, and the steps that wait for you. Other screens are opened from the menu **$t(pane.screens.all)** (☰).",
      month:
        "Click **$t(ribbon.openMonth)** at the month's beginning. Its F-22 sheet is made where it is missing; what stands is not changed.",
      call: "Open **$t(pane.screens.sample)**. Where the month has a plan, choose from **$t(plan.choice)** (today's are on **$t(pane.screens.home)** too, under **$t(plan.today.heading)**); else the form proposes the call that is lacking most. Read scenario and right answer before you call, then fill in time, duration, call status and recording ID. What is proposed, such as agent and number, is changed by **$t(work.sample.change)**.",
      score:
        "Mark each criterion: Y, T or N. **$t(work.sample.restYes)** fills in the rest. A call that did not connect needs its call status only; the row is kept and not counted.",
      finding:
        "Something is Tidak? Write what was missing beside its criterion: that becomes the finding's text. Look at its category, write your recommendation below **$t(work.sample.noteMore)**, then **$t(work.save)**. What is not saved yet stays on this computer as a draft.",
      feedback:
        "Give QA your feedback by H+2 from the finding date, and note it in **$t(pane.screens.worklist)** by **$t(work.worklist.doShort)**. Several steps of one kind can be ticked and filled in at once.",
      import:
        "Samples of other systems (CSV or .xlsx) come in by **$t(pane.screens.import)**. Columns and values are matched first, and a preview shows what would be added before anything is written.",
      check:
        "Open **$t(pane.screens.check)** before you make the report. Click a line to jump to its cell; what can be mended by itself has a button, and mending can be taken back.",
      report:
        "Open **$t(pane.screens.reports)**, then **$t(reports.button)**, by the day that stands there. Making it again renews the figures; what people filled in stays.",
      finish:
        "Have it signed, fill in the recipients on the sheet Distribusi. In **$t(pane.screens.reports)** look at **$t(reports.finish.name)**, then **$t(reports.finish.button)**. The report is locked without a password and kept as final.",
    },
    qa: {
      title: "Guide for QA",
      lead: "You prepare material and scenarios, pass feedback on to the supervisor, decide objections, and analyse.",
      who: "Click **$t(ribbon.pane)** on the Mystery Calling tab, choose the role $t(role.name.qa), type your name, then **$t(role.save)**. That name is written where you approve and decide. Other screens are opened from the menu **$t(pane.screens.all)** (☰).",
      prepare:
        "Once a year: **$t(ribbon.setUp)**, then fill in the sheet Agen; the scorecard is edited in **$t(pane.screens.scorecard)**. Each month, before its first call: fill in Materi and Skenario, with the days they are in force.",
      plan: "Open **$t(pane.screens.plan)** and click **$t(plan.preview)**: the share of each area is seen before anything is written. **$t(plan.write)** draws the calls; anybody can recompute the draw from its seed.",
      feedback:
        "In **$t(pane.screens.worklist)**, pass the QCO's feedback on to the supervisor by H+2 from the finding date. **$t(work.reminder.heading)** has texts for mail or Teams for what is late.",
      corrective:
        "In **$t(pane.screens.corrective)**, see correction, root cause and corrective action. Closed only once $t(work.field.effectivenessCheck) is filled in.",
      objection:
        "A supervisor may object to a mark. Decide in **$t(pane.screens.corrective)**: upheld or not, with your reason. A mark that you correct stands in Log before and after.",
      approve:
        "Nonconformities that are Closed wait for you in **$t(pane.screens.worklist)**: look at them, then **$t(work.approval.approve)**. Your name and the day stand in the row.",
      calibration:
        "In **$t(pane.screens.calibration)**, **$t(calibration.open.draw)** and open the session. Each rater fills in their own; the result is shown after **$t(calibration.form.close)**.",
      analysis:
        "Once the report is made, read the sheet Analisa: main causes and recommendations. Fill in recommendations with their department on Rekomendasi, and note their rating of 1–5 and what came of them.",
    },
    supervisor: {
      title: "Guide for the supervisor",
      lead: "You follow up what was found with your agents, and answer QA. All of it stands in one list.",
      who: "Click **$t(ribbon.pane)** on the Mystery Calling tab, choose the role $t(role.name.supervisor) and your name as the list has it, then **$t(role.save)**. **$t(pane.screens.home)** shows the steps that wait for you and until when. Other screens are opened from the menu **$t(pane.screens.all)** (☰).",
      steps:
        "Open **$t(pane.screens.worklist)**. Each step has the finding, the criteria at Tidak, what QCO and QA recommended, and the recording.",
      answer:
        "Speak with the agent, then **$t(work.worklist.doShort)**: fill in $t(work.field.followUpResult) and $t(work.field.personInCharge), by H+2 from the finding date. Once the agent knows of it, fill in $t(work.field.acknowledgedDate) in **$t(pane.screens.corrective)**.",
      objection:
        "You do not agree with a mark? Object in **$t(pane.screens.corrective)**, with the criterion's code and your reason. H+2 goes on while QA decides.",
      corrective:
        "Where a finding needs corrective action, fill in root cause, correction, corrective action and its target day in **$t(pane.screens.corrective)**. These are three different things.",
    },
    documentControl: {
      title: "Guide for Document Control",
      lead: "You keep document numbers, final versions, a year of records, and the copies that leave the house.",
      document:
        "Click **$t(ribbon.pane)** on the Mystery Calling tab; no role need be chosen. All screens named here are in the menu **$t(pane.screens.all)** (☰). In **$t(pane.screens.settings)**, under $t(settings.group.letterhead): fill in $t(settings.field.company.label), $t(settings.field.documentNumber.label) and the titles of who signs. Reports that are final do not change.",
      final:
        "**$t(pane.screens.reports)** shows which report is $t(reports.state.current), $t(reports.state.outdated) or $t(reports.state.final), and who marked it as final. A final one is locked; where it is made again, the old version stays as a copy.",
      copies:
        "For others use **$t(reports.distribution.button)** on the same screen: agents, supervisors and callers get pseudonyms. Move its sheet to a new workbook, or save it as PDF. Never send the workbook itself: the true names are in it.",
      keep: "F-22 is kept for a year. A month past its retention is only marked; nothing is ever deleted by itself. In **$t(pane.screens.records)** those that are past it wait for your decision: keep or destroy. The sheet Dokumen has the documents in force, and these decisions.",
      year: "At the year's beginning make a new workbook, then use **$t(nextYear.heading)** in **$t(pane.screens.settings)**. The old one is only read.",
      archive:
        "A finished year: **$t(records.archive.button)** in **$t(pane.screens.records)** makes an archive with a fingerprint of each month; note the archive's own fingerprint elsewhere. **$t(records.verify.pick)** looks whether it is still the same.",
      export: "Tables for other tools are made by IT at the command line: `mc export`.",
    },
    site: {
      title: "Help for Mystery Calling for Excel",
      contents: "On this page",
      rules: "All rules, with their clauses",
      other: "Dalam Bahasa Indonesia",
      support: "Support",
      build: "Mystery Calling for Excel {{version}}",
      publisher: "Provider: {{publisher}}",
    },
    support: {
      title: "Support for Mystery Calling for Excel",
      contact: "Questions and problems: {{contact}}",
      nobody: "Questions and problems: ask your company's IT, who installed this add-in.",
      first:
        "Write what you did, what the pane said, and the version at its foot. The button in the pane's help, **$t(selfTest.button)**, makes a report to copy; nothing of the workbook's contents is in it.",
      privacy:
        "All data is in your workbook and on this computer; the add-in sends it nowhere. Drafts stay on this computer until they are saved, too old, or deleted in $t(pane.screens.settings).",
      help: "Guides and all rules",
      notices: "Licences of others' packages",
    },
  },
};
