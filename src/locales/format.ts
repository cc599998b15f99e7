// Figures as people of a locale write them: numbers, percents, days and months.
import type { Language } from "./dictionary";

const LOCALES: Readonly<Record<Language, string>> = { id: "id-ID", en: "en-GB" };
const UNIX_EPOCH_SERIAL = 25569;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}$/;
const MS_PER_DAY = 86_400_000;

/** The full tag of a language, for `lang` attributes and Intl. */
export function localeOf(language: Language): string {
  return LOCALES[language];
}

/** Made once for each form: making one takes as long as some twenty figures, and a check tells thousands. */
const formats = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

function formatOf<Format extends Intl.NumberFormat | Intl.DateTimeFormat, Options>(
  Kind: new (locale: string, options: Options) => Format,
  language: Language,
  options: Options,
): Format {
  const key = `${Kind.name} ${language} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known instanceof Kind) return known;
  const made = new Kind(localeOf(language), options);
  formats.set(key, made);
  return made;
}

/** A number with at most `digits` decimals. */
export function formatNumber(language: Language, value: number, digits = 2): string {
  return formatOf(Intl.NumberFormat, language, { maximumFractionDigits: digits }).format(value);
}

/** A share of 1 as a percent with at most one decimal: 0.6667 is "66,7%". */
export function formatPercent(language: Language, share: number): string {
  return formatOf(Intl.NumberFormat, language, { style: "percent", maximumFractionDigits: 1 }).format(share);
}

/** A day (a serial, or text as ISO or the sheets write it) as "24 Jul 2026", its month in full where asked; other text is given back as it is. */
export function formatDay(
  language: Language,
  day: number | string,
  month: "short" | "long" = "short",
): string {
  const time =
    typeof day === "number" ? (day - UNIX_EPOCH_SERIAL) * MS_PER_DAY : isoTime(asIso(day), ISO_DAY);
  return time === undefined
    ? String(day)
    : formatTime(language, time, { day: "numeric", month, year: "numeric" });
}

/** A month `YYYY-MM` as "Juli 2026"; other text is given back as it is. */
export function formatMonth(language: Language, month: string): string {
  const time = isoTime(month, /^\d{4}-\d{2}$/);
  return time === undefined ? month : formatTime(language, time, { month: "long", year: "numeric" });
}

/** `24/07/2026`, as the sheets show a day, as ISO; other text as it is. */
function asIso(text: string): string {
  return text.replace(/^(\d{2})\/(\d{2})\/(\d{4})$/, "$3-$2-$1");
}

function isoTime(text: string, pattern: RegExp): number | undefined {
  const time = pattern.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : time;
}

// Serials are zone-less, so the calendar is read in UTC whatever the machine's zone.
function formatTime(language: Language, time: number, options: Intl.DateTimeFormatOptions): string {
  return formatOf(Intl.DateTimeFormat, language, { ...options, timeZone: "UTC" }).format(time);
}
