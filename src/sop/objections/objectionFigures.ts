/** A month's objections: how many were raised and upheld, by caller and by criterion; and what agents have acknowledged. */
import type { JudgedRow } from "../counting/judgeRows";
import { hasDeadlines } from "../deadlines/judgeLinks";
import { shownText, valueOf } from "../entries/valueOf";
import { criteriaNamed } from "./criteriaNamed";
import { stateOfObjection } from "./judgeObjection";
import type { ObjectionState } from "./objectionWords";

export interface ObjectionCount {
  readonly raised: number;
  /** Accepted, in whole or in part. */
  readonly upheld: number;
  readonly rejected: number;
  readonly open: number;
}

export interface ObjectionGroup extends ObjectionCount {
  readonly name: string;
}

export interface ObjectionFigures {
  readonly all: ObjectionCount;
  /** By Pelaksana, by name; "" where the row names none. */
  readonly byExecutor: readonly ObjectionGroup[];
  /** By the criteria that Alasan Keberatan names, or Keputusan QA; by code; "" where neither names one. */
  readonly byCriterion: readonly ObjectionGroup[];
  /** Nonconformities that H+2 runs for, and those of them with a day in Diketahui Agent. */
  readonly findings: number;
  readonly acknowledged: number;
}

type Outcome = Exclude<keyof ObjectionCount, "raised">;

const OUTCOME_OF: Readonly<Record<ObjectionState, Outcome>> = {
  raised: "open",
  accepted: "upheld",
  partly: "upheld",
  rejected: "rejected",
};

interface Told {
  readonly name: string;
  readonly outcome: Outcome;
}

const countOf = (told: readonly Told[]): ObjectionCount => {
  const of = (wanted: Outcome): number => told.filter(({ outcome }) => outcome === wanted).length;
  return { raised: told.length, upheld: of("upheld"), rejected: of("rejected"), open: of("open") };
};

/** By name whatever its capitals, in the spelling that comes first. */
const grouped = (told: readonly Told[]): readonly ObjectionGroup[] => {
  const groups = new Map<string, Told[]>();
  for (const one of told) {
    const key = one.name.toLowerCase();
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, own]) => ({ name: own[0]?.name ?? "", ...countOf(own) }));
};

/** Of what was upheld in part, a criterion that the decision does not name was not. */
const outcomeFor = (state: ObjectionState, corrected: readonly string[], code: string): Outcome =>
  state === "partly" && !corrected.includes(code) ? "rejected" : OUTCOME_OF[state];

/** Rows that repeat another one are left out, as H+2 leaves them out. */
export const objectionFigures = (rows: readonly JudgedRow[]): ObjectionFigures => {
  const own = rows.filter(({ reason }) => reason !== "duplicate").map(({ row }) => row);
  const objections = own.flatMap((row) => {
    const state = stateOfObjection(row);
    return state === undefined ? [] : [{ row, state }];
  });
  const byExecutor = objections.map(({ row, state }): Told => ({
    name: shownText(row.text.executor).trim(),
    outcome: OUTCOME_OF[state],
  }));
  const byCriterion = objections.flatMap(({ row, state }): readonly Told[] => {
    const corrected = criteriaNamed(shownText(row.text.objectionDecision));
    const codes = [...new Set([...criteriaNamed(shownText(row.text.objectionReason)), ...corrected])];
    if (codes.length === 0) return [{ name: "", outcome: OUTCOME_OF[state] }];
    return codes.map((code) => ({ name: code, outcome: outcomeFor(state, corrected, code) }));
  });
  const findings = own.filter(hasDeadlines);
  return {
    all: countOf(byExecutor),
    byExecutor: grouped(byExecutor),
    byCriterion: grouped(byCriterion),
    findings: findings.length,
    acknowledged: findings.filter(({ date }) => valueOf(date.acknowledgedDate) !== undefined).length,
  };
};
