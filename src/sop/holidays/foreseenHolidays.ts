/** The public holidays that are known before a decree: those of a fixed date and those that follow Easter. */
import { dayOfParts } from "../days/calendarParts";
import type { Holiday } from "../defaults/publicHolidays";
import { easterSunday } from "./easterSunday";

const FIXED: readonly (readonly [month: number, day: number, name: (year: number) => string])[] = [
  [1, 1, (year) => `Tahun Baru ${year} Masehi`],
  [5, 1, () => "Hari Buruh Internasional"],
  [6, 1, () => "Hari Lahir Pancasila"],
  [8, 17, () => "Proklamasi Kemerdekaan"],
  [12, 25, () => "Kelahiran Yesus Kristus (Natal)"],
];

/** Days from Easter Sunday. */
const AFTER_EASTER: readonly (readonly [days: number, name: string])[] = [
  [-2, "Wafat Yesus Kristus"],
  [0, "Kebangkitan Yesus Kristus (Paskah)"],
  [39, "Kenaikan Yesus Kristus"],
];

/**
 * Eight days of the year, ascending. What goes by the moon is not among them, nor any cuti bersama: a decree says those.
 *
 * @example foreseenHolidays(2026).map(({ day }) => isoFromDay(day)) // "2026-01-01", "2026-04-03", "2026-04-05", …
 */
export const foreseenHolidays = (year: number): readonly Holiday[] => {
  const easter = easterSunday(year);
  return [
    ...FIXED.flatMap(([month, day, name]): Holiday[] => {
      const found = dayOfParts({ year, month, day });
      return found === undefined ? [] : [{ day: found, kind: "national", name: name(year) }];
    }),
    ...AFTER_EASTER.map(([days, name]): Holiday => ({ day: easter + days, kind: "national", name })),
  ].sort((a, b) => a.day - b.day);
};
