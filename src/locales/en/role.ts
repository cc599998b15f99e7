// The words of the cards for each role, in English.
import type { AreaWords } from "../dictionary";

export const words: AreaWords<"role"> = {
  role: {
    heading: "Who are you?",
    why: "Decides what is shown first. Kept on this computer only; access itself is set in SharePoint.",
    label: "Role",
    name: { qco: "QCO", qa: "QA", supervisor: "Supervisor" },
    nameLabel: "Name as the lists spell it",
    save: "Save",
    change: "Change",
    unknown: "You have not said who you are.",
    tell: "Say who",
    who: "{{name}} · {{role}}",
    groups: "Samples counted",
    byArea: "By area",
    ofQuota: "{{count, number}} of {{quota, number}}",
    byMaterial: "By material",
    picked: {
      heading: "Selected row",
      noId: "(no No. Sampel)",
      of: "{{day, day}} · {{area}} · {{agent}}",
      ofUndated: "{{area}} · {{agent}}",
      counted: "Counts as a sample of {{month, month}}",
      excluded: "Not counted: {{reason}}",
      score: "Score {{score, number}}: {{result}}",
      unscored: "Not scored completely yet",
      passed: "passed",
      failed: "failed",
      step: "{{link}}: {{verdict}}",
      stepDue: "{{link}}: {{verdict}}, due {{due, day}}",
      edit: "Open in the form",
    },
    steps: {
      heading: "Steps for you",
      none: "No step is waiting for you.",
      open_one: "{{count, number}} open step",
      open_other: "{{count, number}} open steps",
      due: "{{verdict}}, due {{due, day}}",
    },
  },
};
