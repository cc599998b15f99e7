// What a person chose, remembered on their machine and never in the shared file; a browser that refuses storage just forgets.
import { PERSON_KEY } from "../excel/person-key";
import { LANGUAGES, type Language } from "../locales";
import type { Viewer } from "../sop/worklist/stepsFor";
import { keepText, textUnder } from "./storage";

/** Who uses this pane: guidance for what is shown first, never access control. `name` is "" where it was not told. */
export type Person = Viewer;
export const ROLES: readonly Person["role"][] = ["qco", "qa", "supervisor"];

const KEYS = { language: "mystery-calling.language", person: PERSON_KEY } as const;

/** The language chosen before, if any. */
export function rememberedLanguage(): Language | undefined {
  const kept = textUnder(KEYS.language);
  return LANGUAGES.find((language) => language === kept);
}

/** Remember the language for the next time. */
export function rememberLanguage(language: Language): void {
  keepText(KEYS.language, language);
}

/** Who was said to use this pane, if anybody said so. */
export function rememberedPerson(): Person | undefined {
  const kept = parsed(textUnder(KEYS.person));
  if (typeof kept !== "object" || kept === null || !("role" in kept) || !("name" in kept)) return undefined;
  const role = ROLES.find((known) => known === kept.role);
  return role && typeof kept.name === "string" ? { role, name: kept.name } : undefined;
}

/** Remember who uses this pane. */
export function rememberPerson(person: Person): void {
  keepText(KEYS.person, JSON.stringify(person));
}

/** Null for what is no JSON. */
function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? "null");
  } catch {
    return null;
  }
}
