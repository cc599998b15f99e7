/** dateInvalid, dateInFuture, numberInvalid: cells whose content is not of their kind. */
import type { JudgedRow } from "../counting/judgeRows";
import { shownDay } from "../days/isoFromDay";
import { columnsWith, DATE_COLUMNS } from "../f22/columns";
import type { DateColumn, Day, NumberColumn } from "../types";
import type { Report } from "./rowReport";

/** These tell of what has happened; a target date may lie ahead. */
const PAST: ReadonlySet<DateColumn> = new Set<DateColumn>(columnsWith({ kind: "date", past: true }));
const COUNTS = columnsWith({ kind: "integer" });
const TIMES = columnsWith({ kind: "time" });

/** Reports date cells that hold no date, and call, finding and done dates after the as-of day. */
export const checkDates = ({ row }: JudgedRow, asOf: Day, report: Report): void => {
  for (const column of DATE_COLUMNS) {
    const entry = row.date[column];
    if (entry.kind === "unreadable") report("dateInvalid", column, { value: entry.shown });
    if (entry.kind === "value" && entry.value > asOf && PAST.has(column)) {
      report("dateInFuture", column, { value: shownDay(entry.value), limit: shownDay(asOf) });
    }
  }
};

/** Reports integers that are no whole number ≥ 0, and times that are no time of day. */
export const checkNumbers = ({ row }: JudgedRow, report: Report): void => {
  const check = (column: NumberColumn, fits: (value: number) => boolean): void => {
    const entry = row.number[column];
    if (entry.kind === "unreadable") report("numberInvalid", column, { value: entry.shown });
    if (entry.kind === "value" && !fits(entry.value)) report("numberInvalid", column, { value: entry.value });
  };
  for (const column of COUNTS) check(column, (value) => Number.isInteger(value) && value >= 0);
  for (const column of TIMES) check(column, (value) => value >= 0 && value < 1);
};
