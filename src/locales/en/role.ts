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
    who: "{{name}} · {{role}}",
    groups: "Samples counted",
    byArea: "By area",
    byMaterial: "By material",
    steps: {
      heading: "Steps for you",
      none: "No step is waiting for you.",
      open_one: "{{count, number}} open step",
      open_other: "{{count, number}} open steps",
      due: "{{verdict}}, due {{due, day}}",
    },
  },
};
