// Who uses the pane, in words.
import type { Translator } from "../../locales";
import type { Person } from "../remembered";

/** The name with the role, the role alone, or that nobody has said yet. */
export function whoWords(text: Translator, person: Person | undefined): string {
  if (!person) return text("pane.who.unknown");
  const role = text(`pane.who.${person.role}`);
  return person.name === "" ? role : `${person.name}, ${role}`;
}

/** Up to two letters that stand for a name. */
export const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join("");
