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

const standing = ({ finding }: Fix): string | number => finding.params["value"] ?? "";

/** What stands in the cell that a fix writes, to be read before the fix's button; undefined where it moves a row. */
export function standsNow(text: Translator, fix: Fix): string | undefined {
  if (fix.remedy.kind === "moveRow") return undefined;
  const before = standing(fix);
  return before === "" ? text("pane.fix.nowEmpty") : text("pane.fix.now", { before });
}

/** What a fix writes, where its button does not say it. */
export function writtenThere(text: Translator, { finding, remedy }: Fix): string | undefined {
  const after = finding.params["expected"] ?? "";
  return remedy.kind === "restoreFormula" && after !== "" ? text("pane.fix.becomes", { after }) : undefined;
}

function lineOf(text: Translator, fix: Fix): string {
  const { finding, remedy } = fix;
  const { sheet, cell, id, params } = finding;
  const place = `${sheet}!${cell}`;
  const before = standing(fix);
  const change = (after: string | number): string => text("pane.fix.change", { place, before, after });
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
      return change(params["expected"] ?? "");
  }
}
