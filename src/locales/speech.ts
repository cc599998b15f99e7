// i18next set up for us: which languages it may speak, and the formats of placeholders. Dictionaries are added by others.
import { createInstance, type i18n } from "i18next";
import { LANGUAGES, type Dictionary, type Language, type Translator } from "./dictionary";
import { formatDay, formatMonth, formatNumber, formatPercent } from "./format";

const NAMESPACE = "translation";

/** An i18next of its own, for `language`, with no words yet. */
export function createI18n(language: Language): i18n {
  const instance = createInstance({
    lng: language,
    supportedLngs: [...LANGUAGES],
    fallbackLng: false,
    resources: {},
    initAsync: false,
    showSupportNotice: false,
    returnNull: false,
    // React escapes what it shows, and a terminal needs none.
    interpolation: { escapeValue: false },
  });
  void instance.init();
  addFormats(instance);
  return instance;
}

/** Give it the words of a language. */
export function addDictionary(instance: i18n, language: Language, dictionary: Dictionary): void {
  instance.addResourceBundle(language, NAMESPACE, dictionary);
}

/** The translator of an i18next made by `createI18n`, in the language it speaks at the time of asking. */
export function translatorOf(instance: i18n): Translator {
  return (key, params) => instance.t(key, params ?? {});
}

/** Have it speak a language, loading its dictionary on first use: the pane's first screen needs but one. */
export async function speakLanguage(instance: i18n, language: Language): Promise<void> {
  if (!instance.hasResourceBundle(language, NAMESPACE)) {
    addDictionary(instance, language, await LOADERS[language]());
  }
  await instance.changeLanguage(language);
}

const LOADERS: Readonly<Record<Language, () => Promise<Dictionary>>> = {
  id: async () => (await import(/* webpackChunkName: "words-id" */ "./id")).id,
  en: async () => (await import(/* webpackChunkName: "words-en" */ "./en")).en,
};

/** The language for a display language such as `id-ID`: Indonesian for `id` (and its old tag `in`), else English. */
export function languageOf(displayLanguage: string): Language {
  const primary = displayLanguage.trim().toLowerCase().split(/[-_]/)[0];
  return primary === "id" || primary === "in" ? "id" : "en";
}

function addFormats(instance: i18n): void {
  const spoken = (language: string | undefined): Language => languageOf(language ?? "id");
  const { formatter } = instance.services;
  formatter?.add("number", (value: unknown, language) =>
    typeof value === "number" ? formatNumber(spoken(language), value) : String(value),
  );
  formatter?.add("percent", (value: unknown, language) =>
    typeof value === "number" ? formatPercent(spoken(language), value) : String(value),
  );
  formatter?.add("day", (value: unknown, language) =>
    typeof value === "number" || typeof value === "string"
      ? formatDay(spoken(language), value)
      : String(value),
  );
  formatter?.add("longDay", (value: unknown, language) =>
    typeof value === "number" ? formatDay(spoken(language), value, "long") : String(value),
  );
  formatter?.add("month", (value: unknown, language) => formatMonth(spoken(language), String(value)));
}
