// What fixes did, in words: how many were done, and how many were left and why.
import type { Translator } from "../../locales";
import type { SkipReason } from "../../sheets/types";

const REASONS: readonly SkipReason[] = ["changed", "futureMonth", "layout", "notWritten", "cancelled"];

/** A sentence for what was done, and one for each reason why something was not. */
export function fixedWords(
  text: Translator,
  done: "done" | "moved" | "undone",
  count: number,
  skipped: Readonly<Partial<Record<SkipReason, number>>>,
): string {
  const what = count === 0 ? text("pane.fix.nothing") : text(`pane.fix.${done}`, { count });
  const left = REASONS.flatMap((reason) => {
    const times = skipped[reason] ?? 0;
    return times === 0 ? [] : [text(`pane.fix.skipped.${reason}`, { count: times })];
  });
  return [what, ...left].join(" ");
}
