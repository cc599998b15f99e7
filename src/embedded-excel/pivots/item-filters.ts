/** Which items of a field its filters by hand, by label and by date let through. */
import { dayFilter, serialOf } from "../book/day-spans";
import type {
  PivotDateFilter,
  PivotField,
  PivotItem,
  PivotLabelFilter,
  PivotMoment,
  PivotTable,
} from "../book/types";
import { compareScalars } from "../calculator/values";
import { captionOf } from "./items";

const isNumeric = (text: string): boolean => text.trim() !== "" && Number.isFinite(Number(text));

/** Two numeric texts are compared as numbers, others as text. */
function compare(a: string, b: string): number {
  return isNumeric(a) && isNumeric(b) ? Number(a) - Number(b) : compareScalars(a, b);
}

function byLabel(filter: PivotLabelFilter): (item: PivotItem) => boolean {
  const { comparator = "", substring = "", lowerBound = "", upperBound = "" } = filter;
  const part = substring.toLowerCase();
  const tests: Record<PivotLabelFilter["condition"], (label: string) => boolean> = {
    Equals: (label) => compare(label, comparator) === 0,
    BeginsWith: (label) => label.toLowerCase().startsWith(part),
    EndsWith: (label) => label.toLowerCase().endsWith(part),
    Contains: (label) => label.toLowerCase().includes(part),
    GreaterThan: (label) => compare(label, comparator) > 0,
    GreaterThanOrEqualTo: (label) => compare(label, comparator) >= 0,
    LessThan: (label) => compare(label, comparator) < 0,
    LessThanOrEqualTo: (label) => compare(label, comparator) <= 0,
    Between: (label) => compare(label, lowerBound) >= 0 && compare(label, upperBound) <= 0,
  };
  const test = tests[filter.condition];
  return (item) => test(captionOf(item)) !== (filter.exclusive === true);
}

const SIZES = ["Year", "Month", "Day", "Hour", "Minute", "Second"] as const;
const ISO = /^(\d{4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?(?:T(\d{1,2})(?::(\d{1,2}))?(?::(\d{1,2}))?)?/;

/** From when to before when a moment lasts, as serials; undefined where its date is none. */
export function spanOf({ date, specificity }: PivotMoment): readonly [number, number] | undefined {
  const found = ISO.exec(date.trim());
  if (found === null) return undefined;
  const given = [1, 2, 3, 4, 5, 6].map((at) => (found[at] === undefined ? undefined : Number(found[at])));
  const depth = SIZES.indexOf(specificity);
  const at = (step: number): number => {
    const part = (index: number, none: number): number =>
      (index > depth ? none : (given[index] ?? none)) + (index === depth ? step : 0);
    const day = serialOf(part(0, 1900), part(1, 1) - 1, part(2, 1));
    return day + (part(3, 0) * 3600 + part(4, 0) * 60 + part(5, 0)) / 86_400;
  };
  return [at(0), at(1)];
}

/** A second's share of rounding: serials of times are no exact fractions. */
const CLOSE = 1e-7;

/** Undefined where the filter lacks what its condition needs. */
export function byDate(filter: PivotDateFilter, today: number): ((serial: number) => boolean) | undefined {
  const { condition, comparator, lowerBound, upperBound, wholeDays, exclusive } = filter;
  const days = dayFilter(condition, Math.floor(today));
  if (days !== undefined) return (serial) => days(Math.floor(serial));
  const whole = (span: readonly [number, number] | undefined): readonly [number, number] | undefined =>
    span === undefined || wholeDays !== true ? span : [Math.floor(span[0]), Math.ceil(span[1] - CLOSE)];
  const spanFor = (moment: PivotMoment | undefined): readonly [number, number] | undefined =>
    moment === undefined ? undefined : whole(spanOf(moment));
  const turned =
    (test: (serial: number) => boolean): ((serial: number) => boolean) =>
    (serial) =>
      test(serial) !== (exclusive === true);
  if (condition === "Between") {
    const [from, to] = [spanFor(lowerBound), spanFor(upperBound)];
    if (from === undefined || to === undefined) return undefined;
    return turned((serial) => serial >= from[0] - CLOSE && serial < to[1] - CLOSE);
  }
  const span = spanFor(comparator);
  if (span === undefined) return undefined;
  const [start, end] = span;
  const tests: Readonly<Record<string, (serial: number) => boolean>> = {
    Equals: turned((serial) => serial >= start - CLOSE && serial < end - CLOSE),
    Before: (serial) => serial < start - CLOSE,
    BeforeOrEqualTo: (serial) => serial < end - CLOSE,
    After: (serial) => serial >= end - CLOSE,
    AfterOrEqualTo: (serial) => serial >= start - CLOSE,
  };
  return tests[condition];
}

/** Whether items of the field are shown at all; undefined where all are. */
export function itemFilter(
  pivot: PivotTable,
  index: number,
  field: PivotField,
): ((item: PivotItem) => boolean) | undefined {
  const isOnAxis = pivot.rows.includes(index) || pivot.columns.includes(index);
  const tests: ((item: PivotItem) => boolean)[] = [];
  if (
    (isOnAxis || pivot.filters.includes(index) || field.sliced === true) &&
    field.items.some((item) => item.hidden)
  )
    tests.push((item) => item.hidden !== true);
  if (isOnAxis && field.labelFilter !== undefined) tests.push(byLabel(field.labelFilter));
  const date =
    isOnAxis && field.dateFilter !== undefined ? byDate(field.dateFilter, pivot.laidOut) : undefined;
  if (date !== undefined) tests.push(({ value }) => typeof value === "number" && date(value));
  return tests.length === 0 ? undefined : (item) => tests.every((test) => test(item));
}
