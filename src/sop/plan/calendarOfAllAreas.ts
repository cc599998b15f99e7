/** Days for calls of several areas. */
import type { WorkCalendar } from "../types";

/** The calendar on whose working days no area is off: for what is planned for several areas at once. */
export const calendarOfAllAreas = ({ weekend, holidays, areas }: WorkCalendar): WorkCalendar => ({
  weekend,
  holidays: areas === undefined ? holidays : new Set([...areas.values()].flatMap((days) => [...days])),
});
