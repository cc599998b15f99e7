// What the button of a fix says.
import type { Translator } from "../../locales";
import type { Remedy } from "../../sop/fixes/types";

/** The button's words; a day or value to be written stands in them. */
export function fixLabel(text: Translator, remedy: Remedy): string {
  switch (remedy.kind) {
    case "chooseReading":
      return text("pane.fix.chooseReading", { day: remedy.day });
    case "useListValue":
    case "keepValue":
      return text(`pane.fix.${remedy.kind}`, { value: remedy.value });
    case "moveRow":
      return text("pane.fix.moveRow", { month: remedy.month });
    case "giveNumber":
    case "restoreFormula":
      return text(`pane.fix.${remedy.kind}`);
  }
}
