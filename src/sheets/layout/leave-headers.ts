/** What Libur's formula columns and the names over them are called. What stands in them: local-leave.ts. */
import { MOST_LEAVE_AREAS } from "../../sop";

/** A number for each area with leave of its own, from 1 on. */
export const LEAVE_PLACES: readonly number[] = Array.from(
  { length: MOST_LEAVE_AREAS },
  (_, index) => index + 1,
);

export const LEAVE_HEADERS = {
  /** The day, where it counts as one off at all. */
  counts: "Berlaku",
  /** The day, where it is one off for all areas. */
  common: "Berlaku Semua",
  /** The area, where the day is one off for it alone. */
  area: "Area Lokal",
  /** The day, where it is one off for the area in that place, alone or with all. */
  daysOf: (place: number): string => `Lokal ${place}`,
} as const;

/** The names by which formulas speak of days off. */
export const LEAVE_NAMES = {
  /** The days off for all areas. */
  holidays: "LiburBerlaku",
  /** Which column of TabelLibur they are. */
  holidaysColumn: "LiburUmum",
  /** The areas with leave of their own, one a cell from the first on; "" in those that are left. */
  leaveAreas: "LiburArea",
  /** Beside each of them, how many columns right of the days for all its own stand in TabelLibur; 0 in those that are left. */
  leaveColumns: "LiburKolom",
} as const;

export const HOLIDAY_FORMULA_HEADERS: ReadonlySet<string> = new Set([
  LEAVE_HEADERS.counts,
  LEAVE_HEADERS.common,
  LEAVE_HEADERS.area,
  ...LEAVE_PLACES.map(LEAVE_HEADERS.daysOf),
]);
