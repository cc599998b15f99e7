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
  /** As the decrees call it; of cuti bersama, the holiday that it goes with. */
  readonly name: string;
}

type Named = readonly [iso: string, name: string];

const NATIONAL: readonly Named[] = [
  ["2025-01-01", "Tahun Baru 2025 Masehi"],
  ["2025-01-27", "Isra Mikraj Nabi Muhammad SAW"],
  ["2025-01-29", "Tahun Baru Imlek 2576"],
  ["2025-03-29", "Hari Suci Nyepi, Tahun Baru Saka 1947"],
  ["2025-03-31", "Idulfitri 1446 H"],
  ["2025-04-01", "Idulfitri 1446 H"],
  ["2025-04-18", "Wafat Yesus Kristus"],
  ["2025-04-20", "Kebangkitan Yesus Kristus (Paskah)"],
  ["2025-05-01", "Hari Buruh Internasional"],
  ["2025-05-12", "Hari Raya Waisak 2569"],
  ["2025-05-29", "Kenaikan Yesus Kristus"],
  ["2025-06-01", "Hari Lahir Pancasila"],
  ["2025-06-06", "Iduladha 1446 H"],
  ["2025-06-27", "1 Muharam, Tahun Baru Islam 1447 H"],
  ["2025-08-17", "Proklamasi Kemerdekaan"],
  ["2025-09-05", "Maulid Nabi Muhammad SAW"],
  ["2025-12-25", "Kelahiran Yesus Kristus (Natal)"],
  ["2026-01-01", "Tahun Baru 2026 Masehi"],
  ["2026-01-16", "Isra Mikraj Nabi Muhammad SAW"],
  ["2026-02-17", "Tahun Baru Imlek 2577"],
  ["2026-03-19", "Hari Suci Nyepi, Tahun Baru Saka 1948"],
  ["2026-03-21", "Idulfitri 1447 H"],
  ["2026-03-22", "Idulfitri 1447 H"],
  ["2026-04-03", "Wafat Yesus Kristus"],
  ["2026-04-05", "Kebangkitan Yesus Kristus (Paskah)"],
  ["2026-05-01", "Hari Buruh Internasional"],
  ["2026-05-14", "Kenaikan Yesus Kristus"],
  ["2026-05-27", "Iduladha 1447 H"],
  ["2026-05-31", "Hari Raya Waisak 2570"],
  ["2026-06-01", "Hari Lahir Pancasila"],
  ["2026-06-16", "1 Muharam, Tahun Baru Islam 1448 H"],
  ["2026-08-17", "Proklamasi Kemerdekaan"],
  ["2026-08-25", "Maulid Nabi Muhammad SAW"],
  ["2026-12-25", "Kelahiran Yesus Kristus (Natal)"],
];

const CUTI_BERSAMA: readonly Named[] = [
  ["2025-01-28", "Tahun Baru Imlek 2576"],
  ["2025-03-28", "Hari Suci Nyepi, Tahun Baru Saka 1947"],
  ["2025-04-02", "Idulfitri 1446 H"],
  ["2025-04-03", "Idulfitri 1446 H"],
  ["2025-04-04", "Idulfitri 1446 H"],
  ["2025-04-07", "Idulfitri 1446 H"],
  ["2025-05-13", "Hari Raya Waisak 2569"],
  ["2025-05-30", "Kenaikan Yesus Kristus"],
  ["2025-06-09", "Iduladha 1446 H"],
  ["2025-08-18", "Proklamasi Kemerdekaan"],
  ["2025-12-26", "Kelahiran Yesus Kristus (Natal)"],
  ["2026-02-16", "Tahun Baru Imlek 2577"],
  ["2026-03-18", "Hari Suci Nyepi, Tahun Baru Saka 1948"],
  ["2026-03-20", "Idulfitri 1447 H"],
  ["2026-03-23", "Idulfitri 1447 H"],
  ["2026-03-24", "Idulfitri 1447 H"],
  ["2026-05-15", "Kenaikan Yesus Kristus"],
  ["2026-05-28", "Iduladha 1447 H"],
  ["2026-12-24", "Kelahiran Yesus Kristus (Natal)"],
];

const holidaysOf = (days: readonly Named[], kind: HolidayKind): readonly Holiday[] =>
  days.flatMap(([iso, name]) => {
    const day = dayFromIso(iso);
    return day === undefined ? [] : [{ day, kind, name }];
  });

/** Both kinds, 2025 and 2026, ascending. Later years are for the workbook's keeper to add. */
export const PUBLIC_HOLIDAYS: readonly Holiday[] = [
  ...holidaysOf(NATIONAL, "national"),
  ...holidaysOf(CUTI_BERSAMA, "cutiBersama"),
].sort((a, b) => a.day - b.day);

const IN_2025 = "SKB 3 Menteri";
const ADDED_IN_2025 = "SKB 3 Menteri 933/1/3-2025";
const IN_2026 = "SKB 3 Menteri 1497/2/5-2025";

/** The decree by which one of `PUBLIC_HOLIDAYS` is a day off. */
export const decreeOf = ({ day }: Pick<Holiday, "day">): string => {
  if (day === dayFromIso("2025-08-18")) return ADDED_IN_2025;
  return day < (dayFromIso("2026-01-01") ?? 0) ? IN_2025 : IN_2026;
};

/**
 * The days off that a list of holidays makes.
 *
 * @example daysOffOf(PUBLIC_HOLIDAYS, { cutiBersama: false }) // the national ones alone
 */
export const daysOffOf = (
  holidays: readonly Pick<Holiday, "day" | "kind">[],
  { cutiBersama }: { readonly cutiBersama: boolean },
): ReadonlySet<Day> =>
  new Set(holidays.filter((holiday) => cutiBersama || holiday.kind !== "cutiBersama").map(({ day }) => day));
