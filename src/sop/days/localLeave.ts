/** Days off of one area alone: local leave (docs/rules/f22.md, "H+2"). */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Day, TextEntry, WorkCalendar } from "../types";

/** So many areas can have leave of their own: the sheet Libur has a column for each. */
export const MOST_LEAVE_AREAS = 12;

/** A day off. `area` empty = for all areas; one that is unreadable is nobody's. */
export interface DayOff {
  readonly day: Day;
  readonly area: TextEntry;
}

/** The areas that the days name, in the order in which they first stand there, in the spelling of the first. */
export const leaveAreasOf = (days: readonly DayOff[]): readonly string[] => {
  const areas = new Map<string, string>();
  for (const { area } of days) {
    if (area.kind !== "value") continue;
    const key = foldAsExcel(area.value);
    if (!areas.has(key)) areas.set(key, area.value);
  }
  return [...areas.values()];
};

/**
 * The calendar that the days make. Leave of areas beyond the first `MOST_LEAVE_AREAS` is nobody's, as on the sheet.
 *
 * @example workCalendarOf(satSun, [{ day: hutJakarta, area: { kind: "value", value: "JKT" } }])
 */
export const workCalendarOf = (weekend: readonly boolean[], days: readonly DayOff[]): WorkCalendar => {
  const holidays = new Set(days.flatMap(({ day, area }) => (area.kind === "empty" ? [day] : [])));
  const areas = new Map(
    leaveAreasOf(days)
      .slice(0, MOST_LEAVE_AREAS)
      .map((area) => [foldAsExcel(area), new Set(holidays)]),
  );
  for (const { day, area } of days) if (area.kind === "value") areas.get(foldAsExcel(area.value))?.add(day);
  return { weekend, holidays, ...(areas.size > 0 && { areas }) };
};

/** The calendar by which a row of that area is judged: nothing is made anew where the area has no leave of its own. */
export const calendarOfArea = (calendar: WorkCalendar, area: TextEntry): WorkCalendar => {
  if (calendar.areas === undefined || area.kind !== "value") return calendar;
  const holidays = calendar.areas.get(foldAsExcel(area.value));
  return holidays ? { weekend: calendar.weekend, holidays } : calendar;
};
