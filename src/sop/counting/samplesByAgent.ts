/** How many samples each agent has. */
import { shownText } from "../entries/valueOf";
import type { Month } from "../types";
import type { JudgedRow } from "./judgeRows";

/** By month, and in it by ID Agent, trimmed, in the spelling that comes first; capitals tell no two agents apart. */
export const samplesByAgent = (
  judged: readonly JudgedRow[],
): ReadonlyMap<Month, Readonly<Record<string, number>>> => {
  const spellings = new Map<string, string>();
  const months = new Map<Month, Record<string, number>>();
  for (const { row, month, reason } of judged) {
    if (reason !== undefined) continue;
    const id = shownText(row.text.agentId).trim();
    const spelling = spellings.get(id.toLowerCase()) ?? id;
    spellings.set(id.toLowerCase(), spelling);
    const counts = months.get(month) ?? {};
    counts[spelling] = (counts[spelling] ?? 0) + 1;
    months.set(month, counts);
  }
  return months;
};
