/**
 * Texts in Indonesian and English, framework-free: the pane, the ribbon's functions and the command line ask here.
 * A text is asked for by key; its placeholders take a format: `{{n, number}}`, `{{share, percent}}`, `{{due, day}}`,
 * `{{due, longDay}}`, `{{month, month}}`.
 */
import { ALL_WORDS } from "./all";
import type { AreaName, Dictionary, Language, TextParams, Translator } from "./dictionary";
import { addWords, createI18n, translatorOf } from "./speech";

export { findingMessage, type FindingWords } from "./finding-message";
export * from "./dictionary";
export * from "./format";
export * from "./speech";

/**
 * A function from key and params to text in one language, with all its words.
 *
 * @example createTranslator("en")("verdict.late") // "Late"
 */
export function createTranslator(language: Language): Translator {
  const instance = createI18n(language);
  const areas = ALL_WORDS[language];
  for (const area of Object.keys(areas) as AreaName[]) addWords(instance, language, area, areas[area]);
  return translatorOf(instance);
}

/** How far a column that was deleted has its values back. */
export function refilledWords(
  translate: Translator,
  one: { readonly sheet: string; readonly header: string; readonly filled: number; readonly rows: number },
): string {
  const isWhole = one.filled === one.rows;
  return translate(isWhole ? "pane.layout.refilledAll" : "pane.layout.refilled", { ...one });
}

/** What every error says, in this order: what happened, what was kept, and the way on. */
const ERROR_PARTS = ["what", "kept", "next"] as const;

/** A failed action in words. */
export function errorMessage(
  translate: Translator,
  error: { readonly code: keyof Dictionary["error"]; readonly params: TextParams },
): string {
  return ERROR_PARTS.map((part) => translate(`error.${error.code}.${part}`, error.params)).join(" ");
}
