/** holidayYearMissing: due days counted without knowing the year's holidays. */
import type { JudgedRow } from "../counting/judgeRows";
import { partsOfDay } from "../days/calendarParts";
import { LINK_COLUMNS } from "../deadlines/linkColumns";
import { LINKS, type Finding, type Snapshot } from "../types";
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
