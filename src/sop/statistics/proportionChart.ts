/** The p-chart: whether a share of each month stays within what chance alone does to it. */
import { countsWithin } from "./binomial";

export interface ChartSample {
  readonly hits: number;
  readonly total: number;
  /** A period in progress is drawn, but neither tested nor part of the centre. */
  readonly open?: boolean;
  /** A period that was measured otherwise is drawn alone: not tested, no limits, not in the centre, and a run ends at it. */
  readonly otherwise?: boolean;
}

/** `beyond` = outside a limit; `run` = the ninth or a later one in a row on one side of the centre. */
export type ChartSignal = "beyond" | "run";

export interface ChartPoint {
  /** Null for a period with nothing in it, which is no point. */
  readonly share: number | null;
  /** Null where chance alone reaches the end of the scale, and where there are no limits yet. */
  readonly lower: number | null;
  readonly upper: number | null;
  readonly signals: readonly ChartSignal[];
}

export interface ProportionChart {
  /** Σ hits ÷ Σ totals of the finished periods, null without any. */
  readonly center: number | null;
  /** How far the limits can be relied on, from how many finished periods there are. */
  readonly limits: "none" | "provisional" | "firm";
  readonly points: readonly ChartPoint[];
}

const LEAST_PERIODS = 8;
const FIRM_PERIODS = 20;
const RUN = 9;
/** Under so many expected hits (or misses) the normal limits are wrong: Hart & Hart. */
const LEAST_EXPECTED = 4;
/** One tail beyond three standard deviations. */
const TAIL = 0.00135;

/**
 * Limits centre ± 3√(centre(1 − centre) ÷ n) for each period's own n, exact binomial ones where n is too small for them;
 * a signal lies strictly beyond, or is the ninth in a row on one side (a point on the line breaks the run). No zone
 * rules: they are wrong for proportions.
 *
 * Source: NIST/SEMATECH e-Handbook 6.3.3.2; Hart & Hart 2007 for small samples.
 */
export const proportionChart = (samples: readonly ChartSample[]): ProportionChart => {
  const finished = samples.filter(
    ({ total, open, otherwise }) => total > 0 && open !== true && otherwise !== true,
  );
  const whole = finished.reduce((sum, { total }) => sum + total, 0);
  const center = whole === 0 ? null : finished.reduce((sum, { hits }) => sum + hits, 0) / whole;
  const limits =
    finished.length < LEAST_PERIODS ? "none" : finished.length < FIRM_PERIODS ? "provisional" : "firm";
  const sideAfter = runCounter();
  const points = samples.map((sample): ChartPoint => {
    const { hits, total, open, otherwise } = sample;
    const share = total === 0 ? null : hits / total;
    if (otherwise === true) sideAfter(0);
    if (share === null || center === null || limits === "none" || otherwise === true)
      return { share, lower: null, upper: null, signals: [] };
    const [lower, upper] = limitsOf(center, total);
    if (open === true) return { share, lower, upper, signals: [] };
    const beyond = (lower !== null && share < lower) || (upper !== null && share > upper);
    const run = sideAfter(sideOf(share, center)) >= RUN;
    return {
      share,
      lower,
      upper,
      signals: [...(beyond ? ["beyond" as const] : []), ...(run ? ["run" as const] : [])],
    };
  });
  return { center, limits, points };
};

/** Which side of the line. Both are quotients of whole numbers: equal ones are the same double, so that 0 is the line itself. */
const sideOf = (share: number, center: number): number => Math.sign(share - center);

/** How many in a row, this one included, lie on one side. */
const runCounter = (): ((side: number) => number) => {
  let side = 0;
  let length = 0;
  return (next) => {
    length = next === 0 ? 0 : next === side ? length + 1 : 1;
    side = next;
    return length;
  };
};

type Limits = readonly [lower: number | null, upper: number | null];

const limitsOf = (center: number, total: number): Limits => {
  if (total * Math.min(center, 1 - center) < LEAST_EXPECTED) {
    const [least, greatest] = countsWithin(total, center, TAIL);
    return [least === 0 ? null : least / total, greatest === total ? null : greatest / total];
  }
  const spread = 3 * Math.sqrt((center * (1 - center)) / total);
  const [lower, upper] = [center - spread, center + spread];
  return [lower <= 0 ? null : lower, upper >= 1 ? null : upper];
};
