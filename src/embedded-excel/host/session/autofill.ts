/** Filling cells from those beside them: series of numbers, dates, names of days and months, formulas, copies. */
import { cellAt } from "../../book/cells";
import type { Area, Cell, Sheet } from "../../book/types";
import { invalidArgument } from "../errors";
import { numberFormatCategory } from "./display";
import { translateRelative } from "./formula-text";
import { demandEditable } from "./guard";
import type { BookSession } from "./session";

export const FILLS = [
  "FillDefault",
  "FillCopy",
  "FillSeries",
  "FillFormats",
  "FillValues",
  "FillDays",
  "FillWeekdays",
  "FillMonths",
  "FillYears",
  "LinearTrend",
  "GrowthTrend",
] as const;
export type Fill = (typeof FILLS)[number];

type Content = Cell["value"];
/** The value `step` places behind the last source cell; negative = before the first. */
type Next = (step: number) => Content;

const LISTS = [
  "Sunday Monday Tuesday Wednesday Thursday Friday Saturday",
  "Sun Mon Tue Wed Thu Fri Sat",
  "January February March April May June July August September October November December",
  "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec",
].map((list) => list.split(" "));

/** The straight line through values at 0, 1, 2 …, by least squares. */
function line(values: readonly number[]): (place: number) => number {
  const n = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const middle = (n - 1) / 2;
  const [above, below] = values.reduce(
    ([a, b], value, index) => [a + (index - middle) * (value - mean), b + (index - middle) ** 2],
    [0, 0],
  );
  const slope = below === 0 ? 0 : above / below;
  return (place) => mean + slope * (place - middle);
}

const DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

function inMonths(serial: number, months: number): number {
  const date = new Date(EPOCH + Math.floor(serial) * DAY);
  const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate()];
  const last = new Date(Date.UTC(year, month + months + 1, 0)).getUTCDate();
  const to = Date.UTC(year, month + months, Math.min(day, last));
  return (to - EPOCH) / DAY + (serial - Math.floor(serial));
}

function onWeekdays(serial: number, steps: number): number {
  let day = serial;
  for (let left = Math.abs(steps); left > 0; left -= 1)
    do day += Math.sign(steps);
    while ([0, 6].includes(new Date(EPOCH + Math.floor(day) * DAY).getUTCDay()));
  return day;
}

const isNumbers = (values: readonly Content[]): values is readonly number[] =>
  values.every((value) => typeof value === "number");

function ofNumbers(values: readonly number[], fill: Fill, isDate: boolean): Next {
  const last = values.length - 1;
  const end = (step: number): number => (step > 0 ? (values[last] ?? 0) : (values[0] ?? 0));
  if (fill === "FillMonths" || fill === "FillYears") {
    const months = fill === "FillYears" ? 12 : 1;
    return (step) => inMonths(end(step), step * months);
  }
  if (fill === "FillWeekdays") return (step) => onWeekdays(end(step), step);
  if (fill === "GrowthTrend") {
    if (values.some((value) => value <= 0)) throw invalidArgument("growth is of numbers above 0");
    const logarithm = line(values.map(Math.log));
    // On the digits that logarithms leave.
    return (step) => Number(Math.exp(logarithm(step > 0 ? last + step : step)).toPrecision(13));
  }
  const single = values.length === 1;
  const grows = single && (isDate || fill === "FillSeries" || fill === "FillDays");
  if (grows) return (step) => end(step) + step;
  if (single && fill === "FillDefault") return () => values[0] ?? null;
  const straight = line(values);
  return (step) => straight(step > 0 ? last + step : step);
}

const wordOf = (value: Content | undefined): string => (typeof value === "string" ? value : "");

/** A text that counts on: a day's or month's name, or a number at its end. */
function ofText(values: readonly Content[]): Next | undefined {
  const [first] = values;
  const last = values.at(-1);
  if (typeof first !== "string" || typeof last !== "string") return undefined;
  const list = LISTS.find((names) =>
    values.every((value) =>
      names.some((name) => typeof value === "string" && name.toLowerCase() === value.toLowerCase()),
    ),
  );
  const placeIn = (names: readonly string[], value: string): number =>
    names.findIndex((name) => name.toLowerCase() === value.toLowerCase());
  if (list !== undefined) {
    const by = values.length > 1 ? placeIn(list, wordOf(values[1])) - placeIn(list, first) : 1;
    const at = (index: number): string => list[((index % list.length) + list.length) % list.length] ?? "";
    return (step) => at(step > 0 ? placeIn(list, last) + step * by : placeIn(list, first) + step * by);
  }
  const numbered = values.map((value) => /^(.*?)(\d+)$/.exec(wordOf(value)));
  const [start, end] = [numbered[0], numbered.at(-1)];
  if (!start || !end || numbered.some((one) => one?.[1] !== start[1])) return undefined;
  const by = values.length > 1 ? Number(numbered[1]?.[2]) - Number(start[2]) : 1;
  const width = start[2]?.startsWith("0") === true ? start[2].length : 0;
  return (step) => {
    const number = step > 0 ? Number(end[2]) + step * by : Number(start[2]) + step * by;
    return `${start[1] ?? ""}${String(Math.abs(number)).padStart(width, "0")}`;
  };
}

function seriesOf(cells: readonly (Cell | undefined)[], fill: Fill): Next | undefined {
  if (fill === "FillCopy" || fill === "FillFormats" || fill === "FillValues") return undefined;
  const values = cells.map((cell) => cell?.value ?? null);
  if (isNumbers(values)) {
    const category = numberFormatCategory(cells[0]?.style?.numberFormat);
    return ofNumbers(values, fill, category === "Date");
  }
  return ofText(values);
}

/**
 * Fills the target from the source, which is a part of it along one side.
 * @throws InvalidArgument where it is none
 */
export function autofill(session: BookSession, sheet: Sheet, source: Area, target: Area, fill: Fill): void {
  const down = source.column === target.column && source.lastColumn === target.lastColumn;
  const along = source.row === target.row && source.lastRow === target.lastRow;
  if (!down && !along) throw invalidArgument("the destination goes on from the range along one side");
  demandEditable(sheet, target);
  session.calculateIfAutomatic();
  const [first, last] = down ? [source.row, source.lastRow] : [source.column, source.lastColumn];
  const [start, end] = down ? [target.row, target.lastRow] : [target.column, target.lastColumn];
  const [from, to] = down ? [source.column, source.lastColumn] : [source.row, source.lastRow];
  const size = last - first + 1;
  for (let across = from; across <= to; across += 1) {
    const at = (index: number): readonly [number, number] => (down ? [index, across] : [across, index]);
    const cells = Array.from({ length: size }, (_one, index) => cellAt(sheet, ...at(first + index)));
    const next = cells.some((cell) => cell?.formula !== undefined) ? undefined : seriesOf(cells, fill);
    for (let index = start; index <= end; index += 1) {
      if (index >= first && index <= last) continue;
      const step = index > last ? index - last : index - first;
      const place = (((index - first) % size) + size) % size;
      const model = cells[place];
      const moved = index - (first + place);
      session.put(
        sheet,
        ...at(index),
        filled(model, cellAt(sheet, ...at(index)), fill, next?.(step), [moved, down]),
      );
    }
  }
  session.touched(sheet, target);
  session.announce(sheet, target, "RangeEdited");
}

const richOf = (cell: Cell | undefined): Pick<Cell, "rich"> =>
  cell?.rich === undefined ? {} : { rich: cell.rich };

function filled(
  model: Cell | undefined,
  there: Cell | undefined,
  fill: Fill,
  value: Content | undefined,
  [moved, down]: readonly [number, boolean],
): Cell | undefined {
  const style = fill === "FillValues" ? there?.style : model?.style;
  const look = style === undefined ? {} : { style };
  if (fill === "FillFormats") {
    const content = there?.formula === undefined ? {} : { formula: there.formula };
    return { value: there?.value ?? null, ...content, ...richOf(there), ...look };
  }
  if (value !== undefined) return { value, ...look };
  if (model === undefined) return style === undefined ? undefined : { value: null, ...look };
  if (model.formula === undefined) return { value: model.value, ...richOf(model), ...look };
  return {
    value: null,
    formula: translateRelative(model.formula, down ? moved : 0, down ? 0 : moved),
    ...look,
  };
}
