/** Kinds of material and blocks of the day, dealt over calls so that each has its share at every point of the way. */
import { allocate } from "./allocate";
import type { Labelled } from "./types";

/**
 * How often each label is given over `calls` calls, by largest remainder; at least as often as it stands already. No
 * labels, or none with a share: no totals.
 */
export const labelTotals = (
  labels: readonly Labelled[],
  calls: number,
  given: Readonly<Record<string, number>> = {},
): readonly number[] => {
  const shared = allocate(
    calls,
    labels.map(({ name, share }) => ({ weight: share, min: given[name] ?? 0 })),
  );
  if (shared.kind === "allocation") return shared.counts;
  return labels.map(({ name }) => given[name] ?? 0);
};

/**
 * The labels of calls 1 to n, n being the sum of `totals`: call t takes the label with the greatest t·a/n − given, the
 * first of equal ones. Each is given exactly as often as its total says.
 *
 * @example dealLabels(["a", "b"], [2, 1]) // ["a", "b", "a"]
 */
export const dealLabels = (names: readonly string[], totals: readonly number[]): readonly string[] => {
  const calls = totals.reduce((all, one) => all + one, 0);
  const given: number[] = [];
  return Array.from({ length: calls }, (_, index) => {
    const due = names.map((__, place) => (index + 1) * (totals[place] ?? 0) - calls * (given[place] ?? 0));
    const place = due.indexOf(Math.max(...due));
    given[place] = (given[place] ?? 0) + 1;
    return names[place] ?? "";
  });
};
