/** Which rows a column's filter shows: by values, criteria, the most and least, what changes with the day, or colours. */
import { cellAt } from "../../book/cells";
import { dayFilter } from "../../book/day-spans";
import type { Area, Cell, CellValue, ColumnFilter, FilteredColumn, Sheet } from "../../book/types";
import { criterion } from "../../calculator/index";
import { apiNotFound, invalidArgument } from "../errors";
import { displayValue } from "./display";

type Shows = (cell: Cell | undefined) => boolean;

const valueOf = (cell: Cell | undefined): CellValue => cell?.value ?? null;

function byValues(values: readonly string[]): Shows {
  const wanted = new Set(values.map((value) => value.toLowerCase()));
  return (cell) => wanted.has(displayValue(valueOf(cell), cell?.style?.numberFormat).toLowerCase());
}

function byCriteria({ criterion1, criterion2, operator }: ColumnFilter): Shows {
  const tests = [criterion1, criterion2].flatMap((text) =>
    text === undefined || text === "" ? [] : [criterion(text)],
  );
  if (tests.length === 0) throw invalidArgument("a custom filter has a criterion");
  return (cell) => {
    const found = tests.map((test) => test.matches(valueOf(cell)));
    return operator === "Or" ? found.some(Boolean) : found.every(Boolean);
  };
}

function numbersIn(sheet: Sheet, area: Area): number[] {
  const found: number[] = [];
  for (let row = area.row; row <= area.lastRow; row += 1) {
    const value = cellAt(sheet, row, area.column)?.value;
    if (typeof value === "number") found.push(value);
  }
  return found;
}

/** The most or least, ties included. */
function byRank({ filterOn, criterion1 = "10" }: ColumnFilter, numbers: readonly number[]): Shows {
  const asked = Number(criterion1);
  if (!(asked >= 1)) throw invalidArgument("a count of at least 1 is expected");
  const isBottom = filterOn.startsWith("Bottom");
  const sorted = [...numbers].sort((a, b) => (isBottom ? a - b : b - a));
  const count = filterOn.endsWith("Percent") ? Math.max(1, Math.floor((sorted.length * asked) / 100)) : asked;
  const limit = sorted[Math.min(count, sorted.length) - 1];
  return (cell) => {
    const value = valueOf(cell);
    if (typeof value !== "number" || limit === undefined) return false;
    return isBottom ? value <= limit : value >= limit;
  };
}

function byDynamic(criteria: string, numbers: readonly number[], today: number): Shows {
  if (criteria === "AboveAverage" || criteria === "BelowAverage") {
    const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
    return (cell) => {
      const value = valueOf(cell);
      return typeof value === "number" && (criteria === "AboveAverage" ? value > mean : value < mean);
    };
  }
  const isAmong = dayFilter(criteria, today);
  if (isAmong === undefined) throw apiNotFound(`the dynamic filter ${criteria}`);
  return (cell) => {
    const value = valueOf(cell);
    return typeof value === "number" && isAmong(Math.floor(value));
  };
}

const same = (a: string | undefined, b: string | undefined): boolean =>
  (a ?? "").toLowerCase() === (b ?? "").toLowerCase();

/**
 * What the column's filter shows; undefined where it shows all.
 * @param area the column's cells below its header
 * @param today the day's serial
 */
export function shownBy(
  { filter, filterValues }: FilteredColumn,
  sheet: Sheet,
  area: Area,
  today: number,
): Shows | undefined {
  if (filter === undefined) return filterValues === undefined ? undefined : byValues(filterValues);
  switch (filter.filterOn) {
    case "Custom":
      return byCriteria(filter);
    case "Dynamic":
      return byDynamic(filter.dynamicCriteria ?? "", numbersIn(sheet, area), Math.floor(today));
    case "CellColor":
      return (cell) => same(cell?.style?.fillColor, filter.color);
    case "FontColor":
      return (cell) => same(cell?.style?.fontColor ?? "#000000", filter.color);
    case "TopItems":
    case "TopPercent":
    case "BottomItems":
    case "BottomPercent":
      return byRank(filter, numbersIn(sheet, area));
  }
}

export const isFiltered = ({ filter, filterValues }: FilteredColumn): boolean =>
  filter !== undefined || filterValues !== undefined;
