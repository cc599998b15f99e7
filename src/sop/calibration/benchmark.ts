/** What a figure of agreement is called, by its lower end. */

import type { Benchmark } from "../types";

const SCALE: readonly { readonly above: number; readonly name: Benchmark }[] = [
  { above: 0.8, name: "almostPerfect" },
  { above: 0.6, name: "substantial" },
  { above: 0.4, name: "moderate" },
  { above: 0.2, name: "fair" },
];

/**
 * The scale's name for the interval's lower end: what can be relied on, not what happened to come out.
 * Source: Landis & Koch 1977, Biometrics 33:159: under 0 poor, to .20 slight, .40 fair, .60 moderate, .80 substantial.
 *
 * @example benchmarkOf(0.461) // "moderate"
 */
export const benchmarkOf = (low: number): Benchmark =>
  SCALE.find(({ above }) => low > above)?.name ?? (low < 0 ? "poor" : "slight");
