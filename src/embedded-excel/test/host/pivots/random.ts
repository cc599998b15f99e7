/** Made-up records by a seed, and a set-up that several tests share. */
import type { Made } from "./made";

export interface Record4 {
  readonly a: string;
  readonly b: string;
  readonly c: string;
  readonly n: number;
}

/** The same ones every time. */
export function randoms(count: number): {
  readonly rows: readonly (readonly (string | number)[])[];
  readonly records: readonly Record4[];
} {
  let seed = 7;
  const next = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const records = Array.from({ length: count }, (): Record4 => ({
    a: `a${next(4)}`,
    b: `b${next(3)}`,
    c: `c${next(3)}`,
    n: next(2_000) / 100 - 5,
  }));
  return { records, rows: [["A", "B", "C", "N"], ...records.map(({ a, b, c, n }) => [a, b, c, n])] };
}

/** Made before the tests of a group. */
export function madeOnce(make: () => Promise<Made>): () => Made {
  let found: Made | undefined;
  beforeAll(async () => {
    found = await make();
  });
  return () => {
    if (found === undefined) throw new Error("it is made before the tests");
    return found;
  };
}
