// The guides: what each of the procedure's people does with the add-in through a month, step by step. Their words are in
// src/locales under `guide`; pane, help.html and docs/guide show the same.
import type { AreaName, TextKey } from "../../../locales";
import type { ScreenName } from "../screen-props";

/** A step with its words; `screen`: where it is done, whose picture stands beside it on the page. */
export interface GuideStep {
  readonly words: TextKey;
  readonly screen?: ScreenName;
}

export interface Guide {
  /** Its place on the page, and its file in docs/guide. */
  readonly name: "qco" | "qa" | "supervisor" | "document-control";
  readonly title: TextKey;
  readonly lead: TextKey;
  readonly steps: readonly GuideStep[];
}

/** The words that the guides are made of, those of the buttons they name among them: as these are called, so the guides say. */
export const GUIDE_AREAS: readonly AreaName[] = [
  "guide",
  "help",
  "ribbon",
  "role",
  "nextYear",
  "work",
  "plan",
  "reports",
  "findings",
  "settings",
  "import",
  "calibration",
  "records",
];

export const GUIDES: readonly Guide[] = [
  {
    name: "qco",
    title: "guide.qco.title",
    lead: "guide.qco.lead",
    steps: [
      { words: "guide.qco.who", screen: "home" },
      { words: "guide.qco.month" },
      { words: "guide.qco.call", screen: "sample" },
      { words: "guide.qco.score" },
      { words: "guide.qco.finding" },
      { words: "guide.qco.feedback", screen: "worklist" },
      { words: "guide.qco.import" },
      { words: "guide.qco.check", screen: "check" },
      { words: "guide.qco.report", screen: "reports" },
      { words: "guide.qco.finish" },
    ],
  },
  {
    name: "qa",
    title: "guide.qa.title",
    lead: "guide.qa.lead",
    steps: [
      { words: "guide.qa.who" },
      { words: "guide.qa.prepare" },
      { words: "guide.qa.plan", screen: "plan" },
      { words: "guide.qa.feedback", screen: "worklist" },
      { words: "guide.qa.corrective", screen: "corrective" },
      { words: "guide.qa.objection" },
      { words: "guide.qa.approve" },
      { words: "guide.qa.calibration", screen: "calibration" },
      { words: "guide.qa.analysis", screen: "reports" },
    ],
  },
  {
    name: "supervisor",
    title: "guide.supervisor.title",
    lead: "guide.supervisor.lead",
    steps: [
      { words: "guide.supervisor.who", screen: "home" },
      { words: "guide.supervisor.steps", screen: "worklist" },
      { words: "guide.supervisor.answer" },
      { words: "guide.supervisor.objection" },
      { words: "guide.supervisor.corrective", screen: "corrective" },
    ],
  },
  {
    name: "document-control",
    title: "guide.documentControl.title",
    lead: "guide.documentControl.lead",
    steps: [
      { words: "guide.documentControl.document", screen: "settings" },
      { words: "guide.documentControl.final", screen: "reports" },
      { words: "guide.documentControl.copies" },
      { words: "guide.documentControl.keep" },
      { words: "guide.documentControl.year" },
      { words: "guide.documentControl.archive", screen: "records" },
      { words: "guide.documentControl.export" },
    ],
  },
];
