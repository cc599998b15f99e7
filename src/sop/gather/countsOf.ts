/** A month's rows as counts that can be added to those of other workbooks. */
import type { JudgedRow } from "../counting/judgeRows";
import { deadlineRows, linkCounts } from "../figures/deadlineFigures";
import { isCleanFor } from "../figures/scoreFigures";
import type { CriticalTo, ExclusionReason } from "../types";
import type { PooledCounts } from "./types";

/** `rows`: all of the month's, as `judgeRows` gives them. */
export const countsOf = (rows: readonly JudgedRow[], target: number): PooledCounts => {
  const samples = rows.filter(({ reason }) => reason === undefined);
  const excluded: Record<ExclusionReason, number> = {
    callDate: 0,
    cancelled: 0,
    status: 0,
    agent: 0,
    unscored: 0,
    duplicate: 0,
  };
  for (const { reason } of rows) if (reason !== undefined) excluded[reason] += 1;
  const scores = new Map<number, number>();
  for (const { score } of samples) if (score !== undefined) scores.set(score, (scores.get(score) ?? 0) + 1);
  const cleanOf = (to: CriticalTo): number => samples.filter(isCleanFor(to)).length;
  const steps = deadlineRows(rows);
  return {
    rows: rows.length,
    counted: samples.length,
    target,
    excluded,
    passed: samples.filter(({ result }) => result === "passed").length,
    scores,
    clean: {
      customer: cleanOf("customer"),
      business: cleanOf("business"),
      compliance: cleanOf("compliance"),
    },
    links: {
      qcoToQa: linkCounts(steps, "qcoToQa"),
      qaToSupervisor: linkCounts(steps, "qaToSupervisor"),
      supervisorToQa: linkCounts(steps, "supervisorToQa"),
    },
  };
};

export const NO_COUNTS: PooledCounts = countsOf([], 0);

const added = <Key extends string>(
  a: Readonly<Record<Key, number>>,
  b: Readonly<Record<Key, number>>,
): Readonly<Record<Key, number>> => {
  const sum: Record<Key, number> = { ...a };
  for (const key of Object.keys(a) as Key[]) sum[key] += b[key];
  return sum;
};

const addedTwo = (a: PooledCounts, b: PooledCounts): PooledCounts => {
  const scores = new Map(a.scores);
  for (const [score, count] of b.scores) scores.set(score, (scores.get(score) ?? 0) + count);
  return {
    rows: a.rows + b.rows,
    counted: a.counted + b.counted,
    target: a.target + b.target,
    excluded: added(a.excluded, b.excluded),
    passed: a.passed + b.passed,
    scores,
    clean: added(a.clean, b.clean),
    links: {
      qcoToQa: added(a.links.qcoToQa, b.links.qcoToQa),
      qaToSupervisor: added(a.links.qaToSupervisor, b.links.qaToSupervisor),
      supervisorToQa: added(a.links.supervisorToQa, b.links.supervisorToQa),
    },
  };
};

/** All of them as one; nothing at all gives zeros. */
export const addCounts = (all: readonly PooledCounts[]): PooledCounts => all.reduce(addedTwo, NO_COUNTS);
