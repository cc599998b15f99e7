/** Months and weekdays as Indonesian texts write them; English ones are read too. */

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

/** The longest first, so that `jan` does not end `januari`. */
const alternatives = (words: readonly (readonly string[])[]): string =>
  words
    .flat()
    .sort((a, b) => b.length - a.length)
    .join("|");

/** As parts of a pattern, without groups of their own. */
export const MONTH = `(?:${alternatives(MONTHS)})`;
export const WEEKDAY = `(?:${alternatives(WEEKDAYS)})`;

const placeIn = (words: readonly (readonly string[])[], word: string): number | undefined => {
  const place = words.findIndex((all) => all.includes(word.trim().toLowerCase()));
  return place < 0 ? undefined : place;
};

/** 1 to 12. */
export const monthNamed = (word: string): number | undefined => {
  const place = placeIn(MONTHS, word);
  return place === undefined ? undefined : place + 1;
};

/** As `weekdayOfDay` counts them. */
export const weekdayNamed = (word: string): number | undefined => placeIn(WEEKDAYS, word);
