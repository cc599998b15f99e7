/** settingInvalid: the same ID Agent twice in the roster. */
import { foldAsExcel } from "../entries/equalsAsExcel";
import type { Agent, Finding } from "../types";
import { FINDINGS } from "./codes";

/** One finding for each ID that the roster has more than once. A snapshot does not say where its rows stand. */
export const repeatedAgentFindings = (agents: readonly Agent[]): readonly Finding[] => {
  const seen = new Map<string, number>();
  const findings: Finding[] = [];
  for (const { id } of agents) {
    const key = foldAsExcel(id.trim());
    if (key === "") continue;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    if (times !== 2) continue;
    findings.push({
      code: "settingInvalid",
      severity: FINDINGS.settingInvalid.severity,
      id: "",
      sheet: "Agen",
      cell: "",
      header: "ID Agent",
      params: { problem: "agentRepeated", value: id.trim() },
    });
  }
  return findings;
};
