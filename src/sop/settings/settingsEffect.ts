/** What other settings would change: verdicts, months, findings, quotas and what has been kept long enough. */
import { judgeRows } from "../counting/judgeRows";
import { figuresOfMonths } from "../figures/figuresOfMonths";
import { findingsOf } from "../findings/findingsOf";
import { keptLongEnough } from "../retention/keptLongEnough";
import { LINKS, type Day, type Link, type Month, type MonthFigures, type Snapshot } from "../types";

/** A snapshot and the day it is judged as of. */
export interface Judged {
  readonly snapshot: Snapshot;
  readonly asOf: Day;
}

/** A month's figures that settings reach. */
export interface ReachedFigures {
  readonly counted: number;
  readonly target: number;
  readonly reached: boolean;
  readonly compliance: Readonly<Record<Link, number | null>>;
}

export interface Changed<T> {
  readonly before: T;
  readonly after: T;
}

export interface SettingsEffect {
  /** H+2 verdicts that would be others, of how many there are. */
  readonly verdicts: { readonly changed: number; readonly of: number };
  /** The months with other figures, ascending. */
  readonly months: readonly (Changed<ReachedFigures> & { readonly month: Month })[];
  /** How many findings check reports of rows, those of formulas left out. */
  readonly findings: Changed<number>;
  /** The months whose records have been kept long enough. */
  readonly kept: Changed<readonly Month[]>;
}

/**
 * Compares two readings of the same rows that differ in their settings, and in the as-of day where that is one of them.
 * Pure over both snapshots; the rows of both must be the same, in the same order.
 */
export const settingsEffect = (before: Judged, after: Judged): SettingsEffect => {
  const [was, is] = [before, after].map(stateOf) as [State, State];
  const months = [...new Set([...was.months.keys(), ...is.months.keys()])].sort().flatMap((month) => {
    const [from, to] = [was.months.get(month) ?? NOTHING, is.months.get(month) ?? NOTHING];
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ month, before: from, after: to }];
  });
  return {
    verdicts: verdictsChanged(was, is),
    months,
    findings: { before: was.findings, after: is.findings },
    kept: { before: was.kept, after: is.kept },
  };
};

interface State {
  readonly months: ReadonlyMap<Month, ReachedFigures>;
  readonly findings: number;
  readonly kept: readonly Month[];
  /** By row and link, in the rows' order. */
  readonly verdicts: readonly string[];
}

const NOTHING: ReachedFigures = {
  counted: 0,
  target: 0,
  reached: false,
  compliance: { qcoToQa: null, qaToSupervisor: null, supervisorToQa: null },
};

function stateOf({ snapshot, asOf }: Judged): State {
  const judged = judgeRows(snapshot, asOf);
  return {
    months: new Map(
      figuresOfMonths(snapshot, asOf, judged).map((figures) => [figures.month, reachedOf(figures)]),
    ),
    // The sheets' formulas hold what the settings that stand make of them, and will follow the others by themselves.
    findings: findingsOf(snapshot, asOf, judged).filter(({ code }) => code !== "formulaOverwritten").length,
    kept: keptLongEnough(
      snapshot.months.map(({ month }) => month),
      snapshot.settings.retentionMonths,
      asOf,
    ),
    verdicts: judged.flatMap(({ links, reason }) =>
      LINKS.map((link) => (reason === "duplicate" ? "notApplicable" : links[link].verdict)),
    ),
  };
}

const reachedOf = ({ samples, deadlines }: MonthFigures): ReachedFigures => ({
  counted: samples.counted,
  target: samples.target,
  reached: samples.reached,
  compliance: {
    qcoToQa: deadlines.qcoToQa.compliance,
    qaToSupervisor: deadlines.qaToSupervisor.compliance,
    supervisorToQa: deadlines.supervisorToQa.compliance,
  },
});

function verdictsChanged(was: State, is: State): SettingsEffect["verdicts"] {
  const pairs = was.verdicts.map((verdict, index) => [verdict, is.verdicts[index]] as const);
  return {
    changed: pairs.filter(([from, to]) => from !== to).length,
    of: pairs.filter((pair) => pair.some((verdict) => verdict !== "notApplicable")).length,
  };
}
