/** Who of a stratum is called, one after the other: who was called least of late comes first, and some by the lot alone. */
import type { Month } from "../types";
import { sha256 } from "./sha256";
import { agentKey } from "./agentKey";
import { ticketOf } from "./ticketOf";
import type { PlanAgent } from "./types";

export interface Drawn {
  readonly agent: PlanAgent;
  readonly round: number;
  readonly ticket: string;
  readonly surprise: boolean;
}

export interface DrawOptions {
  readonly seed: string;
  readonly month: Month;
  readonly stratum: string;
  /** 0 to 1. */
  readonly surprise: number;
  /** How many to draw. */
  readonly count: number;
  /** The IDs drawn before: the drawing goes on behind them. */
  readonly before?: readonly string[];
}

/** Hex digits that a number holds exactly. */
const DIGITS = 13;

/**
 * Whether the stratum's draw of that place, from 1, goes by ticket alone: by a lot of its own, so that in no stratum,
 * however small, anybody is safe because they were called of late.
 */
export const isSurprise = (
  { seed, month, stratum, surprise }: Omit<DrawOptions, "count" | "before">,
  place: number,
): boolean =>
  Number.parseInt(sha256(`${seed}|${month}|${stratum}|#${place}|0`).slice(0, DIGITS), 16) <
  surprise * 16 ** DIGITS;

/**
 * Agents in the order they are drawn. Nobody is drawn twice before all were drawn once. Neither the roster's order nor one
 * agent more changes who of the others comes before whom within a round; a greater `count` only goes on.
 */
export const drawAgents = (agents: readonly PlanAgent[], options: DrawOptions): readonly Drawn[] => {
  const { seed, month, stratum, count, before = [] } = options;
  const open = agents.filter(({ barred }) => barred !== true);
  if (open.length === 0) return [];
  const times = new Map<string, number>();
  for (const id of before) times.set(agentKey(id), (times.get(agentKey(id)) ?? 0) + 1);
  const drawn: Drawn[] = [];
  while (drawn.length < count) {
    const least = Math.min(...open.map(({ id }) => times.get(agentKey(id)) ?? 0));
    const round = least + 1;
    const left = open
      .filter(({ id }) => (times.get(agentKey(id)) ?? 0) === least)
      .map((agent) => ({ agent, ticket: ticketOf({ seed, month, stratum, agent: agent.id, round }) }));
    let place = before.length + drawn.length;
    const byTicket = [...left].sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
    const byTurn = [...byTicket].sort((a, b) => a.agent.counted - b.agent.counted);
    const taken = new Set<string>();
    // One round, so that its tickets are made once.
    while (drawn.length < count) {
      place += 1;
      const surprise = isSurprise(options, place);
      const next = (surprise ? byTicket : byTurn).find(({ ticket }) => !taken.has(ticket));
      if (!next) break;
      taken.add(next.ticket);
      drawn.push({ ...next, round, surprise });
      times.set(agentKey(next.agent.id), round);
    }
  }
  return drawn;
};
