// What a person chose, remembered on their machine; a browser that refuses storage just forgets.
import { LANGUAGES, type Language } from "../locales";

const KEY = "mystery-calling.language";

/** The language chosen before, if any. */
export function rememberedLanguage(): Language | undefined {
  try {
    const kept = localStorage.getItem(KEY);
    return LANGUAGES.find((language) => language === kept);
  } catch {
    return undefined;
  }
}

/** Remember the language for the next time. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(KEY, language);
  } catch {
    // Storage is refused, as in a private window: the choice lasts as long as the pane.
  }
}
