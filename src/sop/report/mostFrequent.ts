/** What stands most often, with all that tie. */

export interface MostFrequent {
  readonly labels: readonly string[];
  readonly amount: number;
}

/**
 * All labels with the greatest amount, in the order given; undefined where nothing was counted.
 *
 * @example mostFrequent([{ label: "Bisnis", amount: 4 }, { label: "Kepatuhan", amount: 4 }]) // both, 4 each
 */
export const mostFrequent = (
  lines: readonly { readonly label: string; readonly amount: number }[],
): MostFrequent | undefined => {
  const amount = lines.reduce((most, line) => Math.max(most, line.amount), 0);
  if (amount === 0) return undefined;
  return { labels: lines.filter((line) => line.amount === amount).map(({ label }) => label), amount };
};
