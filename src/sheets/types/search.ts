/** What search and an agent's card are made of: read once, asked as often as a person types. */
import type { AgentCard, AgentName } from "../../sop/agents/agentCard";
import type { MarkedPart } from "../../sop/search/markMatches";
import type { SearchQuery } from "../../sop/search/searchRows";
import type { ObjectionState } from "../../sop/objections/objectionWords";
import type { Day, ExclusionReason, Link, Month, Result, TextColumn } from "../../sop/types";
import type { FormRow } from "./forms";

/** A row that was found, with where in it. */
export interface SearchHit {
  readonly row: FormRow;
  /** The month it belongs to. */
  readonly month: Month;
  /** "" where it names nobody. */
  readonly agentKey: string;
  readonly callDate: Day | undefined;
  /** Why it is no sample; undefined for a sample. */
  readonly reason: ExclusionReason | undefined;
  readonly score: number | undefined;
  readonly result: Result | undefined;
  /** Codes of the fatal criteria at Tidak. */
  readonly fatal: readonly string[];
  /** H+2 runs for it. */
  readonly nonconforming: boolean;
  /** The H+2 steps still to be done. */
  readonly openLinks: readonly Link[];
  /** The cells that something was found in, in the order they are searched in. */
  readonly matches: readonly { readonly column: TextColumn; readonly parts: readonly MarkedPart[] }[];
}

export interface SearchMonth {
  readonly month: Month;
  /** How many were found. */
  readonly count: number;
  /** As many of them as were asked for. */
  readonly hits: readonly SearchHit[];
}

export interface SearchAnswer {
  readonly total: number;
  /** The first of them, newest month first; each made when it is shown. */
  readonly first: (most: number) => readonly SearchMonth[];
}

export interface SearchReading {
  readonly asOf: Day;
  /** Months that have an F-22 sheet, ascending. */
  readonly months: readonly Month[];
  readonly agents: readonly AgentName[];
  /** Makes ready what the first question needs; stops at each slice and says how far it is, 0 to 1. */
  readonly prepare: () => Generator<number, void>;
  /** Pure over what was read; stops at each slice, so that it can be left for another question. */
  readonly search: (query: SearchQuery) => Generator<number, SearchAnswer>;
}

export interface AgentFinding {
  readonly row: FormRow;
  readonly month: Month;
  readonly closed: boolean;
  readonly pastTarget: boolean;
  readonly acknowledged: Day | undefined;
  readonly objection: ObjectionState | undefined;
  readonly openLinks: readonly Link[];
  /** Codes of the criteria at Tidak. */
  readonly failed: readonly string[];
  /** Of them the fatal ones: by these the call fails whatever its score. */
  readonly fatal: readonly string[];
}

export interface AgentCardReading extends Omit<AgentCard, "findings"> {
  readonly findings: readonly AgentFinding[];
}

export interface AgentsReading {
  readonly asOf: Day;
  /** Everybody who has a row, by name. */
  readonly agents: readonly AgentName[];
  /** Pure over what was read. */
  readonly cardOf: (key: string) => AgentCardReading | undefined;
}

/** `gone`: the row is no longer there, or no longer to be told from others. */
export type ShownRow =
  | { readonly kind: "shown"; readonly sheet: string; readonly cell: string; readonly row: FormRow }
  | { readonly kind: "gone" };
