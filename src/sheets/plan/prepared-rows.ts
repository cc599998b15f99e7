/** Rows of a source made ready for their months' tables: converted, completed and numbered, but not written. */
import type { Month, Scorecard } from "../../sop";
import type { CellContent } from "../edits/edit";
import { f22Columns } from "../layout/f22-columns";
import type { MonthFrame, WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { scorecardForNewMonth } from "../snapshot/settings";
import { WorkbookError, type SampleInput } from "../types";
import { newMonthFrame } from "./new-months";
import { newSampleNumber } from "./sample-number";
import { knownHeader, monthsOfRows, rowConverter, valueUnder } from "./samples";

export interface PreparedRow {
  /** The row's index in the source. */
  readonly index: number;
  readonly number: string;
  /** In the order of the table's headers. */
  readonly cells: readonly CellContent[];
}

export interface PreparedMonth {
  readonly month: Month;
  readonly isNew: boolean;
  /** As the table stands, or as it is made. */
  readonly frame: MonthFrame;
  readonly scorecard: Scorecard;
  readonly rows: readonly PreparedRow[];
}

export interface PreparedRows {
  /** Ascending. */
  readonly months: readonly PreparedMonth[];
  readonly leftOut: readonly string[];
}

/** Throws `monthInvalid` where not one row has a call date and no month is given: whose month it is must be asked. */
export function prepareRows(
  snapshot: WorkbookSnapshot,
  rows: readonly SampleInput[],
  {
    month,
    numbers = new Map(),
  }: {
    readonly month?: Month | undefined;
    /** Numbers that rows without one were given before, by their index; new ones are put there. */
    readonly numbers?: Map<number, string>;
  },
): PreparedRows {
  const { foundation } = snapshot;
  const months = monthsOfRows(rows, month).map((one) => {
    if (one === undefined) throw new WorkbookError("monthInvalid", { month: "" });
    return one;
  });
  const taken = takenNumbers(snapshot, rows);
  const leftOut = new Set(rows.flatMap((row) => Object.keys(row)));
  const prepared = [...new Set(months)].sort().map((target): PreparedMonth => {
    const standing = snapshot.frames.get(target);
    const frame = standing ?? newMonthFrame(foundation, target);
    const scorecard =
      snapshot.months.find((one) => one.month === target)?.scorecard ??
      scorecardForNewMonth(foundation.fixed, target);
    const convert = rowConverter(frame, scorecard, snapshot);
    const columns = f22Columns(scorecard);
    for (const header of leftOut) if (knownHeader(header, columns) !== undefined) leftOut.delete(header);
    const own = rows.flatMap((row, index): PreparedRow[] => {
      if (months[index] !== target) return [];
      const number = valueUnder(row, "No. Sampel") || (numbers.get(index) ?? freshNumber(target, taken));
      numbers.set(index, number);
      return [{ index, number, cells: convert(row, number) }];
    });
    return { month: target, isNew: !standing, frame, scorecard, rows: own };
  });
  return { months: prepared, leftOut: [...leftOut].filter((header) => header.trim() !== "") };
}

function freshNumber(month: Month, taken: Set<string>): string {
  const number = newSampleNumber(month, taken, (bytes) => crypto.getRandomValues(bytes));
  taken.add(number.toLowerCase());
  return number;
}

function takenNumbers(snapshot: WorkbookSnapshot, rows: readonly SampleInput[]): Set<string> {
  const taken = new Set(rows.map((row) => valueUnder(row, "No. Sampel").trim().toLowerCase()));
  for (const sheet of snapshot.months) {
    for (const row of sheet.rows) {
      if (row.text.sampleNumber.kind === "value") taken.add(row.text.sampleNumber.value.trim().toLowerCase());
    }
  }
  return taken;
}
