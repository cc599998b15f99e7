/** Months and weekdays as Indonesian texts write them; English ones are read too. */

/** From January; the longest first, so that `jan` does not end `januari`. */
const MONTHS: readonly (readonly string[])[] = [
  ["januari", "january", "jan"],
  ["februari", "february", "pebruari", "feb"],
  ["maret", "march", "mar"],
  ["april", "apr"],
  ["mei", "may"],
  ["juni", "june", "jun"],
  ["juli", "july", "jul"],
  ["agustus", "august", "agu", "agt", "aug"],
  ["september", "sept", "sep"],
  ["oktober", "october", "okt", "oct"],
  ["november", "nopember", "nov"],
  ["desember", "december", "des", "dec"],
];

/** From Monday. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ["senin", "monday"],
  ["selasa", "tuesday"],
  ["rabu", "wednesday"],
  ["kamis", "thursday"],
  ["jumat", "jum'at", "jum’at", "friday"],
  ["sabtu", "saturday"],
  ["minggu", "ahad", "sunday"],
];

const alternatives = (words: readonly (readonly string[])[]): string => words.flat().join("|");

/** As parts of a pattern, without groups of their own. */
export const MONTH = `(?:${alternatives(MONTHS)})`;
export const WEEKDAY = `(?:${alternatives(WEEKDAYS)})`;

const placeIn = (words: readonly (readonly string[])[], word: string): number =>
  words.findIndex((all) => all.includes(word.toLowerCase()));

/** 1 to 12; 0, which is no month, for another word. */
export const monthNamed = (word: string): number => placeIn(MONTHS, word) + 1;

/** As `weekdayOfDay` counts them; -1, which is none, for another word. */
export const weekdayNamed = (word: string): number => placeIn(WEEKDAYS, word);
