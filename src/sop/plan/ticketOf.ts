/** The lot that an agent draws: anybody can compute it again. */
import type { Month } from "../types";
import { agentKey } from "./agentKey";
import { sha256 } from "./sha256";

export interface TicketOf {
  readonly seed: string;
  readonly month: Month;
  readonly stratum: string;
  readonly agent: string;
  /** 1 = the agent's first call of the month. */
  readonly round: number;
}

/**
 * SHA-256 of `seed|month|stratum|ID Agent|round`, in lowercase hex; the ID trimmed and in capitals.
 *
 * @example ticketOf({ seed: "7f3a-2026-07", month: "2026-07", stratum: "DPS", agent: "a001 ", round: 1 }) // "46f2c00713f4c6c1…"
 */
export const ticketOf = ({ seed, month, stratum, agent, round }: TicketOf): string =>
  sha256(`${seed}|${month}|${stratum}|${agentKey(agent)}|${round}`);
