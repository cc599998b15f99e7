/** Conditional formats that look at all numbers of their areas: ranks, averages, colour scales, and bounds of bars and icons. */
import { intersection } from "../../book/area";
import { eachCell, usedAreaOf } from "../../book/cells";
import type { ConditionalFormat, ConditionalRule, ScaleBound, Sheet } from "../../book/types";

/** The areas' numbers, from the least on. */
export function numbersOf(sheet: Sheet, { areas }: ConditionalFormat): readonly number[] {
  const used = usedAreaOf(sheet);
  const found: number[] = [];
  for (const area of areas) {
    const within = used === undefined ? undefined : intersection(area, used);
    if (within !== undefined)
      eachCell(sheet, within, ({ value }) => {
        if (typeof value === "number") found.push(value);
      });
  }
  return found.sort((a, b) => a - b);
}

type Rank = Extract<ConditionalRule, { kind: "rank" }>;
type Average = Extract<ConditionalRule, { kind: "average" }>;

export function holdsRank(
  { rank, bottom, percent }: Rank,
  value: number,
  sorted: readonly number[],
): boolean {
  const count = percent ? Math.max(1, Math.floor((sorted.length * rank) / 100)) : rank;
  const limit = bottom
    ? sorted[Math.min(count, sorted.length) - 1]
    : sorted[Math.max(0, sorted.length - count)];
  if (limit === undefined) return false;
  return bottom ? value <= limit : value >= limit;
}

export function holdsAverage(rule: Average, value: number, numbers: readonly number[]): boolean {
  const mean = numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
  const squares = numbers.reduce((sum, one) => sum + (one - mean) ** 2, 0);
  const deviation = numbers.length > 1 ? Math.sqrt(squares / (numbers.length - 1)) : 0;
  const limit = mean + (rule.above ? 1 : -1) * rule.deviations * deviation;
  if (rule.equal && value === limit) return true;
  return rule.above ? value > limit : value < limit;
}

/**
 * Whether an error stands in the areas: scales, bars and icons are then at no cell of them. Source: Microsoft Support, "Use
 * conditional formatting to highlight information".
 */
export function hasErrors(sheet: Sheet, { areas }: ConditionalFormat): boolean {
  const used = usedAreaOf(sheet);
  let found = false;
  for (const area of areas) {
    const within = used === undefined ? undefined : intersection(area, used);
    if (within !== undefined)
      eachCell(sheet, within, ({ value }) => {
        found ||= typeof value === "object" && value !== null;
      });
  }
  return found;
}

/** The number that a bound stands for, NaN where it is none; `evaluate` gives what a formula does. */
export function boundOf(
  { type, formula = "0" }: ScaleBound,
  sorted: readonly number[],
  evaluate: (formula: string) => number,
): number {
  const [least = 0, most = 0] = [sorted[0], sorted.at(-1)];
  const given = formula.startsWith("=") ? evaluate(formula) : Number(formula);
  switch (type) {
    case "LowestValue":
    case "Automatic":
      return least;
    case "HighestValue":
      return most;
    case "Number":
    case "Formula":
      return given;
    case "Percent":
      return least + ((most - least) * given) / 100;
    case "Percentile": {
      const place = ((sorted.length - 1) * given) / 100;
      const [below = 0, above = below] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]];
      return below + (above - below) * (place - Math.floor(place));
    }
  }
}

const channels = (color: string): readonly number[] =>
  [1, 3, 5].map((at) => parseInt(color.slice(at, at + 2), 16));

/** The colour of a number between the points of a scale. */
export function scaleColor(
  points: Extract<ConditionalRule, { kind: "colorScale" }>["points"],
  value: number,
  sorted: readonly number[],
  evaluate: (formula: string) => number,
): string | undefined {
  const stops = points.map((point) => ({ at: boundOf(point, sorted, evaluate), color: point.color }));
  if (stops.some(({ at }) => !Number.isFinite(at))) return undefined;
  const next = stops.findIndex(({ at }) => value <= at);
  const [low, high] = next < 0 ? [stops.at(-1), stops.at(-1)] : [stops[Math.max(0, next - 1)], stops[next]];
  if (low === undefined || high === undefined) return undefined;
  const share = high.at === low.at ? 0 : (value - low.at) / (high.at - low.at);
  const [from, to] = [channels(low.color), channels(high.color)];
  const mixed = from.map((one, index) =>
    Math.round(one + ((to[index] ?? one) - one) * Math.min(1, Math.max(0, share))),
  );
  return `#${mixed.map((one) => one.toString(16).padStart(2, "0")).join("")}`.toUpperCase();
}
