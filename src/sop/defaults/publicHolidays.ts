/**
 * Indonesia's public holidays and cuti bersama that a new workbook starts with.
 * Sources: SKB 3 Menteri for 2025, with SKB 933/1/3-2025 adding 18 August 2025; SKB 1497/2/5-2025 for 2026.
 */
import { dayFromIso } from "../days/dayFromIso";
import type { Day } from "../types";

export type HolidayKind = "national" | "cutiBersama" | "company";

export interface Holiday {
  readonly day: Day;
  readonly kind: HolidayKind;
}

const NATIONAL = [
  "2025-01-01",
  "2025-01-27",
  "2025-01-29",
  "2025-03-29",
  "2025-03-31",
  "2025-04-01",
  "2025-04-18",
  "2025-04-20",
  "2025-05-01",
  "2025-05-12",
  "2025-05-29",
  "2025-06-01",
  "2025-06-06",
  "2025-06-27",
  "2025-08-17",
  "2025-09-05",
  "2025-12-25",
  "2026-01-01",
  "2026-01-16",
  "2026-02-17",
  "2026-03-19",
  "2026-03-21",
  "2026-03-22",
  "2026-04-03",
  "2026-04-05",
  "2026-05-01",
  "2026-05-14",
  "2026-05-27",
  "2026-05-31",
  "2026-06-01",
  "2026-06-16",
  "2026-08-17",
  "2026-08-25",
  "2026-12-25",
];

const CUTI_BERSAMA = [
  "2025-01-28",
  "2025-03-28",
  "2025-04-02",
  "2025-04-03",
  "2025-04-04",
  "2025-04-07",
  "2025-05-13",
  "2025-05-30",
  "2025-06-09",
  "2025-08-18",
  "2025-12-26",
  "2026-02-16",
  "2026-03-18",
  "2026-03-20",
  "2026-03-23",
  "2026-03-24",
  "2026-05-15",
  "2026-05-28",
  "2026-12-24",
];

const holidaysOf = (isoDays: readonly string[], kind: HolidayKind): readonly Holiday[] =>
  isoDays.flatMap((iso) => {
    const day = dayFromIso(iso);
    return day === undefined ? [] : [{ day, kind }];
  });

/** Both kinds, 2025 and 2026, ascending. Later years are for the workbook's keeper to add. */
export const PUBLIC_HOLIDAYS: readonly Holiday[] = [
  ...holidaysOf(NATIONAL, "national"),
  ...holidaysOf(CUTI_BERSAMA, "cutiBersama"),
].sort((a, b) => a.day - b.day);

/**
 * The days off that a list of holidays makes.
 *
 * @example daysOffOf(PUBLIC_HOLIDAYS, { cutiBersama: false }) // the national ones alone
 */
export const daysOffOf = (
  holidays: readonly Holiday[],
  { cutiBersama }: { readonly cutiBersama: boolean },
): ReadonlySet<Day> =>
  new Set(holidays.filter((holiday) => cutiBersama || holiday.kind !== "cutiBersama").map(({ day }) => day));
