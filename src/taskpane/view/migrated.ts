// What a migration did, in words.
import type { Translator } from "../../locales";
import type { MigrationOutcome } from "../../sheets/types";

/** So many cells are named. */
const NAMED = 5;

export function migratedWords(text: Translator, outcome: MigrationOutcome): string {
  const { from, to, kept, homeKeptAs, cancelled } = outcome;
  if (cancelled) return text("pane.older.cancelled");
  if (from === to) return text("pane.older.current", { to });
  const more = kept.length > NAMED ? ", …" : "";
  return [
    text("pane.older.done", { from, to }),
    ...(homeKeptAs === undefined ? [] : [text("pane.older.home", { sheet: homeKeptAs })]),
    ...(kept.length === 0
      ? []
      : [text("pane.older.kept", { cells: kept.slice(0, NAMED).join(", ") + more })]),
  ].join(" ");
}
