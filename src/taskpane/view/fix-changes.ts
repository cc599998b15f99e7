// What fixes will change, cell by cell, before any of them is done.
import type { Translator } from "../../locales";
import type { Fix } from "../../sop/fixes/types";

/** More than these are told as a number. */
const MOST_LINES = 5;

/** One line a fix: where, what stands there, what will; the first few, and how many more. */
export function fixChanges(text: Translator, fixes: readonly Fix[]): readonly string[] {
  const lines = fixes.slice(0, MOST_LINES).map((fix) => lineOf(text, fix));
  const more = fixes.length - lines.length;
  return more > 0 ? [...lines, text("pane.fix.changesMore", { count: more })] : lines;
}

function lineOf(text: Translator, { finding, remedy }: Fix): string {
  const { sheet, cell, id, params } = finding;
  const place = `${sheet}!${cell}`;
  const before = String(params["value"] ?? "");
  const change = (after: string): string => text("pane.fix.change", { place, before, after });
  switch (remedy.kind) {
    case "moveRow":
      return text("pane.fix.changeMove", {
        row: id === "" ? place : id,
        from: sheet,
        month: remedy.month,
      });
    case "chooseReading":
      return text("pane.fix.changeDay", { place, before, day: remedy.day });
    case "useListValue":
    case "keepValue":
      return change(remedy.value);
    case "giveNumber":
      return text("pane.fix.changeNumber", { place, before });
    case "restoreFormula":
      return change(String(params["expected"] ?? ""));
  }
}
