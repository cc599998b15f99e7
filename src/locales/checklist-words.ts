/** What is to be looked at before a month's reports are finished, in words; the words of `reports` must be there. */
import type { Translator } from "./dictionary";

/** Counts, numbers of the procedure's activities, and documents by their names. */
export interface ChecklistTold {
  readonly openErrors: number;
  readonly missedWithoutAction: readonly string[];
  readonly notHandedOver: readonly string[];
  readonly undecided: number;
  readonly unsigned: number;
}

/** One line for each thing that there is; none where all is in order. */
export function checklistWords(text: Translator, told: ChecklistTold): readonly string[] {
  const { openErrors, missedWithoutAction, notHandedOver, undecided, unsigned } = told;
  return [
    ...(openErrors > 0 ? [text("reports.checklist.openErrors", { number: openErrors })] : []),
    ...(missedWithoutAction.length > 0
      ? [text("reports.checklist.missedWithoutAction", { activities: missedWithoutAction.join(", ") })]
      : []),
    ...(notHandedOver.length > 0
      ? [text("reports.checklist.notHandedOver", { documents: notHandedOver.join(", ") })]
      : []),
    ...(undecided > 0 ? [text("reports.checklist.undecided", { number: undecided })] : []),
    ...(unsigned > 0 ? [text("reports.checklist.unsigned", { number: unsigned })] : []),
  ];
}
