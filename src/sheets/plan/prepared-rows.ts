/** Rows of a source made ready for their months' tables: converted, completed and numbered, but not written. */
import type { Month, Scorecard } from "../../sop";
import type { CellContent } from "../edits/edit";
import { criterionNamed, isCriterion, type CriterionKey, type SampleKey } from "../layout/sample-key";
import type { MonthFrame, WorkbookSnapshot } from "../snapshot/workbook-snapshot";
import { scorecardForNewMonth } from "../snapshot/settings";
import { WorkbookError, type SampleInput } from "../types";
import { newMonthFrame } from "./new-months";
import { newSampleNumber } from "./sample-number";
import { monthsOfRows, rowConverter } from "./samples";

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
  /** Criteria that the scorecard of none of the months has. */
  readonly leftOut: readonly CriterionKey[];
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
  const leftOut = new Set(rows.flatMap((row) => (Object.keys(row) as SampleKey[]).filter(isCriterion)));
  const prepared = [...new Set(months)].sort().map((target): PreparedMonth => {
    const standing = snapshot.frames.get(target);
    const frame = standing ?? newMonthFrame(foundation, target);
    const scorecard =
      snapshot.months.find((one) => one.month === target)?.scorecard ??
      scorecardForNewMonth(foundation.fixed, target);
    const convert = rowConverter(frame, scorecard, snapshot);
    const known = scorecard.criteria.map(({ code }) => criterionNamed(code));
    for (const criterion of leftOut) if (known.includes(criterion)) leftOut.delete(criterion);
    const own = rows.flatMap((row, index): PreparedRow[] => {
      if (months[index] !== target) return [];
      const number = givenNumber(row) || (numbers.get(index) ?? freshNumber(target, taken));
      numbers.set(index, number);
      return [{ index, number, cells: convert(row, number) }];
    });
    return { month: target, isNew: !standing, frame, scorecard, rows: own };
  });
  return { months: prepared, leftOut: [...leftOut] };
}

/** As the source says it; "" where it says none. */
export const givenNumber = ({ sampleNumber = "" }: SampleInput): string => String(sampleNumber);

function freshNumber(month: Month, taken: Set<string>): string {
  const number = newSampleNumber(month, taken, (bytes) => crypto.getRandomValues(bytes));
  taken.add(number.toLowerCase());
  return number;
}

function takenNumbers(snapshot: WorkbookSnapshot, rows: readonly SampleInput[]): Set<string> {
  const taken = new Set(rows.map((row) => givenNumber(row).trim().toLowerCase()));
  for (const sheet of snapshot.months) {
    for (const row of sheet.rows) {
      if (row.text.sampleNumber.kind === "value") taken.add(row.text.sampleNumber.value.trim().toLowerCase());
    }
  }
  return taken;
}
