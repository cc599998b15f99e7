/** holidayYearAhead: next year's holidays are asked for before due days reach them. */
import { partsOfDay } from "../days/calendarParts";
import type { Day, Finding, Snapshot } from "../types";

/** By then the decree of the next year is usually out. */
const OCTOBER = 10;

/** From October on, while the next year has no row in Libur. Under the working-day rule alone: no holiday touches the other. */
export const holidayYearAhead = (
  { settings, holidayYears }: Pick<Snapshot, "settings" | "holidayYears">,
  asOf: Day,
): readonly Finding[] => {
  const { year, month } = partsOfDay(asOf);
  const isDue = settings.deadline.calendar === "working" && month >= OCTOBER;
  if (!isDue || holidayYears.has(year + 1)) return [];
  return [
    {
      code: "holidayYearAhead",
      severity: "warning",
      id: "",
      sheet: "Libur",
      cell: "",
      header: "Tanggal",
      params: { value: year + 1 },
    },
  ];
};
