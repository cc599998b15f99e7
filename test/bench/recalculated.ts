/** What an engine is asked of its formulas: all of them, and one edit. */

export interface Took {
  /** On the clock, in milliseconds. */
  readonly wall: number;
  /** Of the processor; undefined where it cannot be told. */
  readonly processor?: number;
}

export interface Recalculated {
  /** Of all formulas, one for each run. */
  readonly all: readonly Took[];
  /** After one edit, one for each. */
  readonly one: readonly Took[];
  /** What the formulas gave before any edit, by row. */
  readonly results: readonly (readonly (string | number | boolean)[])[];
}

export async function timed(
  runs: number,
  act: (run: number) => Promise<void> | void,
): Promise<readonly Took[]> {
  const found: Took[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [began, used] = [performance.now(), process.cpuUsage()];
    await act(run);
    const { user, system } = process.cpuUsage(used);
    found.push({ wall: performance.now() - began, processor: (user + system) / 1000 });
  }
  return found;
}
