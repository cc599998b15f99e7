/** holidayYearMissing: due days counted without knowing the year's holidays; holidayYearAhead: before there are any. */
import type { JudgedRow } from "../counting/judgeRows";
import { partsOfDay } from "../days/calendarParts";
import { LINK_COLUMNS } from "../deadlines/linkColumns";
import { LINKS, type Day, type Finding, type Snapshot } from "../types";
import { reportInto } from "./rowReport";

/**
 * One finding for each year without a row in Libur that a due day of the rows falls in, at the first such due day;
 * none under the calendar rule, which no holiday touches.
 */
export const holidayYearFindings = (snapshot: Snapshot, judged: readonly JudgedRow[]): readonly Finding[] => {
  if (snapshot.settings.deadline.calendar !== "working") return [];
  const findings: Finding[] = [];
  const told = new Set<number>();
  for (const judgedRow of judged) {
    for (const link of LINKS) {
      const { due } = judgedRow.links[link];
      if (due === undefined) continue;
      const { year } = partsOfDay(due);
      if (snapshot.holidayYears.has(year) || told.has(year)) continue;
      told.add(year);
      reportInto(findings, judgedRow)("holidayYearMissing", LINK_COLUMNS[link].due, { value: year });
    }
  }
  return findings;
};

/** From October on, while the next year has no row in Libur. Under the working-day rule alone, and not for a single sheet. */
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

/** By then the decree of the next year is usually out. */
const OCTOBER = 10;
