/** The pure functions on many rows: against formulas in LibreOffice, and how their time grows with the rows. */
import { reportFigures, type ReportFigures, type Snapshot } from "../../src/sop";
import { hasLibreOffice } from "../outside/support/programs";
import { DEMO_MONTH, demoSamples } from "../excel/support/demo-month";
import { TODAY } from "../excel/support/session";
import { demoSnapshot } from "./demo-snapshot";
import type { Figure } from "./figure";
import { median, spread } from "./median";
import { rivalRun } from "./rival";
import { rivalFigures } from "./rival-formulas";

const MANY = 100_000;
const FEW = 10_000;
/** So often, each time by turns and the least of some: what else the machine does takes time, never gives it. */
const REPEATS = 5;
const RUNS = 4;

/** What report tells of a month, and within it what check tells, from the rows as read. */
const figuresOf = (snapshot: Snapshot): ReportFigures =>
  reportFigures(snapshot, DEMO_MONTH, TODAY, { minAgentSamples: 5 });

interface Least {
  /** On the clock, in milliseconds: against another program. */
  wall: number;
  /** Of the processor: against itself, whatever else runs. */
  processor: number;
}

function measure(snapshot: Snapshot, least: Least): void {
  const start = performance.now();
  const used = process.cpuUsage();
  figuresOf(snapshot);
  const { user, system } = process.cpuUsage(used);
  least.wall = Math.min(least.wall, performance.now() - start);
  least.processor = Math.min(least.processor, user + system);
}

function leastOf(snapshots: readonly Snapshot[]): readonly Least[] {
  const least = snapshots.map((): Least => ({ wall: Infinity, processor: Infinity }));
  for (let run = 0; run < RUNS; run += 1)
    snapshots.forEach((snapshot, index) => {
      const one = least[index];
      if (one) measure(snapshot, one);
    });
  return least;
}

export async function pureFigures(say: (words: string) => void): Promise<readonly Figure[]> {
  const samples = demoSamples(MANY);
  say("pure functions on 10,000 and 100,000 rows");
  const snapshot = demoSnapshot(DEMO_MONTH, samples);
  const fewer = demoSnapshot(DEMO_MONTH, demoSamples(FEW));
  const repeats = Array.from({ length: REPEATS }, () => {
    const [few, many] = leastOf([fewer, snapshot]);
    if (!few || !many) throw new Error("nothing was measured");
    return { few, many };
  });
  const growths = repeats.map(({ few, many }) => many.processor / few.processor);
  const growth: Figure = {
    name: "check + report figures: time, ten times the rows",
    on: "100,000 ÷ 10,000 rows",
    value: median(growths),
    unit: "×",
    reach: { most: 11 },
    note: spread(growths, 1),
  };
  const faster: Omit<Figure, "value" | "note"> = {
    name: "check + report figures: faster than formulas",
    on: "100,000 rows",
    unit: "×",
    reach: { least: 40 },
  };
  if (!(await hasLibreOffice()))
    return [{ ...faster, value: undefined, note: "LibreOffice (soffice) is not on this machine" }, growth];
  const figures = rivalFigures(MANY, TODAY, figuresOf(snapshot));
  say(`LibreOffice recalculates ${figures.length} formulas over 100,000 rows`);
  const { milliseconds, differ } = await rivalRun(samples, figures, REPEATS);
  const ratios = repeats.map(({ many }, repeat) => (milliseconds[repeat] ?? Number.NaN) / many.wall);
  return [
    {
      ...faster,
      value: differ.length === 0 ? median(ratios) : undefined,
      note:
        differ.length === 0
          ? `${spread(ratios, 1)}; LibreOffice headless, ${figures.length} COUNTIFS and SUMPRODUCT, the same results`
          : `${differ.length} of ${figures.length} figures differ: ${differ.slice(0, 5).join(", ")}`,
    },
    growth,
  ];
}
