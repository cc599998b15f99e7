/** What stands on Pengaturan as the scorecard of months to come, for the form that edits it. */
import { isMonth, type Month } from "../../sop";
import { guidanceIn } from "../calibration/guidance";
import { TABLE_NAMES } from "../layout/names";
import { hasOwnColumns } from "../plan/scorecard";
import type { ScorecardLine, ScorecardReading } from "../types";
import { criteriaInForce } from "./scorecard";
import type { FixedTables } from "./settings";
import { recordsOf, textOf } from "./table-cells";

/** How many months ahead a change may be planned. */
const AHEAD = 12;

export function scorecardLines(fixed: FixedTables, from: Month): readonly ScorecardLine[] {
  const guidance = guidanceIn(fixed);
  return criteriaInForce(fixed, from).map((criterion) => {
    const code = criterion.code.toUpperCase();
    return { ...criterion, code, guidance: guidance[code] ?? "" };
  });
}

const nextMonth = (month: Month): Month => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${String(year + 1)}-01` : `${String(year)}-${String(number + 1).padStart(2, "0")}`;
};

/** From the first month on that neither has a sheet nor comes before one that has. */
export function choicesOf(opened: readonly Month[], present: Month): readonly Month[] {
  const last = opened.at(-1);
  if (last === undefined) return [""];
  let month = last >= present ? nextMonth(last) : present;
  return Array.from({ length: AHEAD }, () => {
    const own = month;
    month = nextMonth(month);
    return own;
  });
}

export function scorecardReading(
  fixed: FixedTables,
  opened: readonly Month[],
  present: Month,
): ScorecardReading {
  const table = fixed[TABLE_NAMES.criteria];
  return {
    opened,
    choices: choicesOf(opened, present),
    canReorder: table !== undefined && !hasOwnColumns(table),
    versionFrom: (from) => ({
      from,
      lines: scorecardLines(fixed, from),
      later: recordsOf(table).flatMap((line) => {
        const own = textOf(line["Berlaku Mulai"]).trim();
        return isMonth(own) && own > from
          ? [{ code: textOf(line["Kode"]).trim().toUpperCase(), from: own }]
          : [];
      }),
    }),
  };
}
