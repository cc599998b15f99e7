// i18next set up for us: which languages it may speak, the formats of placeholders, and how words are loaded by area.
import { createInstance, type i18n } from "i18next";
import { AREA_LOADERS } from "./areas";
import { LANGUAGES, type AreaName, type AreaWords, type Language, type Translator } from "./dictionary";
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
    returnNull: false,
    // React escapes what it shows, and a terminal needs none.
    interpolation: { escapeValue: false },
  });
  void instance.init();
  addFormats(instance);
  return instance;
}

/** Give it the words of an area in a language. All areas share one tree of keys. */
export function addWords<A extends AreaName>(
  instance: i18n,
  language: Language,
  area: A,
  words: AreaWords<A>,
): void {
  instance.addResourceBundle(language, NAMESPACE, words, true);
  loadedOf(instance).add(`${language}.${area}`);
}

/** Whether the words of an area are there in a language. */
export function hasWords(instance: i18n, language: Language, area: AreaName): boolean {
  return loadedOf(instance).has(`${language}.${area}`);
}

/** Load the words of an area in a language, once. */
export async function loadWords(instance: i18n, language: Language, area: AreaName): Promise<void> {
  if (!hasWords(instance, language, area)) {
    const { words } = await AREA_LOADERS[language][area]();
    addWords(instance, language, area, words);
  }
}

// By instance: which areas it has, in which languages.
const LOADED = new WeakMap<i18n, Set<`${Language}.${AreaName}`>>();

function loadedOf(instance: i18n): Set<`${Language}.${AreaName}`> {
  const known = LOADED.get(instance);
  if (known) return known;
  const none = new Set<`${Language}.${AreaName}`>();
  LOADED.set(instance, none);
  return none;
}

/** The translator of an i18next made by `createI18n`, in the language it speaks at the time of asking. */
export function translatorOf(instance: i18n): Translator {
  return (key, params) => instance.t(key, params ?? {});
}

/** Have it speak a language, with the words of every area that it has in another: no screen is left without its own. */
export async function speakLanguage(instance: i18n, language: Language): Promise<void> {
  const areas = (Object.keys(AREA_LOADERS[language]) as AreaName[]).filter(
    (area) => area === "common" || LANGUAGES.some((other) => hasWords(instance, other, area)),
  );
  await Promise.all(areas.map((area) => loadWords(instance, language, area)));
  await instance.changeLanguage(language);
}

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
