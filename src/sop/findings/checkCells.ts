/** dateInvalid, dateInFuture, numberInvalid: cells whose content is not of their kind. */
import type { JudgedRow } from "../counting/judgeRows";
import { shownDay } from "../days/isoFromDay";
import type { DateColumn, Day, NumberColumn, NumberEntry } from "../types";
import type { Report } from "./rowReport";

const DATES: readonly DateColumn[] = [
  "callDate",
  "findingDate",
  "qcoToQaDone",
  "qaToSupervisorDone",
  "supervisorToQaDone",
  "targetDate",
  "completedDate",
  "approvalDate",
];
/** These tell of what has happened; a target date may lie ahead. */
const PAST: ReadonlySet<DateColumn> = new Set<DateColumn>([
  "callDate",
  "findingDate",
  "qcoToQaDone",
  "qaToSupervisorDone",
  "supervisorToQaDone",
]);

/** Reports date cells that hold no date, and call, finding and done dates after the as-of day. */
export const checkDates = ({ row }: JudgedRow, asOf: Day, report: Report): void => {
  for (const column of DATES) {
    const entry = row.date[column];
    if (entry.kind === "unreadable") report("dateInvalid", column, { value: entry.shown });
    if (entry.kind === "value" && entry.value > asOf && PAST.has(column)) {
      report("dateInFuture", column, { value: shownDay(entry.value), limit: shownDay(asOf) });
    }
  }
};

/** Reports a duration that is no whole number ≥ 0, and a start that is no time of day. */
export const checkNumbers = ({ row }: JudgedRow, report: Report): void => {
  const check = (column: NumberColumn, entry: NumberEntry, fits: (value: number) => boolean): void => {
    if (entry.kind === "unreadable") report("numberInvalid", column, { value: entry.shown });
    if (entry.kind === "value" && !fits(entry.value)) report("numberInvalid", column, { value: entry.value });
  };
  check("duration", row.number.duration, (value) => Number.isInteger(value) && value >= 0);
  check("startTime", row.number.startTime, (value) => value >= 0 && value < 1);
};
