/** What was found out about rows, kept so that after an edit only the edited rows are looked at again. */
import type { LinkJudgements } from "../deadlines/judgeLinks";
import type { Day, ExclusionReason, Finding, Result, Row, Snapshot } from "../types";

/** What a row says by itself. */
export interface OwnJudgement {
  readonly reason: Exclude<ExclusionReason, "duplicate"> | undefined;
  readonly score: number | undefined;
  readonly result: Result | undefined;
  readonly links: LinkJudgements;
}

/** A row's findings by itself: those that are told before and after what it repeats. */
export interface OwnFindings {
  readonly first: readonly Finding[];
  readonly last: readonly Finding[];
}

/**
 * Belongs to one workbook. Rows are known by identity: a row that was read again is another. It forgets everything
 * when what rows are judged by changes: settings, lists, roster, scenarios, materials, scorecards or the as-of days.
 */
export interface RowMemory {
  /** Call before asking: forgets what no longer holds. */
  readonly holdTo: (snapshot: Snapshot, asOf: Day) => void;
  readonly judgement: (row: Row, judge: () => OwnJudgement) => OwnJudgement;
  readonly findings: (row: Row, check: () => OwnFindings) => OwnFindings;
  /** How many rows were judged so far, each time counted. */
  readonly judged: () => number;
  /** How many rows were checked so far. */
  readonly checked: () => number;
}

export const createRowMemory = (): RowMemory => {
  let basis: readonly unknown[] = [];
  let judgements = new WeakMap<Row, OwnJudgement>();
  let findings = new WeakMap<Row, OwnFindings>();
  let judged = 0;
  let checked = 0;
  return {
    holdTo: ({ settings, lists, agents, scenarios, materials, sheetAsOf, months }, asOf) => {
      const scorecards = months.map(({ scorecard }) => scorecard);
      const now = [settings, lists, agents, scenarios, materials, sheetAsOf, asOf, ...scorecards];
      if (now.length === basis.length && now.every((part, index) => part === basis[index])) return;
      basis = now;
      judgements = new WeakMap();
      findings = new WeakMap();
    },
    judgement: (row, judge) => {
      const known = judgements.get(row);
      if (known) return known;
      judged += 1;
      const own = judge();
      judgements.set(row, own);
      return own;
    },
    findings: (row, check) => {
      const known = findings.get(row);
      if (known) return known;
      checked += 1;
      const own = check();
      findings.set(row, own);
      return own;
    },
    judged: () => judged,
    checked: () => checked,
  };
};
